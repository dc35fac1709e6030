import type { Failure } from '#shared/result';
import { LostRecord } from './database';
import { NoRoom } from './no-room';

const lost = new Set(['LostRecord', 'UnknownError', 'DatabaseClosedError', 'InvalidStateError', 'NotFoundError', 'AbortError']);

function* within(error: unknown): Generator<{ name: string }> {
  if (typeof error !== 'object' || error === null) return;
  if ('name' in error && typeof error.name === 'string') yield { name: error.name };
  if ('inner' in error) yield* within(error.inner);
  if ('failures' in error && Array.isArray(error.failures)) for (const failure of error.failures) yield* within(failure);
}

/**
 * What an error of the database means: `no-room` (held back by the disk watch), `database-full` (nothing was stored, try again later),
 * `database-lost` (it was closed, wiped or lacks records), null for a bug of ours. Dexie hides the cause in `inner` and `failures`, so the name of the error alone says nothing.
 */
export function databaseTrouble(error: unknown): Extract<Failure, { kind: 'no-room' | 'database-full' | 'database-lost' }> | null {
  if (error instanceof NoRoom) return { kind: 'no-room', what: 'records' };
  const names = [...within(error)].map(({ name }) => name);
  if (names.includes('QuotaExceededError')) return { kind: 'database-full' };
  return error instanceof LostRecord || names.some((name) => lost.has(name)) ? { kind: 'database-lost' } : null;
}
