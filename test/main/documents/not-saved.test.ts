import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { ok, type FileTrouble, type Result } from '#shared/result';
import { text } from '#shared/text/index';
import { documentPorts } from '../../../src-main/documents/make-document';
import { saveNew } from '../../../src-main/files/save-new';
import { writeAtomically } from '../../../src-main/files/write-atomically';
import { watchDisk } from '../../../src-main/files/watch-disk';
import { makeDispatch } from '../../../src-main/ipc/dispatch';
import { makeHandlers } from '../../../src-main/ipc/handlers';
import type { Ports } from '../../../src-main/ipc/ports';
import { makeTasks, type TaskState } from '../../../src-main/ipc/tasks';
import { provenanceHere } from '../../fixtures/provenance-here';
import { builtForNode, type Built } from '../../fixtures/built-for-node';
import { filesIn } from '../attachments/files-in';
import { vaultIn } from '../vault/a-vault';
import { fullBundle, fullRow } from './a-full-bundle';
import { must } from './read-paper';

// A document that was asked for as the page asks for it, made by the thread as it is built, and a folder that does not take it.
vi.setConfig({ testTimeout: 60_000 });

let built: Built;
beforeAll(async () => {
  built = await builtForNode('src-main/documents/worker.ts');
}, 60_000);
afterAll(() => built.remove());

const file = '市一院_问题管理表_工作稿_内部版_20261125.docx';
const bundle = fullBundle('project', {
  customer: [fullRow('customer', { shortName: '市一院' })],
  issue: Array.from({ length: 2_000 }, (_, i) => ({
    ...fullRow('issue', { description: crypto.randomUUID() }),
    id: crypto.randomUUID(),
    no: `W${i}`,
  })),
  issueNote: [],
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'not-saved-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
/** A small disk of its own, with these options more. Null where nobody may mount one. */
function aDisk(options: string): string | null {
  const disk = aFolder();
  const mounted = process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
  if (!mounted) return null;
  onTestFinished(() => void spawnSync('umount', ['-l', disk]));
  return disk;
}

/** Exports through the gate, and gives how it ended. */
async function exportWith(saveFile: Ports['saveFile']): Promise<TaskState> {
  const noteCrash = (_where: string, error: unknown): string => {
    throw error;
  };
  const home = aFolder();
  const vault = vaultIn(join(home, 'vault'));
  const attachments = filesIn(vault);
  const ports: Ports = {
    ...documentPorts(pathToFileURL(built.file), noteCrash, vault.folder),
    about: () => ({
      host: 'browser',
      version: '0',
      capabilities: { chooseFile: false, showFolder: false, download: true, print: false },
      lastExit: 'first',
    }),
    vault,
    attachments,
    provenance: provenanceHere(attachments),
    disk: watchDisk(home),
    tasks: makeTasks(noteCrash),
    exportFolder: { get: () => home, set: async (folder) => ok(folder) },
    chooseFolder: async () => null,
    showFolder: async () => undefined,
    saveFile,
    printer: null,
    openCopy: async () => ok(null),
    openExport: async () => null,
    clearDatabase: async () => undefined,
  };
  const dispatch = makeDispatch(makeHandlers(ports), noteCrash);
  const call = async <T>(channel: string, input: unknown) => must((await dispatch(channel, input)) as Result<T>);
  const { task } = await call<{ task: string }>('exportDocument', {
    document: 'issue-table',
    audience: 'internal',
    language: 'zh',
    format: 'docx',
    bundle,
  });
  for (;;) {
    const state = await call<TaskState>('task', { id: task });
    if (state.state !== 'running') return state;
    await new Promise((later) => setTimeout(later, 10));
  }
}
const into = (folder: string) => exportWith((name, bytes) => saveNew(folder, name, bytes));

function refused(state: TaskState, cause: FileTrouble): void {
  const failure = { kind: 'file-not-written', name: file, cause } as const;
  expect(state).toEqual({ state: 'failed', failure });
  for (const { failures } of [text.zh, text.en]) expect(failures.sentence(failure)).toContain(file);
}

test('a folder that takes it has the whole document, so that the refusals below are the folder’s', async () => {
  const folder = aFolder();
  expect(await into(folder)).toMatchObject({ state: 'saved', file, folder });
  expect(readdirSync(folder)).toEqual([file]);
});

test('a full disk: says so, and no half file is left', async (context) => {
  const disk = aDisk('size=16k');
  if (disk === null) return context.skip('needs the right to mount a small tmpfs');
  refused(await into(disk), 'disk-full');
  expect(readdirSync(disk)).toEqual([]);
});

test('a disk that only reads: says so, and nothing is left', async (context) => {
  const disk = aDisk('size=1m,ro');
  if (disk === null) return context.skip('needs the right to mount a small tmpfs');
  refused(await into(disk), 'read-only');
  expect(readdirSync(disk)).toEqual([]);
});

test('a place whose folder is a file by now: says that the folder is gone, and the file stays as it is', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'exports'), 'a file');
  refused(await into(join(folder, 'exports', 'deep')), 'folder-gone');
  expect(readdirSync(folder)).toEqual(['exports']);
});

test('a chosen folder that vanished before the document was made: says so, and it is not made again', async () => {
  const folder = join(aFolder(), 'stick');
  mkdirSync(folder);
  const state = await exportWith(async (name, bytes) => {
    rmSync(folder, { recursive: true });
    const path = join(folder, name);
    const written = await writeAtomically(path, bytes, { replace: true });
    return written.ok ? ok(path) : written;
  });
  refused(state, 'folder-gone');
});

test('a document that is open in another program: says so, and the one there stays as it is', async (context) => {
  const disk = aDisk('size=1m');
  if (disk === null) return context.skip('needs the right to mount: only a mount point refuses here as Windows does for an open file');
  const path = join(disk, file);
  writeFileSync(path, 'open elsewhere');
  if (spawnSync('mount', ['--bind', path, path]).status !== 0) return context.skip('needs the right to mount a file');
  onTestFinished(() => void spawnSync('umount', ['-l', path]));
  const state = await exportWith(async (name, bytes) => {
    const written = await writeAtomically(join(disk, name), bytes, { replace: true });
    return written.ok ? ok(path) : written;
  });
  refused(state, 'locked');
  expect(readdirSync(disk)).toEqual([file]);
});
