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
  held: () => Held | null;
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
      journal.position = { ...journal.position, schema: batch.migrate ?? batch.schema, lastSeq: batch.seq, lastId: batch.id };
      for (const op of batch.ops) if (op.op === 'create') journal.counts[op.kind] = (journal.counts[op.kind] ?? 0) + 1;
    }
    return ok(null);
  };

  const drain = async () => {
    const asked = waiting.splice(0);
    const journal = held();
    const group: { ask: Asked; accepted: Accepted }[] = [];
    let last = { seq: journal?.position.lastSeq ?? 0, id: journal?.position.lastId ?? null };
    for (const ask of asked) {
      const accepted = accept(last, ask.batches);
      if (!lease.answered(ask.lease)) ask.answer(fail({ kind: 'not-writer' }));
      else if (!journal) ask.answer(fail({ kind: 'vault-unwritable', cause: 'folder-gone' }));
      else if (!accepted.ok) ask.answer(accepted);
      else {
        last = accepted.value.last;
        group.push({ ask, accepted: accepted.value });
      }
    }
    if (!journal || group.length === 0) return;
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
