// What `npm run export` runs: builds if needed, then hands the flags to the built command line. The standard output belongs to the path of the document.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfNeeded } from './build-if-needed.mjs';

const root = join(import.meta.dirname, '..');
buildIfNeeded(root, ['out/main/headless.js'], (zh, en) => console.error(`${zh} | ${en}`), 2);
// npm goes to the root of the project; names of files are meant from where the user stands.
const here = process.env.npm_lifecycle_event === 'export' ? process.env.INIT_CWD : undefined;
const { status } = spawnSync(process.execPath, [join(root, 'out/main/headless.js'), ...process.argv.slice(2)], {
  cwd: here ?? process.cwd(),
  stdio: 'inherit',
});
process.exit(status ?? 1);
