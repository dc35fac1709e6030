import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { text } from '#shared/text/index';
import { checkTemplate } from '../../../src-main/templates/check-template';
import { fillTemplate } from '../../../src-main/templates/fill-template';
import { fullBundle } from '../documents/a-full-bundle';
import { aDocx, aDocxLeadingTo, anXlsx, packed, real } from '../attachments/real-files';
import { aTemplate, paragraph, run } from './a-template';
import { internal } from './filling';

const field = (instruction: string, ...more: string[]) =>
  paragraph(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    ...[instruction, ...more].map((each) => `<w:r><w:instrText xml:space="preserve">${each}</w:instrText></w:r>`),
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    run('x'),
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  );
const type = (from: string, to: string) => (parts: Record<string, string>) => ({
  '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(from, to),
});
const ole = Buffer.from('d0cf11e0a1b11ae10000', 'hex');
const deep = '<w:sdt><w:sdtContent>'.repeat(300) + paragraph('x') + '</w:sdtContent></w:sdt>'.repeat(300);

/** A package that says it unpacks to a gigabyte. */
function aBomb(): Buffer {
  const bytes = Buffer.from(aDocx());
  const at = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt32LE(1_000_000_000, at + 24);
  return bytes;
}

const files: [what: string, bytes: Buffer, why: string, found: string | RegExp][] = [
  ['an empty file', Buffer.alloc(0), 'empty', ''],
  ['a PDF', real('paper.pdf'), 'not-word', ''],
  ['a workbook', anXlsx(), 'not-word', ''],
  ['a text', Buffer.from('{{客户.单位全称}}'), 'not-word', ''],
  ['a photo', real('photo.jpg'), 'not-word', ''],
  ['a zip that is no office file', packed({ 'a.txt': 'x' }), 'not-word', ''],
  ['a Word file of the nineties, or one with a password', real('old.doc'), 'old-office', ''],
  ['a Word file that was cut off', aDocx().subarray(0, 900), 'damaged', ''],
  [
    'a file with macros by its type (.docm)',
    aDocx(
      type(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        'application/vnd.ms-word.document.macroEnabled.main+xml',
      ),
    ),
    'macros',
    'vbaProject',
  ],
  ['a file with a vbaProject', aDocxLeadingTo('vbaProject', 'x.bin', false), 'macros', /vbaProject/],
  ...(
    [
      ['macros', 'word/vbaProject.bin'],
      ['macros', 'word/vbaData.xml'],
      ['macros', 'WORD/VBAPROJECT.BIN'],
      ['active-control', 'word/activeX/activeX1.xml'],
      ['embedded-object', 'word/embeddings/sheet.xlsx'],
    ] as const
  ).map(([why, name]): [string, Buffer, string, string] => [
    `${name}, which no relationship names`,
    aDocx(() => ({ [name]: '<a/>' })),
    why,
    name,
  ]),
  ['an OLE object', aDocxLeadingTo('oleObject', 'embeddings/o.bin', false), 'embedded-object', /oleObject/],
  [
    'the bytes of an OLE object under any name',
    aDocx(() => ({ 'word/media/image9.png': ole })),
    'embedded-object',
    'word/media/image9.png',
  ],
  [
    'an object that brings another office file',
    aTemplate(paragraph('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12" r:id="rId9"/></w:object></w:r>')),
    'embedded-object',
    'Excel.Sheet.12',
  ],
  ['another document as a part (altChunk)', aDocxLeadingTo('aFChunk', 'part.html', false), 'embedded-object', /aFChunk/],
  ['altChunk in the text', aTemplate('<w:altChunk r:id="rId9"/>'), 'embedded-object', 'altChunk'],
  ['an ActiveX control', aDocxLeadingTo('control', 'activeX/activeX1.xml', false), 'active-control', /control/],
  ['an add-in of Office', aDocxLeadingTo('webextensiontaskpanes', 'x.xml', false, '_rels/.rels'), 'active-control', /webextension/],
  [
    'a template from elsewhere',
    aDocxLeadingTo('attachedTemplate', 'http://x.example/a.dotm', true, 'word/_rels/settings.xml.rels'),
    'external',
    /attachedTemplate: http:\/\/x\.example/,
  ],
  ['a picture from elsewhere', aDocxLeadingTo('image', 'http://x.example/a.png', true), 'external', /image: http/],
  [
    'a picture of old programs from elsewhere',
    aTemplate(paragraph('<w:r><w:pict><v:shape><v:imagedata src="http://x.example/a.png"/></v:shape></w:pict></w:r>')),
    'external',
    'http://x.example/a.png',
  ],
  ['a document from elsewhere', aDocxLeadingTo('subDocument', 'file:///a.docx', true), 'external', /subDocument/],
  ['a frame', aDocxLeadingTo('frame', 'http://x.example/', true), 'external', /frame/],
  ['a field that starts another program', aTemplate(field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe')), 'external', 'DDEAUTO'],
  ['the same, cut into runs', aTemplate(field('DD', 'E cmd x')), 'external', 'DDE'],
  ['the same in a simple field', aTemplate('<w:p><w:fldSimple w:instr="DDE cmd x"/></w:p>'), 'external', 'DDE'],
  ['a field that fetches a text', aTemplate(field(' INCLUDETEXT "file:///etc/passwd" ')), 'external', 'INCLUDETEXT'],
  [
    'a field that fetches a picture',
    aTemplate(paragraph('x'), { header: field(' INCLUDEPICTURE "http://x.example/a.png" \\d ') }),
    'external',
    'INCLUDEPICTURE',
  ],
  ['a field that links to a workbook', aTemplate(field(' LINK Excel.Sheet.12 "c:\\\\a.xlsx" ')), 'external', 'LINK'],
  [
    'entities of its own',
    aTemplate('', {
      change: (parts) => ({
        'word/document.xml': `<!DOCTYPE a [<!ENTITY x "y">]>${parts['word/document.xml']?.replace(/^<\?.*\?>\s*/, '')}`,
      }),
    }),
    'damaged',
    'word/document.xml',
  ],
  ['a body that is not well-formed', aTemplate('<w:p>'), 'damaged', 'word/document.xml'],
  ['a body nested without end', aTemplate(deep), 'damaged', 'word/document.xml'],
  [
    'a body in another encoding',
    aTemplate('', { more: { 'word/document.xml': Buffer.from('\ufeff<a/>', 'utf16le') } }),
    'damaged',
    'word/document.xml',
  ],
  [
    'a list of parts that names no body',
    aTemplate('', { change: type('/word/document.xml', '/word/other.xml') }),
    'damaged',
    /Content_Types/,
  ],
  ['a package that unpacks to far more than it is', aBomb(), 'inflates', ''],
];

describe.each(files)('%s', (_what, bytes, why, found) => {
  test('is no template, and both languages say why and name what was met', async () => {
    const checked = await checkTemplate(bytes, 'visit');
    expect(checked).toMatchObject({ ok: false, failure: { kind: 'template-refused', why } });
    if (checked.ok || checked.failure.kind !== 'template-refused') return;
    if (typeof found === 'string') expect(checked.failure.found).toBe(found);
    else expect(checked.failure.found).toMatch(found);
    for (const words of [text.zh, text.en]) {
      const sentence = words.failures.sentence(checked.failure);
      expect(sentence).toMatch(/不能用作模板|cannot be a template/);
      if (checked.failure.found !== '' && why !== 'not-word') expect(sentence).toContain(checked.failure.found);
    }
  });

  test('is not filled either', async () => {
    const filling = await fillTemplate(fullBundle('visit'), { name: '函', bytes }, internal);
    expect(filling).toMatchObject({ ok: false, failure: { kind: 'template-refused', why } });
  });
});

test('hyperlinks, page numbers and words that only look like fields are no reason to refuse', async () => {
  const link = aDocxLeadingTo('hyperlink', 'https://x.example/', true);
  expect(await checkTemplate(link, 'visit')).toMatchObject({ ok: true });
  for (const instruction of [' PAGE ', ' HYPERLINK "http://x.example" ', ' REF link ', ' DOCPROPERTY Database ', ' DATE \\@ "yyyy" '])
    expect(await checkTemplate(aTemplate(field(instruction)), 'visit')).toMatchObject({ ok: true });
});

test('a file that an office program has written is filled as it is', async () => {
  const paper = readFileSync(new URL('../../fixtures/attachments/paper.docx', import.meta.url));
  expect(await fillTemplate(fullBundle('visit'), { name: '函', bytes: paper }, internal)).toMatchObject({ ok: true });
});
