import type { StoredRow } from '../changes/cells';
import { to2 } from './to-2';
import { to3 } from './to-3';
import type { Upgrade, Upgrades } from './upgrade';

const upgrades: Upgrades = { 2: to2, 3: to3 };

/** The schema that this program writes: the version of its database, and the number of the newest upgrade. */
export const schema = 3;

function upgradeTo(to: number, all: Upgrades): Upgrade {
  const upgrade = all[to];
  if (!upgrade) throw new Error(`no upgrade to schema ${to}`);
  return upgrade;
}

/** The kinds whose rows change on the way to schema `to`. Throws when this program has no such upgrade: the data are newer than the code. */
export const kindsChangedBy = (to: number, all: Upgrades = upgrades): string[] => Object.keys(upgradeTo(to, all));

/**
 * Brings one row from the schema before to schema `to`. The same pure function runs on the live database and when a journal is replayed.
 * Throws when this program has no such upgrade.
 */
export function upgradeRow(to: number, kind: string, row: StoredRow, all: Upgrades = upgrades): StoredRow {
  const upgrade = upgradeTo(to, all);
  const change = Object.hasOwn(upgrade, kind) ? upgrade[kind] : undefined;
  return change ? change(row) : row;
}

/** Brings a row that was written under schema `from` to a later one, without a word to that of today. */
export function broughtUp(from: number, kind: string, row: StoredRow, until = schema): StoredRow {
  let upgraded = row;
  for (let to = from + 1; to <= until; to++) upgraded = upgradeRow(to, kind, upgraded);
  return upgraded;
}
