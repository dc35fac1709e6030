import Dexie from 'dexie';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { Batch } from '#shared/changes/batch';
import { changeOf } from '#shared/changes/batch';
import { makeClock } from '#shared/changes/clock';
import { ordered } from '#shared/changes/order';
import { apply, diff } from '#shared/changes/patch';
import { replay } from '#shared/changes/replay';
import type { StoredRow } from '#shared/changes/cells';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { kindsChangedBy, schema } from '#shared/upgrades/index';
import { databaseNames, WorkbenchDatabase } from '../../../src-renderer/data/database';
import type { RingBatch } from '../../../src-renderer/data/own-rows';
import { openStore } from '../../../src-renderer/data/store';
import type { DatabaseDump } from '../../fixtures/freeze-store';
import { frozenDatabase } from '../../fixtures/frozen-store';
import { layDatabase } from '../../fixtures/lay-database';
import { batchesIn, rowsIn, sorted } from './a-store';

type Reminder = { id: string; order: string; code: string; enabled: boolean } & Record<string, unknown>;
const edit = fc.record({ what: fc.constantFrom('add', 'edit', 'remove', 'move', 'undo'), at: fc.nat(6), value: fc.nat(4) });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const leads = ['2wd', '30 分钟', '', '提前一周', '7d'];
const units = ['workday', 'min', null, 'month', 'day'];
/** What stands in a reminder for its lead: one text under the first schema, three fields afterwards. */
const leadUnder = (schema: number, value: number) =>
  schema === 1 ? { lead: leads[value] } : { number: value, unit: units[value], note: value === 2 ? '说明' : '' };

function after(list: readonly Reminder[], { what, at, value }: Edit, schema: number): Reminder[] {
  const place = at % (list.length || 1);
  const item = list[place];
  const without = list.filter((_each, i) => i !== place);
  if (what === 'add' || !item) {
    return list.toSpliced(at, 0, { id: randomUUID(), order: '', code: `M-${value}`, enabled: true, ...leadUnder(schema, value) });
  }
  if (what === 'remove') return without;
  if (what === 'move') return without.toSpliced(value, 0, item);
  return list.map((each, i) => (i === place ? { ...each, enabled: value % 2 === 0, ...leadUnder(schema, value) } : each));
}

/** The settings and all that was ever done to them: what an upgrade does not touch need not be written in every run. */
function settingsAlone({ version, stores, rows }: DatabaseDump): DatabaseDump {
  const batches = (rows['batches'] as RingBatch[]).map((batch) => ({
    ...batch,
    ops: batch.ops.filter(({ kind }) => kind === 'practiceSettings'),
  }));
  return { version, stores, rows: { practiceSettings: rows['practiceSettings'] ?? [], meta: rows['meta'] ?? [], batches } };
}

/** The frozen database with these edits of its settings added, as the program of that schema would have stored them. */
function edited(dump: DatabaseDump, edits: readonly Edit[]): DatabaseDump {
  const rows = structuredClone(dump.rows);
  const [settings] = rows['practiceSettings'] as [StoredRow];
  const meta = rows['meta']?.find((each) => (each as { key: string }).key === 'db') as {
    lastSeq: number;
    lastId: string;
    clock: string;
    node: string;
  };
  const clock = makeClock(meta.node, () => Date.UTC(2026, 11, 1), meta.clock);
  let row = settings;
  const undoable: Batch[] = [];
  for (const each of edits) {
    const taken = each.what === 'undo' ? undoable.pop() : undefined;
    const back =
      taken && Object.fromEntries(Object.entries(taken.ops[0]?.patch ?? {}).map(([path, [old, next]]) => [path, [next, old]] as const));
    const list = ordered(after(row['reminders'] as Reminder[], each, 1));
    const patch = back ?? diff(row, { ...row, reminders: list });
    const batch: Batch = {
      seq: ++meta.lastSeq,
      id: randomUUID(),
      prev: meta.lastId,
      clock: clock.tick(),
      at: new Date(Date.UTC(2026, 11, 1)).toISOString(),
      by: 'p',
      schema: 1,
      step: 's',
      label: 'edit:practiceSettings',
      ops: [{ kind: 'practiceSettings', record: practiceSettingsId, op: 'update', patch: patch as Batch['ops'][number]['patch'] }],
    };
    const [op] = batch.ops as [Batch['ops'][number]];
    row = apply(row, changeOf(batch, op));
    if (!back) undoable.push(batch);
    Object.assign(meta, { lastId: batch.id, clock: batch.clock });
    rows['batches']?.push({ ...batch, records: [practiceSettingsId] } satisfies RingBatch);
  }
  return { ...dump, rows: { ...rows, practiceSettings: [row] } };
}

test('whatever was edited before and after it: replaying a journal with an upgrade in it gives the rows, key for key, with their clocks', async () => {
  expect(kindsChangedBy(2)).toEqual(['practiceSettings']);
  const frozen = settingsAlone(frozenDatabase(1));
  onTestFinished(() => Dexie.delete(databaseNames.own));
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 15 }), fc.array(edit, { maxLength: 6 }), async (before, later) => {
      await Dexie.delete(databaseNames.own);
      await layDatabase(databaseNames.own, edited(frozen, before));
      const db = new WorkbenchDatabase(databaseNames.own);
      await db.open();
      const store = await openStore({ workspace: 'own', db, meta: await db.storeMeta(), journal: null, undoneCreation: () => '撤销新建' });
      for (const each of later) {
        if (each.what === 'undo') await store.undo();
        else {
          const row = await db.rowsOf('practiceSettings').get(practiceSettingsId);
          const reminders = after(row?.['reminders'] as Reminder[], each, 2);
          await store.commit({
            label: 'edit:practiceSettings',
            writes: [{ kind: 'practiceSettings', id: practiceSettingsId, update: { reminders } }],
          });
        }
      }
      const [batches, rows] = [await batchesIn(db), await rowsIn(db)];
      db.close();
      expect(batches.filter(({ migrate }) => migrate !== undefined)).toHaveLength(schema - 1);
      expect(sorted(replay(batches))).toEqual(sorted(rows));
    }),
    { numRuns: 25 },
  );
}, 120_000);
