// Used before anything is built: so it is plain JavaScript and carries its own sentences.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src-shared', 'src-main', 'src-renderer', 'resources', 'electron.vite.config.ts', 'package.json'];

const newest = (path) => {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts?.isDirectory()) return facts?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/**
 * Builds the program in `root` unless everything in `built` is there and no source is newer. What is to be said goes through `say`, and what
 * the builder says to `output` (a file descriptor). Ends the process where the build fails.
 */
export function buildIfNeeded(root, built, say, output = 'inherit') {
  const oldest = Math.min(...built.map((file) => newest(join(root, file))));
  if (oldest > 0 && sources.every((source) => newest(join(root, source)) <= oldest)) return;
  say('正在构建…', 'Building…');
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['inherit', output, 'inherit'],
  });
  if (status === 0) return;
  say('构建失败，请先运行 npm ci。', 'The build failed; please run npm ci first.');
  process.exit(1);
}
