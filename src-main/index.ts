import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { text } from '#shared/text/index';
import { schema } from '#shared/upgrades/index';
import { openAttachments } from './attachments/attachments';
import { makeOpenCopies } from './attachments/open-copies';
import { documentPorts } from './documents/make-document';
import { troubleOf } from './files/file-trouble';
import { ownerOnly } from './files/make-folder';
import { makeFolderSync } from './files/make-folder-sync.mjs';
import { watchDisk } from './files/watch-disk';
import { dataFolder } from './hosts/data-folder.mjs';
import { chooseFolderWith } from './hosts/electron/choose-folder';
import { closePatiently } from './hosts/electron/closing';
import { reviveCrashed } from './hosts/electron/crashed-page';
import { fenceContents, fenceSession } from './hosts/electron/fences';
import { menuTemplate } from './hosts/electron/menu';
import { openCopyWith } from './hosts/electron/open-copy';
import { makePaperPrinter } from './hosts/electron/paper-printer';
import { copyProfile, type WhyCopied } from './hosts/electron/profile-copies';
import { appOrigin, appScheme, servePages } from './hosts/electron/protocol';
import { saveWithDialog } from './hosts/electron/save-with-dialog';
import { serveChannels } from './hosts/electron/serve-channels';
import { windowOptions } from './hosts/electron/window';
import { makeExportFolder, usualExportFolder } from './hosts/export-folder';
import { inBoth } from './hosts/in-both';
import { noteEnd, noteStart, noteVersion } from './hosts/last-exit';
import { logFile } from './hosts/log-file';
import { listPages } from './hosts/pages';
import { within } from './hosts/within';
import { makeCrashLog } from './ipc/crash-log';
import { makeDispatch } from './ipc/dispatch';
import { makeBytesDispatch } from './ipc/dispatch-bytes';
import { makeHandlers } from './ipc/handlers';
import { makeTasks } from './ipc/tasks';
import { openProvenance, provenanceInThread } from './provenance/provenance';
import { templateBytes } from './templates/template-bytes';
import { openVault } from './vault/vault';
import { inThread } from './vault/upkeep/in-thread';

const folder = join(dataFolder(), 'desktop');
const noteCrash = makeCrashLog(logFile(folder));
const stop = (sentence: string): never => {
  dialog.showErrorBox(text.zh.host.product, sentence);
  process.exit(1);
};
process.on('uncaughtException', (error) => {
  const reference = noteCrash('desktop', error);
  stop(inBoth((host) => host.crashed(reference)));
});

// Fixed for ever: the folder, the origin and the backend of the database. Another one would mean an empty database.
app.setPath('userData', profileFolder());
app.commandLine.appendSwitch('disable-features', 'IdbSqliteBackingStore');
protocol.registerSchemesAsPrivileged([appScheme]);
app.enableSandbox();

if (app.requestSingleInstanceLock()) void app.whenReady().then(begin);
else app.quit();

