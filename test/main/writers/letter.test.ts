import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { paragraph, type Block } from '../../../src-main/documents/model';
import { shippedStyle } from '../../../src-main/documents/house-style-of';
import { signatureEnds } from '../../../src-main/writers/layout/letter-layout';
import { cleanText } from '../../../src-main/writers/plain-text';
import { writeWord } from '../../../src-main/writers/word/write-word';
import { anyText } from './any-text';
import { aLetter, letterOf } from './a-letter';
import { aPaper, landscape, portrait } from './a-paper';
import { all, has, one, paragraphsOf, readWord, textOf, valueOf, type Node, type Word } from './read-word';

vi.setConfig({ testTimeout: 120_000 });

const millimetres = (twips: string | undefined) => (Number(twips) / 1440) * 25.4;
const written = async (kind: Parameters<typeof aLetter>[0]) => readWord(await writeWord(aLetter(kind)));

/** What a section says of its pages: the parts that stand on the first one, on even and on odd ones. */
function running(word: Word, of: 'header' | 'footer', type: 'first' | 'even' | 'default'): Node {
  const reference = all(word.body, `w:${of}Reference`).find(({ attributes }) => attributes['w:type'] === type);
  const relation = all(word.part('word/_rels/document.xml.rels'), 'Relationship').find(
    ({ attributes }) => attributes['Id'] === reference?.attributes['r:id'],
  );
  return word.part(`word/${relation?.attributes['Target'] ?? ''}`);
}
const borders = (node: Node) =>
  all(node, 'w:pBdr').map((border) => all(border, 'w:bottom').map(({ attributes }) => [attributes['w:val'], attributes['w:color']])[0]);

