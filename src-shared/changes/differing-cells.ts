import { canonical } from './canonical';
import { cellsOf, type Json, type StoredRow } from './cells';

export type DifferingCell = { cell: string; now: Json; then: Json };

/** The cells in which two states of one record differ, those that only one of them has included. */
export function differingCells(now: StoredRow, then: StoredRow): DifferingCell[] {
  const [a, b] = [cellsOf(now), cellsOf(then)];
  const out: DifferingCell[] = [];
  for (const cell of new Set([...a.keys(), ...b.keys()])) {
    const values = { now: a.get(cell) ?? null, then: b.get(cell) ?? null };
    if (canonical(values.now) !== canonical(values.then)) out.push({ cell, ...values });
  }
  return out;
}
