import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { canonical } from '#shared/changes/canonical';
import { replay } from '#shared/changes/replay';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { schema } from '#shared/upgrades/index';
import { frozenDatabase, frozenSchemas } from '../../fixtures/frozen-store';
import { aFrozenPlace, openedAndClosed, started } from './a-start';
import { batchesIn, rowsIn, sorted } from './a-store';

vi.setConfig({ testTimeout: 30_000 });

describe.each(frozenSchemas)('the frozen store of schema %i', (frozen) => {
  test('opens with both halves, with its vault alone, with nothing but its journal and with its database alone, and its records are the same each time', async () => {
    const both = await openedAndClosed(await aFrozenPlace(frozen));
    expect(both.verdict).toBe('ready');
    expect(both.at.schema).toBe(schema);
    const vaultAlone = await openedAndClosed(await aFrozenPlace(frozen, { database: false, vault: true }));
    expect(vaultAlone.verdict).toBe('database-missing');
    expect(vaultAlone.at.schema).toBe(schema);
    const withoutBase = await aFrozenPlace(frozen, { database: false, vault: true });
    rmSync(join(withoutBase.folder, 'vault', 'base'), { recursive: true });
    const fromFirstLine = await openedAndClosed(withoutBase);
    const databaseAlone = await openedAndClosed(await aFrozenPlace(frozen, { database: true, vault: false }));
    expect(databaseAlone.verdict).toBe('no-vault');
    expect(canonical(vaultAlone.rows)).toBe(canonical(both.rows));
    expect(canonical(fromFirstLine.rows)).toBe(canonical(both.rows));
    expect(canonical(databaseAlone.rows)).toBe(canonical(both.rows));
    expect(Object.keys(both.rows).length).toBeGreaterThan(150);
  });

  test('has records in every table that its program had', () => {
    for (const [table, rows] of Object.entries(frozenDatabase(frozen).rows)) expect(rows.length, table).toBeGreaterThan(0);
  });

  test('loses no record, and every one fits its definition', async () => {
    const { rows } = await openedAndClosed(await aFrozenPlace(frozen));
    const before = Object.entries(frozenDatabase(frozen).rows).filter(([table]) => table !== 'batches' && table !== 'meta');
    const ids = before.flatMap(([, those]) => those.map((row) => (row as { id: string }).id));
    expect(new Set(Object.values(rows).map(({ row }) => row.id))).toEqual(new Set(ids));
    for (const { kind, row } of Object.values(rows)) {
      expect(definitionOf(kind as Kind).stored.safeParse(row).error, `${kind} ${row.id}`).toBeUndefined();
    }
  });

  test('its files are there, whole', async () => {
    const main = await aFrozenPlace(frozen);
    const files = (frozenDatabase(frozen).rows['attachments'] ?? []) as { sha256: string }[];
    const answer = await main.desktop.checkAttachments({ sha256: files.map(({ sha256 }) => sha256) });
    expect(answer).toEqual({ ok: true, value: { missing: [], damaged: [] } });
  });

  test('its batches make its rows, key for key', async () => {
    const { store } = await started(await aFrozenPlace(frozen));
    expect(sorted(replay(await batchesIn(store.db)))).toEqual(sorted(await rowsIn(store.db)));
    await store.close();
  });
});