async function begin(): Promise<void> {
  const lastExit = orStop(() => noteStart(folder));
  const updated = orStop(() => noteVersion(folder, app.getVersion()));
  // Before anything opens the database: what is damaged may be gone a moment later.
  if (lastExit === 'unclean') await keepProfile('unclean-exit');
  else if (updated) await keepProfile('new-version');
  const developing = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  const isOurs = (url: string) => url.startsWith(`${developing ?? appOrigin}/`);
  const words = text[app.getLocale().startsWith('zh') ? 'zh' : 'en'].host;
  const doWork = inThread(new URL('./vault-worker.js', import.meta.url));
  const vault = openVault({ folder: join(folder, 'vault'), schema, appVersion: app.getVersion(), doWork });
  const exportFolder = makeExportFolder(folder, usualExportFolder());
  const copiesFolder = join(folder, 'opened');
  const copies = makeOpenCopies(copiesFolder);
  const attachments = openAttachments({
    vaultFolder: vault.folder,
    copiesFolder,
    holds: vault.holds,
    openCopy: openCopyWith(shell),
  });
  const documentMaking = documentPorts(new URL('./document-worker.js', import.meta.url), noteCrash, vault.folder);
  const work = provenanceInThread(new URL('./provenance-worker.js', import.meta.url), noteCrash);
  const provenance = openProvenance({ attachments, makeDocument: documentMaking.makeDocument, work });
  void attachments.begin();

  fenceSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => fenceContents(contents, isOurs));
  if (!developing) servePages(protocol, listPages(join(import.meta.dirname, '../renderer')));

  const window = new BrowserWindow(windowOptions(join(import.meta.dirname, '../preload/preload.cjs'), words.product));
  const closing = closePatiently(window);
  const printer = makePaperPrinter({ session: session.fromPartition('paper', { cache: false }), open: (how) => new BrowserWindow(how) });
  // A hidden window would keep the program from ending.
  window.on('closed', printer.closeAll);
  const giveUp = (reference: string) => {
    dialog.showErrorBox(
      words.product,
      inBoth((host) => host.crashed(reference)),
    );
    app.quit();
  };
  reviveCrashed(window, { noteCrash, closing: closing.asked, giveUp });
  const handlers = makeHandlers({
    about: () => ({
      host: 'desktop',
      version: app.getVersion(),
      capabilities: { chooseFile: true, showFolder: true, download: false, print: true },
      lastExit,
    }),
    vault,
    attachments,
    provenance,
    disk: watchDisk(vault.folder),
    tasks: makeTasks(noteCrash),
    exportFolder,
    showFolder: async (path) => void (await shell.openPath(path)),
    chooseFolder: chooseFolderWith({ dialog, window: () => (window.isDestroyed() ? null : window) }),
    saveFile: saveWithDialog({ dialog, window: () => (window.isDestroyed() ? null : window), words, folder: exportFolder.get }),
    openExport: async (_id, path) => {
      shell.showItemInFolder(path);
      return null;
    },
    printer,
    openCopy: async (fileName, bytes) => openCopyWith(shell)('', await copies.make(fileName, 'pdf', bytes)),
    clearDatabase: async () => {
      await keepProfile('unreadable');
      await session.defaultSession.clearStorageData({ origin: appOrigin, storages: ['indexdb'] });
    },
    ...documentMaking,
  });
  const [dispatch, bytes] = [
    makeDispatch(handlers, noteCrash),
    makeBytesDispatch({ ...attachments, ...provenance, ...templateBytes(documentMaking) }, noteCrash),
  ];
  serveChannels(ipcMain, { dispatch, bytes, isOurs });
  const run = (command: string) => {
    if (!window.isDestroyed()) window.webContents.send('command', command);
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words, process.platform, run)));

  app.on('second-instance', () => {
    // Started again while the first is still writing its end.
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let ending: Promise<void> | null = null;
  app.on('will-quit', (event) => {
    event.preventDefault();
    ending ??= end();
  });
  const end = async () => {
    session.defaultSession.flushStorageData();
    try {
      const whole = await within(5_000, vault.quit());
      if (whole && !closing.gaveUp()) noteEnd(folder);
    } catch (error) {
      noteCrash('desktop', error);
    } finally {
      // Whatever the disk refuses: a program without a window that never ends would keep the next start out.
      app.exit(0);
    }
  };
  window.once('ready-to-show', () => window.show());
  void window.loadURL(developing ?? `${appOrigin}/index.html`);
}

function profileFolder(): string {
  const profile = join(folder, 'profile');
  orStop(() => makeFolderSync(profile, ownerOnly));
  return profile;
}

/** A copy that does not succeed keeps nobody from the records. */
async function keepProfile(why: WhyCopied): Promise<void> {
  await copyProfile(folder, why).catch((error: unknown) => noteCrash(`copy of the profile (${why})`, error));
}

function orStop<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const why = troubleOf(error);
    return stop(inBoth((host, failures) => host.folderUnwritable(folder, failures.trouble[why])));
  }
}
