import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { text } from '#shared/text/index';
import { unpacked } from '../../../src-main/attachments/read-zip';
import { typeOf } from '../../../src-main/attachments/type-of';
import { aDocx, aDocxLeadingTo, aJpeg, anXlsx, aPngOf, packed, real, relation } from './real-files';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const gb = Buffer.from('b1e0bac52cc4dac8dd0d0a312cb9e2c0c20d0a', 'hex');
const utf16 = Buffer.from('\ufeff编号\t内容\r\n1\t光缆\r\n', 'utf16le');

describe('a file is what its bytes say', () => {
  test.each([
    ['a JPEG', real('photo.jpg'), 'image/jpeg', 48],
    ['a progressive JPEG', real('progressive.jpg'), 'image/jpeg', 48],
    ['a JPEG with something behind its end', Buffer.concat([real('photo.jpg'), Buffer.alloc(200, 1)]), 'image/jpeg', 48],
    ['a PNG', real('drawing.png'), 'image/png', 48],
    ['a WebP', real('photo.webp'), 'image/webp', 48],
    ['a PDF', real('paper.pdf'), 'application/pdf', null],
    ['a Word file', aDocx(), docx, null],
    ['a workbook', anXlsx(), xlsx, null],
    ['a table in UTF-8', Buffer.from('编号,内容\n1,"光缆, 12 芯"\n'), 'text/csv', null],
    ['a table in GB18030', gb, 'text/csv', null],
    ['a table with tabs in UTF-16', utf16, 'text/csv', null],
    ['a text', Buffer.from('会议纪要\n\n一、光缆。\n'), 'text/plain', null],
    ['a data file', Buffer.from('{"format":1,"records":{}}'), 'application/json', null],
    ['a data file that was packed', gzipSync('{"format":1,"records":{}}'), 'application/gzip', null],
    ['JSON of somebody else', Buffer.from('{"a":1}'), 'text/plain', null],
  ])('%s', async (_what, bytes, mediaType, width) => {
    expect(await typeOf(bytes)).toMatchObject({ mediaType, width });
  });
});

describe('is not kept', () => {
  const jpeg = aJpeg();
  test.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a JPEG of which the end is missing', jpeg.subarray(0, jpeg.length - 40), 'damaged'],
    ['a JPEG of which only the head came', jpeg.subarray(0, 30), 'damaged'],
    ['a PNG of which the end is missing', real('drawing.png').subarray(0, -20), 'damaged'],
    ['a WebP of which the end is missing', real('photo.webp').subarray(0, -20), 'damaged'],
    ['a HEIC photo', real('photo.heic'), 'heic'],
    ['a drawing with a script', Buffer.from('<?xml version="1.0"?><svg xmlns="x"><script>alert(1)</script></svg>'), 'markup'],
    ['a page', Buffer.from('\ufeff  <!DOCTYPE html><html></html>'), 'markup'],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf ~\n'), 'script'],
    ['a program of Windows', Buffer.from('MZ\u0090\0'), 'program'],
    ['a program of Linux', Buffer.from('7f454c460201', 'hex'), 'program'],
    ['a Word file of the nineties', real('old.doc'), 'old-office'],
    ['bytes of no known kind', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]), 'unknown-type'],
    ['a packed file of somebody else', gzipSync('x'.repeat(5_000)), 'unknown-type'],
    ['a packed file that is damaged', Buffer.from('1f8b0800ffffffff', 'hex'), 'unknown-type'],
    ['a zip that is no office file', packed({ 'a.txt': 'x' }), 'unknown-type'],
  ])('%s', async (_what, bytes, why) => {
    expect(await typeOf(bytes)).toMatchObject({ why });
  });

  test('a picture that says it has more than a hundred million pixels, whatever its length', async () => {
    expect(await typeOf(aPngOf(65_535, 65_535))).toEqual({ why: 'too-many-pixels', found: '65535×65535' });
    expect(await typeOf(aPngOf(10_000, 10_000))).toMatchObject({ mediaType: 'image/png' });
    expect(await typeOf(aPngOf(0, 10))).toMatchObject({ why: 'damaged' });
  });

  test('anything for a reason that has no sentence in both languages', async () => {
    for (const words of [text.zh, text.en]) {
      const sentence = words.failures.sentence({ kind: 'attachment-refused', why: 'macros', found: 'vbaProject' });
      expect(sentence).toContain('vbaProject');
    }
  });
});

