import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Issue } from '#shared/records/issue';
import { StoreProvider } from '../../../src-renderer/data/store';
import { RecordTable, type RecordTableProps, type TableColumn } from '../../../src-renderer/grid/record-table';
import { useDeviceSettings } from '../../../src-renderer/state/device-settings';
import { Look } from '../../../src-renderer/ui/look';
import { aLooseStore } from '../data/a-store';
import { anIssue } from './an-issue';

const columns: TableColumn<Issue>[] = [{ name: 'no' }, { name: 'title' }, { name: 'owner' }, { name: 'phase', hidden: true }];
const cable = anIssue({ title: '光缆缺口', owner: 'text:陈建设', phase: 'resources' });
const switching = anIssue({ title: '切换窗口', owner: 'text:李工', phase: 'solution' });
const spare = anIssue({ title: '备件', owner: null });

type Given = Partial<RecordTableProps<Issue>> & { beside?: ReactNode };
async function show({ beside, ...given }: Given = {}) {
  const store = await aLooseStore();
  const opened: string[] = [];
  const table = (more: Given) => (
    <Look>
      <StoreProvider value={store}>
        <RecordTable
          kind="issue"
          rows={[cable, switching, spare]}
          columns={columns}
          onOpen={({ title }) => opened.push(title)}
          {...given}
          {...more}
        />
        {beside}
      </StoreProvider>
    </Look>
  );
  const shown = render(table({}));
  onTestFinished(() => shown.unmount());
  return { user: userEvent.setup(), opened, again: (more: Given) => shown.rerender(table(more)) };
}

const lines = () => [...document.querySelectorAll('[data-index]')];
const titles = () =>
  lines().map((line) =>
    within(line as HTMLElement)
      .getAllByRole('gridcell')
      .map((cell) => cell.textContent)
      .find((text) => !/^(W|$)/.test(text ?? '')),
  );
