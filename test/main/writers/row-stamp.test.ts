import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { table, type Block, type Paper } from '../../../src-main/documents/model';
import { packageParts } from '../../../src-main/writers/word/package-parts';
import { writeWord } from '../../../src-main/writers/word/write-word';
import { anyText } from './any-text';
import { aPaper, issues, issueTable, landscape, portrait, signature } from './a-paper';
import { all, readWord, tablesOf, type Node } from './read-word';
import { plainWord } from './plain-word';

vi.setConfig({ testTimeout: 120_000 });

/** The document as docx writes it when it is given every row itself. */
async function plain(paper: Paper): Promise<string> {
  return packageParts(plainWord(paper), paper).get('word/document.xml') ?? '';
}

type Cells = readonly string[];
const align = fc.constantFrom('left' as const, 'center' as const);
const anyTable = fc
  .record({
    caption: anyText,
    columns: fc.array(fc.record({ header: anyText, width: fc.integer({ min: 0, max: 60 }), align }), { maxLength: 5 }),
    rows: fc.array(fc.array(fc.oneof(anyText, fc.constant('字'.repeat(3_000))), { minLength: 5, maxLength: 5 }), { maxLength: 4 }),
    empty: anyText,
  })
  .map(({ columns, ...rest }) =>
    table<Cells>({ ...rest, columns: columns.map((column, i) => ({ ...column, text: (cells) => cells[i] ?? '' })) }),
  );
const anySections = fc.array(fc.array(fc.oneof(anyTable, fc.constant<Block>(signature())), { maxLength: 3 }), { maxLength: 3 });

test('rows that are stamped are what docx itself would have written, character for character', async () => {
  await fc.assert(
    fc.asyncProperty(anySections, fc.constantFrom('zh' as const, 'en' as const), async (sections, language) => {
      const paper = aPaper(
        sections.map((blocks, i) => (i % 2 ? landscape : portrait)(...blocks)),
        { language },
      );
      expect(readWord(await writeWord(paper)).xml('word/document.xml')).toBe(await plain(paper));
    }),
    { numRuns: 100 },
  );
});

test('many rows, too, over more than one piece', async () => {
  const paper = aPaper([landscape(issueTable(issues(701)), issueTable(issues(3), '第二张'))]);
  const word = readWord(await writeWord(paper));
  expect(word.xml('word/document.xml')).toBe(await plain(paper));
  expect(tablesOf(word).map((each) => all(each as Node, 'w:tr').length)).toEqual([702, 4]);
});

test('progress counts the rows of all tables up to the last', async () => {
  const onProgress = vi.fn();
  await writeWord(aPaper([landscape(issueTable(issues(450))), portrait(issueTable([]), issueTable(issues(7)))]), { onProgress });
  const calls = onProgress.mock.calls as [number, number][];
  expect(calls.every(([, total]) => total === 457)).toBe(true);
  expect(calls.length).toBeGreaterThan(2);
  expect(calls.map(([done]) => done)).toEqual(calls.map(([done]) => done).toSorted((a, b) => a - b));
  expect(calls.at(-1)).toEqual([457, 457]);
});

test('writing that is no longer wanted ends between pieces, and walks no further row', async () => {
  const stop = new AbortController();
  const walked = vi.fn(() => '甲');
  const long = table<number>({
    caption: '',
    columns: [{ header: '序号', width: 4, align: 'left', text: walked }],
    rows: Array.from({ length: 10_000 }, (_, i) => i),
    empty: '',
  });
  const onProgress = (done: number) => {
    if (done >= 400) stop.abort(new Error('取消'));
  };
  await expect(writeWord(aPaper([portrait(long)]), { onProgress, signal: stop.signal })).rejects.toThrow('取消');
  expect(walked.mock.calls.length).toBeLessThan(2_000);
  await expect(writeWord(aPaper([portrait()]), { signal: stop.signal })).rejects.toThrow('取消');
});
