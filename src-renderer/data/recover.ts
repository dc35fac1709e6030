import Dexie from 'dexie';
import { canonical } from '#shared/changes/canonical';
import type { StoredRow } from '#shared/changes/cells';
import { lostWithout, type Lost } from '#shared/changes/lost';
import type { Desktop } from '#shared/ipc/contract';
import { definitionOf } from '#shared/records/index';
import { isKind, kinds } from '#shared/records/kinds';
import { fail, ok, type Result } from '#shared/result';
import { broughtUp, schema } from '#shared/upgrades/index';
import { WorkbenchDatabase } from './database';
import type { RingBatch, StoreMeta } from './own-rows';
import { databaseTrouble } from './database-trouble';
import { bareOf, openBare, rowsIn, storeMetaIn } from './bare';
import { marker, metaAfter } from './migrate';
import { newNode } from './new-node';
import type { Progress } from './new-vault';
import { numbersIn } from './numbers';
import { overRing } from './over-ring';
import { pauses } from './pauses';
import type { Came, Replayed } from './replayed';
import { rowParts, type KindRow } from './row-parts';
import { program } from './program';

/** `ahead`: it holds changes of the ring that the vault lacks and can no longer be sent one after the other. */
type Recovered = { db: WorkbenchDatabase; came: Came; ahead: boolean };
type Kept = { author: string | null; numbers: string[] };

/** Hands what can be read of the database to the host, which keeps it as a file; without one only what goes on from it is read. */
async function keepFound(desktop: Pick<Desktop, 'keepFound'> | null, name: string): Promise<Result<Kept>> {
  const kept: Kept = { author: null, numbers: [] };
  const bare = await openBare(name).catch(() => null);
  if (!bare) return ok(kept);
  try {
    const meta = await storeMetaIn(bare).catch(() => null);
    kept.author = meta?.author ?? null;
    for await (const part of rowParts(bare, { tolerant: true })) {
      const answer = desktop ? await desktop.keepFound(part) : ok(null);
      if (!answer.ok) return answer;
      kept.numbers.push(...part.rows.map(({ row }) => String(row['no'])));
    }
    return ok(kept);
  } finally {
    bare.db.close();
  }
}

async function replayed(desktop: Pick<Desktop, 'replayVault'>, progress: Progress): Promise<Result<Replayed>> {
  const first = await desktop.replayVault({ part: 0 });
  if (!first.ok) return first;
  const { parts, rows, ...position } = first.value;
  const all = [...rows];
  for (let part = 1; part < parts; part++) {
    const answer = await desktop.replayVault({ part });
    if (!answer.ok) return answer;
    all.push(...answer.value.rows);
    progress(all.length);
  }
  const known = all.filter((each): each is KindRow => isKind(each.kind));
  // A kind without a table here was written by a newer program.
  return known.length === all.length
    ? ok({ ...position, rows: known })
    : fail({ kind: 'newer-version', theirs: position.schema + 1, ours: position.schema });
}

/** The person who last wrote something, for a database that can no longer say whose it was. */
function authorIn(rows: readonly KindRow[]): string | null {
  const people = rows.map(({ row }) => row).filter((row) => row.updatedBy !== program && row.updatedBy !== '');
  return people.reduce<StoredRow | null>((last, row) => (last && last.updatedAt >= row.updatedAt ? last : row), null)?.updatedBy ?? null;
}

/** Whether every row stands in the database as it came, and no other. */
async function isFilled(db: WorkbenchDatabase, rows: readonly KindRow[]): Promise<boolean> {
  const pause = pauses();
  const wanted = new Map<string, string>();
  for (const { kind, row } of rows) {
    wanted.set(`${kind}/${row.id}`, canonical(row));
    await pause();
  }
  for (const kind of kinds) {
    for await (const chunk of rowsIn(bareOf(db), kind)) {
      for (const row of chunk) {
        await pause();
        const key = `${kind}/${row.id}`;
        if (wanted.get(key) !== canonical(row)) return false;
        wanted.delete(key);
      }
    }
  }
  return wanted.size === 0;
}

