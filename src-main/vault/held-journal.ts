import { chmod } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/result';
import { makeFolder, ownerOnly } from '../files/make-folder';
import { cutTorn } from './cut-torn';
import { journalWriter, startJournal, type JournalWriter } from './journal-writer';
import { look, type Look } from './look';
import type { Position } from './position';
import { recentIds, type RecentIds } from './recent-ids';
import { journalPath } from './vault-files';

/** The journal of the page that holds the vault. */
export type Held = {
  position: Position;
  counts: Record<string, number>;
  recent: RecentIds;
  /** The generation that this one goes on from, where it is not the one before. */
  from: number | undefined;
  /** The journal that grows and the batch it begins after; null with `writer`. */
  live: { path: string; after: number } | null;
  /** Null: the journal's first line cannot be read, so that nothing can follow; a new base is needed. */
  writer: JournalWriter | null;
};

export type Begin = Pick<Position, 'db' | 'generation' | 'schema'>;

/** The folder of the vault belongs to this user alone. */
export async function ensureFolder(folder: string): Promise<void> {
  await makeFolder(folder, ownerOnly);
  await chmod(folder, 0o700);
}

/** Begins the next journal of a vault that stands at this position. Throws what the system refuses; then nothing has changed. */
export async function startAt(folder: string, position: Position, from?: number): Promise<Pick<Held, 'live' | 'writer' | 'from'>> {
  const { lastSeq: after, lastId: afterId, db, generation, schema } = position;
  const writer = await startJournal(folder, { db, generation, schema, after, afterId, ...(from === undefined ? {} : { from }) });
  return { writer, from, live: { path: journalPath(folder, generation, after + 1), after } };
}

/**
 * Makes the journal ready to grow: cuts what is torn, begins a new file after a base that has none yet, or with `begin` the first file of
 * all. `seen` gives what was read of it just now. Null: there is no vault and none was to be begun. Fails with `fork` where one was to be begun and another is there.
 */
export async function holdJournal(
  folder: string,
  begin: Begin | null,
  seen: () => Promise<Look | null> = () => look(folder),
): Promise<Result<Held | null>> {
  const found = await seen();
  if (!found) {
    if (!begin) return ok(null);
    await ensureFolder(folder);
    const position = { ...begin, lastSeq: 0, lastId: null };
    return ok({ position, counts: {}, recent: recentIds(), ...(await startAt(folder, position)) });
  }
  if (begin && (begin.db !== found.db || begin.generation !== found.generation)) return fail({ kind: 'fork' });
  const { db, generation, schema, lastSeq, lastId, counts, recent, live, unreadable, from } = found;
  const position = { db, generation, schema, lastSeq, lastId };
  if (live) {
    await cutTorn(live.path, live.end, live.size);
    const writer = journalWriter(live.path, live.end);
    return ok({ position, counts, recent, from, writer, live: { path: live.path, after: live.after } });
  }
  const next = unreadable ? { writer: null, live: null, from } : await startAt(folder, position, from);
  return ok({ position, counts, recent, ...next });
}
