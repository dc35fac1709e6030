// What `npm run dev` runs: the desktop application with hot reload where it can run, otherwise the browser host, built and begun again with every change.
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { electronRuntime, hasDisplay } from './hosts/electron-runtime.mjs';

const root = join(import.meta.dirname, '..');
const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
const flags = process.argv.slice(2);
const options = { cwd: root, stdio: 'inherit' };
let child = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    child?.on('close', () => process.exit(0));
    // Ctrl+C reaches the child by itself.
    if (signal !== 'SIGINT') child?.kill(signal);
  });

if (electronRuntime(root) && hasDisplay()) {
  child = spawn(process.execPath, [builder, 'dev', ...flags], options);
  child.on('close', (code) => process.exit(code ?? 1));
} else {
  console.log('没有 Electron 运行时或图形显示：每次修改后重新构建并重启浏览器版，再打开新给出的地址。');
  console.log(
    'Without Electron’s runtime or a display the browser host is built and begun again with every change; open its new address then.',
  );
  buildAndBegin();
  let soon;
  for (const folder of ['src-shared', 'src-main', 'src-renderer', 'resources'])
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(soon);
      soon = setTimeout(buildAndBegin, 300);
    });
}

/** What does not build leaves the host that runs as it is. */
function buildAndBegin() {
  if (spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], options).status !== 0) return;
  const begin = () => {
    child = spawn(process.execPath, [join(root, 'out/main/browser-host.js'), '--no-open', ...flags], options);
  };
  if (child === null || child.exitCode !== null) return begin();
  child.on('close', begin);
  child.kill('SIGTERM');
}
