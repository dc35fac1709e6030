import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dayOfInstant } from '#shared/rules/day-of-instant';
import { formsPending, storeForms } from '../../../src-renderer/data/leaving';
import { RecordSheet } from '../../../src-renderer/forms/record-sheet';
import { useDeviceSettings } from '../../../src-renderer/state/device-settings';
import { aLooseStore, aStore, create } from '../data/a-store';
import { aForm, someRecords } from './a-form';

const input = (label: string) => screen.findByLabelText<HTMLInputElement>(label);

async function anIssueForm(fields: string[]) {
  const store = await aLooseStore();
  const records = await someRecords(store);
  return { ...records, store, user: userEvent.setup(), ...aForm(store, 'issue', records.issueId, { fields }) };
}

test('a field is stored when it is left, and nothing but that field', async () => {
  const { user, stored, store } = await anIssueForm(['description', 'target', 'state']);
  await user.type(await input('解决目标'), '取得书面确认');
  await user.tab();
  await waitFor(async () => expect((await stored())['target']).toBe('取得书面确认'));
  const last = await store.db.batches.orderBy('seq').last();
  expect(last?.label).toBe('edit:issue');
  expect(last?.ops.map(({ patch }) => Object.keys(patch))).toEqual([['target']]);
  await screen.findByText(/^已保存 \d\d:\d\d:\d\d$/);
});

test('nothing is called saved before the journal has it', async () => {
  const { store, line } = await aStore();
  const { issueId } = await someRecords(store);
  await store.settled();
  line.down = (channel) => (channel === 'appendBatches' ? { kind: 'vault-unwritable', cause: 'disk-full' } : null);
  const user = userEvent.setup();
  const { stored } = aForm(store, 'issue', issueId, { fields: ['title'] });
  await user.type(await input('标题'), '窗口');
  await user.tab();
  await waitFor(async () => expect((await stored())['title']).toBe('窗口'));
  await screen.findByText('日志未写入');
  expect(screen.queryByText(/^已保存/)).toBeNull();
  line.down = null;
  store.retry();
  await screen.findByText(/^已保存 \d\d:\d\d:\d\d$/);
});

test('one visit to a field is one step to undo', async () => {
  const { user, stored, store } = await anIssueForm(['title', 'ownerOrg']);
  await user.type(await input('标题'), '一');
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(async () => expect((await stored())['title']).toBe('一'));
  await user.type(await input('标题'), '二');
  await user.tab();
  await user.keyboard('信息科');
  await user.tab();
  await waitFor(async () => expect((await stored())['ownerOrg']).toBe('信息科'));
  await act(() => store.undo());
  expect(await stored()).toMatchObject({ title: '一二', ownerOrg: '' });
  await act(() => store.undo());
  expect(await stored()).toMatchObject({ title: '', ownerOrg: '' });
  await waitFor(async () => expect((await input('标题')).value).toBe(''));
});

test('what is missing is said while one types', async () => {
  const { user } = await anIssueForm(['target', 'owner', 'plannedOn']);
  await screen.findByText('还缺：解决目标、责任人、计划解决时间');
  await user.type(await input('解决目标'), '确');
  await screen.findByText('还缺：责任人、计划解决时间');
});

test('a field that is needed because of another carries the mark of a required one, as long as it is needed', async () => {
  const { store, issueId } = await anIssueForm(['description', 'heldUntilOn', 'state']);
  const isMarked = (label: string) => screen.getByText(label, { selector: 'label' }).hasAttribute('data-required');
  const become = (state: string) => store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issueId, update: { state } }] });
  await input('挂起至');
  expect([isMarked('问题描述'), isMarked('挂起至')]).toEqual([true, false]);
  await act(() => become('held'));
  await waitFor(() => expect(isMarked('挂起至')).toBe(true));
  expect((await input('挂起至')).getAttribute('aria-required')).toBe('true');
  await act(() => become('open'));
  await waitFor(() => expect(isMarked('挂起至')).toBe(false));
});

