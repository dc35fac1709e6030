// Used before anything is built: so it is plain JavaScript and carries its own sentences.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const sources = ['src-shared', 'src-main', 'src-renderer', 'resources', 'electron.vite.config.ts', 'package.json'];

const filesIn = (path) => {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts) return [];
  return facts.isDirectory()
    ? readdirSync(path).flatMap((name) => filesIn(join(path, name)))
    : [{ path, size: facts.size, at: facts.mtimeMs }];
};

/** Tells these very files from any others: a release that is unpacked over another brings files that are older than what was built. */
const printOf = (root, files) => {
  const lines = files.map(({ path, size, at }) => `${relative(root, path)} ${size} ${at}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
};
const markIn = (root) => join(root, 'out/built-from.txt');
const markOf = (root) => (existsSync(markIn(root)) ? readFileSync(markIn(root), 'utf8') : null);
function mark(root, print) {
  try {
    writeFileSync(markIn(root), print);
  } catch {
    // Then the dates of the files have to do.
  }
}

/**
 * Builds the program in `root` unless everything in `built` is there, no source is newer, and they are the ones of the last time. What is to be said goes through `say`, and what
 * the builder says to `output` (a file descriptor). Ends the process where the build fails.
 */
export function buildIfNeeded(root, built, say, output = 'inherit') {
  const files = sources.flatMap((source) => filesIn(join(root, source)));
  const print = printOf(root, files);
  const oldest = Math.min(...built.map((file) => filesIn(join(root, file))[0]?.at ?? 0));
  const known = markOf(root) ?? print;
  if (oldest > 0 && known === print && files.every(({ at }) => at <= oldest)) return mark(root, print);
  say('正在构建…', 'Building…');
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['inherit', output, 'inherit'],
  });
  if (status === 0) return mark(root, print);
  say('构建失败，请先运行 npm ci。', 'The build failed; please run npm ci first.');
  process.exit(1);
}
