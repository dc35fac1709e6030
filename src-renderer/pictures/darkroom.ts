import type { Kept, Pictures, PictureTrouble } from './make-pictures';
import type { Done, Glance, Job } from './picture-job';

/** How long an idle worker is kept, in milliseconds; ending it gives back all its memory. */
const restsFor = 5_000;

/** The user has stopped the work. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

export type Darkroom = {
  /** The pictures of a file, or why there are none. Rejects with `Stopped` when `stop` says so. */
  make: (file: Blob, kept: Kept, stop?: AbortSignal) => Promise<Pictures | PictureTrouble>;
  /** What the head of a file tells, read without the rest; null where it cannot be read. Rejects with `Stopped`. */
  glanceAt: (file: Blob, stop?: AbortSignal) => Promise<Glance | null>;
  /** SHA-256 of the bytes of a file as they came, hexadecimal: by it a photo is known again. Null where it cannot be read. Rejects with `Stopped`. */
  hash: (file: Blob, stop?: AbortSignal) => Promise<string | null>;
};

type Begin = () => Worker;
const begin: Begin = () => new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });

const damaged: PictureTrouble = { why: 'damaged', found: '' };

/**
 * Works on pictures beside the window, one at a time, so that neither the window nor the memory is held up. A picture that brings the worker down is
 * damaged, and the next one gets a new worker.
 */
export function aDarkroom(open: Begin = begin): Darkroom {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let rest: ReturnType<typeof setTimeout> | undefined;

  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const ask = (job: Job, stop: AbortSignal | undefined) =>
    new Promise<Done>((done, stopped) => {
      if (stop?.aborted) return stopped(new Stopped());
      clearTimeout(rest);
      const mine = (worker ??= open());
      const over = new AbortController();
      const only = { signal: over.signal };
      const finish = (answer: () => void) => {
        over.abort();
        rest = setTimeout(end, restsFor);
        answer();
      };
      mine.addEventListener('message', ({ data }: MessageEvent<Done>) => finish(() => done(data)), only);
      mine.addEventListener(
        'error',
        (event) => {
          event.preventDefault();
          end();
          finish(() => done({ trouble: damaged }));
        },
        only,
      );
      stop?.addEventListener(
        'abort',
        () => {
          end();
          finish(() => stopped(new Stopped()));
        },
        only,
      );
      mine.postMessage(job);
    });
  const inTurn = (job: Job, stop?: AbortSignal): Promise<Done> => {
    const turn = last.then(() => ask(job, stop));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    async make(file, kept, stop) {
      const done = await inTurn({ make: file, kept }, stop);
      return 'made' in done ? done.made : 'trouble' in done ? done.trouble : damaged;
    },
    async glanceAt(file, stop) {
      const done = await inTurn({ glanceAt: file }, stop);
      return 'glance' in done ? done.glance : null;
    },
    async hash(file, stop) {
      const done = await inTurn({ hash: file }, stop);
      return 'original' in done ? done.original : null;
    },
  };
}

/** The one of this window. */
export const darkroom = aDarkroom();
