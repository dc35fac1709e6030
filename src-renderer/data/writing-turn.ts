import { writerLock } from './writer-lock';

type Ports = {
  /** Another page of this profile writes: the screen says so. */
  elsewhere: () => void;
  /** Looks at both sides, which only the page that may write does. */
  look: () => Promise<void>;
  /** Stores what is on the screen, closes what it was read from, and says that another page writes. */
  handOver: () => Promise<void>;
};

/**
 * This page's turn at writing: from the writer's lock until another page has asked for it. What is being made of the two sides is done to its end
 * before the other page may begin; what was only being looked at is given up.
 */
export function writingTurn({ elsewhere, look, handOver }: Ports) {
  let making: Promise<unknown> = Promise.resolve();
  let round = 0;
  const since = (begun: number) => () => begun === round;
  let giving = false;
  const asked = async () => {
    giving = true;
    round++;
    await making;
    await handOver();
    giving = false;
  };
  const lock = writerLock({ waiting: elsewhere, holding: () => void look(), asked });
  return {
    ...lock,
    /** Whether nobody has asked for the lock: while it is handed over no such work may begin any more. */
    mine: () => !giving,
    /** Told of work that no other page may begin before. */
    made: <T>(work: Promise<T>): Promise<T> => {
      making = work.catch(() => undefined);
      return work;
    },
    /** A look begins, and the one before it is worth nothing: gives whether this one still is the last and nobody has asked for the lock. */
    anew: () => since(++round),
    /** Gives whether what is decided now still holds: no later look has begun and nobody has asked for the lock. */
    present: () => since(round),
  };
}
