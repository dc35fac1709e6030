import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { writeWord } from '../../../src-main/writers/word/write-word';
import { anyText } from './any-text';
import { everywhere } from './a-paper';
import { all, cellTexts, contentOf, paragraphsOf, readWord, tablesOf, textOf, type Node } from './read-word';

vi.setConfig({ testTimeout: 120_000 });

/** By the definition of XML 1.0 (Char), written apart from how the writer says it. */
const allowed = (code: number) =>
  code === 9 || code === 10 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
const asWritten = (text: string) =>
  Array.from(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
    .filter((character) => allowed(character.codePointAt(0) ?? 0))
    .join('');

test('every text stands in the file as it was, without what XML forbids, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const word = readWord(await writeWord(everywhere(text, 2)));
      const clean = asWritten(text);
      const textsOf = (style: string) => paragraphsOf(word, style).map(textOf);
      for (const style of ['CoverTitle', 'Title', 'Heading2']) expect(textsOf(style), style).toEqual([clean]);
      expect(textsOf('CoverLine')).toEqual([`${clean}：\t${clean}`]);
      expect(textsOf('BodyText').join('\n')).toBe(clean);
      expect(textsOf('Note')).toEqual([clean, ...(text === '' ? [] : [clean])]);
      expect(textsOf('Caption')).toEqual(text === '' ? [] : [`表1　${clean}`]);
      expect(tablesOf(word).map(cellTexts)).toEqual([[[clean, clean]], [[clean], [clean], [clean]], [[clean], [`${clean}：`]]]);
      expect(textOf(word.part('word/header1.xml'))).toBe(clean);
      expect(textOf(word.part('word/footer1.xml'))).toBe(`\t第 1 页 共 1 页${text === '' ? '' : `\t${clean}`}`);
      const said = (name: string) => all(word.part('docProps/core.xml'), name).map(contentOf);
      expect(said('dc:title').map((each) => each.replaceAll(/\r\n?/g, '\n'))).toEqual([clean]);
    }),
    { numRuns: 40 },
  );
});

test('line breaks and tabs are elements, and spaces at the edges are kept', async () => {
  const word = readWord(await writeWord(everywhere(' 甲\n乙\t丙 ', 2)));
  const [, records] = tablesOf(word);
  const [, row] = all(records as Node, 'w:tr');
  expect(all(row as Node, 'w:br')).toHaveLength(1);
  expect(all(row as Node, 'w:tab')).toHaveLength(1);
  const texts = all(row as Node, 'w:t');
  expect(texts.map(textOf)).toEqual([' 甲', '乙', '丙 ']);
  expect(texts.every(({ attributes }) => attributes['xml:space'] === 'preserve')).toBe(true);
});

test('a text of 5 000 characters is whole, in a cell as in a field', async () => {
  const long = '故障处理经过，'.repeat(720);
  expect(tablesOf(readWord(await writeWord(everywhere(long, 2)))).map(cellTexts)).toEqual([
    [[long, long]],
    [[long], [long], [long]],
    [[long], [`${long}：`]],
  ]);
});
