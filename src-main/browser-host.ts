import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { browserHost } from '#shared/ipc/browser-host';
import type { Output } from '#shared/ipc/contract';
import { fail, ok } from '#shared/result';
import type { Text } from '#shared/text/index';
import { schema } from '#shared/upgrades/index';
import { openAttachments } from './attachments/attachments';
import { documentPorts } from './documents/make-document';
import { isSystemError, troubleOf } from './files/file-trouble';
import { saveNew } from './files/save-new';
import { watchDisk } from './files/watch-disk';
import { appVersion } from './hosts/app-version';
import { flagsOf } from './hosts/browser/flags';
import { watchIdle } from './hosts/browser/idle';
import { openBrowser } from './hosts/browser/open-browser';
import { announce, askRunning, withdraw } from './hosts/browser/running';
import { serve, type BrowserServer } from './hosts/browser/server';
import { makeSessions } from './hosts/browser/sessions';
import { dataFolder } from './hosts/data-folder.mjs';
import { makeExportFolder, usualExportFolder } from './hosts/export-folder';
import { inBoth } from './hosts/in-both';
import { noteEnd, noteStart } from './hosts/last-exit';
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

type Sentence = (host: Text['host'], failures: Text['failures']) => string;
const say = (sentence: Sentence) => console.log(inBoth(sentence));
const stop: (code: number, sentence: Sentence) => never = (code, sentence) => {
  say(sentence);
  process.exit(code);
};

const folder = join(dataFolder(), 'browser');
const noteCrash = makeCrashLog(logFile(folder));
process.on('uncaughtException', (error) => {
  const reference = noteCrash('browser host', error);
  stop(1, (host) => host.crashed(reference));
});

const { port, open } = flagsOf(process.argv.slice(2));
if (typeof port === 'string') stop(1, (host) => host.badPort(port));

const doWork = inThread(new URL('./vault-worker.js', import.meta.url));
const vault = openVault({ folder: join(folder, 'vault'), schema, appVersion: appVersion(), doWork });
const exportFolder = makeExportFolder(folder, usualExportFolder());
const sessions = makeSessions();
const offers = new Map<string, string>();
const offer = async (id: string, path: string) => {
  offers.set(id, path);
  return browserHost.exportPath + id;
};
const attachments = openAttachments({
  vaultFolder: vault.folder,
  copiesFolder: join(folder, 'opened'),
  holds: vault.holds,
  openCopy: async (id, path) => ok(await offer(id, path)),
});
const documentMaking = documentPorts(new URL('./document-worker.js', import.meta.url), noteCrash, vault.folder);
const work = provenanceInThread(new URL('./provenance-worker.js', import.meta.url), noteCrash);
const provenance = openProvenance({ attachments, makeDocument: documentMaking.makeDocument, work });
const key = randomBytes(32).toString('base64url');
const idle = watchIdle(() => void quit((host) => host.idle));
let lastExit: Output<'appInfo'>['lastExit'] = 'first';

const handlers = makeHandlers({
  about: () => ({
    host: 'browser',
    version: appVersion(),
    capabilities: { chooseFile: false, showFolder: false, download: true, print: false },
    lastExit,
  }),
  vault,
  attachments,
  provenance,
  disk: watchDisk(vault.folder),
  tasks: makeTasks(noteCrash),
  exportFolder,
  chooseFolder: async () => null,
  showFolder: async () => undefined,
  saveFile: (name, bytes) => saveNew(exportFolder.get(), name, bytes),
  openExport: offer,
  printer: null,
  openCopy: async (fileName) => fail({ kind: 'nothing-opens-it', name: fileName }),
  clearDatabase: async () => undefined,
  ...documentMaking,
});

const server = await begin(port);
try {
  lastExit = noteStart(folder);
  await announce(folder, { port, key });
  await attachments.begin();
} catch (error) {
  const why = troubleOf(error);
  stop(1, (host, failures) => host.folderUnwritable(folder, failures.trouble[why]));
}

const first = server.newAddress();
say((host) => host.openAt(first));
say((host) => host.howToGoOn);
if (open) openBrowser(first);
if (process.stdin.isTTY) {
  process.stdin.on('data', () => console.log(server.newAddress()));
  // A terminal that was closed is an error to read from, and no reason to end before SIGHUP is answered.
  process.stdin.on('error', () => undefined);
}
process.on('SIGINT', () => {
  // Ctrl+C a second time: the user does not want to wait.
  if (quitting) process.exit(1);
  void quit();
});
// A terminal that closes tells everybody in it, and `npm start` passes it on: the second one must not cut the end short.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void quit());

async function begin(wanted: number): Promise<BrowserServer> {
  const pages = pagesOrStop();
  const [dispatch, bytes] = [
    makeDispatch(handlers, noteCrash),
    makeBytesDispatch({ ...attachments, ...provenance, ...templateBytes(documentMaking) }, noteCrash),
  ];
  try {
    return await serve({ port: wanted, pages, dispatch, bytes, sessions, offers, key, noteCrash, onAnswer: idle.seen });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const address = await askRunning(folder, wanted);
    if (address === null) stop(1, (host) => host.portTaken(wanted));
    if (open) openBrowser(address);
    return stop(0, (host) => host.alreadyRuns(address));
  }
}

function pagesOrStop() {
  try {
    return listPages(join(import.meta.dirname, '../renderer'));
  } catch {
    return stop(1, (host) => host.notBuilt);
  }
}

let quitting = false;
async function quit(why?: Sentence): Promise<void> {
  if (quitting) return;
  quitting = true;
  idle.stop();
  if (why) say(why);
  const whole = await within(
    5_000,
    server.close().then(() => vault.quit()),
  );
  withdraw(folder);
  if (whole) noteEnd(folder);
  stop(0, (host) => (whole ? host.closed : host.closedUnfinished));
}
