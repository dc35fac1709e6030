import { changeOf, limits, type Batch, type Op } from '#shared/changes/batch';
import type { StoredRow } from '#shared/changes/cells';
import type { Clock } from '#shared/changes/clock';
import { apply } from '#shared/changes/patch';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { LostRecord, type WorkbenchDatabase } from './database';
import type { StoreMeta } from './own-rows';
import { checkFixed, checkHead, checkRow } from './gate';
import { inBatches } from './in-batches';
import type { Intent } from './intents';
import { metaAfter } from './migrate';
import { localDay, suffixOf, takeNumbers } from './numbers';

/** What is written as one: to the user it is an action, to undo a step. */
export type Work = { label: string; step: string; by: string; intents: readonly Intent[] };
type Around = {
  clock: Clock;
  now: () => number;
  /** The last batch that the journal has; nothing after it leaves the ring. */
  acked: () => number;
};
/** No batch where nothing changed. `lastSeq` is where the store stands then. */
export type Written = { batches: Batch[]; lastSeq: number };

const trimEvery = 50;
const keyOf = (kind: Kind, record: string) => `${kind}/${record}`;

/**
 * The one door for every change: rows, batches and counters in one strict transaction, one commit at a time. Nothing but the database is
 * waited for inside. Throws `UnfitRow` where a row does not fit its definition or a change is of what is fixed, and `LostRecord` where one is missing; then nothing is written.
 */
export function makeCommit(db: WorkbenchDatabase, around: Around) {
  let turn: Promise<unknown> = Promise.resolve();
  return (work: Work): Promise<Written> => {
    const run = turn.then(() => write(db, work, around));
    turn = run.catch(() => undefined);
    return run;
  };
}

function write(db: WorkbenchDatabase, { intents, label, step, by }: Work, { clock, now, acked }: Around): Promise<Written> {
  const at = new Date(now());
  const batchIds = intents.map(() => crypto.randomUUID());
  const tables = new Set(['batches', 'meta', 'practiceSettings', ...intents.map(({ kind }) => definitionOf(kind).table)]);
  return db.transaction('rw', [...tables], async () => {
    const meta = await db.storeMeta();
    const rows = await rowsFor(db, intents);
    const ops = opsOf(intents, rows, await numbersFor(db, intents, meta, localDay(at)));
    const batches: Batch[] = [];
    let { lastSeq, lastId } = meta;
    for (const part of inBatches(ops)) {
      const id = batchIds[batches.length] as string;
      const batch: Batch = {
        seq: ++lastSeq,
        id,
        prev: lastId,
        clock: clock.tick(),
        at: at.toISOString(),
        by,
        schema: meta.schema,
        step,
        label,
        ops: part,
      };
      checkHead(batch);
      for (const op of part) {
        const key = keyOf(op.kind as Kind, op.record);
        rows.set(key, apply(rows.get(key) ?? null, changeOf(batch, op)));
      }
      batches.push(batch);
      lastId = id;
    }
    const last = batches.at(-1);
    if (!last) return { batches, lastSeq };
    await putRows(db, ops, rows);
    await db.batches.bulkAdd(batches.map((batch) => ({ ...batch, records: [...new Set(batch.ops.map((op) => op.record))] })));
    await db.meta.put(metaAfter(meta, last));
    await trim(db, meta.lastSeq, lastSeq, acked());
    return { batches, lastSeq };
  });
}

async function rowsFor(db: WorkbenchDatabase, intents: readonly Intent[]): Promise<Map<string, StoredRow>> {
  const rows = new Map<string, StoredRow>();
  for (const kind of new Set(intents.map((intent) => intent.kind))) {
    const ids = intents.filter((intent) => intent.kind === kind).map(({ record }) => record);
    for (const row of await db.rowsOf(kind).bulkGet(ids)) if (row) rows.set(keyOf(kind, row.id), row);
  }
  return rows;
}

/** A number for every new record, in the order of the intents. */
async function numbersFor(db: WorkbenchDatabase, intents: readonly Intent[], { node }: StoreMeta, day: string) {
  const numbers = new Map<Kind, string[]>();
  const fresh = intents.filter(({ creates }) => creates);
  if (fresh.length === 0) return numbers;
  const settings = fresh.find(({ record }) => record === practiceSettingsId)?.patch(null, '')['numberSuffix']?.[1];
  const suffix = typeof settings === 'string' && settings !== '' ? settings : await suffixOf(db, node);
  for (const kind of new Set(fresh.map((intent) => intent.kind))) {
    const count = fresh.filter((intent) => intent.kind === kind).length;
    numbers.set(kind, await takeNumbers(db, kind, day, suffix, count));
  }
  return numbers;
}

function opsOf(intents: readonly Intent[], rows: ReadonlyMap<string, StoredRow>, numbers: Map<Kind, string[]>): Op[] {
  const ops: Op[] = [];
  for (const { kind, record, creates, patch: patchOf } of intents) {
    const row = rows.get(keyOf(kind, record)) ?? null;
    if (creates && row) throw new Error(`${kind} ${record} is there already`);
    if (!creates && !row) throw new LostRecord(`${kind} ${record}`);
    const patch = patchOf(row, (creates ? numbers.get(kind)?.shift() : undefined) ?? '');
    if (Object.keys(patch).length === 0) continue;
    if (!creates) checkFixed(kind, patch);
    const reason = patch['voided']?.[1];
    const op = creates ? 'create' : !patch['voided'] ? 'update' : typeof reason === 'string' ? 'void' : 'restore';
    ops.push({ kind, record, op, patch, ...(op === 'void' && typeof reason === 'string' ? { reason } : {}) });
  }
  return ops;
}

async function putRows(db: WorkbenchDatabase, ops: readonly Op[], rows: ReadonlyMap<string, StoredRow>): Promise<void> {
  for (const name of new Set(ops.map((op) => op.kind))) {
    const kind = name as Kind;
    const changed = ops.filter((op) => op.kind === kind).map((op) => rows.get(keyOf(kind, op.record)) as StoredRow);
    for (const row of changed) checkRow(kind, row);
    await db.rowsOf(kind).bulkPut(changed);
  }
}

/** The ring keeps what the journal has not, and the newest 1 000. */
async function trim(db: WorkbenchDatabase, before: number, after: number, acked: number): Promise<void> {
  if (Math.floor(before / trimEvery) === Math.floor(after / trimEvery)) return;
  const oldest = Math.min(after - limits.ring, acked);
  if (oldest > 0) await db.batches.where('seq').belowOrEqual(oldest).delete();
}