test('headings go down one level at a time: under the title of a page, and under that of a sheet', async () => {
  const store = await aLooseStore();
  const { issueId } = await someRecords(store);
  const groups = [{ label: '分级', fields: ['title'] }];
  const { again } = aForm(store, 'issue', issueId, { groups });
  await screen.findByRole('heading', { level: 2, name: '分级' });
  again(<RecordSheet kind="issue" id={issueId} groups={groups} onClose={() => undefined} />);
  await screen.findByRole('heading', { level: 2, name: /^问题/ });
  await screen.findByRole('heading', { level: 3, name: '分级' });
});

test('the window closes or the page is left: what stands in the inputs is stored, even a name that was not chosen yet', async () => {
  const { user, stored } = await anIssueForm(['title', 'owner']);
  await user.type(await input('标题'), '窗口');
  expect(formsPending()).toBe(true);
  await act(storeForms);
  expect(await stored()).toMatchObject({ title: '窗口' });
  expect(formsPending()).toBe(false);
  await user.type(await input('责任人'), '物业');
  await act(storeForms);
  expect(await stored()).toMatchObject({ owner: 'text:物业' });
});

test('a form that goes off the screen stores what stands in it', async () => {
  const { user, stored, unmount } = await anIssueForm(['title', 'owner']);
  await user.type(await input('标题'), '窗口');
  await user.click(await input('责任人'));
  await user.keyboard('物业');
  unmount();
  await waitFor(async () => expect(await stored()).toMatchObject({ title: '窗口', owner: 'text:物业' }));
});

test('text that is no value counts as pending, and when its form goes off the screen its field and the text are said', async () => {
  const { user, stored, again } = await anIssueForm(['title', 'plannedOn']);
  await user.type(await input('计划解决时间'), '开会以后');
  await user.tab();
  expect(formsPending()).toBe(true);
  await act(storeForms);
  expect(formsPending()).toBe(true);
  again(null);
  await screen.findByText('计划解决时间没有存下，写的是：开会以后');
  expect((await stored())['plannedOn']).toBeNull();
  expect(formsPending()).toBe(false);
});

test('a name that is typed and left before the names are read is still that of its record', async () => {
  const { user, stored, contactId, store } = await anIssueForm(['owner', 'title']);
  const table = store.db.rowsOf('contact');
  let open = () => undefined as void;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const rowsOf = store.db.rowsOf.bind(store.db);
  const slow = vi.spyOn(store.db, 'rowsOf').mockImplementation((kind) => {
    const rows = rowsOf(kind);
    return kind === 'contact'
      ? Object.assign(Object.create(table), { where: () => ({ equals: () => ({ toArray: () => gate.then(() => table.toArray()) }) }) })
      : rows;
  });
  onTestFinished(() => slow.mockRestore());
  await user.type(await input('责任人'), '张主任');
  await user.tab();
  open();
  await waitFor(async () => expect((await stored())['owner']).not.toBeNull());
  expect((await stored())['owner']).toBe(`contact:${contactId}`);
});

test('what another writer changes is shown, and what was typed stands', async () => {
  const { user, store, issueId } = await anIssueForm(['title', 'impact']);
  await user.type(await input('标题'), '我写的');
  await act(() =>
    store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issueId, update: { impact: '他写的', title: '他的' } }] }),
  );
  await waitFor(async () => expect((await input('影响')).value).toBe('他写的'));
  expect((await input('标题')).value).toBe('我写的');
});

test('an issue is not closed before its result and its verifier are there: the sentence names them, the first takes the focus', async () => {
  const { user, stored } = await anIssueForm(['state', 'result', 'verifiedBy']);
  await user.selectOptions(await input('当前状态'), '已关闭');
  await screen.findByText('改为“已关闭”前请先填写解决结果和验证人');
  expect((await input('当前状态')).value).toBe('new');
  expect(document.activeElement).toBe(await input('解决结果'));
  await user.keyboard('已确认');
  await user.type(await input('验证人'), '张主任{Enter}');
  await waitFor(async () => expect((await stored())['verifiedBy']).toMatch(/^contact:/));
  await user.selectOptions(await input('当前状态'), '已关闭');
  await waitFor(async () => expect((await stored())['state']).toBe('closed'));
  expect(screen.queryByText('改为“已关闭”前请先填写解决结果和验证人')).toBeNull();
});

