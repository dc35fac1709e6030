import { spawnSync } from 'node:child_process';
import { readdirSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { documents } from '../../../src-main/documents/index';
import { ordinaryUser } from '../../fixtures/as-ordinary-user';
import { builtForNode, type Built } from '../../fixtures/built-for-node';
import { frozenDataFile } from '../../fixtures/frozen-store';
import { aTemplate, paragraph } from '../templates/a-template';
import { bundleText, fullBundle, fullRow } from './a-full-bundle';
import { readable, readablePage } from './read-paper';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let built: Built;
beforeAll(async () => {
  built = await builtForNode('src-main/headless.ts');
}, 60_000);
afterAll(() => built.remove());

function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'headless-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, '数据.json');
  writeFileSync(file, fullBundle('visit', { customer: [fullRow('customer', { shortName: '市一院' })] }));
  const run = (args: readonly string[], env: Record<string, string> = {}, user: { uid?: number } = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [built.file, ...args], {
      ...user,
      cwd: folder,
      timeout: 20_000,
      encoding: 'utf8',
      env: { ...process.env, WORKBENCH_DATA: join(folder, 'data'), ...env },
    });
    return { status, out: stdout.trimEnd(), said: stderr.trimEnd() };
  };
  const flags = (more: Record<string, string> = {}) =>
    Object.entries({ bundle: file, document: 'visit-record', out: folder, ...more }).flatMap(([name, value]) => [`--${name}`, value]);
  return { folder, file, run, flags };
}

test('the path of the document is all that is printed, and nothing is overwritten', () => {
  const { folder, run, flags } = aFolder();
  const first = run(flags());
  expect(first).toEqual({ status: 0, out: join(folder, '市一院_客户走访记录表_V1.0_20261125.docx'), said: '' });
  const before = readFileSync(first.out);
  expect(run(flags())).toEqual({ status: 0, out: join(folder, '市一院_客户走访记录表_V1.0_20261125 (2).docx'), said: '' });
  expect(readFileSync(first.out).equals(before)).toBe(true);
});

test('without a word about it, it is the Chinese edition for the customer; both can be asked for, and paths are relative to where one stands', () => {
  const { folder, run, flags } = aFolder();
  const read = (more: Record<string, string>) => readable(readFileSync(run(flags(more)).out));
  expect(read({})).not.toContain('竞争信息');
  expect(read({ audience: 'internal' })).toContain('竞争信息');
  expect(read({ language: 'en', format: 'docx' })).toContain('Visitrecord');
  const page = run(flags({ format: 'html' })).out;
  expect(page).toBe(join(folder, '市一院_客户走访记录表_V1.0_20261125.html'));
  expect(readablePage(readFileSync(page))).toContain('客户走访记录表');
  expect(run(flags({ bundle: '数据.json', out: '新的/文件夹' })).out.startsWith(join(folder, '新的/文件夹'))).toBe(true);
  const bare = join(folder, 'bom.json');
  writeFileSync(bare, `\uFEFF${fullBundle('visit')}`);
  expect(run(flags({ bundle: bare })).status).toBe(0);
});

const leaking = {
  visit: [fullRow('visit', { networkState: '请联系王大伟 13812341234', needs: '预算为85万' })],
  teamMember: [fullRow('teamMember', { name: '王大伟', side: 'telecom', phone: '13812341234' })],
};

test('what the outgoing check finds is said on the standard error, a line for each, and the paper is made; an internal edition is not looked through', () => {
  const { file, run, flags } = aFolder();
  writeFileSync(file, fullBundle('visit', leaking));
  const { status, out, said } = run(flags());
  expect(status).toBe(0);
  expect(existsSync(out)).toBe(true);
  expect(said.split('\n')).toEqual([
    expect.stringMatching(/^外发检查：内部人员姓名“王大伟”：.* \| /),
    expect.stringMatching(/^外发检查：内部电话“13812341234”：.*网络运行情况 \| Outgoing check: Internal phone “13812341234”: .*/),
    expect.stringMatching(/^外发检查：金额“预算为85万”：.*新需求/),
  ]);
  expect(run(flags({ audience: 'internal' }))).toMatchObject({ status: 0, said: '' });
});

test('--strict makes no paper in which something was found; --masked hides numbers before that is asked', () => {
  const { file, folder, run, flags } = aFolder();
  writeFileSync(file, fullBundle('visit', leaking));
  const strict = run([...flags(), '--strict']);
  expect({ status: strict.status, out: strict.out }).toEqual({ status: 1, out: '' });
  expect(strict.said.split('\n')).toHaveLength(4);
  expect(strict.said).toContain('3 项内容可能不宜发给客户');
  expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toEqual([]);
  const masked = run([...flags(), '--masked']);
  expect(masked.said).not.toMatch(/电话/);
  expect(readable(readFileSync(masked.out))).toContain('138****1234');
});

test('a data file of an older program is as good as one of today', () => {
  const { file, run, flags } = aFolder();
  writeFileSync(file, frozenDataFile(1, 'visit'));
  // What the outgoing check says of its made-up texts is another matter.
  expect(run(flags({ audience: 'internal' }))).toMatchObject({ status: 0, said: '' });
  expect(run(flags())).toMatchObject({ status: 0 });
});

test('a folder that the system refuses to make ends it with one line', (context) => {
  if (process.platform !== 'linux')
    return context.skip('only Linux has a folder that says of what is to be made in it that it is not there');
  const { run, flags } = aFolder();
  for (const out of ['/proc/x', '/proc/x/y']) {
    const { status, out: printed, said } = run(flags({ out }));
    expect({ status, printed }).toEqual({ status: 1, printed: '' });
    expect(said.split('\n')).toHaveLength(1);
    expect(said).toMatch(/客户走访记录表.* \| /);
  }
});

