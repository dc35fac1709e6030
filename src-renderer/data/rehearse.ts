import type { StoredRow } from '#shared/changes/cells';
import type { Desktop } from '#shared/ipc/contract';
import type { Kind } from '#shared/records/kinds';
import { fail, ok, type Failure, type Result } from '#shared/result';
import { databaseTrouble } from './database-trouble';
import { resultOf, type Done } from './follow-task';
import { hashRows, hashRowsOn } from './hash-rows';
import { storeFacts } from './save-state';
import type { Store } from './store';

/** A record that the database has otherwise than the vault; null on the side that has no such record. */
export type RowDifference = { kind: Kind; record: string; here: StoredRow | null; there: StoredRow | null };
export type Rehearsed = Pick<Done<'rehearse'>, 'records' | 'files'> & { differences: RowDifference[] };
type Progress = (done: number, total: number, step: number) => void;
type Asked = Pick<Desktop, 'rehearse' | 'task' | 'cancelTask'>;

/** 0 while the rows of the database are read, 1 while the main process makes them again and compares. */
const rehearsalSteps = { hashing: 0, comparing: 1 } as const;

/** The trouble of the database, or that it was cancelled, as a value. */
async function read<T>(work: Promise<T>, signal: AbortSignal): Promise<Result<T>> {
  try {
    return ok(await work);
  } catch (error) {
    const failure: Failure | null = signal.aborted ? { kind: 'cancelled' } : databaseTrouble(error);
    if (!failure) throw error;
    return fail(failure);
  }
}

/**
 * Proves that the vault brings back what the database has: the page hashes its rows, the main process makes them again from its files and
 * compares; pages that differ are compared row by row. Fails with the cause where something is not in the journal yet.
 */
export async function rehearse(desktop: Asked, store: Store, progress: Progress, signal: AbortSignal): Promise<Result<Rehearsed>> {
  await store.settled();
  const { state, failure } = storeFacts.getState();
  if (state !== 'saved' && failure) return fail(failure);
  const hashing = (done: number, total: number) => progress(done, total, rehearsalSteps.hashing);
  const comparing = (done: number, total: number) => progress(done, total, rehearsalSteps.comparing);
  const hashed = await read(hashRows(store.db, { signal, progress: hashing }), signal);
  if (!hashed.ok) return hashed;
  // What was written while the rows were read has to be in the journal that they are compared with.
  await store.settled();
  comparing(0, 0);
  const compared = await resultOf(desktop, 'rehearse', hashed.value, comparing, signal);
  if (!compared.ok) return compared;
  const { records, files, pages } = compared.value;
  if (pages.length === 0) return ok({ records, files, differences: [] });
  const inDoubt = hashed.value.pages.filter((_page, i) => pages.includes(i));
  const rows = await read(hashRowsOn(store.db, inDoubt), signal);
  if (!rows.ok) return rows;
  await store.settled();
  const found = await resultOf(desktop, 'rehearse', rows.value, comparing, signal);
  if (!found.ok) return found;
  const differences = await read(withOurs(store, found.value.rows), signal);
  return differences.ok ? ok({ records, files, differences: differences.value }) : differences;
}

/** Beside each row of the vault that of the database. */
const withOurs = (store: Store, rows: Done<'rehearse'>['rows']): Promise<RowDifference[]> =>
  Promise.all(
    rows.map(async ({ kind, record, row }) => ({
      kind,
      record,
      here: (await store.db.rowsOf(kind).get(record)) ?? null,
      // The main process hands rows on as it finds them.
      there: row as StoredRow | null,
    })),
  );
