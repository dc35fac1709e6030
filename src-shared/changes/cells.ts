/**
 * A record is a set of cells: `field`, `list/<item>` (its order key, null = removed), `list/<item>/<field>`, `set/<member>` (true or null).
 * The newest clock wins per cell. Nothing here knows a record kind, so a journal of any schema can be replayed.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A record as it is stored, seen without its definition. */
export type StoredRow = {
  id: string;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
  sync: { clock: string; clocks: Record<string, string>; gone: Record<string, Json> };
  [field: string]: unknown;
};
export type Cells = Map<string, Json>;
type Item = { id: string; order: string; [field: string]: Json };

const notCells = new Set(['id', 'sync', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

// Members of a set may hold the separator: a typed name such as 甲/乙.
const escapeMember = (member: string) => member.replaceAll('%', '%25').replaceAll('/', '%2F');
/** The member of a set that a cell's key stands for. */
export const memberOf = (escaped: string) => escaped.replaceAll('%2F', '/').replaceAll('%25', '%');

export const partsOf = (path: string) => path.split('/') as [name: string, key?: string, sub?: string];

/** The cells of a row or of a form's values; removed list items come from `sync.gone`. */
export function cellsOf(row: Record<string, unknown>): Cells {
  const cells: Cells = new Map();
  for (const [name, value] of Object.entries(row)) {
    if (notCells.has(name)) continue;
    if (!Array.isArray(value)) {
      cells.set(name, (value ?? null) as Json);
      continue;
    }
    cells.set(name, []);
    for (const member of value as (string | Item)[]) {
      if (typeof member === 'string') {
        cells.set(`${name}/${escapeMember(member)}`, true);
        continue;
      }
      const { id, order, ...rest } = member;
      cells.set(`${name}/${id}`, order);
      for (const [sub, v] of Object.entries(rest)) cells.set(`${name}/${id}/${sub}`, v ?? null);
    }
  }
  const sync = row['sync'] as StoredRow['sync'] | undefined;
  for (const [path, value] of Object.entries(sync?.gone ?? {})) cells.set(path, value);
  return cells;
}

const byOrder = (a: Item, b: Item) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1);

export type RowHead = Pick<StoredRow, 'id' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'>;

/** The row that these cells make. `clock` is the clock of the creation; only cells that changed later keep one of their own. */
export function rowOf(head: RowHead, clock: string, cells: Cells, clocks: Record<string, string>): StoredRow {
  const row: StoredRow = { ...head, sync: { clock, clocks: {}, gone: {} } };
  const items = new Map<string, Item>();
  const arrays = new Map<string, (string | Item)[]>();
  const into = (name: string, member: string | Item) => arrays.get(name)?.push(member) ?? arrays.set(name, [member]);
  for (const path of [...cells.keys()].sort()) {
    const value = cells.get(path) as Json;
    const [name, key, sub] = partsOf(path);
    if (key === undefined) {
      if (!Array.isArray(value)) row[name] = value;
      else if (!arrays.has(name)) arrays.set(name, []);
      continue;
    }
    const alive = cells.get(`${name}/${key}`) ?? null;
    if (alive === null) row.sync.gone[path] = value;
    else if (alive === true) into(name, memberOf(key));
    else if (sub === undefined) {
      const item: Item = { id: key, order: alive as string };
      items.set(path, item);
      into(name, item);
    } else (items.get(`${name}/${key}`) as Item)[sub] = value;
  }
  for (const [name, members] of arrays) {
    row[name] = typeof members[0] === 'object' ? (members as Item[]).sort(byOrder) : members;
  }
  for (const path of Object.keys(clocks).sort()) if (clocks[path] !== clock) row.sync.clocks[path] = clocks[path] as string;
  return row;
}
