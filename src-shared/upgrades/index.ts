import type { StoredRow } from '../changes/cells';

/** The schema that this program writes. It grows by one with every file in this folder. */
export const schema = 1;

type Upgrade = (kind: string, row: StoredRow) => StoredRow;
const upgrades: Readonly<Record<number, Upgrade>> = {};

/**
 * Brings one row to schema `to`. The same pure function runs on the live database and when a journal is replayed.
 * Throws when this program has no such upgrade: the data are newer than the code.
 */
export function upgradeRow(to: number, kind: string, row: StoredRow): StoredRow {
  const upgrade = upgrades[to];
  if (!upgrade) throw new Error(`no upgrade to schema ${to}`);
  return upgrade(kind, row);
}
