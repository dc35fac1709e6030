import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { OwnStore } from '../../../../src-renderer/data/store';
import { storeForms } from '../../../../src-renderer/data/leaving';
import { addresses } from '../../../../src-renderer/state/addresses';
import { aLooseStore, create, rowOf } from '../../data/a-store';
import { aPage, aProject } from './a-page';

const issuesOf = (store: OwnStore, projectId: string) => store.db.of('issue').where('projectId').equals(projectId).toArray();
const notesOf = (store: OwnStore, issueId: string) => store.db.of('issueNote').where('issueId').equals(issueId).toArray();
const line = () => screen.findByRole('textbox', { name: '写一行，按回车新建问题' });
const noteBox = () => screen.findByRole('textbox', { name: '今天有什么进展' });

test('one line and Enter make an issue with what is known; the Enter of an input method makes none', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  const user = userEvent.setup();
  aPage(store, addresses.project(projectId, 'issues'));
  await user.type(await line(), '切换窗口未确认');
  fireEvent.keyDown(await line(), { key: 'Enter', isComposing: true });
  fireEvent.keyDown(await line(), { key: 'Enter', keyCode: 229 });
  expect(await issuesOf(store, projectId)).toHaveLength(0);
  await user.keyboard('{Enter}');
  await screen.findByText('切换窗口未确认');
  expect(await issuesOf(store, projectId)).toMatchObject([
    { description: '切换窗口未确认', state: 'new', priority: 'medium', phase: 'requirements', raisedBy: `teamMember:${store.author}` },
  ]);
  expect(await line()).toHaveProperty('value', '');
});

test('a line that is typed and not yet an issue is there again after another page, and stands in its own project only', async () => {
  const store = await aLooseStore();
  const { projectId, customerId } = await aProject(store);
  const otherId = await create(store, 'project', { customerId, name: '机房改造' });
  const first = aPage(store, addresses.project(projectId, 'issues'));
  await userEvent.type(await line(), '切换窗口还没');
  first.leave();
  const other = aPage(store, addresses.project(otherId, 'issues'));
  expect(await line()).toHaveProperty('value', '');
  other.leave();
  aPage(store, addresses.project(projectId, 'issues'));
  expect(await line()).toHaveProperty('value', '切换窗口还没');
  await userEvent.type(await line(), '定{Enter}');
  await screen.findByText('切换窗口还没定');
  expect(sessionStorage).toHaveLength(0);
});

test('a bulk change through the dialog is one step to undo', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  for (const description of ['端口不足', '接地未测']) await create(store, 'issue', { projectId, description });
  const user = userEvent.setup();
  aPage(store, addresses.project(projectId, 'issues'));
  await user.click(await screen.findByRole('checkbox', { name: '全选' }));
  await user.click(await screen.findByRole('button', { name: '改计划时间…' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('新的计划解决时间'), '2026-12-3');
  await user.click(within(dialog).getByRole('button', { name: '修改 2 条问题' }));
  const days = async () => (await issuesOf(store, projectId)).map(({ plannedOn }) => plannedOn);
  await waitFor(async () => expect(await days()).toEqual(['2026-12-03', '2026-12-03']));
  await screen.findByText('已修改 2 条问题');
  await store.undo();
  expect(await days()).toEqual([null, null]);
});

test('after an act on several issues those that are still there stay selected, and the keys are in the rows', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  for (const description of ['端口不足', '接地未测']) await create(store, 'issue', { projectId, description });
  const user = userEvent.setup();
  aPage(store, addresses.project(projectId, 'issues'));
  const act = async (opener: string) => {
    await user.click(await screen.findByRole('button', { name: opener }));
    return screen.findByRole('dialog');
  };
  const inRows = async () => {
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    return document.activeElement?.getAttribute('role');
  };
  await user.click(await screen.findByRole('checkbox', { name: '全选' }));
  const move = await act('改计划时间…');
  await user.type(within(move).getByLabelText('新的计划解决时间'), '2026-12-3');
  await user.click(within(move).getByRole('button', { name: '修改 2 条问题' }));
  expect(await inRows()).toBe('grid');
  screen.getByText('已选 2 条');
  const away = await act('作废…');
  await user.type(within(away).getByRole('textbox'), '重复{Control>}{Enter}{/Control}');
  expect(await inRows()).toBe('grid');
  await waitFor(() => expect(screen.queryByText(/^已选/)).toBeNull());
});

