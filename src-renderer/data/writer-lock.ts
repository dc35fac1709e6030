const name = 'workbench-writer';
const handOver = 'hand-over';

type Ports = {
  /** Another page of this profile writes. */
  waiting: () => void;
  /** This page may write from now on. */
  holding: () => void;
  /** Another page asks for the lock: resolves when everything here is stored and closed, and the screen says so. */
  asked: () => Promise<void>;
};

/**
 * One page of a profile at a time opens the database. The lock is never stolen: a page that wants it asks, and the one that has it lets go
 * when it has stored what is on its screen. A page that is closed lets go by itself, and the next one that waits goes on.
 */
export function writerLock({ waiting, holding, asked }: Ports) {
  const bus = new BroadcastChannel(name);
  let release: (() => void) | null = null;
  let queued: AbortController | null = null;

  const hold = () =>
    new Promise<void>((done) => {
      queued = null;
      release = done;
      holding();
    });
  const queue = () => {
    const mine = new AbortController();
    queued = mine;
    // The one rejection is our own: the place in the queue was given up.
    navigator.locks.request(name, { signal: mine.signal }, hold).catch(() => undefined);
  };
  const letGo = () => {
    const done = release;
    release = null;
    done?.();
  };

  let handing = false;
  const giveWay = async () => {
    if (handing) return;
    if (!release) {
      // To the end of the queue, so that the page that asked is the next.
      if (!queued) return;
      queued.abort();
      queue();
      return;
    }
    handing = true;
    await asked();
    letGo();
    queue();
    handing = false;
  };
  bus.onmessage = ({ data }) => {
    if (data === handOver) void giveWay();
  };

  return {
    enter: () =>
      navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        if (lock) return hold();
        waiting();
        queue();
        return undefined;
      }),
    /** Asks the page that writes to hand over. */
    continueHere: () => bus.postMessage(handOver),
    leave() {
      queued?.abort();
      queued = null;
      bus.close();
      letGo();
    },
  };
}
