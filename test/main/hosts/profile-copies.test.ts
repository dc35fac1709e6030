import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { diskLimits } from '#shared/rules/disk-steps';
import { copyProfile } from '../../../src-main/hosts/electron/profile-copies';

const origin = 'app_workbench_0.indexeddb.leveldb';
/** The folder of a desktop host whose browser keeps a database of so many bytes. */
function aHost(bytes = 10_000) {
  const host = mkdtempSync(join(tmpdir(), 'desktop-'));
  onTestFinished(() => rmSync(host, { recursive: true, force: true }));
  const database = join(host, 'profile', 'IndexedDB');
  const fill = (size: number) => {
    mkdirSync(join(database, origin), { recursive: true });
    writeFileSync(join(database, origin, '000003.log'), Buffer.alloc(size, 'x'));
    writeFileSync(join(database, origin, 'CURRENT'), 'MANIFEST-000001');
  };
  fill(bytes);
  let at = Date.UTC(2026, 10, 25);
  const copy = (room: number | null = 1e12) => copyProfile(host, 'unclean-exit', { now: () => (at += 60_000), room: async () => room });
  const copies = () => (existsSync(join(host, 'profile-copies')) ? readdirSync(join(host, 'profile-copies')).sort() : []);
  return { host, database, fill, copy, copies, pathOf: (name: string) => join(host, 'profile-copies', name) };
}

test('the folder is copied whole, for this user alone, and the database itself stays as it is', async () => {
  const { copy, copies, pathOf, database } = aHost();
  expect(await copy()).toBe('copied');
  expect(copies()).toEqual(['2026-11-25T00-01-00-000Z-unclean-exit']);
  const kept = pathOf(copies()[0] ?? '');
  for (const name of ['000003.log', 'CURRENT'])
    expect(readFileSync(join(kept, origin, name))).toEqual(readFileSync(join(database, origin, name)));
  if (process.platform !== 'win32') expect(statSync(kept).mode & 0o077).toBe(0);
});

test('the last two copies are kept, and a wiped database does not push out what it was', async () => {
  const { copy, copies, fill } = aHost();
  for (let i = 0; i < 4; i++) await copy();
  expect(copies().map((name) => name.slice(11, 19))).toEqual(['00-03-00', '00-04-00']);
  fill(100);
  for (let i = 0; i < 4; i++) await copy();
  expect(copies().map((name) => name.slice(11, 19))).toEqual(['00-04-00', '00-07-00', '00-08-00']);
  fill(20_000);
  await copy();
  expect(copies().map((name) => name.slice(11, 19))).toEqual(['00-08-00', '00-09-00']);
});

test('a copy that was cut short never counts, and is cleared away by the next', async () => {
  const { copy, copies, pathOf } = aHost();
  mkdirSync(join(pathOf('2026-11-24T00-00-00-000Z-unclean-exit.part'), origin), { recursive: true });
  await copy();
  expect(copies()).toEqual(['2026-11-25T00-01-00-000Z-unclean-exit']);
});

test('nothing is copied where there is nothing, or where the disk would be tight afterwards', async () => {
  const { host, copy, copies, database } = aHost(5_000);
  expect(await copy(diskLimits.tight + 4_000)).toBe('no-room');
  expect(copies()).toEqual([]);
  expect(await copy(diskLimits.tight + 6_000)).toBe('copied');
  expect(await copy(null)).toBe('copied');
  rmSync(database, { recursive: true });
  expect(await copy()).toBe('nothing-there');
  expect(await copyProfile(host, 'new-version')).toBe('nothing-there');
});

test('a place that refuses is an error of the system, and nothing half stands under a name that counts', async () => {
  const { host, copy } = aHost();
  writeFileSync(join(host, 'profile-copies'), 'a file in its place');
  await expect(copy()).rejects.toMatchObject({ code: expect.stringMatching(/^E(EXIST|NOTDIR)$/) as string });
});
