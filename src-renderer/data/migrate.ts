import type { Transaction } from 'dexie';
import type { Batch } from '#shared/changes/batch';
import type { StoredRow } from '#shared/changes/cells';
import { makeClock } from '#shared/changes/clock';
import { definitionOf } from '#shared/records/index';
import { isKind } from '#shared/records/kinds';
import { kindsChangedBy, upgradeRow } from '#shared/upgrades/index';
import type { Upgrades } from '#shared/upgrades/upgrade';
import type { RingBatch, StoreMeta } from './own-rows';
import { program } from './program';

/** The line that says: from here on every row is one of schema `to`. It stands in the journal like any other change. */
export function marker(to: number, { lastSeq, lastId, clock, node }: StoreMeta, now: number): RingBatch {
  const id = crypto.randomUUID();
  const batch: Batch = {
    seq: lastSeq + 1,
    id,
    prev: lastId,
    clock: makeClock(node, () => now, clock).tick(),
    at: new Date(now).toISOString(),
    by: program,
    schema: to,
    step: id,
    label: `upgrade:${to}`,
    ops: [],
    migrate: to,
  };
  return { ...batch, records: [] };
}

/** What the store knows of itself once this batch stands in it. */
export const metaAfter = (meta: StoreMeta, { seq, id, clock, schema, at, migrate }: Batch): StoreMeta => ({
  ...meta,
  schema,
  lastSeq: seq,
  lastId: id,
  clock,
  // Of an upgrade nobody speaks as of a change.
  ...(migrate === undefined && { lastChange: at }),
});

/** Rows are read so many at a time. */
const chunk = 500;

async function upgradeTable(tx: Transaction, to: number, kind: string, upgrades: Upgrades | undefined): Promise<void> {
  if (!isKind(kind)) throw new Error(`an upgrade speaks of ${kind}, which is no kind`);
  const table = tx.table<StoredRow, string>(definitionOf(kind).table);
  for (let last = ''; ;) {
    const rows = await table.where('id').above(last).limit(chunk).toArray();
    if (rows.length === 0) return;
    last = rows.at(-1)?.id ?? '';
    const upgraded = rows.map((row) => upgradeRow(to, kind, row, upgrades));
    await table.bulkPut(upgraded.filter((row, i) => row !== rows[i]));
  }
}

/**
 * Brings a database to schema `to`, within the transaction in which Dexie changes its version: the rows, the line of the upgrade and what the
 * store knows of itself, or nothing of all that. A database that was never begun has nothing to bring up.
 */
export async function migrate(tx: Transaction, to: number, upgrades?: Upgrades): Promise<void> {
  const meta = await tx.table<StoreMeta, string>('meta').get('db');
  if (!meta) return;
  for (const kind of kindsChangedBy(to, upgrades)) await upgradeTable(tx, to, kind, upgrades);
  const line = marker(to, meta, Date.now());
  await tx.table<RingBatch, number>('batches').add(line);
  await tx.table<StoreMeta, string>('meta').put(metaAfter(meta, line));
}
