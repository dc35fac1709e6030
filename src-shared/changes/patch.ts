import { cellsOf, partsOf, rowOf, type Json, type RowHead, type StoredRow } from './cells';
import { canonical } from './canonical';

/** Cell by cell: what stood there and what stands there now. */
export type Patch = Record<string, [old: Json, next: Json]>;

/** One record's part of a batch, with the batch's clock, time and author. */
export type Change = { record: string; clock: string; at: string; by: string; creates: boolean; patch: Patch };

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && canonical(a) === canonical(b));

/** What has to change for `before` to hold the values of `after`. List items that are gone from `after` count as removed. */
export function diff(before: StoredRow | null, after: Record<string, unknown>): Patch {
  const a = before ? cellsOf(before) : new Map<string, Json>();
  const b = cellsOf({ ...after, sync: undefined });
  const patch: Patch = {};
  for (const [path, next] of b) if (!a.has(path) || !same(a.get(path), next)) patch[path] = [a.get(path) ?? null, next];
  for (const [path, old] of a) {
    const [name, key, sub] = partsOf(path);
    if (key !== undefined && sub === undefined && old !== null && Array.isArray(after[name]) && !b.has(path)) patch[path] = [old, null];
  }
  return patch;
}

const newest = (row: StoredRow) => Object.values(row.sync.clocks).reduce((a, b) => (a > b ? a : b), row.sync.clock);

/** Applies a change. Commutative and idempotent: changes may come twice, late, or in any order. */
export function apply(row: StoredRow | null, change: Change): StoredRow {
  const cells = row ? cellsOf(row) : new Map<string, Json>();
  const created = change.creates ? change.clock : (row?.sync.clock ?? '');
  const clocks: Record<string, string> = { ...row?.sync.clocks };
  for (const [path, [, next]] of Object.entries(change.patch)) {
    if (change.clock < (clocks[path] ?? (cells.has(path) ? (row?.sync.clock ?? '') : ''))) continue;
    cells.set(path, next);
    clocks[path] = change.clock;
  }
  const latest = !row || change.clock >= newest(row);
  const head: RowHead = {
    id: change.record,
    createdAt: change.creates ? change.at : (row?.createdAt ?? ''),
    createdBy: change.creates ? change.by : (row?.createdBy ?? ''),
    updatedAt: latest ? change.at : row.updatedAt,
    updatedBy: latest ? change.by : row.updatedBy,
  };
  return rowOf(head, created, cells, clocks);
}

/** One record from two copies of it, cell by cell; needs no history. */
export function merge(a: StoredRow, b: StoredRow): StoredRow {
  const [ca, cb] = [cellsOf(a), cellsOf(b)];
  const clocks: Record<string, string> = {};
  const cells = new Map<string, Json>();
  for (const path of new Set([...ca.keys(), ...cb.keys()])) {
    const ka = ca.has(path) ? (a.sync.clocks[path] ?? a.sync.clock) : '';
    const kb = cb.has(path) ? (b.sync.clocks[path] ?? b.sync.clock) : '';
    // An upgrade may have made one value of several cells: then copies can hold two values of one age, and must still agree on one.
    const newer = ka > kb || (ka === kb && canonical(ca.get(path)) >= canonical(cb.get(path)));
    const mine = !cb.has(path) || (ca.has(path) && newer);
    cells.set(path, (mine ? ca : cb).get(path) as Json);
    clocks[path] = mine ? ka : kb;
  }
  const first = a.sync.clock >= b.sync.clock ? a : b;
  const last = newest(a) >= newest(b) ? a : b;
  const head = {
    id: a.id,
    createdAt: first.createdAt,
    createdBy: first.createdBy,
    updatedAt: last.updatedAt,
    updatedBy: last.updatedBy,
  };
  return rowOf(head, first.sync.clock, cells, clocks);
}

/** One patch that does what two did, one after the other; cells that end where they began drop out. */
export function compose(first: Patch, then: Patch): Patch {
  const out: Patch = { ...first };
  for (const [path, [old, next]] of Object.entries(then)) out[path] = [out[path] ? out[path][0] : old, next];
  for (const [path, [old, next]] of Object.entries(out)) if (same(old, next)) delete out[path];
  return out;
}

/** The patch that takes `patch` back where nobody has touched the cell since; the cells that were touched are named. */
export function undoOf(row: StoredRow, patch: Patch): { patch: Patch; skipped: string[] } {
  const cells = cellsOf(row);
  const out: Patch = {};
  const skipped: string[] = [];
  for (const [path, [old, next]] of Object.entries(patch)) {
    if (!same(cells.get(path) ?? null, next)) skipped.push(path);
    else if (!Array.isArray(next)) out[path] = [next, old];
  }
  return { patch: out, skipped };
}
