import { expect, test, vi } from 'vitest';
import { heading, paragraph, table, title, type Block } from '../../../src-main/documents/model';
import { writeWord } from '../../../src-main/writers/word/write-word';
import { aPaper, everyBlock, issues, issueTable, landscape, portrait, signature } from './a-paper';
import { all, cellTexts, childrenOf, contentOf, has, one, paragraphsOf, readWord, tablesOf, textOf, valueOf, type Node } from './read-word';

vi.setConfig({ testTimeout: 120_000 });

const written = async (...blocks: Block[]) => readWord(await writeWord(aPaper([portrait(...blocks)])));
const full = async () => readWord(await writeWord(aPaper(everyBlock(3))));
const width = (node: Node) => Number(node.attributes['w:w']);
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

test('a page is A4 with the house’s margins, upright or on its side', async () => {
  const word = readWord(await writeWord(aPaper([portrait(title('一')), landscape(title('二'))])));
  const sizes = all(word.body, 'w:pgSz').map(({ attributes }) => [attributes['w:w'], attributes['w:h'], attributes['w:orient']]);
  expect(sizes).toEqual([
    ['11906', '16838', 'portrait'],
    ['16838', '11906', 'landscape'],
  ]);
  for (const { attributes } of all(word.body, 'w:pgMar'))
    expect(attributes).toMatchObject({ 'w:top': '1417', 'w:bottom': '1417', 'w:left': '1587', 'w:right': '1474' });
});

test('every style of text and every run names its Chinese font', async () => {
  const word = await full();
  const styles = all(word.part('word/styles.xml'), 'w:style').filter(({ attributes }) => attributes['w:type'] !== 'table');
  const parts = word.names.filter((name) => /word\/(document|header\d+|footer\d+)\.xml/.test(name));
  const runs = parts.flatMap((name) => all(word.part(name), 'w:r'));
  expect(styles.length).toBeGreaterThan(10);
  expect(runs.length).toBeGreaterThan(100);
  for (const node of [...styles, ...runs]) {
    const fonts = all(node, 'w:rFonts')[0]?.attributes;
    expect(['宋体', '黑体'], textOf(node)).toContain(fonts?.['w:eastAsia']);
    expect(fonts?.['w:ascii']).toBe('Times New Roman');
  }
});

test('sizes and fonts are those of the house', async () => {
  const styles = all((await full()).part('word/styles.xml'), 'w:style');
  const style = (id: string) => {
    const node = styles.find(({ attributes }) => attributes['w:styleId'] === id);
    if (!node) throw new Error(`no style ${id}`);
    return [
      all(node, 'w:rFonts')[0]?.attributes['w:eastAsia'],
      Number(valueOf(node, 'w:sz')) / 2,
      all(node, 'w:b').some(({ attributes }) => attributes['w:val'] !== 'false'),
    ];
  };
  expect(style('Title')).toEqual(['黑体', 18, false]);
  expect(style('CoverTitle')).toEqual(['黑体', 22, false]);
  expect(style('BodyText')).toEqual(['宋体', 12, false]);
  expect(style('Heading1')).toEqual(['黑体', 14, false]);
  expect(style('Heading2')).toEqual(['黑体', 12, false]);
  expect(style('Heading3')).toEqual(['宋体', 12, true]);
  expect(style('Heading4')).toEqual(['宋体', 12, false]);
  expect(style('Caption')).toEqual(['黑体', 10.5, false]);
  expect(style('TableText')).toEqual(['宋体', 10.5, false]);
  expect(style('TableTextSmall')).toEqual(['宋体', 9, false]);
  const body = styles.find(({ attributes }) => attributes['w:styleId'] === 'BodyText') as Node;
  expect(one(body, 'w:ind').attributes).toMatchObject({ 'w:firstLine': '480', 'w:firstLineChars': '200' });
  expect(one(body, 'w:spacing').attributes).toMatchObject({ 'w:line': '360' });
});

test('headings are numbered 一、 （一） 1. （1）, in English 1 1.1 1.1.1 1.1.1.1', async () => {
  const levels = [1, 2, 3, 4] as const;
  const blocks = levels.map((level) => heading(level, `第 ${level} 层`));
  const numbersIn = async (language: 'zh' | 'en') => {
    const word = readWord(await writeWord(aPaper([portrait(...blocks)], { language })));
    const used = levels.map((level) => paragraphsOf(word, `Heading${level}`)[0] as Node);
    const list = new Set(used.map((node) => valueOf(node, 'w:numId')));
    expect(list.size).toBe(1);
    expect(used.map((node) => valueOf(node, 'w:ilvl'))).toEqual(['0', '1', '2', '3']);
    const numbering = word.part('word/numbering.xml');
    const num = all(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === [...list][0]) as Node;
    const abstract = all(numbering, 'w:abstractNum').find(
      ({ attributes }) => attributes['w:abstractNumId'] === valueOf(num, 'w:abstractNumId'),
    );
    return all(abstract as Node, 'w:lvl').map((level) => [valueOf(level, 'w:numFmt'), valueOf(level, 'w:lvlText')]);
  };
  expect(await numbersIn('zh')).toEqual([
    ['chineseCountingThousand', '%1、'],
    ['chineseCountingThousand', '（%2）'],
    ['decimal', '%3.'],
    ['decimal', '（%4）'],
  ]);
  expect((await numbersIn('en')).map(([, text]) => text)).toEqual(['%1', '%1.%2', '%1.%2.%3', '%1.%2.%3.%4']);
});

