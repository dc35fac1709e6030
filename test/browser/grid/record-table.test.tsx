import Dexie from 'dexie';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { Issue } from '#shared/records/issue';
import { createDatabase } from '../../../src-renderer/data/create-database';
import { openStore, StoreProvider } from '../../../src-renderer/data/store';
import { RecordTable, type RecordTableProps, type TableColumn } from '../../../src-renderer/grid/record-table';
import { useDeviceSettings } from '../../../src-renderer/state/device-settings';
import { Look } from '../../../src-renderer/ui/look';
import { anIssue } from '../../renderer/grid/an-issue';

const columns: TableColumn<Issue>[] = [
  { name: 'no' },
  { name: 'title' },
  { name: 'description' },
  { name: 'owner' },
  { name: 'phase', hidden: true },
];
const many = Array.from({ length: 10_000 }, (_each, i) =>
  anIssue({
    title: `第 ${i} 个`,
    description: i === 0 ? '管道被占用，需要协调市政部门。'.repeat(6) : '短',
    owner: `text:${i % 2 ? '李工' : '陈建设'}`,
    phase: 'delivery',
  }),
);

async function show(given: Partial<RecordTableProps<Issue>> & { width?: number } = {}) {
  const { width = 1000, ...more } = given;
  const name = `grid-${crypto.randomUUID()}`;
  const db = await createDatabase(name, { db: crypto.randomUUID(), generation: 1, author: crypto.randomUUID() });
  const store = await openStore({ workspace: 'sample', db, meta: await db.storeMeta(), journal: null, undoneCreation: () => '' });
  const box = document.createElement('div');
  box.style.cssText = `display: flex; flex-direction: column; width: ${width}px; height: 500px`;
  document.body.append(box);
  const root = createRoot(box);
  const opened: string[] = [];
  const table = (
    <Look>
      <StoreProvider value={store}>
        <RecordTable kind="issue" rows={many} columns={columns} onOpen={({ title }) => opened.push(title)} {...more} />
      </StoreProvider>
    </Look>
  );
  flushSync(() => root.render(table));
  onTestFinished(async () => {
    root.unmount();
    // What is being read ends first.
    await db.storeMeta();
    box.remove();
    db.close();
    await Dexie.delete(name);
  });
  return { opened, box };
}

const grid = () => document.querySelector<HTMLElement>('[role="grid"]') as HTMLElement;
const head = () => document.querySelector<HTMLElement>('[role="columnheader"]')?.closest('[role="rowgroup"]') as HTMLElement;
const lines = () => [...document.querySelectorAll<HTMLElement>('[data-index]')];
const current = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
const filterBox = () => document.querySelector<HTMLInputElement>('input[type="text"]') as HTMLInputElement;
const heads = () => [...document.querySelectorAll('[role="columnheader"]')].map((each) => each.textContent);
const status = () => document.querySelector('[role="status"]')?.textContent;

/** The row can be read whole: below the head and above the lower edge. */
function seen(line: Element | null): boolean {
  if (!line) return false;
  const { top, bottom } = line.getBoundingClientRect();
  return top >= head().getBoundingClientRect().bottom - 0.5 && bottom <= grid().getBoundingClientRect().bottom + 0.5;
}

beforeEach(() => {
  localStorage.clear();
  useDeviceSettings.setState({ language: 'zh', columns: {} });
});

