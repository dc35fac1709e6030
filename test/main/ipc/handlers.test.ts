import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '#shared/result';
import { nothingFound } from '#shared/papers/leaks/report';
import { filesIn } from '../attachments/files-in';
import { aJpeg, real } from '../attachments/real-files';
import { begin, must } from '../vault/a-vault';
import { tracedPaper } from '../../fixtures/traced';
import { aFileOf, bundleText } from './a-bundle';
import { aMain, crashed } from './a-main';

const wanted = { document: 'issue-table', audience: 'customer', language: 'zh', format: 'docx', bundle: bundleText('project') };

describe('exporting', () => {
  test('a document answers at once with a task, whose result stays until it was asked for and is then forgotten', async () => {
    const { folder, task, outcome, dispatch, call } = aMain();
    const id = await task('exportDocument', wanted);
    const saved = await outcome(id);
    // By its bytes the file is known again: `printf PK | sha256sum`.
    const fileHash = 'fcab7fcc2b4cffd9bb45003bfc2e468a04ef6f77ca8200a7341f027631584d25';
    expect(saved).toMatchObject({ state: 'saved', file: '问题管理表.docx', folder, traced: { ...tracedPaper, fileHash } });
    expect(readFileSync(join(folder, '问题管理表.docx'), 'utf8')).toBe('PK');
    expect(await dispatch('task', { id })).toEqual(fail({ kind: 'unknown-task' }));
    const exported = saved.state === 'saved' ? saved.export : '';
    expect(await call('openExport', { export: exported })).toEqual({ download: `/export/${exported}` });
  });

  test('a sample template is saved as any other file', async () => {
    const { folder, task, outcome } = aMain();
    expect(await outcome(await task('saveSampleTemplate', { subject: 'visit', language: 'zh' }))).toMatchObject({
      state: 'saved',
      file: '走访示例模板.docx',
    });
    expect(existsSync(join(folder, '走访示例模板.docx'))).toBe(true);
  });

  test('a preview is the page itself, and nothing is saved', async () => {
    const asked: string[] = [];
    const { folder, task, outcome } = aMain({
      makeDocument: async ({ format }) => {
        asked.push(format);
        return ok({ fileName: '问题管理表.html', bytes: Buffer.from('<p>问题</p>'), leaks: nothingFound, traced: tracedPaper });
      },
    });
    const { format: _format, ...paper } = wanted;
    expect(await outcome(await task('previewDocument', paper))).toEqual({
      state: 'done',
      result: { page: '<p>问题</p>', leaks: nothingFound, traced: tracedPaper, rows: { shown: 0, total: 0 } },
    });
    expect(asked).toEqual(['html']);
    expect(existsSync(join(folder, '问题管理表.html'))).toBe(false);
  });

  test('tells how far it is, and stops when it is cancelled without saving anything', async () => {
    const saved: string[] = [];
    let stopped = false;
    const { task, outcome, call } = aMain({
      makeDocument: ({ onProgress, signal }) =>
        new Promise((answer) => {
          onProgress(3, 10);
          signal.addEventListener('abort', () => {
            stopped = true;
            answer(ok({ fileName: 'x.docx', bytes: Buffer.from('PK'), leaks: nothingFound, traced: tracedPaper }));
          });
        }),
      saveFile: async (name) => {
        saved.push(name);
        return ok(name);
      },
    });
    const id = await task('exportDocument', wanted);
    expect(await call('task', { id })).toEqual({ state: 'running', done: 3, total: 10 });
    await call('cancelTask', { id });
    expect(await outcome(id)).toEqual({ state: 'failed', failure: { kind: 'cancelled' } });
    expect({ stopped, saved }).toEqual({ stopped: true, saved: [] });
  });

  test('passes on why a document cannot be made, or cannot be saved', async () => {
    const failure = { kind: 'no-customer-edition', document: 'issue-table' } as const;
    const refusing = aMain({ makeDocument: async () => fail(failure) });
    expect(await refusing.outcome(await refusing.task('exportDocument', wanted))).toEqual({ state: 'failed', failure });
    const full = aMain({ saveFile: async (name) => fail({ kind: 'file-not-written', name, cause: 'disk-full' }) });
    expect(await full.outcome(await full.task('exportDocument', wanted))).toEqual({
      state: 'failed',
      failure: { kind: 'file-not-written', name: '问题管理表.docx', cause: 'disk-full' },
    });
  });

  test('a document that crashes becomes a reference number', async () => {
    crashed.length = 0;
    const { task, outcome } = aMain({ makeDocument: () => Promise.reject(new Error('市一院')) });
    expect(await outcome(await task('exportDocument', wanted))).toEqual({
      state: 'failed',
      failure: { kind: 'internal', reference: 'REF' },
    });
    expect(crashed).toEqual(['task']);
  });

  test('tasks and exports that are not there are named so', async () => {
    const { dispatch } = aMain();
    const id = '0190a000-0000-7000-8000-0000000000ff';
    expect(await dispatch('task', { id })).toEqual(fail({ kind: 'unknown-task' }));
    expect(await dispatch('cancelTask', { id })).toEqual(fail({ kind: 'unknown-task' }));
    expect(await dispatch('openExport', { export: id })).toEqual(fail({ kind: 'unknown-task' }));
  });
});