test('a letter has the margins, the sizes and the fonts of a 公文', async () => {
  const word = await written({ red: true, sealed: true });
  const margins = one(word.body, 'w:pgMar').attributes;
  expect([margins['w:top'], margins['w:bottom'], margins['w:left'], margins['w:right']]).toEqual(['2098', '1984', '1587', '1474']);
  const style = (id: string) => {
    const node = all(word.part('word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === id) as Node;
    const spacing = all(node, 'w:spacing')[0]?.attributes;
    const bold = all(node, 'w:b').some(({ attributes }) => attributes['w:val'] !== 'false');
    return [
      one(node, 'w:rFonts').attributes['w:eastAsia'],
      Number(valueOf(node, 'w:sz')) / 2,
      bold,
      spacing?.['w:line'],
      spacing?.['w:lineRule'],
    ];
  };
  expect(style('BodyText')).toEqual(['仿宋_GB2312', 16, false, '578', 'exact']);
  expect(style('Title').slice(0, 3)).toEqual(['方正小标宋简体', 22, false]);
  expect(style('Heading1').slice(0, 3)).toEqual(['黑体', 16, false]);
  expect(style('Heading2').slice(0, 3)).toEqual(['楷体_GB2312', 16, false]);
  expect(style('Heading3').slice(0, 3)).toEqual(['仿宋_GB2312', 16, false]);
  expect(style('Caption').slice(0, 3)).toEqual(['仿宋_GB2312', 12, true]);
  const fonts = all(word.part('word/fontTable.xml'), 'w:font').map((font) => [font.attributes['w:name'], valueOf(font, 'w:altName')]);
  expect(Object.fromEntries(fonts)['仿宋_GB2312']).toMatch(/^FangSong_GB2312,仿宋,FangSong,.*宋体,SimSun/);
});

test('the name in red stands at the top of the first page over a red line, and a second line at its foot; a plain letter has neither', async () => {
  const red = await written({ red: true, sealed: false });
  const head = running(red, 'header', 'first');
  expect(textOf(head)).toBe('某某通信有限公司某市分公司');
  expect(borders(head)).toEqual([['thickThinSmallGap', 'FF0000']]);
  expect(borders(running(red, 'footer', 'first'))).toEqual([['thinThickSmallGap', 'FF0000']]);
  for (const line of [...all(head, 'w:ind'), ...all(running(red, 'footer', 'first'), 'w:ind')]) {
    const beyond = millimetres(line.attributes['w:left']) + millimetres(line.attributes['w:right']);
    expect(210 - 28 - 26 - beyond).toBeCloseTo(170, 1);
  }
  const plain = await written({ red: false, sealed: false });
  expect([textOf(running(plain, 'header', 'first')), borders(running(plain, 'header', 'first'))]).toEqual(['', []]);
  expect(borders(running(plain, 'footer', 'first'))).toEqual([]);
  expect([red, plain].map((word) => paragraphsOf(word, 'LetterNumber').map(textOf))).toEqual([
    ['某信网运函〔2025〕15号'],
    ['某信网运函〔2025〕15号'],
  ]);
});

test('a long name is set smaller, so that it stands on one line', async () => {
  const size = async (organisation: string) => {
    const word = readWord(await writeWord(letterOf(organisation)));
    return Number(valueOf(running(word, 'header', 'first'), 'w:sz')) / 2;
  };
  expect(await size('某某分公司')).toBe(36);
  expect((await size('某某某某某某某某某某某某某某某某某某分公司')) * 21).toBeLessThanOrEqual((170 / 25.4) * 72);
});

test('no number stands on the first page, — 2 — at the left and — 3 — at the right', async () => {
  const word = await written({ red: true, sealed: false });
  expect(has(word.body, 'w:titlePg')).toBe(true);
  expect(has(word.part('word/settings.xml'), 'w:evenAndOddHeaders')).toBe(true);
  expect(textOf(running(word, 'footer', 'first'))).toBe('内部资料　注意保管');
  expect(textOf(running(word, 'footer', 'default'))).toBe('内部资料　注意保管\t— 1 —');
  expect(textOf(running(word, 'footer', 'even'))).toBe('— 1 —\t内部资料　注意保管');
  expect(textOf(running(word, 'header', 'even'))).toBe('市一院　网络割接通知书　V1.0');
});

test('only the first section of a letter has a first page', async () => {
  const word = readWord(
    await writeWord(
      aPaper([...aLetter({ red: true, sealed: true }).sections, landscape(paragraph('清单'))], { style: shippedStyle('letter') }),
    ),
  );
  expect(all(word.body, 'w:sectPr').map((section) => has(section, 'w:titlePg'))).toEqual([true, false]);
});

test('attachments are numbered, and each name begins under the one above', async () => {
  const word = await written({ red: false, sealed: true, attachments: ['甲', '乙'] });
  const lines = paragraphsOf(word, 'Attachment');
  expect(lines.map(textOf)).toEqual(['附件：1．甲', '2．乙']);
  const starts = lines.map((line) => {
    const { 'w:left': left, 'w:hanging': hanging } = one(line, 'w:ind').attributes;
    return [(Number(left) - Number(hanging)) / 320, Number(left) / 320];
  });
  expect(starts).toEqual([
    [2, 6.5],
    [5, 6.5],
  ]);
});

test('without a seal the name ends two characters before the edge and the date begins two further in than the name', () => {
  // A name of eleven characters, a date of six and a half.
  expect(signatureEnds('某某公司某某市分公司部', '2025年4月13日', false)).toEqual({ name: 2, date: 4.5 });
  // Where the date is the longer one, it ends two before the edge.
  expect(signatureEnds('某公司', '2025年4月13日', false)).toEqual({ name: 7.5, date: 2 });
});

test('with a seal the date ends four characters before the edge, and the name stands over its middle', () => {
  const ends = signatureEnds('某某公司', '2025年4月13日', true);
  expect(ends.date).toBe(4);
  expect(ends.name + 4 / 2).toBe(ends.date + 6.5 / 2);
  const long = signatureEnds('某某某某某某某某某某某某某某某某某某公司', '2025年4月13日', true);
  expect(long.name).toBe(0);
  expect(long.date + 6.5 / 2).toBe(20 / 2);
});

test('50 mm are free for the seal, and the last two lines of the text, the attachments and the signature hold each other', async () => {
  const word = await written({ red: true, sealed: true, attachments: ['甲'] });
  const body = all(word.body, 'w:p');
  const from = body.findIndex((each) => textOf(each) === '特此函告。') - 1;
  const end = body.slice(from);
  expect(end.map((each) => [textOf(each).slice(-4), has(each, 'w:keepNext')])).toEqual([
    ['话告知。', true],
    ['特此函告。'.slice(-4), true],
    ['：1．甲', true],
    ['', true],
    ['市分公司', true],
    ['月13日', true],
    ['', false],
  ]);
  const free = end.filter((each) => textOf(each) === '').map((each) => Number(one(each, 'w:spacing').attributes['w:line']));
  expect(((free.reduce((a, b) => a + b, 0) + 2 * 578) / 1440) * 25.4).toBeGreaterThanOrEqual(50);
});

test('every text stands in a letter as it was, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const word = readWord(await writeWord(letterOf(text)));
      const clean = cleanText(text);
      expect(textOf(running(word, 'header', 'first'))).toBe(clean);
      expect(paragraphsOf(word, 'LetterNumber').map(textOf)).toEqual(text === '' ? [] : [clean]);
      expect(paragraphsOf(word, 'Addressee').map(textOf)).toEqual([`${clean}：`]);
      expect(paragraphsOf(word, 'Attachment').map(textOf)).toEqual([`附件：1．${clean}`, `2．${clean}`]);
      expect(paragraphsOf(word, 'Signature').map(textOf)).toEqual([clean, clean]);
    }),
    { numRuns: 25 },
  );
});

test('a report whose style was changed is set as it says', async () => {
  const style = {
    ...shippedStyle('report'),
    bodyFont: '仿宋',
    titleFont: '华文中宋',
    levelThreeBold: false,
    lineSpacing: 22,
    margins: { top: 20, bottom: 20, left: 25, right: 25 },
  };
  const blocks: Block[] = [paragraph('甲')];
  const word = readWord(await writeWord(aPaper([portrait(...blocks)], { style })));
  const of = (id: string) => all(word.part('word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === id) as Node;
  expect(one(of('BodyText'), 'w:rFonts').attributes['w:eastAsia']).toBe('仿宋');
  expect(one(of('BodyText'), 'w:spacing').attributes).toMatchObject({ 'w:line': '440', 'w:lineRule': 'exact' });
  expect(one(of('Title'), 'w:rFonts').attributes['w:eastAsia']).toBe('华文中宋');
  expect(all(of('Heading3'), 'w:b').some(({ attributes }) => attributes['w:val'] !== 'false')).toBe(false);
  expect(millimetres(one(word.body, 'w:pgMar').attributes['w:left'])).toBeCloseTo(25, 1);
});
