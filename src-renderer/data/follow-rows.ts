import Dexie, { RangeSet, type ObservabilitySet } from 'dexie';
import { definitionOf, type RowOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import type { WorkbenchDatabase } from './database';
import { orFreeze } from './or-freeze';
import type { Store } from './store';

/**
 * Rows of one kind that a screen shows. `all` reads them; `among` says which of some rows that were written belong to them; `question` tells
 * them from any others of the kind.
 */
export type Asked<K extends Kind> = {
  readonly kind: K;
  readonly question: string;
  readonly all: (db: WorkbenchDatabase) => Promise<RowOf<K>[]>;
  readonly among: (rows: RowOf<K>[], db: WorkbenchDatabase) => RowOf<K>[] | Promise<RowOf<K>[]>;
};

type Touched = ReadonlySet<string> | 'any';
/** Reading these rows one by one still costs less than reading all of a long list. */
const most = 200;

/** Which rows of a table a transaction wrote, by their ids: of this page or of another. */
function touchedIn(parts: ObservabilitySet, table: string): Touched {
  if ('all' in parts) return 'any';
  const ids = new Set<string>();
  const part = parts[table];
  if (!part) return ids;
  // What another page tells of comes as a bare tree.
  for (const { from, to } of RangeSet(part)) {
    if (typeof from !== 'string' || from !== to || ids.size === most) return 'any';
    ids.add(from);
  }
  return ids;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The rows after some were written: all others stay the same objects, and where none was concerned the list stays the same. */
function merged<R extends { id: string }>(rows: readonly R[], touched: ReadonlySet<string>, now: readonly R[]): readonly R[] {
  const others = rows.filter(({ id }) => !touched.has(id));
  return now.length === 0 && others.length === rows.length ? rows : [...others, ...now].sort(byId);
}

/** Reads once, then after each write what was written. `tell` hears of every new list and of an error, after which nothing is read. */
export function followRows<K extends Kind>(
  store: Store,
  { kind, all, among }: Asked<K>,
  tell: (rows: readonly RowOf<K>[]) => void,
  fail: (error: unknown) => void,
) {
  const { db } = store;
  const table = `idb://${db.name}/${definitionOf(kind).table}/`;
  let due: Touched = 'any';
  let busy = false;
  let over = false;
  let rows: readonly RowOf<K>[] = [];

  const read = async (touched: Touched) => {
    if (touched === 'any') return (await all(db)).sort(byId);
    const found = await db.of(kind).bulkGet([...touched]);
    const written = found.filter((row) => row !== undefined);
    return merged(rows, touched, await among(written, db));
  };
  // One read after the other: what is written meanwhile is due in the next.
  const catchUp = async () => {
    busy = true;
    try {
      while (!over && (due === 'any' || due.size > 0)) {
        const touched = due;
        due = new Set();
        const fresh = await orFreeze(store, () => read(touched));
        if (over || (touched !== 'any' && fresh === rows)) continue;
        rows = fresh;
        tell(rows);
      }
    } catch (error) {
      over = true;
      // The store is frozen then, and the screen keeps what it shows.
      if (!(error instanceof Dexie.DatabaseClosedError)) fail(error);
    } finally {
      busy = false;
    }
  };
  const hear = (parts: ObservabilitySet) => {
    const touched = touchedIn(parts, table);
    due = due === 'any' || touched === 'any' ? 'any' : new Set([...due, ...touched]);
    // Told inside the transaction that has just ended; nothing can be read in that one.
    if (!busy && !over) Dexie.ignoreTransaction(() => void catchUp());
  };
  Dexie.on.storagemutated.subscribe(hear);
  void catchUp();
  return () => {
    over = true;
    Dexie.on.storagemutated.unsubscribe(hear);
  };
}
