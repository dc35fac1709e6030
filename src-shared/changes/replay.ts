import { changeOf, type Batch } from './batch';
import type { StoredRow } from './cells';
import { apply } from './patch';
import { upgradeRow } from '../upgrades/index';
import type { Upgrades } from '../upgrades/upgrade';

/** Rows by `kind/id`. */
export type Rows = Map<string, { kind: string; row: StoredRow }>;

/**
 * Plays one batch onto the rows. Never validates and never drops a row: what does not fit is shown as incomplete later. Throws at the mark of an
 * upgrade that this program does not have.
 */
export function play(rows: Rows, batch: Batch, upgrades?: Upgrades): void {
  if (batch.migrate !== undefined) {
    for (const [key, { kind, row }] of rows) rows.set(key, { kind, row: upgradeRow(batch.migrate, kind, row, upgrades) });
    return;
  }
  for (const op of batch.ops) {
    const key = `${op.kind}/${op.record}`;
    rows.set(key, { kind: op.kind, row: apply(rows.get(key)?.row ?? null, changeOf(batch, op)) });
  }
}

/** The rows that these batches make, from nothing or from the rows of a base. */
export function replay(batches: Iterable<Batch>, rows: Rows = new Map(), upgrades?: Upgrades): Rows {
  for (const batch of batches) play(rows, batch, upgrades);
  return rows;
}

export function countsOf(rows: Rows): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of rows.values()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