const head = (name: string) => screen.getByRole('columnheader', { name });
const filterBox = () => screen.getByRole('textbox', { name: '筛选' });
const standsAt = () => document.getElementById(screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;

beforeEach(() => {
  localStorage.clear();
  useDeviceSettings.setState({ language: 'zh', columns: {} });
});

describe('what is shown', () => {
  test('the columns that the page proposes, under the definition’s words, and how many rows there are', async () => {
    const { again } = await show();
    expect(screen.getAllByRole('columnheader').map((each) => each.textContent)).toEqual(['编号', '标题', '责任人']);
    expect(screen.getByRole('grid', { name: '问题' }).getAttribute('aria-rowcount')).toBe('4');
    expect(titles()).toEqual(['光缆缺口', '切换窗口', '备件']);
    expect(screen.getByRole('status').textContent).toBe('共 3 条');
    again({ rows: undefined });
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('正在读取…');
  });

  test('of ten thousand rows only those that a window holds are in the page', async () => {
    await show({ rows: Array.from({ length: 10_000 }, (_each, i) => anIssue({ title: `第 ${i} 个` })) });
    expect(lines().length).toBeGreaterThan(20);
    expect(lines().length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
    expect(lines()[9]?.getAttribute('aria-rowindex')).toBe('11');
  });

  test('the row that is open and the tone of a row', async () => {
    await show({ openId: switching.id, toneOf: (row) => (row === cable ? 'bad' : null) });
    expect(lines().map((line) => line.getAttribute('aria-current'))).toEqual([null, 'true', null]);
    expect(lines().map((line) => line.getAttribute('data-tone'))).toEqual(['bad', null, null]);
  });

  test('a page draws a cell itself, with the text that would stand there', async () => {
    await show({ columns: [{ name: 'owner', renderCell: (_row, shown) => <b>{`〔${shown}〕`}</b> }] });
    expect(lines().map((line) => line.textContent)).toEqual(['〔陈建设〕', '〔李工〕', '〔〕']);
  });

  test('without any row, what belongs there', async () => {
    const { again } = await show({ rows: [] });
    expect(screen.getByText('还没有问题')).toBeTruthy();
    again({ rows: [], empty: <p>先记下第一个问题</p> });
    expect(screen.getByText('先记下第一个问题')).toBeTruthy();
    again({ rows: [cable] });
    expect(screen.queryByText('还没有问题')).toBeNull();
  });
});

test('a head sorts up, down, and back to the order of the page, and says so', async () => {
  const { user } = await show();
  const press = () => user.click(within(head('责任人')).getByRole('button'));
  await press();
  expect([head('责任人').getAttribute('aria-sort'), ...titles()]).toEqual(['ascending', '光缆缺口', '切换窗口', '备件']);
  await press();
  expect([head('责任人').getAttribute('aria-sort'), ...titles()]).toEqual(['descending', '切换窗口', '光缆缺口', '备件']);
  await press();
  expect([head('责任人').getAttribute('aria-sort'), ...titles()]).toEqual(['none', '光缆缺口', '切换窗口', '备件']);
});

test('a table is first sorted as its page says, even by a column that is hidden', async () => {
  await show({ sort: { column: 'phase', down: true } });
  expect(titles()).toEqual(['切换窗口', '光缆缺口', '备件']);
});

describe('the filter', () => {
  test('keeps what contains it, says how many, and is cleared by Esc without closing what is beside', async () => {
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    onTestFinished(() => document.removeEventListener('keydown', listen));
    const { user } = await show();
    await user.type(filterBox(), '李');
    expect(titles()).toEqual(['切换窗口']);
    expect(screen.getByRole('status').textContent).toBe('1 条，共 3 条');
    heard.length = 0;
    await user.keyboard('{Escape}');
    expect(titles()).toHaveLength(3);
    expect(heard).toEqual([]);
    await user.keyboard('{Escape}');
    expect(heard).toEqual(['Escape']);
  });

  test('that nothing contains offers to be cleared', async () => {
    const { user } = await show();
    await user.type(filterBox(), '没有这样的');
    expect(screen.getByText('没有符合筛选条件的记录')).toBeTruthy();
    await user.click(screen.getByText('清除筛选'));
    expect(titles()).toHaveLength(3);
  });

  test('finds nothing in a column that is hidden', async () => {
    const { user } = await show();
    await user.type(filterBox(), '资源');
    expect(titles()).toEqual([]);
  });

  test('is reached by a slash, but not from a place where one types', async () => {
    const { user } = await show({ beside: <input aria-label="别处" /> });
    await user.keyboard('/');
    expect(document.activeElement).toBe(filterBox());
    expect(filterBox()).toHaveProperty('value', '');
    const elsewhere = screen.getByRole('textbox', { name: '别处' });
    await user.click(elsewhere);
    await user.keyboard('/');
    expect(document.activeElement).toBe(elsewhere);
    expect(elsewhere).toHaveProperty('value', '/');
  });
});

describe('keys', () => {
  test('move through the rows, and Enter opens', async () => {
    const { user, opened } = await show();
    act(() => screen.getByRole('grid').focus());
    expect(standsAt()).toContain('光缆缺口');
    await user.keyboard('{ArrowDown}');
    expect(standsAt()).toContain('切换窗口');
    await user.keyboard('{End}');
    expect(standsAt()).toContain('备件');
    await user.keyboard('{Enter}');
    expect(opened).toEqual(['备件']);
    await user.keyboard('{Home}{Enter}');
    expect(opened).toEqual(['备件', '光缆缺口']);
  });

  test('lead from the filter to the rows', async () => {
    const { user, opened } = await show();
    await user.type(filterBox(), '李{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await user.keyboard('{Enter}');
    expect(opened).toEqual(['切换窗口']);
  });

  test('stand at the record that is open, and stay at their row when others come before it', async () => {
    const { again } = await show({ openId: switching.id });
    act(() => screen.getByRole('grid').focus());
    expect(standsAt()).toContain('切换窗口');
    again({ rows: [anIssue({ title: '新的' }), cable, switching, spare] });
    expect(standsAt()).toContain('切换窗口');
    again({ rows: [cable] });
    expect(standsAt()).toBeNull();
  });

  test('that an input method composes do nothing', async () => {
    const { opened } = await show();
    act(() => screen.getByRole('grid').focus());
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Enter', isComposing: true });
    expect(opened).toEqual([]);
  });
});

test('a click on a row opens it; a click on a button in it does not', async () => {
  const { user, opened } = await show({
    columns: [
      {
        name: 'title',
        renderCell: (_row, shown) => (
          <>
            <i>{shown}</i>
            <button>完成</button>
          </>
        ),
      },
    ],
  });
  await user.click(screen.getByText('切换窗口'));
  expect(opened).toEqual(['切换窗口']);
  await user.click(screen.getAllByRole('button', { name: '完成' })[0] as HTMLElement);
  expect(opened).toEqual(['切换窗口']);
});

describe('selecting', () => {
  async function selecting() {
    const changes: ReadonlySet<string>[] = [];
    const rows = [cable, switching, spare, anIssue({ title: '第四' })];
    function Selecting() {
      const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
      const onChange = (next: ReadonlySet<string>) => {
        changes.push(next);
        setIds(next);
      };
      return (
        <RecordTable
          kind="issue"
          rows={rows}
          columns={columns}
          onOpen={() => changes.push(new Set(['opened']))}
          selection={{ ids, onChange }}
        />
      );
    }
    const store = await aLooseStore();
    const shown = render(
      <Look>
        <StoreProvider value={store}>
          <Selecting />
        </StoreProvider>
      </Look>,
    );
    onTestFinished(() => shown.unmount());
    const named = () => rows.filter(({ id }) => changes.at(-1)?.has(id)).map(({ title }) => title);
    const box = (i: number) => screen.getByRole('checkbox', { name: `选中 ${rows[i]?.description || rows[i]?.no}` });
    return { user: userEvent.setup(), named, box, changes };
  }

  test('by box, by range with Shift, and all of what is shown', async () => {
    const { user, named, box } = await selecting();
    await user.click(box(1));
    expect(named()).toEqual(['切换窗口']);
    expect(box(1)).toHaveProperty('checked', true);
    await user.keyboard('{Shift>}');
    await user.click(box(3));
    await user.keyboard('{/Shift}');
    expect(named()).toEqual(['切换窗口', '备件', '第四']);
    expect(screen.getByRole('checkbox', { name: '全选' })).toHaveProperty('indeterminate', true);
    expect(screen.getByText('已选 3 条')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: '全选' }));
    expect(named()).toHaveLength(4);
    await user.click(screen.getByRole('checkbox', { name: '全选' }));
    expect(named()).toEqual([]);
  });

  test('all leaves out what the filter hides', async () => {
    const { user, named } = await selecting();
    await user.type(filterBox(), '李');
    await user.click(screen.getByRole('checkbox', { name: '全选' }));
    expect(named()).toEqual(['切换窗口']);
  });

  test('by keys: Space, Shift+Space up to there, Ctrl+A', async () => {
    const { user, named, changes } = await selecting();
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{ArrowDown} ');
    expect(named()).toEqual(['切换窗口']);
    await user.keyboard('{ArrowDown}{Shift>} {/Shift}');
    expect(named()).toEqual(['切换窗口', '备件']);
    await user.keyboard('{Control>}a{/Control}');
    expect(named()).toHaveLength(4);
    expect(changes.some((ids) => ids.has('opened'))).toBe(false);
  });
});

test('another language changes heads and values while the table stays', async () => {
  await show({ columns: [{ name: 'title' }, { name: 'phase' }] });
  act(() => useDeviceSettings.getState().set({ language: 'en' }));
  expect(screen.getAllByRole('columnheader').map((each) => each.textContent)).toEqual(['Title', 'Phase']);
  expect(lines()[0]?.textContent).toContain('Resources');
});
