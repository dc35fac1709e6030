import Dexie from 'dexie';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Batch } from '#shared/changes/batch';
import { reconcile } from '#shared/changes/reconcile';
import { replay } from '#shared/changes/replay';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { schema } from '#shared/upgrades/index';
import { databaseNames } from '../../../src-renderer/data/database';
import type { RingBatch } from '../../../src-renderer/data/own-rows';
import { resultOf } from '../../../src-renderer/data/follow-task';
import { historyOf, stateAt, valuesToBringBack } from '../../../src-renderer/data/history';
import { lookAtDatabase } from '../../../src-renderer/data/look';
import { openSample } from '../../../src-renderer/data/sample';
import { readBase } from '../../../src-main/vault/read-base';
import { openVault } from '../../../src-main/vault/vault';
import { frozenDatabase } from '../../fixtures/frozen-store';
import { layDatabase } from '../../fixtures/lay-database';
import { aDesktop, type ADesktop } from './a-desktop';
import { aFrozenPlace, openedAndClosed, started, tryToStart } from './a-start';
import { batchesIn, must, rowsIn, sorted } from './a-store';

// Real journals and bases, made in threads of their own.
vi.setConfig({ testTimeout: 30_000 });

const wiped = () => Dexie.delete(databaseNames.own);
const schemaAndSeq = async ({ desktop }: ADesktop) => {
  const { schema: its = 0, lastSeq = 0 } = must(await desktop.lookVault({})).found ?? {};
  return { schema: its, lastSeq };
};
const schemaOf = async (main: ADesktop) => (await schemaAndSeq(main)).schema;
const newestJournal = ({ folder }: ADesktop) =>
  join(
    folder,
    'vault',
    'journal',
    readdirSync(join(folder, 'vault', 'journal'))
      .toSorted(byNumber)
      .at(-1) ?? '',
  );
/** The newest journal lost its last lines: they never came to the disk. */
function cutJournal({ folder }: ADesktop, lines: number) {
  const journal = join(
    folder,
    'vault',
    'journal',
    readdirSync(join(folder, 'vault', 'journal'))
      .toSorted(byNumber)
      .at(-1) ?? '',
  );
  writeFileSync(
    journal,
    readFileSync(journal, 'utf8')
      .split('\n')
      .slice(0, -1 - lines)
      .join('\n') + '\n',
  );
}
const byNumber = (a: string, b: string) => Number(/-(\d+)/.exec(a)?.[1]) - Number(/-(\d+)/.exec(b)?.[1]);
const journalDown = (main: ADesktop, down: boolean) => {
  main.line.down = (channel) => (down && channel === 'appendBatches' ? { kind: 'host-gone' } : null);
};
/** The database alone makes the same rows again from its vault. */
async function vaultHas(main: ADesktop, rows: unknown) {
  await wiped();
  const again = await openedAndClosed(main);
  expect(again.verdict).toBe('database-missing');
  expect(again.rows).toEqual(rows);
}

test('each upgrade is one line more in database and journal, by the program and without a record', async () => {
  const main = await aFrozenPlace(1);
  const before = frozenDatabase(1).rows['batches'] as RingBatch[];
  const { store } = await started(main);
  await store.settled();
  const batches = await batchesIn(store.db);
  const lines = batches.slice(1 - schema);
  const { lastSeq = 0, id } =
    before
      .toSorted((a, b) => a.seq - b.seq)
      .map((batch) => ({ lastSeq: batch.seq, id: batch.id }))
      .at(-1) ?? {};
  for (const [i, line] of lines.entries()) {
    const prev = i === 0 ? id : lines[i - 1]?.id;
    expect(line).toMatchObject({ seq: lastSeq + 1 + i, prev, schema: 2 + i, migrate: 2 + i, ops: [], by: 'program' });
  }
  const last = lines.at(-1);
  expect(await store.db.storeMeta()).toMatchObject({ schema, lastSeq: lastSeq + schema - 1, lastId: last?.id, clock: last?.clock });
  await store.close();
  expect(await schemaOf(main)).toBe(schema);
  expect((await openedAndClosed(main)).verdict).toBe('ready');
});

test('before a row is touched the vault has a restore point, with all rows as the older program has left them', async () => {
  const main = await aFrozenPlace(1);
  const { lastSeq } = (await lookAtDatabase(databaseNames.own, null)) as { lastSeq: number };
  await openedAndClosed(main);
  const state = must(await main.desktop.vaultState({}));
  expect(state.restorePoints).toEqual([expect.objectContaining({ why: 'upgrade', generation: 1, seq: lastSeq })]);
  expect(state.bases.map(({ seq }) => seq)).toContain(lastSeq);
  const base = await readBase(join(main.folder, 'vault', 'base', `1-${lastSeq}.jsonl.gz`));
  expect(base).toMatchObject({ whole: true, head: { schema: 1, seq: lastSeq } });
  expect(base.rows.find(({ kind }) => kind === 'practiceSettings')?.row).toEqual(frozenDatabase(1).rows['practiceSettings']?.[0]);
});

