import type { Batch } from '#shared/changes/batch';
import type { Failure, Result } from '#shared/result';

/** The most that travels at once. */
const group = { batches: 500, bytes: 16_000_000 } as const;
/** Milliseconds between tries while the journal cannot be written; the last one stays. */
export const pauses: readonly number[] = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

type Ports = {
  append: (batches: Batch[]) => Promise<Result<{ lastSeq: number }>>;
  /** The batches of the ring from this number on; empty where the ring no longer has it. */
  ringFrom: (seq: number) => Promise<Batch[]>;
  /** Told of the failure of a try, and of null once one went well. */
  tell: (failure: Failure | null) => void;
  /** The journal will never take what this page has: writing stops. */
  freeze: (failure: Failure) => void;
  pause?: (ms: number, woken: AbortSignal) => Promise<void>;
};

const sleep = (ms: number, woken: AbortSignal) =>
  new Promise<void>((done) => {
    const timer = setTimeout(done, ms);
    woken.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });

/** Feeds the journal, in order, one request at a time; what gathers meanwhile travels together. What cannot be written waits and is tried again. */
export function makeSender(acked: number, { append, ringFrom, tell, freeze, pause = sleep }: Ports) {
  let pending: Batch[] = [];
  let waiters: { seq: number; done: () => void; stop: (error: Error) => void }[] = [];
  let idle: (() => void)[] = [];
  let failure: Failure | null = null;
  let stopped: Failure | null = null;
  let running = false;
  let waking = new AbortController();

  const rest = () => {
    for (const done of idle.splice(0)) done();
  };
  const note = (next: Failure | null) => {
    failure = next;
    tell(next);
    if (next) rest();
  };
  const stop = (why: Failure) => {
    stopped ??= why;
    waking.abort();
    const left = waiters;
    waiters = [];
    for (const waiter of left) waiter.stop(new Error(`the journal does not have it: ${why.kind}`));
    rest();
  };
  const halt = (why: Failure) => {
    freeze(why);
    stop(why);
  };
  const taken = (lastSeq: number) => {
    acked = Math.max(acked, lastSeq);
    pending = pending.filter((batch) => batch.seq > acked);
    const done = waiters.filter((waiter) => waiter.seq <= acked);
    waiters = waiters.filter((waiter) => waiter.seq > acked);
    for (const waiter of done) waiter.done();
  };
  const nextGroup = () => {
    const out: Batch[] = [];
    let bytes = 0;
    for (const batch of pending.slice(0, group.batches)) {
      bytes += JSON.stringify(batch).length;
      if (out.length > 0 && bytes > group.bytes) break;
      out.push(batch);
    }
    return out;
  };
  const refill = async (expected: number, why: Failure) => {
    const lost = await ringFrom(expected);
    if (lost[0]?.seq === expected) pending = lost;
    else halt(why);
  };

  async function pump(): Promise<void> {
    let tries = 0;
    let refilled = false;
    while (pending.length > 0 && !stopped) {
      const answer = await append(nextGroup());
      if (stopped) return;
      if (answer.ok) {
        [tries, refilled] = [0, false];
        if (failure) note(null);
        taken(answer.value.lastSeq);
      } else if (answer.failure.kind === 'fork' || answer.failure.kind === 'not-writer') halt(answer.failure);
      else if (answer.failure.kind === 'gap' && !refilled) {
        refilled = true;
        await refill(answer.failure.expected, answer.failure);
      } else {
        note(answer.failure);
        waking = new AbortController();
        await pause(pauses[Math.min(tries++, pauses.length - 1)] as number, waking.signal);
      }
    }
  }
  const start = () => {
    if (running || stopped) return;
    running = true;
    void pump().finally(() => {
      running = false;
      rest();
      // Something may have come in after the last look.
      if (pending.length > 0) start();
    });
  };

  return {
    acked: () => acked,
    pending: () => pending.length,
    failure: () => failure,
    add(batches: readonly Batch[]) {
      pending.push(...batches);
      start();
    },
    /** Tries again at once. */
    wake: () => waking.abort(),
    /** Resolves when the journal has the batch; rejects when writing has stopped before. */
    safe(seq: number): Promise<void> {
      if (seq <= acked) return Promise.resolve();
      const promise = new Promise<void>((done, refused) => {
        if (stopped) refused(new Error(`the journal does not have it: ${stopped.kind}`));
        else waiters.push({ seq, done, stop: refused });
      });
      // Whoever does not ask for the second copy must not be met by a rejection nobody handles.
      promise.catch(() => undefined);
      return promise;
    },
    /** Resolves when everything is in the journal, or the last try has failed. */
    settled: (): Promise<void> => (running && !failure && !stopped ? new Promise((done) => idle.push(done)) : Promise.resolve()),
    stop,
  };
}