describe('a data file', () => {
  test.each([
    ['customer', '市一院_数据文件.json'],
    ['project', '市一院_网络改造_数据文件.json'],
    ['visit', '市一院_ZF20261120001_数据文件.json'],
  ] as const)('of a %s is the bundle, byte for byte, as %s', async (kind, file) => {
    const { folder, task, outcome } = aMain();
    const bundle = bundleText(kind);
    expect(await outcome(await task('exportData', { bundle }))).toMatchObject({ state: 'saved', file, folder });
    expect(readFileSync(join(folder, file), 'utf8')).toBe(bundle);
  });

  test('brings the files that it names, photos at the size for papers, and counts those that cannot be had', async () => {
    const { folder, task, outcome, vault } = aMain();
    const { lease } = must(await vault.claim(false, begin));
    const store = async (bytes: Buffer, part: 'file' | 'print' = 'file', of: string | null = null) =>
      must(await filesIn(vault).storeAttachment({ lease, part, of }, new Blob([new Uint8Array(bytes)]).stream())).sha256;
    const photo = await store(real('drawing.png'));
    await store(aJpeg(), 'print', photo);
    const paper = await store(real('paper.pdf'));
    const hashes = [photo, paper, photo, 'f'.repeat(64), '../../manifest'];
    const bundle = bundleText('visit', {}, { attachment: hashes.map(aFileOf) });
    const saved = await outcome(await task('exportData', { bundle }));
    const beside = '市一院_ZF20261120001_数据文件.attachments';
    expect(saved).toMatchObject({
      state: 'saved',
      file: beside.replace('.attachments', '.json'),
      beside: { folder: beside, files: 2, left: 2 },
    });
    const print = `${photo}.print.${crc32(aJpeg()).toString(16).padStart(8, '0')}.jpg`;
    expect(readdirSync(join(folder, beside)).sort()).toEqual([print, `${paper}.pdf`].sort());
    expect(readFileSync(join(folder, beside, print))).toEqual(aJpeg());
    expect(readFileSync(join(folder, beside, `${paper}.pdf`))).toEqual(real('paper.pdf'));
  });

  test('that does not fit its definitions is not saved, and the place is named', async () => {
    const { task, outcome } = aMain();
    const bundle = bundleText('customer', { records: { customer: [{ name: '市一院' }] } });
    expect(await outcome(await task('exportData', { bundle }))).toMatchObject({
      state: 'failed',
      failure: { kind: 'not-a-bundle', where: expect.stringMatching(/^records\.customer\.0\./) as string },
    });
  });
});

test('a path that was copied with quotes and blanks around it is the path inside them, for a backup by hand and for the look at one', async () => {
  const { folder, vault, task, outcome } = aMain();
  must(await vault.claim(false, begin));
  const stick = join(folder, '移动 硬盘');
  mkdirSync(stick);
  const said = [`"${stick}"`, `  '${stick}' `, `“${stick}”`];
  for (const typed of said) {
    expect(await outcome(await task('copyVault', { folder: typed }))).toMatchObject({ state: 'done' });
    const copy = join(stick, readdirSync(stick)[0] ?? '');
    expect(await outcome(await task('lookAtBackup', { folder: `"${copy}"` }))).toMatchObject({ state: 'done', result: { folder: copy } });
    rmSync(copy, { recursive: true });
  }
});