/** The lines that bring a store from the schema of its vault to that of today, and what it knows of itself after them. */
function broughtToday(found: StoreMeta): { lines: RingBatch[]; meta: StoreMeta } {
  const lines: RingBatch[] = [];
  let meta = found;
  for (let to = found.schema + 1; to <= schema; to++) {
    const line = marker(to, meta, Date.now());
    lines.push(line);
    meta = metaAfter(meta, line);
  }
  return { lines, meta };
}

/** Deletes the database. One that the browser can neither open nor delete is taken away by the host. */
async function remove(desktop: Pick<Desktop, 'clearDatabase'>, lease: number, name: string): Promise<Result<unknown>> {
  try {
    await Dexie.delete(name);
    return ok(null);
  } catch (error) {
    if (databaseTrouble(error) === null) throw error;
    return desktop.clearDatabase({ lease });
  }
}

/** Rows that are written in one go, so that the window has its turn between them. */
const atOnce = 500;

async function fill(name: string, { rows: replayedRows, ...position }: Replayed, kept: Kept): Promise<Result<Omit<Recovered, 'ahead'>>> {
  const rows = replayedRows.map(({ kind, row }) => ({ kind, row: broughtUp(position.schema, kind, row) }));
  const db = new WorkbenchDatabase(name, { create: true });
  await db.open();
  await db.transaction('rw', db.tables, async () => {
    for (const kind of kinds) {
      const table = db.table(definitionOf(kind).table);
      const its = rows.filter((each) => each.kind === kind).map(({ row }) => row);
      for (let from = 0; from < its.length; from += atOnce) await table.bulkPut(its.slice(from, from + atOnce));
    }
  });
  if (!(await isFilled(db, rows))) {
    db.close();
    return fail({ kind: 'database-lost' });
  }
  const { db: id, generation, lastSeq, lastId, clock, counts, lastChange } = position;
  const author = kept.author ?? authorIn(rows) ?? crypto.randomUUID();
  const { lines, meta } = broughtToday({
    key: 'db',
    db: id,
    generation,
    schema: position.schema,
    lastSeq,
    lastId,
    clock,
    node: newNode(),
    author,
    ...(lastChange !== null && { lastChange }),
  });
  // Only now the database says what it is: until then the next start would begin again.
  await db.transaction('rw', db.meta, db.batches, async () => {
    await db.meta.bulkPut(numbersIn([...rows.map(({ row }) => row), ...kept.numbers.map((no) => ({ no }))]));
    await db.batches.bulkAdd(lines);
    await db.meta.put(meta);
  });
  return ok({ db, came: { counts, changes: lastSeq, lastChange, lost: [] } });
}

/**
 * Makes the database again from the vault. First what stands in the old one is kept as a file and everything is fetched, then it is deleted
 * and filled in one transaction, read back and compared row by row; only then it counts. A failure on the way leaves it as it was, or empty
 * and without a word of itself, so that the next start comes here again. What an older program has written is brought up on the
 * way: the lines that say so are then the only ones in the ring, for the vault lacks them. Where lines of the vault are lost (`damaged`, or the
 * database has gone on further), what the ring still holds is played over it; what is not there either stays `lost`. `inVault`: the vault has everything that the old one holds, as
 * before a restore, and nothing is kept beside it.
 */
export async function recover(
  desktop: Pick<Desktop, 'keepFound' | 'replayVault' | 'clearDatabase'>,
  lease: number,
  name: string,
  progress: Progress,
  { inVault = false, damaged = false, lost = [] }: { inVault?: boolean; damaged?: boolean; lost?: Lost } = {},
): Promise<Result<Recovered>> {
  const kept = await keepFound(inVault ? null : desktop, name);
  if (!kept.ok) return kept;
  const vault = await replayed(desktop, progress);
  if (!vault.ok) return vault;
  const { all, ahead, had } = inVault
    ? { all: vault.value, ahead: false, had: new Set<number>() }
    : await overRing(name, vault.value, damaged);
  const removed = await remove(desktop, lease, name);
  if (!removed.ok) return removed;
  const filled = await fill(name, all, kept.value);
  if (!filled.ok) return filled;
  const { db, came } = filled.value;
  return ok({ db, came: { ...came, lost: lostWithout(lost, had) }, ahead });
}