test('a start that was cut short between that point and the upgrade is begun again', async () => {
  const main = await aFrozenPlace(1);
  const asks = Dexie.prototype.open;
  // The program ends where it would open the database with its versions.
  vi.spyOn(Dexie.prototype, 'open').mockImplementation(function (this: Dexie) {
    return this.verno === 0 ? asks.call(this) : (Promise.reject(new DOMException('ended', 'AbortError')) as never);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  expect((await tryToStart(main)).opened.ok).toBe(false);
  vi.restoreAllMocks();
  main.restart();
  expect((await openedAndClosed(main)).at.schema).toBe(schema);
});

test('where the vault cannot make that point, nothing is brought up, and the next start tries again', async () => {
  const main = await aFrozenPlace(1);
  main.line.down = (channel) => (channel === 'makeRestorePoint' ? { kind: 'vault-unwritable', cause: 'disk-full' } : null);
  const { opened } = await tryToStart(main);
  expect(opened).toMatchObject({ ok: false, failure: { kind: 'vault-unwritable' } });
  expect(await lookAtDatabase(databaseNames.own, null)).toMatchObject({ schema: 1 });
  expect(await schemaOf(main)).toBe(1);
  main.line.down = null;
  expect((await openedAndClosed(main)).at.schema).toBe(schema);
});

test('a database that was brought up while the journal heard nothing of it sends the line at the next start', async () => {
  const main = await aFrozenPlace(1);
  journalDown(main, true);
  const { rows } = await openedAndClosed(main);
  expect(await schemaOf(main)).toBe(1);
  journalDown(main, false);
  expect(await openedAndClosed(main)).toMatchObject({ verdict: 'send', rows });
  expect(await schemaOf(main)).toBe(schema);
  await vaultHas(main, rows);
});

test('a database that is lost after it was brought up, before the journal heard of it, is made again and brought up again', async () => {
  const main = await aFrozenPlace(1);
  journalDown(main, true);
  const { rows } = await openedAndClosed(main);
  journalDown(main, false);
  await vaultHas(main, rows);
  expect(await schemaOf(main)).toBe(schema);
});

test('work goes on after an upgrade, and the vault alone has all of it', async () => {
  const main = await aFrozenPlace(1);
  const { store } = await started(main);
  await store.commit({
    label: 'edit:practiceSettings',
    writes: [{ kind: 'practiceSettings', id: practiceSettingsId, update: { department: '后来' } }],
  });
  await store.settled();
  const rows = sorted(await rowsIn(store.db));
  await store.close();
  await vaultHas(main, rows);
});

test('made from an old vault, the line of the upgrade is the first one that this program adds; cut short before it is sent, the next start sends it', async () => {
  const main = await aFrozenPlace(1, { database: false, vault: true });
  journalDown(main, true);
  const { rows, at } = await openedAndClosed(main);
  expect(at.schema).toBe(schema);
  expect(await schemaOf(main)).toBe(1);
  journalDown(main, false);
  expect(await openedAndClosed(main)).toMatchObject({ verdict: 'send', rows });
  expect(await schemaOf(main)).toBe(schema);
  await vaultHas(main, rows);
});

test('lines of the older program that the journal lacks go there before the upgrade', async () => {
  const { rows } = await openedAndClosed(await aFrozenPlace(1));
  const main = await aFrozenPlace(1);
  const last = (await schemaAndSeq(main)).lastSeq;
  cutJournal(main, 3);
  const after = await openedAndClosed(main);
  expect(after).toMatchObject({ verdict: 'send', vault: { lastSeq: last - 3 }, rows });
  expect(await schemaAndSeq(main)).toEqual({ schema, lastSeq: last + schema - 1 });
  await vaultHas(main, rows);
});

test('what can be read of a damaged old vault is brought up as well', async () => {
  const main = await aFrozenPlace(1, { database: false, vault: true });
  const path = newestJournal(main);
  writeFileSync(path, readFileSync(path, 'utf8').replace('"ops"', '"oops"'));
  const { verdict, rows, at } = await openedAndClosed(main);
  expect(verdict).toBe('both-damaged');
  expect(at.schema).toBe(schema);
  expect(Object.keys(rows).length).toBeGreaterThan(150);
  expect((await openedAndClosed(main)).verdict).toBe('ready');
  expect(await schemaOf(main)).toBe(schema);
  await vaultHas(main, rows);
});

test('the moment before an upgrade does not differ from now, and a restore to it is brought up again', async () => {
  const main = await aFrozenPlace(1);
  const { rows, at } = await openedAndClosed(main);
  const past = { generation: 1, seq: at.lastSeq - (schema - 1) };
  const preview = must(await resultOf(main.desktop, 'previewRestore', past));
  expect(preview).toMatchObject({ past, differences: [], more: false });
  expect(preview.kinds.filter(({ then, now }) => then !== now)).toEqual([]);
  const { lease } = must(await main.desktop.claimVault({ takeOver: true, begin: null }));
  must(await resultOf(main.desktop, 'restoreVault', { lease, ...past }));
  must(await main.desktop.releaseVault({ lease }));
  const after = await openedAndClosed(main);
  expect(after).toMatchObject({ verdict: 'database-older', vault: { schema: 1, generation: 2, lastSeq: past.seq }, rows });
  expect(after.at).toMatchObject({ schema, generation: 2, lastSeq: past.seq + schema - 1 });
  expect((await openedAndClosed(main)).verdict).toBe('ready');
  await vaultHas(main, rows);
});

test('a copy of the vault of an older program is looked at, taken and brought up on a new computer', async () => {
  const { rows } = await openedAndClosed(await aFrozenPlace(1));
  const stick = await aFrozenPlace(1, { database: false, vault: true });
  const main = aDesktop();
  const folder = join(stick.folder, 'vault');
  expect(must(await resultOf(main.desktop, 'lookAtBackup', { folder }))).toMatchObject({ damaged: false, counts: { practiceSettings: 1 } });
  must(await resultOf(main.desktop, 'restoreBackup', { folder }));
  expect(await openedAndClosed(main)).toMatchObject({ verdict: 'database-missing', rows, at: { schema, generation: 2 } });
  expect(await schemaOf(stick)).toBe(1);
});

test('a program that knows the first schema alone leaves all of it alone, both halves together and each of them', async () => {
  const main = await aFrozenPlace(1);
  await openedAndClosed(main);
  const older = openVault({ folder: join(main.folder, 'vault'), schema: 1, appVersion: '0.0.1' });
  const vault = must(await older.look()).found;
  const database = await lookAtDatabase(databaseNames.own, vault);
  const stop = { do: 'stop', why: 'newer-schema' };
  expect(reconcile(database, vault, 1)).toEqual(stop);
  expect(reconcile(database, null, 1)).toEqual(stop);
  expect(reconcile(null, vault, 1)).toEqual(stop);
  expect(reconcile('unreadable', vault, 1)).toEqual(stop);
  expect(await older.replay(0)).toEqual({ ok: false, failure: { kind: 'newer-version', theirs: schema, ours: 1 } });
  const { store } = await started(main);
  const line = (await batchesIn(store.db)).find(({ migrate }) => migrate !== undefined);
  expect(() => replay([line as Batch], new Map([['customer/x', { kind: 'customer', row: {} as never }]]), {})).toThrow(
    'no upgrade to schema 2',
  );
});

test('what a record was before the upgrade can be seen and brought back', async () => {
  const main = await aFrozenPlace(1);
  const { store } = await started(main);
  const batches = await store.history(practiceSettingsId);
  const first = batches.find(({ ops }) => ops.some((op) => Object.keys(op.patch).some((path) => path.endsWith('/lead'))));
  const earlier = stateAt(batches, 'practiceSettings', practiceSettingsId, first?.seq ?? 0);
  expect(earlier?.['reminders']).toEqual([expect.objectContaining({ unit: expect.anything() as unknown })]);
  const update = valuesToBringBack('practiceSettings', earlier as NonNullable<typeof earlier>);
  await store.commit({ label: 'bring-back:practiceSettings', writes: [{ kind: 'practiceSettings', id: practiceSettingsId, update }] });
  expect((await store.db.of('practiceSettings').get(practiceSettingsId))?.reminders).toEqual(earlier?.['reminders']);
});

test('the history names a field by what it was called, and shows what was typed', async () => {
  const { store } = await started(await aFrozenPlace(1));
  const changes = historyOf(await store.history(practiceSettingsId), 'practiceSettings', practiceSettingsId).flatMap(
    (entry) => entry.changes,
  );
  const leads = changes.filter(({ path }) => path.endsWith('/lead'));
  expect(leads.map(({ next }) => next)).toContain('30min');
  for (const { label, list } of leads) expect([list?.zh, label.zh, label.en]).toEqual(['提醒设置', '提前量', 'Lead']);
});

test('the sample of an older program is brought up as well', async () => {
  await layDatabase(databaseNames.sample, frozenDatabase(1));
  const store = await openSample({ undoneCreation: () => '撤销新建' });
  expect(await store.db.storeMeta()).toMatchObject({ schema });
  expect((await store.db.of('practiceSettings').get(practiceSettingsId))?.reminders[0]).toHaveProperty('unit');
  await store.close();
  await Dexie.delete(databaseNames.sample);
});
