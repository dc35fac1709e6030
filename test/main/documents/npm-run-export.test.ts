import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 30_000 });
const root = resolve(import.meta.dirname, '../../..');

/** A checkout whose builder makes a command line that tells where it stands and what it was asked. */
function aCheckout(builder: string) {
  const house = realpathSync(mkdtempSync(join(tmpdir(), 'export-')));
  onTestFinished(() => rmSync(house, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  mkdirSync(join(house, 'src-main'));
  for (const file of ['export.mjs', 'build-if-needed.mjs']) cpSync(join(root, 'src-main', file), join(house, 'src-main', file));
  write('package.json', '{"type":"module"}');
  write('src-shared/index.ts', '');
  write('node_modules/electron-vite/bin/electron-vite.js', builder);
  write('node_modules/electron-vite/package.json', '{"type":"module"}');
  const run = (args: readonly string[], env: Record<string, string> = {}) => {
    const { npm_lifecycle_event: _event, INIT_CWD: _cwd, ...clean } = process.env;
    const script = join(house, 'src-main/export.mjs');
    return spawnSync(process.execPath, [script, ...args], { cwd: house, encoding: 'utf8', env: { ...clean, ...env } });
  };
  return { house, run };
}
const headless = 'console.log(process.cwd(), ...process.argv.slice(2)); process.exitCode = process.argv.includes("bad") ? 1 : 0';
const builds = `import fs from 'node:fs'; fs.mkdirSync('out/main', { recursive: true }); fs.writeFileSync('out/main/headless.js', ${JSON.stringify(headless)}); console.log('built');`;

test('it builds where nothing is built or a source is newer, and the standard output stays free for the path', () => {
  const { house, run } = aCheckout(builds);
  const first = run(['--list']);
  expect(first).toMatchObject({ status: 0, stdout: `${house} --list\n` });
  expect(first.stderr).toContain('built');
  expect(run(['--list']).stderr).toBe('');
  utimesSync(join(house, 'src-shared/index.ts'), new Date(), new Date(Date.now() + 5_000));
  expect(run(['--list']).stderr).toContain('built');
});

test('flags and exit code go through, and names of files are meant from where npm was called', () => {
  const { house, run } = aCheckout(builds);
  expect(run(['--bundle', 'bad']).status).toBe(1);
  const elsewhere = join(house, 'src-shared');
  expect(run(['--list'], { npm_lifecycle_event: 'export', INIT_CWD: elsewhere }).stdout).toBe(`${elsewhere} --list\n`);
  expect(run(['--list'], { npm_lifecycle_event: 'test', INIT_CWD: elsewhere }).stdout).toBe(`${house} --list\n`);
});

test('a build that fails is said in both languages, and nothing is run', () => {
  const { run } = aCheckout('process.exit(1)');
  const { status, stdout, stderr } = run(['--list']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('构建失败，请先运行 npm ci。 | The build failed; please run npm ci first.');
});
