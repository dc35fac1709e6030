// What `npm start` runs, before anything is built: so it is plain JavaScript and carries its own sentences.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from './build-if-needed.mjs';
import { chooseHost } from './hosts/choose-host.mjs';
import { makeFolderSync } from './files/make-folder-sync.mjs';
import { dataFolder } from './hosts/data-folder.mjs';
import { electronRuntime, hasDisplay } from './hosts/electron-runtime.mjs';

const root = join(import.meta.dirname, '..');
const flags = process.argv.slice(2);
const day = 24 * 60 * 60 * 1000;
const say = (zh, en) => console.log(`${zh}\n${en}`);

const memory = join(dataFolder(), 'host.json');
function remembered() {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'));
  } catch {
    return {};
  }
}
function remember(facts) {
  try {
    makeFolderSync(dataFolder(), 0o700);
    // Whole or not at all: which host it was must never be forgotten.
    writeFileSync(`${memory}.part`, `${JSON.stringify({ ...remembered(), ...facts })}\n`);
    renameSync(`${memory}.part`, memory);
  } catch {
    // The host itself will say that the data folder cannot be written.
  }
}

function installRuntime() {
  say(
    '没有找到 Electron 运行时，正在尝试下载（最多 60 秒，每天一次；网络较慢时可用环境变量 ELECTRON_MIRROR 指定镜像）…',
    'Electron’s runtime was not found; trying to download it (at most 60 seconds, once a day; ELECTRON_MIRROR names a mirror)…',
  );
  remember({ triedAt: Date.now() });
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], { cwd: root, stdio: 'ignore', timeout: 60_000 });
}

const reasons = {
  'no-runtime': ['无法获得 Electron 运行时', 'Electron’s runtime is not to be had'],
  'no-display': ['没有图形显示', 'There is no display'],
};
function explain({ host, why }) {
  const [zh, en] = reasons[why] ?? [];
  if (host === null) {
    say(
      `${zh}。您一直使用桌面版，浏览器版的数据与它分开，因此不会自动切换；确实要用浏览器版请运行 npm start -- --browser`,
      `${en}. You have used the desktop application; the browser host keeps its data apart from it, so nothing is switched by itself. To use the browser host: npm start -- --browser`,
    );
  } else if (why === 'asked-other-data') {
    say(
      '两个版本的数据彼此分开：这里看不到另一个版本的记录。',
      'The two hosts keep their data apart: records of the other one are not seen here.',
    );
  } else if (why === 'desktop-possible') {
    say(
      '继续使用浏览器版，您的数据在这里。桌面版现在可用：npm start -- --desktop（数据分开保存）。',
      'Going on with the browser host, where your data are. The desktop application can run now: npm start -- --desktop (its data are kept apart).',
    );
  } else if (zh) {
    say(
      `${zh}，使用浏览器版：功能相同，没有原生菜单和保存对话框，文件写入导出文件夹。`,
      `${en}: using the browser host. The same program without native menu and save dialog; files go to the export folder.`,
    );
  }
}

const built = ['out/main/index.js', 'out/main/browser-host.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
buildIfNeeded(root, built, say);
const asked = flags.includes('--browser') ? 'browser' : flags.includes('--desktop') ? 'desktop' : null;
const display = hasDisplay();
const before = remembered();
if (asked !== 'browser' && display && !electronRuntime(root) && Date.now() - (before.triedAt ?? 0) > day) installRuntime();
const runtime = electronRuntime(root);
const choice = chooseHost({ asked, remembered: before.host ?? null, runtime: runtime !== null, display });
explain(choice);
if (choice.host === null) process.exit(1);
remember({ host: choice.host });

const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
const child =
  choice.host === 'desktop'
    ? spawn(runtime, [root, ...flags], { cwd: root, stdio: 'inherit', env })
    : spawn(process.execPath, [join(root, 'out/main/browser-host.js'), ...flags], { cwd: root, stdio: 'inherit' });
// Ctrl+C reaches both processes; this one waits until the host has finished writing.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => process.exit(code ?? 1));
