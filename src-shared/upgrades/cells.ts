import { cellsOf, partsOf, rowOf, type Cells, type Json, type StoredRow } from '../changes/cells';

// What an upgrade may do to a row. Everything happens to cells, so that a value and its clock move together: after an upgrade the newest change
// still wins, and copies that were upgraded apart still merge into one. Removed items of lists are upgraded like the others: they can come back.
// A path is a field (`owner`), or a field of every item of a list (`reminders/*/lead`).
type Path = string;

type Clocks = Record<string, string>;

/** The row with other cells; the same row where `edit` says that nothing changed. */
function edited(row: StoredRow, edit: (cells: Cells, clocks: Clocks) => boolean): StoredRow {
  const cells = cellsOf(row);
  const clocks = { ...row.sync.clocks };
  if (!edit(cells, clocks)) return row;
  const { id, createdAt, createdBy, updatedAt, updatedBy } = row;
  const known = Object.fromEntries(Object.entries(clocks).filter(([path]) => cells.has(path)));
  return rowOf({ id, createdAt, createdBy, updatedAt, updatedBy }, row.sync.clock, cells, known);
}

/** The items of the path's list that have any cell, removed ones too; for the path of a field there is the one place `''`. */
function placesOf(path: Path, cells: Cells): string[] {
  const [list, star] = partsOf(path);
  if (star === undefined) return [''];
  const keys = [...cells.keys()].flatMap((each) => {
    const [name, key] = partsOf(each);
    return name === list && key !== undefined ? [key] : [];
  });
  return [...new Set(keys)];
}
const at = (path: Path, place: string) => path.replace('*', place);

/**
 * Puts cells in the place of others: `make` is given the values of `from` (null where there is none) and gives those of `to`, in their order.
 * The new cells carry the newest clock of the old ones, which are gone afterwards unless they stand in `to` as well. All paths are fields, or
 * all are fields of the items of one list.
 */
export const derive = (row: StoredRow, from: readonly Path[], to: readonly Path[], make: (...old: Json[]) => readonly Json[]): StoredRow =>
  edited(row, (cells, clocks) => {
    const places = placesOf(from[0] ?? '', cells).filter((place) => from.some((path) => cells.has(at(path, place))));
    for (const place of places) {
      const sources = from.map((path) => at(path, place));
      const values = make(...sources.map((path) => cells.get(path) ?? null));
      const clock = sources
        .filter((path) => cells.has(path))
        .map((path) => clocks[path] ?? row.sync.clock)
        .reduce((a, b) => (a > b ? a : b));
      for (const path of sources) {
        cells.delete(path);
        delete clocks[path];
      }
      to.forEach((path, i) => {
        cells.set(at(path, place), values[i] ?? null);
        clocks[at(path, place)] = clock;
      });
    }
    return places.length > 0;
  });

/** Gives a field, a whole list or set, or a field of the items of a list another name. */
export function rename(row: StoredRow, from: Path, to: Path): StoredRow {
  if (from.includes('*')) return derive(row, [from], [to], (value) => [value]);
  return edited(row, (cells, clocks) => {
    const moved = [...cells].filter(([path]) => partsOf(path)[0] === from);
    for (const [path, value] of moved) {
      const target = to + path.slice(from.length);
      cells.delete(path);
      cells.set(target, value);
      clocks[target] = clocks[path] ?? row.sync.clock;
    }
    return moved.length > 0;
  });
}

/** A field that rows did not have, with the clock of their creation: whatever is entered later is newer. */
export const add = (row: StoredRow, path: Path, value: Json): StoredRow =>
  edited(row, (cells) => {
    const places = placesOf(path, cells).filter((place) => !cells.has(at(path, place)));
    for (const place of places) cells.set(at(path, place), value);
    return places.length > 0;
  });
