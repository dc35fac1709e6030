import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { schema } from '#shared/upgrades/index';
import { compareWords } from '../../../src-main/provenance/compare-words';
import { recognise } from '../../../src-main/provenance/recognise';
import { packed, real } from '../attachments/real-files';
import { withFrame } from '../documents/a-full-bundle';
import { made, must } from '../documents/read-paper';
import { bundleOf, edition, issue } from './issue-bundles';
import { inPart, zippedAnew } from './zipped-anew';

vi.setConfig({ testTimeout: 120_000 });

const word = async (bundle = bundleOf()) => Buffer.from((await made('issue-table', bundle, edition)).bytes);
const lookAt = async (file: Uint8Array) => must(await recognise(file));

describe('a file that is brought back', () => {
  test('is known by its bytes and by the mark in it', async () => {
    const one = await made('issue-table', bundleOf(), edition);
    const found = await lookAt(one.bytes);
    expect(found).toMatchObject({ what: 'word', mark: { documentHash: one.traced.documentHash } });
    expect(found.fileHash).toBe((await lookAt(Buffer.from(one.bytes))).fileHash);
  });

  test.each([
    ['zipped anew', (file: Buffer) => zippedAnew(file)],
    ['edited by hand', (file: Buffer) => zippedAnew(file, inPart('word/document.xml', '第 1 个问题', '第一个问题'))],
    ['saved without our own property', (file: Buffer) => zippedAnew(file, (parts) => void delete parts['docProps/custom.xml'])],
    [
      'saved without the identifier',
      (file: Buffer) => zippedAnew(file, inPart('docProps/core.xml', /<dc:identifier>.*?<\/dc:identifier>/, '')),
    ],
  ])('is known by its mark after it was %s', async (_how, change) => {
    const one = await made('issue-table', bundleOf(), edition);
    const file = change(Buffer.from(one.bytes));
    const found = await lookAt(file);
    expect(found.mark?.documentHash).toBe(one.traced.documentHash);
    expect(found.fileHash).not.toBe((await lookAt(one.bytes)).fileHash);
  });

  test('says that it has no mark where both were taken away', async () => {
    const file = zippedAnew(await word(), (parts) => {
      delete parts['docProps/custom.xml'];
      delete parts['docProps/core.xml'];
    });
    expect(await lookAt(file)).toMatchObject({ what: 'word', mark: null });
  });

  test('is known as the page of a paper, and as a data file written anew at another moment', async () => {
    const page = await made('issue-table', bundleOf(), edition, 'html');
    expect(await lookAt(page.bytes)).toMatchObject({ what: 'page', mark: { documentHash: page.traced.documentHash } });
    const data = await lookAt(Buffer.from(bundleOf()));
    expect(data.what).toBe('data');
    const anew = JSON.stringify(JSON.parse(withFrame(bundleOf(), { exportedAt: '2031-01-01T00:00:00.000Z' })), null, 2);
    expect((await lookAt(Buffer.from(anew))).mark).toEqual(data.mark);
    expect((await lookAt(Buffer.from(bundleOf([issue(0, { target: '别的' })])))).mark).not.toEqual(data.mark);
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a PDF', real('paper.pdf'), 'pdf'],
    ['a photo', real('photo.jpg'), 'other'],
    ['a zip that is no Office file', packed({ 'a.txt': 'x' }), 'other'],
    ['a Word file of the nineties', real('old.doc'), 'old-office'],
    ['a text', Buffer.from('会议纪要\n'), 'other'],
    ['JSON of somebody else', Buffer.from('{"a":1}'), 'other'],
    ['a page of somebody else', Buffer.from('<!doctype html><p>x</p>'), 'page'],
  ])('%s is named for what it is and has no mark', async (_what, file, what) => {
    expect(await lookAt(file)).toMatchObject({ what, mark: null });
  });

  test('a damaged package, and one that unpacks to far too much, are named so', async () => {
    const file = await word();
    expect(await lookAt(file.subarray(0, file.length - 200))).toMatchObject({ what: 'damaged' });
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 9 });
    expect(await lookAt(bomb)).toMatchObject({ what: 'inflates', mark: null });
  });

  test('a data file that does not fit says where, one of a newer program that it is newer, and so does a newer mark', async () => {
    const damaged = bundleOf().replace('"state":"open"', '"state":"wide open"');
    expect(await recognise(Buffer.from(damaged))).toMatchObject({
      ok: false,
      failure: { kind: 'not-a-bundle', where: 'records.promise.0.state' },
    });
    const newer = JSON.stringify({ ...(JSON.parse(bundleOf()) as object), schema: schema + 1 });
    expect(await recognise(Buffer.from(newer))).toMatchObject({ ok: false, failure: { kind: 'newer-version' } });
    const marked = zippedAnew(await word(), inPart('docProps/custom.xml', ':document:1:', ':document:9:'));
    expect(await recognise(marked)).toEqual({ ok: false, failure: { kind: 'newer-version', theirs: 9, ours: 1 } });
  });
});