test('the bulk owner is found by any part of a short text, also a contact of the customer', async () => {
  const store = await aLooseStore();
  const { projectId, contactId } = await aProject(store);
  await store.commit({ label: 'edit:contact', writes: [{ kind: 'contact', id: contactId, update: { dept: '信息科' } }] });
  await create(store, 'issue', { projectId, description: '端口不足' });
  const user = userEvent.setup();
  aPage(store, addresses.project(projectId, 'issues'));
  await user.click(await screen.findByRole('checkbox', { name: '全选' }));
  await user.click(await screen.findByRole('button', { name: '改责任人…' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('责任人'), '信息');
  await user.click(await screen.findByRole('option', { name: /^张主任/ }));
  await user.click(within(dialog).getByRole('button', { name: '修改 1 条问题' }));
  await waitFor(async () => expect(await issuesOf(store, projectId)).toMatchObject([{ owner: `contact:${contactId}` }]));
});

test('closing without a result is refused: the issues are named, and the others are closed', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  await create(store, 'issue', { projectId, description: '端口不足', result: '已扩容', verifiedBy: 'text:张主任' });
  await create(store, 'issue', { projectId, description: '接地未测', result: '已复测' });
  const user = userEvent.setup();
  aPage(store, addresses.project(projectId, 'issues'));
  await user.click(await screen.findByRole('checkbox', { name: '全选' }));
  await user.click(await screen.findByRole('button', { name: '改状态…' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('combobox', { name: '新的状态' }));
  await user.click(await screen.findByRole('option', { name: '已关闭' }));
  await within(dialog).findByText(/接地未测 — 缺验证人/);
  expect(within(dialog).queryByText(/端口不足/)).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: '修改 1 条问题' }));
  await screen.findByText('已修改 1 条问题，1 条未改');
  expect((await issuesOf(store, projectId)).map(({ state }) => state)).toEqual(['closed', 'new']);
});

test('a note is added with its time and its writer, becomes the latest progress, and is not added while an input method composes', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  const issueId = await create(store, 'issue', { projectId, description: '端口不足' });
  await create(store, 'issueNote', { issueId, text: '旧的进展', notedAt: '2026-01-01T00:00:00.000Z' });
  const user = userEvent.setup();
  aPage(store, addresses.project(projectId, 'issues', issueId));
  await user.type(await noteBox(), '光模块已到货');
  fireEvent.keyDown(await noteBox(), { key: 'Enter', ctrlKey: true, isComposing: true });
  expect(await notesOf(store, issueId)).toHaveLength(1);
  fireEvent.keyDown(await noteBox(), { key: 'Enter', ctrlKey: true });
  await waitFor(async () => expect(await notesOf(store, issueId)).toHaveLength(2));
  const added = (await notesOf(store, issueId)).find(({ text }) => text === '光模块已到货');
  expect(added).toMatchObject({ kind: 'progress', by: `teamMember:${store.author}` });
  expect(Date.parse(added?.notedAt ?? '')).toBeGreaterThan(Date.parse('2026-01-02T00:00:00.000Z'));
  const shown = () => [...document.querySelectorAll('[data-index]')].map(({ textContent }) => textContent).join();
  await waitFor(() => expect(shown()).toContain('光模块已到货'));
  expect(shown()).not.toContain('旧的进展');
});

test('a note that is typed and not added is kept when its sheet is closed, and when the window is', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  const issueId = await create(store, 'issue', { projectId, description: '端口不足' });
  const user = userEvent.setup();
  const page = aPage(store, addresses.project(projectId, 'issues', issueId));
  await user.type(await noteBox(), '已电话催办');
  await storeForms();
  expect(await notesOf(store, issueId)).toMatchObject([{ text: '已电话催办' }]);
  await user.type(await noteBox(), '等回复');
  page.leave();
  await waitFor(async () => expect((await notesOf(store, issueId)).map(({ text }) => text)).toEqual(['已电话催办', '等回复']));
});

test('views count their issues and show them', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  await create(store, 'issue', { projectId, description: '我的', owner: `teamMember:${store.author}` });
  await create(store, 'issue', { projectId, description: '客户的', waitingFor: 'customer', plannedOn: '2020-01-01' });
  await create(store, 'issue', { projectId, description: '关了的', state: 'closed' });
  const user = userEvent.setup();
  aPage(store, addresses.project(projectId, 'issues'));
  const views = await screen.findByRole('group', { name: '问题的视图' });
  await waitFor(() =>
    expect(
      within(views)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['未关闭 2', '我负责的 1', '逾期 1', '本周到期 0', '待客户配合 1', '已关闭 1', '全部 3', '已作废']),
  );
  await user.click(within(views).getByRole('button', { name: '待客户配合 1' }));
  await screen.findByText('客户的');
  expect(screen.queryByText('我的')).toBeNull();
  expect(await rowOf(store, 'project', projectId)).toMatchObject({ voided: null });
});

test('the figures under the table are those of the paper: before the first publication the period is the whole project', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  await create(store, 'issue', { projectId, description: '早的', raisedAt: '2020-01-01T00:00:00.000Z' });
  await create(store, 'issue', { projectId, description: '关了的', state: 'closed', closedOn: '2020-02-01' });
  aPage(store, addresses.project(projectId, 'issues'));
  const footer = (await screen.findByText('本期自项目开始起算')).parentElement;
  expect(footer?.textContent).toContain('本期新增 2本期关闭 1');
  expect(footer?.title).toBe('本期自项目开始起算');
});

test('a voided issue is found again in a view of its own, and restored there', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  const id = await create(store, 'issue', { projectId, description: '重复登记的问题' });
  await store.commit({ label: 'void:issue', writes: [{ kind: 'issue', id, void: '重复' }] });
  const user = userEvent.setup();
  aPage(store, addresses.project(projectId, 'issues'));
  await user.click(await screen.findByRole('button', { name: '已作废' }));
  await user.click(await screen.findByText('重复登记的问题'));
  await user.click(await screen.findByRole('button', { name: /恢复/ }));
  await waitFor(async () => expect((await rowOf(store, 'issue', id))?.voided).toBeNull());
});
