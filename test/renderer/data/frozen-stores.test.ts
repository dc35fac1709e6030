import Dexie from 'dexie';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { canonical } from '#shared/changes/canonical';
import { reconcile } from '#shared/changes/reconcile';
import { replay } from '#shared/changes/replay';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { schema } from '#shared/upgrades/index';
import { databaseNames } from '../../../src-renderer/data/database';
import { lookAtDatabase } from '../../../src-renderer/data/look';
import { ownWorkspace, type Opened } from '../../../src-renderer/data/own-workspace';
import { frozenDatabase, frozenSchemas, layDatabase, layVault } from '../../fixtures/frozen-store';
import { aDesktop, type ADesktop } from './a-desktop';
import { batchesIn, must, rowsIn, sorted } from './a-store';

afterEach(() => Dexie.delete(databaseNames.own));

type There = { database: boolean; vault: boolean };

/** What a start does with what is there, and what it was. */
async function started({ desktop }: ADesktop): Promise<{ verdict: string; opened: Opened }> {
  const { found: vault } = must(await desktop.lookVault({}));
  const found = await lookAtDatabase(databaseNames.own, vault?.lastSeq ?? null);
  const verdict = reconcile(found, vault, schema);
  const own = ownWorkspace({ desktop, memory: localStorage, takeOver: () => false, undoneCreation: () => '撤销新建' });
  const silent = () => undefined;
  const open = () => {
    if (verdict.do === 'recover' && vault) return own.recoverFrom(vault, silent);
    if (found === null || found === 'unreadable') throw new Error(verdict.do);
    if (verdict.do === 'offer-new-vault') return own.renewVault(found, silent);
    if (vault && (verdict.do === 'ready' || verdict.do === 'send')) return own.goOn(found, vault);
    throw new Error(verdict.do);
  };
  const opened = must(await open());
  onTestFinished(() => opened.store.close());
  return { verdict: 'why' in verdict ? verdict.why : verdict.do, opened };
}

/** The frozen store, or one half of it, opened by the program of today: its rows as one text. */
async function openedWith(frozen: number, there: There) {
  const main = aDesktop();
  if (there.vault) layVault(frozen, main.folder);
  if (there.database) await layDatabase(databaseNames.own, frozenDatabase(frozen));
  const { verdict, opened } = await started(main);
  const { store } = opened;
  await store.settled();
  const rows = sorted(await rowsIn(store.db));
  const at = await store.db.storeMeta();
  await store.close();
  return { main, verdict, rows, at };
}

test('a store of every schema is frozen that came before that of today', () => {
  expect(frozenSchemas.filter((frozen) => frozen < schema)).toEqual(Array.from({ length: schema - 1 }, (_each, i) => i + 1));
});

describe.each(frozenSchemas)('the frozen store of schema %i', (frozen) => {
  test('opens with both halves, with its vault alone and with its database alone, and its records are the same each time', async () => {
    const both = await openedWith(frozen, { database: true, vault: true });
    expect(both.verdict).toBe('ready');
    expect(both.at.schema).toBe(schema);
    await Dexie.delete(databaseNames.own);
    const vaultAlone = await openedWith(frozen, { database: false, vault: true });
    expect(vaultAlone.verdict).toBe('database-missing');
    await Dexie.delete(databaseNames.own);
    const databaseAlone = await openedWith(frozen, { database: true, vault: false });
    expect(databaseAlone.verdict).toBe('no-vault');
    expect(canonical(vaultAlone.rows)).toBe(canonical(both.rows));
    expect(canonical(databaseAlone.rows)).toBe(canonical(both.rows));
    expect(Object.keys(both.rows).length).toBeGreaterThan(150);
  });

  test('loses no record, and every one fits its definition', async () => {
    const { rows } = await openedWith(frozen, { database: true, vault: true });
    const before = Object.entries(frozenDatabase(frozen).rows).filter(([table]) => table !== 'batches' && table !== 'meta');
    const ids = before.flatMap(([, those]) => those.map((row) => (row as { id: string }).id));
    expect(new Set(Object.values(rows).map(({ row }) => row.id))).toEqual(new Set(ids));
    for (const { kind, row } of Object.values(rows)) {
      expect(definitionOf(kind as Kind).stored.safeParse(row).error, `${kind} ${row.id}`).toBeUndefined();
    }
  });

  test('its batches make its rows, key for key', async () => {
    await layDatabase(databaseNames.own, frozenDatabase(frozen));
    const main = aDesktop();
    layVault(frozen, main.folder);
    const { opened } = await started(main);
    const { db } = opened.store;
    expect(sorted(replay(await batchesIn(db)))).toEqual(sorted(await rowsIn(db)));
    await opened.store.close();
  });
});
