import { strToU8 } from 'fflate';
import { expect, test, vi } from 'vitest';
import { compareWords } from '../../../src-main/provenance/compare-words';
import { made, must } from '../documents/read-paper';
import { bundleOf, edition } from './issue-bundles';
import { inPart, zippedAnew } from './zipped-anew';

vi.setConfig({ testTimeout: 60_000 });

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

const word = async () => Buffer.from((await made('issue-table', bundleOf(), edition)).bytes);
/** The paper, with this at its end. */
const withBody = (file: Buffer, xml: string) =>
  zippedAnew(file, (parts) => {
    const anew = xml.replaceAll(/<(w:p|x)(?=[ >])/g, (_whole, name: string) => `<${name} ${names}`);
    inPart('word/document.xml', /<w:sectPr(?!.*<w:sectPr)/s, `${anew}<w:sectPr`)(parts);
  });
const said = async (file: Buffer, changed: Buffer) => {
  const { differences } = must(await compareWords(file, changed));
  return differences.map(({ then, now }) => [now?.place.in ?? then?.place.in, then?.text ?? null, now?.text ?? null]);
};

test.each([
  ['footnotes', 'footnotes', 'footnote'],
  ['endnotes', 'endnotes', 'endnote'],
  ['comments', 'comments', 'comment'],
] as const)('words that were added in %s are told, under whatever name their part stands', async (type, place, element) => {
  const file = await word();
  const added = zippedAnew(file, (parts) => {
    const part = `word/added-${type}.xml`;
    parts[part] = strToU8(
      `<w:${type} ${names}><w:${element} w:id="7"><w:p>${run('验收以')}${run('此为准')}</w:p></w:${element}></w:${type}>`,
    );
    // One that stands there already is another one now.
    delete parts[`word/${type}.xml`];
    const override = `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
    inPart('[Content_Types].xml', '</Types>', `${override}</Types>`)(parts);
  });
  expect(await said(file, added)).toEqual([[place, null, '验收以此为准']]);
});

test.each([
  ['in the result of a field that is no page number', `<w:p><w:fldSimple w:instr="DATE">${run('免收违约金')}</w:fldSimple></w:p>`],
  [
    'behind a page number that does not end',
    `<w:p>${mark('begin')}${instruction('PAGE')}${mark('separate')}${run('1')}</w:p><w:p>${run('免收违约金')}</w:p>`,
  ],
  ['in a formula', `<w:p><m:oMath><m:r><m:t>免收违约金</m:t></m:r></m:oMath></w:p>`],
  ['in a drawing', `<w:p><w:r><w:drawing><a:p><a:r><a:t>免收违约金</a:t></a:r></a:p></w:drawing></w:r></w:p>`],
  ['as characters that XML leaves alone', `<w:p><w:r><w:t><![CDATA[免收违约金]]></w:t></w:r></w:p>`],
])('words that were added %s are told', async (_where, xml) => {
  const file = await word();
  expect(await said(file, withBody(file, xml))).toEqual([['body', null, '免收违约金']]);
});

test.each([
  ['moved away', `<w:p><w:moveFrom w:id="1" w:author="x">${run('旧的一句')}</w:moveFrom></w:p>`],
  ['in an XML comment', `<w:p><!-- ${run('旧的一句')} --></w:p>`],
  ['for older programs', `<w:p><w:r><mc:AlternateContent><mc:Fallback>${run('旧的一句')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`],
  ['a page number', `<w:p>${mark('begin')}${instruction('NUMPAGES')}${mark('separate')}${run('12')}${mark('end')}</w:p>`],
])('what is %s is no text of the file', async (_what, xml) => {
  const file = await word();
  expect(await said(file, withBody(file, xml))).toEqual([]);
});

test('a text box is told apart from the paragraph that it stands in', async () => {
  const file = await word();
  const box = `<w:r><w:pict><w:txbxContent><w:p>${run('盒中')}</w:p></w:txbxContent></w:pict></w:r>`;
  const found = await said(file, withBody(file, `<w:p>${run('盒前')}${box}${run('盒后')}</w:p>`));
  expect(found).toEqual([
    ['body', null, '盒中'],
    ['body', null, '盒前盒后'],
  ]);
});

test('the body is what the package says, not what is called so', async () => {
  const file = await word();
  const moved = zippedAnew(file, (parts) => {
    parts['word/text.xml'] = strToU8(
      Buffer.from(parts['word/document.xml'] ?? [])
        .toString()
        .replace('第 1 个问题', '第一个问题'),
    );
    inPart('[Content_Types].xml', '/word/document.xml', '/word/text.xml')(parts);
    inPart('_rels/.rels', 'word/document.xml', 'word/text.xml')(parts);
  });
  expect(await said(file, moved)).toEqual([['table', '第 1 个问题', '第一个问题']]);
});

test.each([
  ['a stretch for older programs that is never closed', (open: string) => open],
  ['a stretch for older programs within itself', (open: string) => `${open}${'</mc:Fallback>'.repeat(80_000)}`],
])('%s is refused as damaged, however often it stands there', async (_how, written) => {
  const file = await word();
  const damaged = zippedAnew(
    file,
    inPart('word/document.xml', /<w:sectPr(?!.*<w:sectPr)/s, `${written('<mc:Fallback>'.repeat(80_000))}<w:sectPr`),
  );
  expect(await compareWords(file, damaged)).toMatchObject({ ok: false, failure: { kind: 'attachment-refused', why: 'damaged' } });
});