test('the day on which an issue is closed comes with its state, in one step, and is shown', async () => {
  const store = await aLooseStore();
  const { projectId } = await someRecords(store);
  const solved = await create(store, 'issue', { projectId, description: '旧', result: '好', verifiedBy: 'text:张' });
  const user = userEvent.setup();
  const today = dayOfInstant(new Date().toISOString());
  const { stored } = aForm(store, 'issue', solved, { fields: ['state', 'closedOn'] });
  await user.selectOptions(await input('当前状态'), '已关闭');
  await waitFor(async () => expect(await stored()).toMatchObject({ state: 'closed', closedOn: today }));
  expect((await input('实际解决时间')).value).toBe(today);
  await act(() => store.undo());
  expect(await stored()).toMatchObject({ state: 'new', closedOn: null });
});

test('a closed issue is opened again only with a reason, which stands among its notes', async () => {
  const store = await aLooseStore();
  const { projectId } = await someRecords(store);
  const closed = await create(store, 'issue', {
    projectId,
    description: '旧',
    state: 'closed',
    result: '好',
    verifiedBy: 'text:张',
    closedOn: '2026-11-01',
  });
  const user = userEvent.setup();
  const { stored } = aForm(store, 'issue', closed, { fields: ['state'] });
  await user.selectOptions(await input('当前状态'), '处理中');
  await user.type(await screen.findByLabelText(/^重新打开的原因/), '又出现了');
  expect((await stored())['state']).toBe('closed');
  await user.click(await screen.findByRole('button', { name: '重新打开问题' }));
  await waitFor(async () => expect(await stored()).toMatchObject({ state: 'open', closedOn: null }));
  await waitFor(async () => expect((await input('当前状态')).value).toBe('open'));
  const [note] = await store.db.of('issueNote').toArray();
  expect(note).toMatchObject({ issueId: closed, text: '重新打开：又出现了', kind: 'note', by: `teamMember:${store.author}` });
});

test('a store that takes nothing keeps the text on the screen, says why, and takes it when it can', async () => {
  const { user, store, stored } = await anIssueForm(['title']);
  const full = vi.spyOn(store, 'commit').mockRejectedValue(new Error('full'));
  onTestFinished(() => full.mockRestore());
  await user.type(await input('标题'), '窗口');
  await user.tab();
  await screen.findByText('未保存');
  expect((await input('标题')).value).toBe('窗口');
  expect((await stored())['title']).toBe('');
  full.mockRestore();
  await user.click(await input('标题'));
  await user.tab();
  await waitFor(async () => expect((await stored())['title']).toBe('窗口'));
});

test('a frozen store leaves what was typed on the screen, to be copied and not changed', async () => {
  const { user, store } = await anIssueForm(['title', 'description']);
  await user.type(await input('标题'), '没有存下的');
  act(() => store.freeze({ kind: 'database-lost' }));
  await screen.findByText(/^未保存：数据库异常关闭/);
  const title = await input('标题');
  expect(title.value).toBe('没有存下的');
  expect(title.readOnly).toBe(true);
  expect(title.disabled).toBe(false);
  store.db.close();
  await user.tab();
  expect((await input('标题')).value).toBe('没有存下的');
});

test('a record that is not there is said', async () => {
  aForm(await aLooseStore(), 'issue', randomUUID());
  await screen.findByText('这条记录不存在');
});

test('the language changes while one types, and nothing typed is lost', async () => {
  onTestFinished(() => act(() => useDeviceSettings.getState().set({ language: 'zh' })));
  const { user } = await anIssueForm(['title', 'priority']);
  await user.type(await input('标题'), '窗口');
  act(() => useDeviceSettings.getState().set({ language: 'en' }));
  expect((await input('Title')).value).toBe('窗口');
  expect((await input('Priority')).textContent).toContain('Medium');
});