test('the columns of every table sum to the width of the text, and the cells to their columns', async () => {
  const word = await full();
  const landscapes = tablesOf(word).filter((each) => sum(all(each, 'w:gridCol').map(width)) === 16838 - 1587 - 1474);
  expect(landscapes).toHaveLength(1);
  for (const each of tablesOf(word)) {
    const grid = all(each, 'w:gridCol').map(width);
    const total = landscapes.includes(each) ? 16838 - 1587 - 1474 : 11906 - 1587 - 1474;
    expect(sum(grid)).toBe(total);
    expect(width(one(each, 'w:tblW'))).toBe(total);
    expect(one(each, 'w:tblLayout').attributes['w:type']).toBe('fixed');
    for (const row of all(each, 'w:tr')) {
      let at = 0;
      for (const cell of all(row, 'w:tc')) {
        const span = Number(valueOf(cell, 'w:gridSpan') ?? 1);
        const own = one(cell, 'w:tcW');
        expect(own.attributes['w:type']).toBe('dxa');
        expect(width(own)).toBe(sum(grid.slice(at, at + span)));
        at += span;
      }
      expect(at).toBe(grid.length);
    }
  }
});

test('the header row of a table is its first and only one to be repeated; no row splits', async () => {
  const [records] = tablesOf(await written(issueTable(issues(40))));
  const rows = all(records as Node, 'w:tr');
  expect(rows.map((row) => has(row, 'w:tblHeader'))).toEqual([true, ...Array.from({ length: 40 }, () => false)]);
  expect(rows.every((row) => has(row, 'w:cantSplit'))).toBe(true);
  expect(all(rows[0] as Node, 'w:shd').map(({ attributes }) => attributes['w:fill'])).toEqual(Array.from({ length: 12 }, () => 'E7E6E6'));
});

test('only a row taller than a page splits: its end would be lost', async () => {
  const [records] = tablesOf(await written(issueTable([...issues(1), { name: '长', text: '字'.repeat(5_000) }, ...issues(1)])));
  expect(all(records as Node, 'w:tr').map((row) => has(row, 'w:cantSplit'))).toEqual([true, true, false, true]);
  const [fields] = tablesOf(await written({ block: 'fields', perRow: 1, fields: [{ label: '说明', text: '行\n'.repeat(80) }] }));
  expect(has(fields as Node, 'w:cantSplit')).toBe(false);
});

test('a wide table is set smaller, and its centred columns keep their width', async () => {
  const made = async (description: number) => {
    const columns = [
      { header: '计划解决时间', width: 7, align: 'center' as const, text: () => '2025年12月10日' },
      ...['问题描述', '解决建议'].map((header) => ({ header, width: description, align: 'left' as const, text: () => '' })),
    ];
    const [records] = tablesOf(await written(table({ caption: '', columns, rows: [1], empty: '' })));
    return { style: valueOf(records as Node, 'w:pStyle'), grid: all(records as Node, 'w:gridCol').map(width) };
  };
  expect((await made(16)).style).toBe('TableHead');
  for (const description of [24, 30, 200]) {
    const { style, grid } = await made(description);
    expect(style).toBe('TableHeadSmall');
    expect(grid[0]).toBeGreaterThanOrEqual(8.25 * 180 + 120);
    expect(grid[1]).toBeGreaterThan(3_000);
  }
});