test('a template of one’s own is filled instead of a document, and the file is named after it', () => {
  const { folder, run, flags } = aFolder();
  const template = (name: string, text: string) => writeFileSync(join(folder, name), aTemplate(paragraph(text)));
  template('走访函.docx', '{{客户.简称}}：{{竞争信息}}');
  const of = (name: string, more: Record<string, string> = {}) => {
    const { document: _document, ...rest } = { document: '', bundle: '数据.json', out: folder, template: name, ...more };
    return run(Object.entries(rest).flatMap(([flag, value]) => [`--${flag}`, value]));
  };
  const { status, out } = of('走访函.docx');
  expect({ status, out }).toEqual({ status: 0, out: join(folder, '市一院_走访函_V1.0_20261125.docx') });
  expect(readable(readFileSync(out))).toBe('市一院：');
  expect(readable(readFileSync(of('走访函.docx', { audience: 'internal' }).out))).toMatch(/^市一院：.+/);
  template('错.docx', '{{客户名}}');
  expect(of('错.docx')).toMatchObject({
    status: 1,
    out: '',
    said: expect.stringMatching(/错\.docx：模板需要修改：第 1 段.*\| .*错\.docx: The template/),
  });
  expect(of('没有.docx').said).toMatch(/没有模板文件 .*没有\.docx \| /);
  expect(of('走访函.docx', { format: 'html' }).said).toMatch(/--format.*docx.*html/);
  expect(run([...flags(), '--template', '走访函.docx']).said).toMatch(/--document 与 --template 只能给出一个/);
});

test('the list names every document', () => {
  const { run } = aFolder();
  const { status, out } = run(['--list']);
  expect(status).toBe(0);
  expect(out.split('\n').map((line) => line.split('\t')[0])).toEqual(documents.map(({ kind }) => kind));
});

test('two processes in two time zones and languages make the same bytes', () => {
  const { folder, run, flags } = aFolder();
  const bytes = (name: string, env: Record<string, string>) => readFileSync(run(flags({ out: join(folder, name) }), env).out);
  const one = bytes('a', { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' });
  const other = bytes('b', { TZ: 'Asia/Tokyo', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' });
  expect(one.equals(other)).toBe(true);
});

const wrong: [string, (at: ReturnType<typeof aFolder>) => readonly string[], RegExp][] = [
  ['no flags', () => [], /--bundle.* \| .*--bundle is missing/],
  ['no document', ({ file }) => ['--bundle', file, '--out', '.'], /缺少 --document/],
  ['a flag without a value', ({ flags }) => [...flags(), '--audience'], /--audience wants a value/],
  ['an unknown flag', ({ flags }) => [...flags(), '--colour', 'red'], /“--colour”/],
  ['a stray word', ({ flags }) => [...flags(), 'more'], /“more”/],
  ['an unknown audience', ({ flags }) => flags({ audience: 'everybody' }), /--audience.*customer \/ internal.*everybody/],
  ['an unknown format', ({ flags }) => flags({ format: 'pdf' }), /--format.*docx.*pdf/],
  ['an unknown language', ({ flags }) => flags({ language: 'fr' }), /--language.*zh \/ en.*fr/],
  ['an unknown document', ({ flags }) => flags({ document: 'contract' }), /没有名为“contract”的文档 \| There is no document “contract”/],
  ['a document of another subject', ({ flags }) => flags({ document: 'issue-table' }), /issue-table.*project.*visit/],
  ['no such file', ({ flags }) => flags({ bundle: 'gone.json' }), /没有数据文件 .*gone\.json/],
  ['a folder instead of a file', ({ flags, folder }) => flags({ bundle: folder }), /是文件夹/],
  [
    'a file that is no JSON',
    ({ flags, folder }) => (writeFileSync(join(folder, 'x.json'), 'x\ny'), flags({ bundle: 'x.json' })),
    /不是数据文件/,
  ],
  [
    'a field that does not fit',
    ({ flags, folder }) => {
      const text = bundleText('visit', { customer: [fullRow('customer')], visit: [fullRow('visit', { mode: 'fax' })] });
      writeFileSync(join(folder, 'x.json'), text);
      return flags({ bundle: 'x.json' });
    },
    /records\.visit\.0\.mode/,
  ],
  [
    'data of a newer program',
    ({ flags, folder }) => (writeFileSync(join(folder, 'x.json'), '{"schema":99}'), flags({ bundle: 'x.json' })),
    /99.*请升级程序/,
  ],
  ['an output that is a file', ({ flags, file }) => flags({ out: join(file, 'sub') }), /未写入.*was not written/],
];

test.each(wrong)('%s: exit 1 and one line in both languages', (_what, args, sentence) => {
  const at = aFolder();
  const { status, out, said } = at.run(args(at));
  expect(status).toBe(1);
  expect(out).toBe('');
  expect(said.split('\n')).toHaveLength(1);
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/\bat .*\.js:\d+/);
  expect(existsSync(join(at.folder, 'data'))).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'a folder that may not be written and a file that may not be read are told apart (Windows has no such folders)',
  () => {
    const { folder, file, run, flags } = aFolder();
    const locked = join(folder, 'locked');
    mkdirSync(locked, { mode: 0o500 });
    const user = ordinaryUser(built.folder, folder, file, locked);
    expect(run(flags({ out: locked }), {}, user).said).toMatch(/没有写入权限 \| .*not permitted/);
    chmodSync(file, 0o000);
    expect(run(flags(), {}, user).said).toMatch(/无法读取 \| .*cannot be read/);
  },
);