describe('an office file', () => {
  const types = (parts: Record<string, string>, from: string, to: string) => ({
    '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(from, to),
  });

  test('with macros is refused, also when it is called docx and its parts have other names', async () => {
    const renamed = aDocx((parts) => types(parts, `${docx}.main+xml`, 'application/vnd.ms-word.document.macroEnabled.main+xml'));
    expect(await typeOf(renamed)).toMatchObject({ why: 'macros' });
    const listed = aDocx((parts) =>
      types(parts, '</Types>', '<Override PartName="/word/x.dat" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
    );
    expect(await typeOf(listed)).toEqual({ why: 'macros', found: 'vbaProject' });
    expect(await typeOf(aDocxLeadingTo('vbaProject', 'x.dat', false))).toMatchObject({ why: 'macros' });
    const unlisted = aDocx(() => ({ 'word/vbaProject.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex') }));
    expect(await typeOf(unlisted)).toEqual({ why: 'macros', found: 'word/vbaProject.bin' });
  });

  test.each([
    ['a template from elsewhere', 'attachedTemplate', 'https://evil.test/t.dotm', 'word/_rels/settings.xml.rels', 'external'],
    ['a linked picture', 'image', 'file://server/share/a.png', undefined, 'external'],
    ['a frame of another page', 'frame', 'https://evil.test', 'word/_rels/webSettings.xml.rels', 'external'],
    ['a linked object', 'oleObject', 'file:///c:/a.xls', undefined, 'embedded-object'],
  ])('with %s is refused, and the sentence names it', async (_what, type, target, part, why) => {
    expect(await typeOf(aDocxLeadingTo(type, target, true, part))).toEqual({ why, found: `${type}: ${target}` });
  });

  test('with hyperlinks is kept', async () => {
    expect(await typeOf(aDocxLeadingTo('hyperlink', 'https://example.test/', true))).toEqual({
      mediaType: docx,
      width: null,
      height: null,
    });
  });

  test.each([
    ['an OLE object', 'word/embeddings/oleObject1.bin', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'embedded-object'],
    ['a program', 'word/media/image1.png', Buffer.from('MZ\u0090'), 'program'],
    ['a package that is no office file', 'word/embeddings/a.zip', packed({ 'a.js': 'x' }), 'embedded-object'],
  ])('with %s in it is refused, whatever the part is called', async (_what, name, bytes, why) => {
    expect(await typeOf(aDocx(() => ({ [name]: bytes })))).toEqual({ why, found: name });
  });

  test('with the table of a chart in it is kept; with one that has macros it is not', async () => {
    expect(await typeOf(aDocx(() => ({ 'word/embeddings/table.xlsx': anXlsx() })))).toMatchObject({ mediaType: docx });
    const bad = anXlsx({ 'xl/vbaProject.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex') });
    expect(await typeOf(aDocx(() => ({ 'word/embeddings/table.xlsx': bad })))).toMatchObject({ why: 'macros' });
  });

  test('with controls, or with another document as its part, is refused', async () => {
    expect(await typeOf(aDocxLeadingTo('control', 'activeX/activeX1.xml', false))).toMatchObject({ why: 'active-control' });
    expect(await typeOf(aDocxLeadingTo('aFChunk', 'part.html', false))).toMatchObject({ why: 'embedded-object' });
  });

  test('with a field that asks another program is refused, in however many runs it stands', async () => {
    const withField = (field: string) =>
      aDocx((parts) => ({ 'word/document.xml': (parts['word/document.xml'] ?? '').replace('</w:body>', `<w:p>${field}</w:p></w:body>`) }));
    const runs = '<w:r><w:instrText xml:space="preserve"> DD</w:instrText></w:r><w:r><w:instrText>EAUTO c:\\cmd.exe</w:instrText></w:r>';
    expect(await typeOf(withField(runs))).toEqual({ why: 'external', found: 'DDEAUTO' });
    expect(await typeOf(withField(`<w:fldSimple w:instr='dde excel "a"'/>`))).toEqual({ why: 'external', found: 'DDE' });
    const harmless = '<w:r><w:t>DDEAUTO</w:t><w:instrText> PAGE </w:instrText></w:r><w:fldSimple w:instr="REF dde1"/>';
    expect(await typeOf(withField(harmless))).toMatchObject({ mediaType: docx });
  });

  test('a workbook that fetches from another one, or from a data source, is refused', async () => {
    const rels = (more: string) =>
      `<Relationships xmlns="x">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${more}</Relationships>`;
    const link = relation('rId2', 'externalLink', 'externalLinks/externalLink1.xml');
    expect(await typeOf(anXlsx({ 'xl/_rels/workbook.xml.rels': rels(link) }))).toMatchObject({ why: 'external' });
    const source = relation('rId2', 'connections', 'connections.xml');
    expect(await typeOf(anXlsx({ 'xl/_rels/workbook.xml.rels': rels(source) }))).toMatchObject({ why: 'external' });
    const path = `<Relationships xmlns="x"><Relationship TargetMode='External' Target='file:///\\\\server\\a&gt;b.xlsx' Type='urn:x/externalLinkPath' Id='a'/></Relationships>`;
    expect(await typeOf(anXlsx({ 'xl/externalLinks/_rels/externalLink1.xml.rels': path }))).toEqual({
      why: 'external',
      found: 'externalLinkPath: file:///\\\\server\\a>b.xlsx',
    });
  });

  test('with relationships that cannot all be read is refused rather than overlooked', async () => {
    const part = 'word/_rels/document.xml.rels';
    const odd = [
      '<!DOCTYPE x [<!ENTITY e "External">]><Relationships/>',
      '<Relationships><Relationship Id=a Type="b/attachedTemplate" Target="c"/></Relationships>',
      Buffer.from('ff00fe', 'hex'),
    ];
    for (const bytes of odd) expect(await typeOf(aDocx(() => ({ [part]: bytes })))).toMatchObject({ why: 'damaged', found: part });
    const wide = Buffer.from(`\ufeff<Relationships>${relation('r', 'image', 'http://evil.test', true)}</Relationships>`, 'utf16le');
    expect(await typeOf(aDocx(() => ({ [part]: wide })))).toMatchObject({ why: 'external' });
    const prefixed = `<p:Relationships xmlns:p="x"><p:Relationship Id="r" Type="x/image" Target="http://evil.test/?a>b" TargetMode="&#69;xternal"/></p:Relationships>`;
    expect(await typeOf(aDocx(() => ({ [part]: prefixed })))).toMatchObject({ why: 'external' });
  });

  test('that is torn, has a password, or says of a part what is not so, is refused', async () => {
    const whole = aDocx();
    for (const length of [30, whole.length >> 1, whole.length - 10])
      expect(await typeOf(whole.subarray(0, length)), String(length)).toMatchObject({ why: 'damaged' });
    const flipped = Buffer.from(whole);
    flipped[whole.indexOf('word/document.xml') + 60] = (flipped[whole.indexOf('word/document.xml') + 60] ?? 0) ^ 0x10;
    expect(await typeOf(flipped)).toMatchObject({ why: 'damaged' });
    // Nothing is packed in it: only the sum tells.
    const loose = aDocx(() => ({}), 0);
    const at = loose.indexOf('w:body');
    loose[at] = (loose[at] ?? 0) ^ 1;
    expect(await typeOf(loose)).toMatchObject({ why: 'damaged', found: 'word/document.xml' });
    const locked = Buffer.from(whole);
    locked.writeUInt16LE(1, whole.indexOf('504b0102', 0, 'hex') + 8);
    expect(await typeOf(locked)).toMatchObject({ why: 'damaged' });
  });

  test.each(['../../../etc/passwd', '/etc/passwd', 'word\\..\\a.xml', 'C:/a.xml', 'word/./document.xml'])(
    'with a part called %s is refused',
    async (name) => {
      expect(await typeOf(aDocx(() => ({ [name]: 'x' })))).toMatchObject({ why: 'damaged' });
    },
  );

  test('with two parts of one name is refused: each reader would take another', async () => {
    expect(await typeOf(aDocx((parts) => ({ 'Word/Document.XML': parts['word/document.xml'] ?? '' })))).toMatchObject({ why: 'damaged' });
  });
});

