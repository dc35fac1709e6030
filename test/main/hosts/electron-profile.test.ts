import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { aDesktop } from './a-desktop';

const fake = await vi.hoisted(async () => (await import('./fake-electron')).makeFakeElectron());
vi.mock('electron', () => fake.electron);
vi.mock(import('../../../src-main/hosts/pages'), async (load) => {
  const real = await load();
  return { ...real, listPages: () => real.listPages(fake.state.pages) };
});

const { state } = fake;
const ours = { senderFrame: { url: 'app://workbench/index.html', parent: null } };
const call = (channel: string, input: unknown) => state.handlers.get(channel)?.(ours, input);
const desktop = aDesktop(state);

test('copies the database folder aside before its window opens, after an end that was none and for a new version', async () => {
  const database = join(desktop.data(), 'desktop', 'profile', 'IndexedDB', 'app_workbench_0.indexeddb.leveldb');
  const copies = () =>
    existsSync(join(desktop.data(), 'desktop', 'profile-copies')) ? readdirSync(join(desktop.data(), 'desktop', 'profile-copies')) : [];
  mkdirSync(database, { recursive: true });
  writeFileSync(join(database, 'CURRENT'), 'MANIFEST-000001');
  writeFileSync(join(desktop.data(), 'desktop', 'last-exit.txt'), 'clean');
  await desktop.begin();
  expect(copies()).toEqual([]);
  await desktop.begin();
  expect(copies()).toEqual([expect.stringMatching(/unclean-exit$/) as string]);
  const [copy = ''] = copies();
  expect(
    readFileSync(join(desktop.data(), 'desktop', 'profile-copies', copy, 'app_workbench_0.indexeddb.leveldb', 'CURRENT'), 'utf8'),
  ).toBe('MANIFEST-000001');
  writeFileSync(join(desktop.data(), 'desktop', 'last-exit.txt'), 'clean');
  writeFileSync(join(desktop.data(), 'desktop', 'last-version.txt'), '9.9.8');
  await desktop.begin();
  expect(copies()).toHaveLength(2);
  expect(copies().sort()[1]).toMatch(/new-version$/);
});

test('takes away a database that can neither be opened nor deleted, only for the page that holds the vault, and copies it first', async () => {
  await desktop.begin();
  const begin = { db: '5e771000-0000-4000-8000-0000000000d0', generation: 1, schema: 1 };
  const { value } = (await call('claimVault', { takeOver: true, begin })) as { value: { lease: number } };
  expect(await call('clearDatabase', { lease: value.lease + 1 })).toEqual({ ok: false, failure: { kind: 'not-writer' } });
  expect(state.cleared).toEqual([]);
  expect(await call('clearDatabase', value)).toEqual({ ok: true, value: {} });
  expect(state.cleared).toEqual([{ origin: 'app://workbench', storages: ['indexdb'] }]);
  expect(readdirSync(join(desktop.data(), 'desktop', 'profile-copies')).some((name) => name.endsWith('-unreadable'))).toBe(true);
});
