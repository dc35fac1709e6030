import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { heading, paragraph, type Block } from '../../../src-main/documents/model';
import { numberedHeadings } from '../../../src-main/writers/layout/heading-numbers';
import { writeWord } from '../../../src-main/writers/word/write-word';
import { chromiumPath } from '../../fixtures/chromium-path.mjs';
import { aPaper, portrait, signature } from './a-paper';
import { aCountersign, aReceipt } from './a-sign-off';
import { aPrinter, plain, type Printer } from './printer';
import { all, cellTexts, has, one, paragraphsOf, readWord, tablesOf, textOf, valueOf, type Node } from './read-word';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const written = async (...blocks: Block[]) => readWord(await writeWord(aPaper([portrait(...blocks)])));
const twelve = (12 / 25.4) * 1440;
const contents: Block = { block: 'contents', title: '目录', levels: 2 };
const headed = [heading(1, '甲'), heading(2, '乙'), heading(2, '丙'), heading(3, '丁'), heading(1, '戊'), heading(2, '己')];

test('a table that is signed row by row has a row for each department, blanks for dates, 12 mm and one piece', async () => {
  const word = await written(aCountersign(['政企部', '网运部']));
  const [table] = tablesOf(word);
  expect(cellTexts(table as Node)).toEqual([
    ['会签部门', '会签意见', '签字', '日期'],
    ['政企部', '', '', '年　月　日'],
    ['网运部', '', '', '年　月　日'],
  ]);
  const rows = all(table as Node, 'w:tr');
  for (const row of rows.slice(1)) expect(Number(valueOf(row, 'w:trHeight'))).toBeGreaterThanOrEqual(twelve);
  expect(rows.every((row) => has(row, 'w:cantSplit'))).toBe(true);
  const kept = rows.map((row) => all(row, 'w:p').every((each) => has(each, 'w:keepNext')));
  expect(kept).toEqual([true, true, false]);
});

test('a receipt stands below a dashed line and holds together, with room for an opinion', async () => {
  const word = await written(paragraph('以上。'), aReceipt);
  const line = all(word.body, 'w:pBdr').map((border) => one(border, 'w:bottom').attributes['w:val']);
  expect(line).toEqual(['dashed']);
  expect(paragraphsOf(word, 'SlipTitle').map(textOf)).toEqual(['回执']);
  expect(paragraphsOf(word, 'Addressee').map(textOf)).toEqual(['某某公司：']);
  const [table] = tablesOf(word);
  expect(cellTexts(table as Node)).toEqual([['意见：'], ['签收人：', '日期：　　年　月　日']]);
  expect(all(table as Node, 'w:trHeight').map(({ attributes }) => Number(attributes['w:val']) >= twelve)).toEqual([true, true]);
  const paragraphs = all(word.body, 'w:p').slice(1, -1);
  expect(paragraphs.map((each) => has(each, 'w:keepNext'))).toEqual([true, true, true, true, true, true, false, false]);
});

test('contents are the headings with the numbers that they have, and no page numbers', async () => {
  const word = await written(contents, ...headed);
  expect(paragraphsOf(word, 'ContentsLine').map(textOf)).toEqual(['一、甲', '（一）乙', '（二）丙', '二、戊', '（一）己']);
  const english = numberedHeadings(aPaper([portrait(...headed)]), 'en', 3).map(({ text }) => text);
  expect(english).toEqual(['1 甲', '1.1 乙', '1.2 丙', '1.2.1 丁', '2 戊', '2.1 己']);
});

describe.skipIf(!chromiumPath)('in Chromium', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await aPrinter();
  });
  afterAll(() => printer.close());

  test('contents say the numbers that Chromium prints before the headings, beyond ten and twenty as well', async () => {
    const many = Array.from({ length: 23 }, (_, i) => heading(1, `第 ${i + 1} 章`));
    const pages = (await printer.print(aPaper([portrait(contents, ...many)], { header: '', footer: '' })))
      .map(({ text }) => plain(text))
      .join('');
    expect(pages).toContain('目录一、第1章');
    for (const number of ['九、第9章', '十、第10章', '十一、第11章', '二十、第20章', '二十三、第23章'])
      expect(pages.split(number)).toHaveLength(3);
  });

  test('none of them is split, wherever the page ends', async () => {
    const before = (lines: number) => Array.from({ length: lines }, (_, i): Block => paragraph(`第 ${i} 行`));
    for (const lines of [20, 24, 28, 30]) {
      const whole = async (block: Block, marks: RegExp, all: RegExp) => {
        const pages = (await printer.print(aPaper([portrait(...before(lines), block)]))).map(({ text }) => plain(text));
        const hit = pages.filter((text) => marks.test(text));
        expect(hit).toHaveLength(1);
        expect(hit[0]).toMatch(all);
      };
      await whole(aCountersign(['政企部', '网运部', '网发部', '集成公司']), /政企部|集成公司/, /会签部门.*政企部.*集成公司/);
      await whole(aReceipt, /回执|签收人/, /回执某某公司:已收悉.*意见:签收人:日期:/);
    }
  });

  test('rows to sign are 12 mm high and an opinion has twice that', async () => {
    const page = await printer.open(aPaper([portrait(aReceipt, aCountersign(['网运部']))]));
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('.signOff td')].map((cell) => cell.getBoundingClientRect().height),
    );
    for (const [i, height] of heights.entries()) expect((height / 96) * 25.4).toBeGreaterThanOrEqual(i === 0 ? 24 : 12);
  });

  test('where a paper is sealed across its edges stands on the screen, not on paper', async () => {
    const paper = aPaper([portrait({ ...(signature() as Extract<Block, { block: 'signOff' }>), seam: true })]);
    const page = await printer.open(paper);
    expect(await page.locator('.seam').innerText()).toContain('骑缝章');
    expect(await page.locator('.seam').isVisible()).toBe(true);
    expect((await printer.print(paper)).map(({ text }) => text).join('')).not.toContain('骑缝');
    const plainPaper = await printer.open(aPaper([portrait(signature())]));
    expect(await plainPaper.locator('.seam').count()).toBe(0);
  });
});