describe('a Word file that was edited by hand', () => {
  test('says which cells differ, and what was added and taken away', async () => {
    const file = await word();
    const edited = zippedAnew(file, (parts) => {
      inPart('word/document.xml', '第 1 个问题', '第一个问题')(parts);
      inPart('word/document.xml', /<w:sectPr/, '<w:p><w:r><w:t>手写的一句 &amp; 更多</w:t></w:r></w:p><w:sectPr')(parts);
    });
    const found = must(await compareWords(file, edited));
    expect(found.count).toBe(2);
    expect(found.differences[0]).toMatchObject({
      then: { text: '第 1 个问题', place: { in: 'table' } },
      now: { text: '第一个问题', place: { in: 'table' } },
    });
    expect(found.differences[0]?.then?.place).toEqual(found.differences[0]?.now?.place);
    expect(found.differences[1]).toMatchObject({ then: null, now: { text: '手写的一句 & 更多', place: { in: 'body' } } });
  });

  test('an edited header is told; runs that were split and fields that were worked out are no change', async () => {
    const file = await word();
    const header = Object.keys(unzipSync(file)).find((name) => /header\d*\.xml$/.test(name)) ?? '';
    const saved = zippedAnew(file, (parts) => {
      inPart(
        'word/document.xml',
        /<w:t([^>]*)>第 1 个问题<\/w:t>/,
        '<w:t>第 </w:t></w:r><w:proofErr/><w:r><w:t>1 个</w:t></w:r><w:r><w:t>问题</w:t>',
      )(parts);
      const footer = Object.keys(parts).find((name) => /footer\d*\.xml$/.test(name)) ?? '';
      inPart(footer, /(<w:fldChar[^>]*w:fldCharType="separate"[^>]*\/>(?:<\/w:r>)?)/, '$1<w:r><w:t>1</w:t></w:r>')(parts);
    });
    expect(must(await compareWords(file, saved))).toEqual({ count: 0, differences: [] });
    const renamed = zippedAnew(file, inPart(header, '工作稿', '终稿'));
    expect(must(await compareWords(file, renamed)).differences).toMatchObject([
      { then: { place: { in: 'edge' } }, now: { text: expect.stringContaining('终稿') } },
    ]);
  });

  test('what was deleted while changes were tracked is deleted, what was inserted is there', async () => {
    const file = await word();
    const tracked = zippedAnew(
      file,
      inPart(
        'word/document.xml',
        /<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>第 1 个问题<\/w:t><\/w:r>/s,
        '<w:del w:id="1" w:author="x"><w:r><w:delText>第 1 个问题</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>新的</w:t></w:r></w:ins>',
      ),
    );
    expect(must(await compareWords(file, tracked)).differences).toMatchObject([{ then: { text: '第 1 个问题' }, now: { text: '新的' } }]);
  });

  test('another paper is told as another text, a row that was inserted in a long table as that row alone', async () => {
    const many = Array.from({ length: 600 }, (_, i) => ({
      ...issue(0),
      id: crypto.randomUUID(),
      description: `问题 ${i}`,
      target: `目标 ${i}`,
    }));
    const long = await word(bundleOf(many));
    expect(must(await compareWords(await word(), long))).toEqual({ count: null, differences: [] });
    const row = /<w:tr(?:(?!<w:tr[ >]).)*?问题 300<.*?<\/w:tr>/s;
    const inserted = zippedAnew(long, (parts) => {
      const xml = strFromU8(parts['word/document.xml'] as Uint8Array);
      const [found = ''] = row.exec(xml) ?? [];
      parts['word/document.xml'] = strToU8(xml.replace(found, () => found + found.replace('问题 300', '手写的一行')));
    });
    const { count, differences } = must(await compareWords(long, inserted));
    expect(differences.every(({ then }) => then === null)).toBe(true);
    expect(differences.map(({ now }) => now?.text)).toContain('手写的一行');
    expect(count).toBeLessThan(15);
  });

  const office = spawnSync('soffice', ['--version']).status === 0;
  test.skipIf(!office)('LibreOffice saves a file again: it is still known, and no text has changed (needs LibreOffice)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saved-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const one = await made('issue-table', bundleOf(), edition);
    writeFileSync(join(folder, 'paper.docx'), one.bytes);
    const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
    execFileSync('soffice', [home, '--headless', '--convert-to', 'docx', '--outdir', join(folder, 'out'), join(folder, 'paper.docx')]);
    const saved = readFileSync(join(folder, 'out', 'paper.docx'));
    expect((await lookAt(saved)).mark?.documentHash).toBe(one.traced.documentHash);
    expect(must(await compareWords(one.bytes, saved))).toEqual({ count: 0, differences: [] });
  });
});
