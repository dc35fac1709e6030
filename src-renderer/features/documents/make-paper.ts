import type { Desktop } from '#shared/ipc/contract';
import { fail, type Failure, type Result } from '#shared/result';
import { bundleOf } from '../../data/bundle';
import { databaseTrouble } from '../../data/database-trouble';
import { untilEnded, type Ended } from '../../data/follow-task';
import { formsPending, storeForms } from '../../data/leaving';
import { peopleKnown } from '../../data/people-known';
import type { Store } from '../../data/store';
import { report } from '../../report';
import type { ExportSubject } from '../../state/documents';

/** Begins the work in the main process with the text of a bundle and the people whom the outgoing check is to know. */
export type Begin = (bundle: string, people: People) => Promise<Result<{ task: string }>>;
type People = Awaited<ReturnType<typeof peopleKnown>>;
export type Made =
  /** `bundle` is the text from which it was made. */
  | { ok: true; value: Ended; bundle: string }
  | { ok: false; failure: Failure }
  /** What stands on the screen could not be stored, or the record is not there. */
  | { ok: false; refused: 'unsaved' | 'gone' };

type Following = {
  desktop: Pick<Desktop, 'task' | 'cancelTask'>;
  /** Stops the work; it then ends with `cancelled`. */
  signal: AbortSignal;
  onProgress?: (done: number, total: number) => void;
};

async function made(store: Store, subject: ExportSubject, begin: Begin, { desktop, signal, onProgress }: Following): Promise<Made> {
  await storeForms();
  await store.settled();
  if (formsPending()) return { ok: false, refused: 'unsaved' };
  if (signal.aborted) return fail({ kind: 'cancelled' });
  const bundle = await bundleOf(store, subject, new Date().toISOString());
  if (bundle === null) return { ok: false, refused: 'gone' };
  if (signal.aborted) return fail({ kind: 'cancelled' });
  const begun = await begin(bundle, await peopleKnown(store, subject));
  if (!begun.ok) return begun;
  const { task } = begun.value;
  const stop = () => void desktop.cancelTask({ id: task });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    const ended = await untilEnded(desktop, task, onProgress ?? (() => undefined));
    return ended.ok ? { ...ended, bundle } : ended;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Stores what is typed, makes the bundle of a record, hands it to the main process and follows the task to its end. Never rejects. */
export async function makePaper(store: Store, subject: ExportSubject, begin: Begin, following: Following): Promise<Made> {
  try {
    return await made(store, subject, begin, following);
  } catch (error) {
    return fail(databaseTrouble(error) ?? { kind: 'internal', reference: report(error, 'export') });
  }
}
