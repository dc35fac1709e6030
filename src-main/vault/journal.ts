import type { Batch } from '#shared/changes/batch';
import { scan } from './line';

/** The first line of a journal: whose it is, and after which batch it begins. */
export type JournalHead = {
  journal: 1;
  db: string;
  generation: number;
  schema: number;
  after: number;
  afterId: string | null;
  /** The generation that this one goes on from, where it is not the one before. */
  from?: number;
};

export type Journal = {
  /** Null: the first line cannot be read. */
  head: JournalHead | null;
  batches: Batch[];
  /** The byte behind the last good line. */
  end: number;
  /** Lines that were acknowledged cannot be read. A torn end is no damage. */
  damaged: boolean;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isHead = (value: unknown): value is JournalHead =>
  isObject(value) && typeof value['journal'] === 'number' && typeof value['db'] === 'string' && typeof value['after'] === 'number';

// No more than replaying needs: a line whose sum is right is never dropped for its content.
const isBatch = (value: unknown): value is Batch =>
  isObject(value) && typeof value['seq'] === 'number' && typeof value['id'] === 'string' && Array.isArray(value['ops']);

function parsed(bytes: Buffer, from: number, to: number): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', from, to));
  } catch {
    return null;
  }
}

/** Reads a journal as far as it can be read. Changes nothing. */
export function readJournal(bytes: Buffer): Journal {
  const { good, end, damaged } = scan(bytes);
  const journal: Journal = { head: null, batches: [], end, damaged: damaged > 0 };
  for (const { from, to } of good) {
    const value = parsed(bytes, from, to);
    if (from === 0 && isHead(value)) journal.head = value;
    else if (isBatch(value)) journal.batches.push(value);
    else journal.damaged = true;
  }
  if (!journal.head) journal.damaged = true;
  return journal;
}
