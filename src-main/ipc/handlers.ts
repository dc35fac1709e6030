import { createHash, randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Handlers, PreviewedPage } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/result';
import { dataFile } from './data-file';
import { printHandlers } from './print-handlers';
import type { MadeFile, Ports } from './ports';
import type { Ended } from './tasks';
import { vaultHandlers } from './vault-handlers';

/** One function per channel. Both hosts use the same object; what they do differently stands in their ports. */
export function makeHandlers(ports: Ports): Handlers {
  const { vault, tasks, attachments, provenance } = ports;
  const exports = new Map<string, string>();

  type SavedFile = Extract<Ended, { state: 'saved' }>;
  const save = async (made: Result<MadeFile>, signal: AbortSignal): Promise<Result<SavedFile>> => {
    if (!made.ok) return made;
    if (signal.aborted) return fail({ kind: 'cancelled' });
    const saved = await ports.saveFile(made.value.fileName, made.value.bytes);
    if (!saved.ok) return saved;
    const id = randomUUID();
    exports.set(id, saved.value);
    const fileHash = createHash('sha256').update(made.value.bytes).digest('hex');
    const traced = { ...made.value.traced, fileHash };
    return ok({ state: 'saved', file: basename(saved.value), folder: dirname(saved.value), export: id, traced });
  };
  const saveData = async (bundle: string, signal: AbortSignal) => {
    const made = dataFile(bundle);
    const saved = await save(made, signal);
    if (!saved.ok || !made.ok || made.value.attachments.length === 0) return saved;
    const path = join(saved.value.folder, saved.value.file);
    return ok({ ...saved.value, beside: await attachments.writeBeside(path, made.value.attachments, signal) });
  };

  return {
    appInfo: async () => ok({ ...ports.about(), exportFolder: ports.exportFolder.get(), vaultFolder: vault.folder }),
    lookVault: ({ at, profile }) => vault.look(at, profile),
    claimVault: ({ takeOver, begin, profile }) => vault.claim(takeOver, begin, profile),
    stopOtherWriter: ({ profile }) => vault.stopOther(profile),
    releaseVault: ({ lease }) => vault.release(lease),
    appendBatches: ({ lease, batches }) => vault.append(lease, batches),
    replayVault: ({ part }) => vault.replay(part),
    keepFound: ({ part, rows, last }) => vault.keepFound(part, rows, last),
    clearDatabase: async ({ lease }) => {
      if (!vault.holds(lease)) return fail({ kind: 'not-writer' });
      await ports.clearDatabase();
      return ok({});
    },
    writeBase: ({ lease, ...part }) => vault.writeBase(lease, part),
    recordHistory: ({ record }) => vault.history(record),
    documents: async () => ok(ports.documents),
    exportDocument: async (request) =>
      ok({
        task: tasks.start(async (onProgress, signal) => {
          const passed = request.passed ?? '';
          return save(await ports.makeDocument({ ...request, passed, onProgress, signal }), signal);
        }),
      }),
    previewDocument: async (request) =>
      ok({
        task: tasks.start(async (onProgress, signal) => {
          const made = await ports.makeDocument({ ...request, format: 'html', onProgress, signal });
          if (!made.ok) return made;
          const { bytes, ...told } = made.value;
          const result: PreviewedPage = {
            page: new TextDecoder().decode(bytes),
            leaks: told.leaks,
            traced: told.traced,
            rows: told.rows ?? { shown: 0, total: 0 },
          };
          return ok({ state: 'done', result });
        }),
      }),
    saveSampleTemplate: async (asked) =>
      ok({ task: tasks.start(async (_progress, signal) => save(await ports.sampleTemplate(asked), signal)) }),
    ...printHandlers(ports, save),
    exportData: async ({ bundle }) => ok({ task: tasks.start(async (_progress, signal) => saveData(bundle, signal)) }),
    keepExportData: provenance.keepExportData,
    compareExport: provenance.compareExport,
    exportAgain: async ({ format, ...from }) =>
      ok({
        task: tasks.start(async (onProgress, signal) => {
          if (format === 'docx') return save(await provenance.madeAgain(from, { onProgress, signal }), signal);
          const bundle = await provenance.dataOf(from);
          return bundle.ok ? saveData(bundle.value, signal) : bundle;
        }),
      }),
    task: async ({ id }) => tasks.ask(id),
    cancelTask: async ({ id }) => tasks.cancel(id),
    openExport: async ({ export: id }) => {
      const path = exports.get(id);
      return path === undefined ? fail({ kind: 'unknown-task' }) : ok({ download: await ports.openExport(id, path) });
    },
    exportFolder: async ({ set }) => {
      if (set === null) return ok({ folder: ports.exportFolder.get() });
      const folder = await ports.exportFolder.set(set);
      return folder.ok ? ok({ folder: folder.value }) : folder;
    },
    openAttachment: attachments.openAttachment,
    checkAttachments: attachments.checkAttachments,
    orphanAttachments: attachments.orphanAttachments,
    removeOrphans: attachments.removeOrphans,
    ...vaultHandlers(ports),
    status: async ({ lease }) => ok({ ...(await vault.status(lease)), ...(await ports.disk.look()) }),
  };
}