describe('a package that unpacks to too much', () => {
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
  const bomb = (megabytes: number) =>
    Buffer.from(zipSync({ '[Content_Types].xml': zeros(1), 'word/document.xml': zeros(megabytes) }, { level: 9 }));

  test('is refused by what it says of itself', async () => {
    expect(await typeOf(bomb(40))).toMatchObject({ why: 'inflates' });
    const huge = bomb(1);
    huge.writeUInt32LE(0xf0000000, huge.lastIndexOf('504b0102', undefined, 'hex') + 24);
    expect(await typeOf(huge)).toMatchObject({ why: 'inflates' });
  });

  test('is refused when it says less than it is, and never unpacked further than it says', async () => {
    const lying = bomb(40);
    for (let at = lying.indexOf('504b0102', 0, 'hex'); at >= 0; at = lying.indexOf('504b0102', at + 4, 'hex'))
      lying.writeUInt32LE(1000, at + 24);
    expect(await typeOf(lying)).toMatchObject({ why: 'inflates' });
    const more = bomb(1);
    more.writeUInt32LE(2_000_000, more.lastIndexOf('504b0102', undefined, 'hex') + 24);
    expect(await typeOf(more)).toMatchObject({ why: 'damaged' });
  });

  test('takes no more memory than it says, however much it would unpack to', async () => {
    // Two gigabytes of zeros, as one stream.
    const piece = deflateRawSync(zeros(64), { finishFlush: constants.Z_FULL_FLUSH });
    const packedZeros = Buffer.concat([...Array.from({ length: 32 }, () => piece), deflateRawSync('')]);
    const before = process.resourceUsage().maxRSS;
    expect(await unpacked({ name: 'a', packed: packedZeros, method: 8, size: 1000, sum: 0 })).toBe('inflates');
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(500_000);
  });

  test('is refused for the number of its parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_each, i) => [`word/${i}.xml`, new Uint8Array()]));
    expect(await typeOf(Buffer.from(zipSync(many)))).toMatchObject({ why: 'inflates' });
  });
});
