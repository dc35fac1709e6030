import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
let house: string;

/** A copy of the house's rules around one planted file. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'fences-'));
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json', 'package.json']) cpSync(join(root, file), join(house, file));
  for (const room of ['src-shared', 'src-main', 'src-renderer']) {
    mkdirSync(join(house, room));
    cpSync(join(root, room, 'tsconfig.json'), join(house, room, 'tsconfig.json'));
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
});
afterAll(() => rmSync(house, { recursive: true }));

const plant = (file: string, source: string) => {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), source);
};
const lint = (file: string) => {
  const run = spawnSync(process.execPath, [bin('oxlint'), file], { cwd: house, encoding: 'utf8' });
  return run.stdout + run.stderr;
};

describe('lint refuses', () => {
  test.each([
    ['Electron in the shared room', 'src-shared/rules/a.ts', `import { app } from 'electron';\nexport const a = app;\n`, 'knows neither'],
    [
      'Node in the shared room',
      'src-shared/rules/b.ts',
      `import { readFileSync } from 'node:fs';\nexport const b = readFileSync;\n`,
      'knows neither',
    ],
    [
      'a definition in an upgrade',
      'src-shared/upgrades/0002-a.ts',
      `import { issue } from '../records/issue';\nexport const c = issue;\n`,
      'literal history',
    ],
    [
      'the page in the main room',
      'src-main/vault/a.ts',
      `import { d } from '../../src-renderer/data/store';\nexport const e = d;\n`,
      'never draws',
    ],
    [
      'Electron outside its hosts',
      'src-main/vault/b.ts',
      `import { app } from 'electron';\nexport const f = app;\n`,
      'give the rest a port',
    ],
    ['Word in a document', 'src-main/documents/a.ts', `import { Document } from 'docx';\nexport const g = Document;\n`, 'knows no writer'],
    ['Node in a page', 'src-renderer/app/a.ts', `import { readFileSync } from 'node:fs';\nexport const h = readFileSync;\n`, 'has no Node'],
    [
      'the main room in a page',
      'src-renderer/app/b.ts',
      `import { i } from '../../src-main/vault/journal';\nexport const j = i;\n`,
      'has no Node',
    ],
    [
      'Dexie outside data',
      'src-renderer/features/issues/a.ts',
      `import { Dexie } from 'dexie';\nexport const k = Dexie;\n`,
      'Only data/ knows Dexie',
    ],
    [
      'one feature in another',
      'src-renderer/features/issues/b.ts',
      `import { l } from '../visits/visit-page';\nexport const m = l;\n`,
      'never meet',
    ],
    [
      'the frame in a feature',
      'src-renderer/features/issues/c.ts',
      `import { n } from '../../app/routes';\nexport const o = n;\n`,
      'knows nothing of the frame',
    ],
    ['drawing in data', 'src-renderer/data/a.ts', `import { p } from '../forms/record-form';\nexport const q = p;\n`, 'draws nothing'],
    [
      'a page in a form',
      'src-renderer/forms/a.ts',
      `import { r } from '../features/issues/issue-list';\nexport const s = r;\n`,
      'know no page',
    ],
    [
      'a page in a folder of forms',
      'src-renderer/forms/saving/a.ts',
      `import { y } from '../../features/issues/issue-list';\nexport const z = y;\n`,
      'know no page',
    ],
    [
      'a page in the attachments',
      'src-renderer/attachments/a.ts',
      `import { a } from '../features/visits/visit-page';\nexport const b = a;\n`,
      'know no page',
    ],
    [
      'a record in the darkroom',
      'src-renderer/pictures/a.ts',
      `import { issue } from '#shared/records/issue';\nexport const c = issue;\n`,
      'knows no record',
    ],
    [
      'the trade in ui',
      'src-renderer/ui/a.ts',
      `import { issue } from '#shared/records/issue';\nexport const t = issue;\n`,
      'without a word of the trade',
    ],
    [
      'two ways to say a cross-room import',
      'src-main/vault/c.ts',
      `import { u } from '../../src-shared/result';\nexport const v = u;\n`,
      'one way to say it',
    ],
    ['any', 'src-shared/rules/c.ts', `export const w = (x: any) => x;\n`, 'no-explicit-any'],
    [
      'a file of more than 300 lines',
      'src-shared/rules/d.ts',
      Array.from({ length: 301 }, (_, i) => `export const x${i} = ${i};`).join('\n'),
      'max-lines',
    ],
  ])('%s, and says what to do instead', (_what, file, source, says) => {
    plant(file, source);
    expect(lint(file)).toContain(says);
    rmSync(join(house, file));
  });
});

describe('the compiler refuses', () => {
  const compile = (room: string) =>
    spawnSync(process.execPath, [bin('tsc'), '-p', room, '--noEmit', '--composite', 'false', '--emitDeclarationOnly', 'false'], {
      cwd: house,
      encoding: 'utf8',
    }).stdout;
  test.each([
    ['a page object in the shared room', 'src-shared', 'export const title = () => document.title;', "Cannot find name 'document'"],
    ['a Node object in the shared room', 'src-shared', 'export const cwd = () => process.cwd();', "Cannot find name 'process'"],
    ['a page object in the main room', 'src-main', 'export const title = () => document.title;', "Cannot find name 'document'"],
    ['a Node object in a page', 'src-renderer', 'export const cwd = () => process.cwd();', "Cannot find name 'process'"],
  ])('%s', (_what, room, source, says) => {
    plant(`${room}/planted.ts`, source);
    expect(compile(room)).toContain(says);
    rmSync(join(house, room, 'planted.ts'));
  });
});
