import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const fake = await vi.hoisted(async () => (await import('./fake-electron')).makeFakeElectron());
vi.mock('electron', () => fake.electron);
vi.mock(import('../../../src-main/hosts/pages'), async (load) => {
  const real = await load();
  return { ...real, listPages: () => real.listPages(fake.state.pages) };
});

const { state } = fake;
const ours = { senderFrame: { url: 'app://workbench/index.html', parent: null } };
const call = (channel: string, input: unknown) => state.handlers.get(channel)?.(ours, input);
const listeners = process.listeners('uncaughtException');
let data: string;

async function open() {
  state.windows.length = 0;
  vi.resetModules();
  await import('../../../src-main/index');
  await vi.waitFor(() => expect(state.windows.length).toBe(1));
  for (const listener of process.listeners('uncaughtException')) {
    if (!listeners.includes(listener)) process.off('uncaughtException', listener);
  }
}
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'desktop-'));
  vi.stubEnv('WORKBENCH_DATA', data);
  state.pages = join(data, 'pages');
  mkdirSync(state.pages);
  writeFileSync(join(state.pages, 'index.html'), '<head></head>');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true });
});

test('copies the database folder aside before its window opens, after an end that was none and for a new version', async () => {
  const database = join(data, 'desktop', 'profile', 'IndexedDB', 'app_workbench_0.indexeddb.leveldb');
  const copies = () => (existsSync(join(data, 'desktop', 'profile-copies')) ? readdirSync(join(data, 'desktop', 'profile-copies')) : []);
  mkdirSync(database, { recursive: true });
  writeFileSync(join(database, 'CURRENT'), 'MANIFEST-000001');
  writeFileSync(join(data, 'desktop', 'last-exit.txt'), 'clean');
  await open();
  expect(copies()).toEqual([]);
  await open();
  expect(copies()).toEqual([expect.stringMatching(/unclean-exit$/) as string]);
  const [copy = ''] = copies();
  expect(readFileSync(join(data, 'desktop', 'profile-copies', copy, 'app_workbench_0.indexeddb.leveldb', 'CURRENT'), 'utf8')).toBe(
    'MANIFEST-000001',
  );
  writeFileSync(join(data, 'desktop', 'last-exit.txt'), 'clean');
  writeFileSync(join(data, 'desktop', 'last-version.txt'), '9.9.8');
  await open();
  expect(copies()).toHaveLength(2);
  expect(copies().sort()[1]).toMatch(/new-version$/);
});

test('takes away a database that can neither be opened nor deleted, only for the page that holds the vault, and copies it first', async () => {
  await open();
  const begin = { db: '5e771000-0000-4000-8000-0000000000d0', generation: 1, schema: 1 };
  const { value } = (await call('claimVault', { takeOver: true, begin })) as { value: { lease: number } };
  expect(await call('clearDatabase', { lease: value.lease + 1 })).toEqual({ ok: false, failure: { kind: 'not-writer' } });
  expect(state.cleared).toEqual([]);
  expect(await call('clearDatabase', value)).toEqual({ ok: true, value: {} });
  expect(state.cleared).toEqual([{ origin: 'app://workbench', storages: ['indexdb'] }]);
  expect(readdirSync(join(data, 'desktop', 'profile-copies')).some((name) => name.endsWith('-unreadable'))).toBe(true);
});
