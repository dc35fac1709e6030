import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { nothingFound } from '#shared/papers/leaks/report';
import { ok, type Result } from '#shared/result';
import { saveNew } from '../../../src-main/files/save-new';
import { watchDisk } from '../../../src-main/files/watch-disk';
import { makeDispatch } from '../../../src-main/ipc/dispatch';
import { makeHandlers } from '../../../src-main/ipc/handlers';
import type { Ports } from '../../../src-main/ipc/ports';
import { makeTasks, type TaskState } from '../../../src-main/ipc/tasks';
import { provenanceHere } from '../../fixtures/provenance-here';
import { tracedPaper } from '../../fixtures/traced';
import { filesIn } from '../attachments/files-in';
import { must, vaultIn } from '../vault/a-vault';

/** Where a crash was noted. */
export const crashed: string[] = [];
const noteCrash = (where: string) => {
  crashed.push(where);
  return 'REF';
};

/** The gate with real parts behind it; files are saved into a folder of their own. */
export function aMain(change: Partial<Ports> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'main-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const vault = vaultIn(join(folder, 'vault'));
  const attachments = filesIn(vault);
  const ports: Ports = {
    about: () => ({
      host: 'browser',
      version: '0.0.1',
      capabilities: { chooseFile: false, showFolder: false, download: true, print: false },
      lastExit: 'first',
    }),
    vault,
    attachments,
    provenance: provenanceHere(attachments),
    disk: watchDisk(folder),
    tasks: makeTasks(noteCrash),
    exportFolder: { get: () => folder, set: async (wanted) => ok(wanted) },
    chooseFolder: async () => null,
    showFolder: async () => undefined,
    saveFile: (name, bytes) => saveNew(folder, name, bytes),
    printer: null,
    openCopy: async () => ok(null),
    openExport: async (id) => `/export/${id}`,
    clearDatabase: async () => undefined,
    documents: [],
    makeDocument: async () => ok({ fileName: '问题管理表.docx', bytes: Buffer.from('PK'), leaks: nothingFound, traced: tracedPaper }),
    sampleTemplate: async () => ok({ fileName: '走访示例模板.docx', bytes: Buffer.from('PK'), traced: tracedPaper }),
    ...change,
  };
  const dispatch = makeDispatch(makeHandlers(ports), noteCrash);
  const call = async <T>(channel: string, input: unknown) => must((await dispatch(channel, input)) as Result<T>);
  const task = async (channel: string, input: unknown) => (await call<{ task: string }>(channel, input)).task;
  const outcome = async (id: string) => {
    for (;;) {
      const state = await call<TaskState>('task', { id });
      if (state.state !== 'running') return state;
      await new Promise((later) => setTimeout(later, 5));
    }
  };
  return { folder, vault, dispatch, call, task, outcome };
}