test('captions are counted through the paper and stay with their table', async () => {
  const word = readWord(await writeWord(aPaper([portrait(issueTable([], '甲'), issueTable([], '')), landscape(issueTable([], '乙'))])));
  expect(paragraphsOf(word, 'Caption').map(textOf)).toEqual(['表1　甲', '表2　乙']);
  const caption = all(word.part('word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Caption');
  expect(has(caption as Node, 'w:keepNext')).toBe(true);
});

test('a table without rows says so in one row across all columns', async () => {
  const [records] = tablesOf(await written(issueTable([])));
  expect(cellTexts(records as Node).slice(1)).toEqual([['无']]);
  expect(valueOf(all(records as Node, 'w:tr')[1] as Node, 'w:gridSpan')).toBe('12');
});

test('two tables never touch: they would become one', async () => {
  const word = await written(
    { block: 'fields', perRow: 1, fields: [{ label: '甲', text: '乙' }] },
    issueTable([], ''),
    signature(''),
    signature(''),
  );
  const names = childrenOf(word.body).map(({ name }) => name);
  expect(names.filter((name) => name === 'w:tbl')).toHaveLength(4);
  expect(names.some((name, i) => name === 'w:tbl' && names[i + 1] === 'w:tbl')).toBe(false);
});

test('fields stand beside each other, and a wide one has its row', async () => {
  const fields = [
    { label: '甲', text: '1' },
    { label: '乙', text: '2', wide: true as const },
    { label: '丙', text: '3' },
    { label: '丁', text: '4' },
    { label: '戊', text: '5' },
  ];
  const [form] = tablesOf(await written({ block: 'fields', perRow: 2, fields }));
  expect(cellTexts(form as Node)).toEqual([
    ['甲', '1'],
    ['乙', '2'],
    ['丙', '3', '丁', '4'],
    ['戊', '5'],
  ]);
});

test('page numbers are fields whose marks are runs of their own, with the note at the right', async () => {
  const footer = (await written()).part('word/footer1.xml');
  const runs = all(footer, 'w:r').map((run) => childrenOf(run).filter(({ name }) => name !== 'w:rPr'));
  const marks = runs.flatMap((run) => run).map((node) => node.attributes['w:fldCharType'] ?? contentOf(node).trim());
  const fieldRuns = runs.filter((run) => run.some(({ name }) => name === 'w:fldChar' || name === 'w:instrText'));
  expect(fieldRuns).toHaveLength(8);
  expect(fieldRuns.every((run) => run.length === 1)).toBe(true);
  expect(marks.filter((mark) => mark !== '')).toEqual([
    '第',
    'begin',
    'PAGE',
    'separate',
    '1',
    'end',
    '页 共',
    'begin',
    'NUMPAGES',
    'separate',
    '1',
    'end',
    '页',
    '内部资料　注意保管',
  ]);
  expect(textOf(footer)).toBe('\t第 1 页 共 1 页\t内部资料　注意保管');
  const english = readWord(await writeWord(aPaper([portrait()], { language: 'en', footer: '' })));
  expect(textOf(english.part('word/footer1.xml'))).toBe('\tPage 1 of 1');
  expect(textOf(english.part('word/header1.xml'))).toBe('某市第一医院　项目需求书　V1.2');
});

test('places for signatures are 12 mm high and hold together, note included', async () => {
  const word = await written(signature());
  const [table] = tablesOf(word);
  const rows = all(table as Node, 'w:tr');
  expect(rows).toHaveLength(4);
  for (const row of rows) {
    expect(Number(valueOf(row, 'w:trHeight'))).toBeGreaterThanOrEqual((12 / 25.4) * 1440);
    expect(has(row, 'w:cantSplit')).toBe(true);
    expect(all(row, 'w:p').every((each) => has(each, 'w:keepNext'))).toBe(true);
  }
  expect(cellTexts(table as Node).at(-1)).toEqual(['日期：　　年　月　日', '日期：　　年　月　日']);
  expect(paragraphsOf(word, 'Note').map(textOf)).toEqual(['本单一式四份，客户、客户经理、运维支撑、施工方各执一份。']);
  const [alone] = tablesOf(await written(signature('')));
  expect(all(alone as Node, 'w:tr').map((row) => all(row, 'w:p').every((each) => has(each, 'w:keepNext')))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('more parties than fit beside each other go below', async () => {
  const parties = ['政企部', '网运部', '网发部', '集成公司'].map((name) => ({
    heading: name,
    lines: [{ label: '签字', kind: 'write' as const }],
  }));
  const [table] = tablesOf(await written({ block: 'signOff', parties, note: '' }));
  expect(cellTexts(table as Node)).toEqual([
    ['政企部', '网运部'],
    ['签字：', '签字：'],
    ['网发部', '集成公司'],
    ['签字：', '签字：'],
  ]);
});

test('a cover is a page of its own', async () => {
  const cover: Block = { block: 'cover', title: '需求书', lines: [{ label: '版本', text: 'V1.0' }] };
  const breaks = async (...blocks: Block[]) =>
    all((await written(...blocks)).body, 'w:p').map((each) => (has(each, 'w:pageBreakBefore') ? '—' : textOf(each)));
  expect(await breaks(cover)).toEqual(['需求书', '版本：\tV1.0']);
  expect(await breaks(cover, title('题'))).toEqual(['需求书', '版本：\tV1.0', '—', '题']);
  expect(await breaks(title('题'), cover, { block: 'pageBreak' }, title('题'))).toEqual(['题', '—', '需求书', '版本：\tV1.0', '—', '题']);
});

test('every line of the body begins two characters in, and none is lost', async () => {
  const word = await written(paragraph('甲\n\n乙'), paragraph('丙\n丁', 'note'));
  expect(paragraphsOf(word, 'BodyText').map(textOf)).toEqual(['甲', '', '乙']);
  expect(paragraphsOf(word, 'Note').map(textOf)).toEqual(['丙\n丁']);
});

test('the last line of a text above places for signatures goes to their page', async () => {
  const word = await written(paragraph('一\n二'), signature(), paragraph('三'));
  expect(paragraphsOf(word, 'BodyText').map((each) => [textOf(each), has(each, 'w:keepNext')])).toEqual([
    ['一', false],
    ['二', true],
    ['三', false],
  ]);
});
