import type { Batch } from '#shared/changes/batch';
import { fail, ok, type FileTrouble, type Result } from '#shared/result';
import { troubleOf } from '../files/file-trouble';
import { accept, type Accepted } from './accept';
import type { Held } from './held-journal';
import type { Lease } from './lease';

type Answer = Result<{ lastSeq: number }>;
type Asked = { lease: number; batches: readonly Batch[]; answer(answer: Answer): void };

type Around = {
  lease: Lease;
  /** Runs one thing at a time over the whole vault. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** The journal of the page that holds the vault. */
  held: () => Promise<Result<Held>>;
  /** Told after every try to write: the cause, or null when it went well. */
  tried: (trouble: FileTrouble | null) => void;
};

/** Appends in order; whatever has come in while the disk was busy goes down in one flush. Every answer comes after its flush. */
export function makeAppendQueue({ lease, inTurn, held, tried }: Around) {
  const waiting: Asked[] = [];

  const write = async (journal: Held, group: readonly Accepted[]): Promise<Result<null>> => {
    const text = group.map((each) => each.text).join('');
    if (text === '') return ok(null);
    try {
      if (!journal.writer) throw Object.assign(new Error('the journal cannot be read'), { code: 'EIO', errno: -5 });
      if ((await journal.writer.append(text)) === 'foreign') return fail({ kind: 'not-writer' });
    } catch (error) {
      const cause = troubleOf(error);
      tried(cause);
      return fail({ kind: 'vault-unwritable', cause });
    }
    tried(null);
    for (const batch of group.flatMap((each) => each.batches)) {
      journal.recent.add(batch);
      journal.position = { ...journal.position, schema: batch.migrate ?? batch.schema, lastSeq: batch.seq, lastId: batch.id };
      for (const op of batch.ops) if (op.op === 'create') journal.counts[op.kind] = (journal.counts[op.kind] ?? 0) + 1;
    }
    return ok(null);
  };

  const drain = async () => {
    const [asked, late] = [waiting.splice(0), fail({ kind: 'not-writer' })];
    const valid = asked.filter((ask) => lease.answered(ask.lease));
    for (const ask of asked) if (!valid.includes(ask)) ask.answer(late);
    if (valid.length === 0) return;
    const opened = await held();
    if (!opened.ok) {
      for (const ask of valid) ask.answer(opened);
      return;
    }
    const journal = opened.value;
    const group: { ask: Asked; accepted: Accepted }[] = [];
    let last = { seq: journal.position.lastSeq, id: journal.position.lastId };
    for (const ask of valid) {
      const accepted = accept(last, ask.batches, journal.recent.idOf);
      if (!accepted.ok) ask.answer(accepted);
      else {
        last = accepted.value.last;
        group.push({ ask, accepted: accepted.value });
      }
    }
    if (group.length === 0) return;
    const written = await write(
      journal,
      group.map((each) => each.accepted),
    );
    for (const { ask, accepted } of group) ask.answer(written.ok ? ok({ lastSeq: accepted.last.seq }) : written);
  };

  return (asked: number, batches: readonly Batch[]): Promise<Answer> =>
    new Promise((answer, crash) => {
      waiting.push({ lease: asked, batches, answer });
      if (waiting.length === 1) inTurn(drain).catch(crash);
    });
}
