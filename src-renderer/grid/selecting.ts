type Identified = { readonly id: string };

/** The selection after one row was switched. */
export function withToggled(ids: ReadonlySet<string>, id: string): Set<string> {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}

/** The selection after all rows from one to another, both included and in either direction, were made like the last of them becomes. */
export function withRange(ids: ReadonlySet<string>, rows: readonly Identified[], from: number, to: number): Set<string> {
  const changed = new Set(ids);
  const last = rows[to];
  const on = last !== undefined && !ids.has(last.id);
  for (const { id } of rows.slice(Math.min(from, to), Math.max(from, to) + 1))
    if (on) changed.add(id);
    else changed.delete(id);
  return changed;
}

/** How many of the rows are selected. */
export const selectedOf = (ids: ReadonlySet<string>, rows: readonly Identified[]): number => rows.filter(({ id }) => ids.has(id)).length;

/** The selection after 全选 over what is shown: all of it, or none of it where all of it was selected. What a filter hides stays as it is. */
export function withAll(ids: ReadonlySet<string>, rows: readonly Identified[]): Set<string> {
  const changed = new Set(ids);
  const on = selectedOf(ids, rows) < rows.length;
  for (const { id } of rows)
    if (on) changed.add(id);
    else changed.delete(id);
  return changed;
}