describe('ten thousand rows', () => {
  test('fill the height that the table is given; only the rows that are seen are in the page', async () => {
    const { box } = await show();
    await vi.waitFor(() => expect(lines().length).toBeLessThan(30));
    expect(lines().filter(seen).length).toBeGreaterThan(8);
    expect(document.querySelector('[role="status"]')?.getBoundingClientRect().bottom).toBeLessThanOrEqual(
      box.getBoundingClientRect().bottom,
    );
    expect(grid().scrollHeight).toBe(33 + 10_000 * 32);
  });

  test('scrolled to the end, the last row can be read', async () => {
    await show();
    grid().scrollTop = grid().scrollHeight;
    await vi.waitFor(() => expect(seen(lines().at(-1) ?? null)).toBe(true));
    expect(lines().at(-1)?.textContent).toContain('第 9999 个');
    expect(lines().at(-1)?.getAttribute('aria-rowindex')).toBe('10001');
    expect(lines().length).toBeLessThan(30);
  });

  test('the keys reach every row and keep it in sight', async () => {
    const { opened } = await show();
    grid().focus();
    for (const [key, title] of [
      ['{ArrowDown}', '第 1 个'],
      ['{End}', '第 9999 个'],
      ['{ArrowUp}', '第 9998 个'],
      ['{Home}', '第 0 个'],
    ] as const) {
      await userEvent.keyboard(key);
      await vi.waitFor(() => {
        expect(current()?.textContent).toContain(title);
        expect(seen(current())).toBe(true);
      });
    }
    await userEvent.keyboard('{PageDown}{PageDown}{PageUp}');
    await vi.waitFor(() => expect(seen(current())).toBe(true));
    expect(Number(current()?.dataset['index'])).toBeGreaterThan(5);
    await userEvent.keyboard('{Home}{Enter}');
    expect(opened).toEqual(['第 0 个']);
  });

  test('the row at which the keys stand stays in the page when it is scrolled away', async () => {
    await show();
    grid().focus();
    await userEvent.keyboard('{ArrowDown}');
    grid().scrollTop = 100_000;
    await vi.waitFor(() => expect(lines().some((line) => line.textContent?.includes('第 3130 个'))).toBe(true));
    expect(current()?.textContent).toContain('第 1 个');
    await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(seen(current())).toBe(true));
    expect(current()?.textContent).toContain('第 2 个');
  });

  test('scrolling and moving draw no row twice', async () => {
    const drawn = new Map<string, number>();
    const renderCell = (row: Issue, shown: string) => {
      drawn.set(row.id, (drawn.get(row.id) ?? 0) + 1);
      return shown;
    };
    await show({ columns: [{ name: 'title', renderCell }, { name: 'no' }] });
    await vi.waitFor(() => expect(lines().length).toBeLessThan(30));
    drawn.clear();
    for (let i = 1; i <= 40; i++) {
      grid().scrollTop = i * 16;
      await new Promise(requestAnimationFrame);
    }
    await vi.waitFor(() => expect(drawn.size).toBeGreaterThan(10));
    expect(Math.max(...drawn.values())).toBe(1);
    drawn.clear();
    grid().focus();
    await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(current()).not.toBeNull());
    // The row that is left and the one that is reached.
    expect(drawn.size).toBeLessThanOrEqual(2);
  });

  test('sorted anew, the table shows its first row', async () => {
    await show();
    grid().scrollTop = 100_000;
    await page.getByRole('columnheader', { name: '标题' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: '标题' }).getByRole('button').click();
    await vi.waitFor(() => expect(lines().find(seen)?.textContent).toContain('第 9999 个'));
  });
});

describe('the look', () => {
  test('a row is 32 pixels high and its cells stand under their heads, however wide and however far scrolled', async () => {
    for (const width of [1400, 600]) {
      const { box } = await show({ width, columns: [...columns, { name: 'target' }, { name: 'advice' }] });
      const within = box.querySelector('[role="grid"]') as HTMLElement;
      within.scrollLeft = 150;
      const heads = [...within.querySelectorAll('[role="columnheader"]')];
      const cells = [...(within.querySelector('[data-index]')?.querySelectorAll('[role="gridcell"]') ?? [])];
      const edges = (all: Element[]) => all.map((each) => each.getBoundingClientRect()).map(({ left, right }) => [left, right]);
      expect(edges(cells)).toEqual(edges(heads));
      expect(within.querySelector('[data-index]')?.getBoundingClientRect().height).toBe(32);
      expect(within.scrollLeft > 0).toBe(width === 600);
      box.remove();
    }
  });

  test('a text that is cut off is told under the pointer, another is not', async () => {
    await show();
    const cell = (i: number) => lines()[i]?.querySelectorAll<HTMLElement>('[role="gridcell"]')[2] as HTMLElement;
    await userEvent.hover(cell(0));
    expect(cell(0).title).toBe(many[0]?.description);
    await userEvent.hover(cell(1));
    expect(cell(1).title).toBe('');
  });
});

test('what an input method composes does not filter until it is chosen', async () => {
  await show();
  await page.getByRole('textbox', { name: '筛选' }).click();
  const input = (method: string, more: object) =>
    (cdp() as unknown as { send: (name: string, more: object) => Promise<void> }).send(`Input.${method}`, more);
  await input('imeSetComposition', { text: 'li gong', selectionStart: 7, selectionEnd: 7 });
  await vi.waitFor(() => expect(filterBox().value).toBe('li gong'));
  expect(status()).toBe('共 10000 条');
  await input('insertText', { text: '李工' });
  await vi.waitFor(() => expect(status()).toBe('5000 条，共 10000 条'));
  expect(filterBox().value).toBe('李工');
});

describe('the column chooser', () => {
  const chooser = () => page.getByRole('dialog', { name: '列' });

  test('shows and hides columns, which this device remembers under the name of the table', async () => {
    await show({ name: 'issues of a project' });
    await page.getByRole('button', { name: '列', exact: true }).click();
    await chooser().getByRole('checkbox', { name: '阶段' }).click();
    await chooser().getByRole('checkbox', { name: '编号' }).click();
    expect(heads()).toEqual(['标题', '问题描述', '责任人', '阶段']);
    expect(JSON.parse(localStorage.getItem('device-settings') ?? '{}')).toMatchObject({
      state: { columns: { 'issues of a project': ['title', 'description', 'owner', 'phase'] } },
    });
    await chooser().getByRole('button', { name: '恢复默认列' }).click();
    expect(heads()).toEqual(['编号', '标题', '问题描述', '责任人']);
  });

  test('does not let the last column go', async () => {
    useDeviceSettings.getState().setColumns('issue', ['title']);
    await show();
    await page.getByRole('button', { name: '列', exact: true }).click();
    await expect.element(chooser().getByRole('checkbox', { name: '标题' })).toBeDisabled();
  });
});
