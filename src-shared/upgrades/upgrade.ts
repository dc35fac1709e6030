import type { StoredRow } from '../changes/cells';

/** By kind, what happens to its rows; rows of other kinds stay as they are. Pure: no clock, no chance, no locale. */
export type Upgrade = Readonly<Record<string, (row: StoredRow) => StoredRow>>;

/** By the schema that an upgrade leads to, from the one before. */
export type Upgrades = Readonly<Record<number, Upgrade>>;
