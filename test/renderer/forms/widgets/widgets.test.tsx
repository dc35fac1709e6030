import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { addDays } from '#shared/rules/days';
import { dayOfInstant } from '#shared/rules/day-of-instant';
import { definitionOf } from '#shared/records/index';
import { kinds } from '#shared/records/kinds';
import { showInstant } from '#shared/records/show-value';
import { text } from '#shared/text/index';
import { formsPending } from '../../../../src-renderer/data/leaving';
import { aLooseStore, create, rowOf } from '../../data/a-store';
import { aForm, someRecords } from '../a-form';

const input = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
const button = (name: string) => screen.findByRole('button', { name });
const today = () => dayOfInstant(new Date().toISOString());

async function anIssueForm(...fields: string[]) {
  const store = await aLooseStore();
  const records = await someRecords(store);
  return { ...records, store, user: userEvent.setup(), ...aForm(store, 'issue', records.issueId, { fields }) };
}

test('a day is typed in words; what was understood is said and stored as a day', async () => {
  const { user, stored } = await anIssueForm('plannedOn');
  await user.type(await input('计划解决时间'), '明天');
  const tomorrow = addDays(today(), 1);
  await screen.findByText(new RegExp(`^${tomorrow} 周. · 明天$`));
  await user.keyboard('{Enter}');
  await waitFor(async () => expect((await stored())['plannedOn']).toBe(tomorrow));
  expect((await input('计划解决时间')).value).toBe(tomorrow);
});

test('text that is no day stays in its input with a sentence, and the day before it stays stored', async () => {
  const { user, store, issueId, stored } = await anIssueForm('plannedOn', 'title');
  await store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issueId, update: { plannedOn: '2026-04-13' } }] });
  const day = await input('计划解决时间');
  await waitFor(() => expect(day.value).toBe('2026-04-13'));
  await user.clear(day);
  await user.type(day, '+3工作');
  await user.tab();
  await screen.findByText('看不出是哪一天，尚未保存');
  expect(day.value).toBe('+3工作');
  await user.type(await input('标题'), '另一个字段');
  await user.tab();
  await waitFor(async () => expect((await stored())['title']).toBe('另一个字段'));
  expect((await stored())['plannedOn']).toBe('2026-04-13');
});

test('Escape takes back what means no day, and keeps a day that was understood: it may be saved already', async () => {
  const { user, stored } = await anIssueForm('plannedOn');
  const day = await input('计划解决时间');
  await user.type(day, '明天{Escape}');
  await waitFor(async () => expect((await stored())['plannedOn']).not.toBeNull(), { timeout: 5_000 });
  const saved = (await stored())['plannedOn'];
  expect(day.value).toBe(saved);
  await user.clear(day);
  await user.type(day, '哪天呢{Escape}');
  expect(day.value).toBe(saved);
  await user.tab();
  expect((await stored())['plannedOn']).toBe(saved);
});

test('a number is saved while its field has the focus, nothing is pending then, and Escape leaves it', async () => {
  const store = await aLooseStore();
  const { customerId } = await someRecords(store);
  const user = userEvent.setup();
  const { stored } = aForm(store, 'customer', customerId, { fields: ['visitCycleDays'] });
  await user.type(await input('走访周期(天)'), '30');
  await waitFor(async () => expect((await stored())['visitCycleDays']).toBe(30), { timeout: 5_000 });
  await waitFor(() => expect(formsPending()).toBe(false));
  await user.keyboard('{Escape}');
  expect((await input('走访周期(天)')).value).toBe('30');
  expect((await stored())['visitCycleDays']).toBe(30);
});

test('a day is picked from the calendar with the keyboard', async () => {
  const { user, stored } = await anIssueForm('plannedOn');
  await user.click(await button('打开日历 计划解决时间'));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(today()));
  await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
  await waitFor(async () => expect((await stored())['plannedOn']).toBe(addDays(today(), 8)));
});

test('text that is no number stays in its input and is not stored', async () => {
  const store = await aLooseStore();
  const { customerId } = await someRecords(store);
  const user = userEvent.setup();
  const { stored } = aForm(store, 'customer', customerId, { fields: ['visitCycleDays'] });
  await user.type(await input('走访周期(天)'), '每月');
  await user.tab();
  await screen.findByText('不是数字，尚未保存');
  expect((await input('走访周期(天)')).value).toBe('每月');
  expect((await stored())['visitCycleDays']).toBeNull();
  await user.clear(await input('走访周期(天)'));
  await user.type(await input('走访周期(天)'), '1,030');
  await user.tab();
  await waitFor(async () => expect((await stored())['visitCycleDays']).toBe(1030));
});

test('a person is found by a part of the name or of the phone number', async () => {
  const { user, stored, contactId } = await anIssueForm('owner');
  await user.type(await input('责任人'), '0001');
  await user.click(await screen.findByRole('option', { name: /^张主任/ }));
  await waitFor(async () => expect((await stored())['owner']).toBe(`contact:${contactId}`));
  expect((await input('责任人')).value).toBe('张主任');
});

test('a name that is nobody’s may stay text and says so', async () => {
  const { user, stored } = await anIssueForm('owner');
  await user.type(await input('责任人'), '物业小陈');
  await user.tab();
  await waitFor(async () => expect((await stored())['owner']).toBe('text:物业小陈'));
  await screen.findByText('未匹配');
  await screen.findByText(text.zh.forms.notMatchedWhy);
});

test('of several names one that is not matched says so and why, as long as it is not', async () => {
  const { user, store, issueId, contactId } = await anIssueForm('coOwners');
  const names = (coOwners: string[]) =>
    store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issueId, update: { coOwners } }] });
  await user.type(await input('配合单位/人'), '物业小陈{Enter}');
  await screen.findByText(text.zh.forms.notMatchedWhy);
  await act(() => names([`contact:${contactId}`]));
  await waitFor(() => expect(screen.queryByText(text.zh.forms.notMatchedWhy)).toBeNull());
});

test('a moment that is only told is the moment itself; one that is asked for is called by its day as well', async () => {
  const store = await aLooseStore();
  const { issueId } = await someRecords(store);
  const now = new Date().toISOString();
  await store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issueId, update: { raisedAt: now } }] });
  const exported = await create(store, 'documentExport', { madeAt: now });
  const asked = aForm(store, 'issue', issueId, { fields: ['raisedAt'] });
  await screen.findByText('今天');
  asked.unmount();
  aForm(store, 'documentExport', exported, { fields: ['madeAt'] });
  expect((await input('导出时间')).value).toBe(showInstant(now));
  expect(screen.queryByText('今天')).toBeNull();
});

test('service levels are offered by rank, and what stands shortened beside a name can be read whole', async () => {
  const store = await aLooseStore();
  const { customerId } = await someRecords(store);
  for (const [name, rank] of [
    ['标准级', 4],
    ['铜牌级', 3],
    ['钻石级', 1],
    ['金牌级', 2],
    ['金牌级下', 10],
  ] as const)
    await create(store, 'serviceLevelProfile', { name, rank, code: `L${rank}` });
  const user = userEvent.setup();
  aForm(store, 'customer', customerId, { fields: ['serviceLevel'] });
  await user.click(await input('客户服务等级'));
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => /^[^L]+/.exec(textContent)?.[0])).toEqual(['钻石级', '金牌级', '铜牌级', '标准级', '金牌级下']);
  const detail = within(options[0] as HTMLElement).getByText(/^L1 · DJ\d+/);
  expect(detail.title).toBe(detail.textContent);
});

test('a person of this customer is made on the spot', async () => {
  const { user, store, stored, customerId } = await anIssueForm('owner');
  await user.type(await input('责任人'), '王科长');
  await user.click(await screen.findByRole('option', { name: '新建客户联系人“王科长”' }));
  await waitFor(async () => expect((await stored())['owner']).toMatch(/^contact:/));
  const id = String((await stored())['owner']).slice('contact:'.length);
  expect(await rowOf(store, 'contact', id)).toMatchObject({ name: '王科长', customerId });
});

test('a person that the store refuses to make is told under the name, which stays', async () => {
  const { user, store } = await anIssueForm('owner');
  const full = vi.spyOn(store, 'commit').mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
  onTestFinished(() => full.mockRestore());
  const owner = await input('责任人');
  await user.type(owner, '王科长');
  await user.click(await screen.findByRole('option', { name: '新建客户联系人“王科长”' }));
  await waitFor(() => expect(document.getElementById(`${owner.id}-error`)?.textContent).toBe('磁盘已满，没有存入数据库；请腾出空间后再试'));
  expect(owner.value).toBe('王科长');
  full.mockRestore();
  await user.type(owner, '（{Backspace}');
  await user.click(await screen.findByRole('option', { name: '新建客户联系人“王科长”' }));
  await waitFor(() => expect(document.getElementById(`${owner.id}-error`)).toBeNull());
});

test('people of other customers are not offered', async () => {
  const { user, store } = await anIssueForm('owner');
  const other = await create(store, 'customer', { name: '别家' });
  await create(store, 'contact', { customerId: other, name: '张三' });
  await user.type(await input('责任人'), '张');
  await screen.findByRole('option', { name: /^张主任/ });
  expect(screen.queryByRole('option', { name: /^张三/ })).toBeNull();
});

test('several people are chosen and taken away again', async () => {
  const { user, stored, contactId } = await anIssueForm('coOwners');
  await user.type(await input('配合单位/人'), '张');
  await user.click(await screen.findByRole('option', { name: /^张主任/ }));
  await user.type(await input('配合单位/人'), '物业{Enter}');
  await waitFor(async () => expect((await stored())['coOwners']).toEqual([`contact:${contactId}`, 'text:物业'].sort()));
  await user.click(await button('移除 张主任'));
  await waitFor(async () => expect((await stored())['coOwners']).toEqual(['text:物业']));
});

test('a choice and a yes are stored at once', async () => {
  const { user, stored } = await anIssueForm('priority', 'customerVisible');
  await user.selectOptions(await input('优先级'), '高');
  await waitFor(async () => expect((await stored())['priority']).toBe('high'));
  await user.click(await input('客户可见'));
  await waitFor(async () => expect((await stored())['customerVisible']).toBe(true));
});

test('items of a list are added, filled, moved and removed', async () => {
  const store = await aLooseStore();
  const { customerId } = await someRecords(store);
  const visitId = await create(store, 'visit', { customerId });
  const user = userEvent.setup();
  aForm(store, 'visit', visitId, { fields: ['opinions'] });
  const texts = async () => ((await rowOf(store, 'visit', visitId))['opinions'] as { text: string }[]).map(({ text }) => text);
  const itemAt = (position: number) => screen.findByRole('group', { name: `客户意见 ${position}` });
  await user.click(await button('添加客户意见'));
  await user.type(within(await itemAt(1)).getByLabelText('内容'), '太慢');
  await user.click(await button('添加客户意见'));
  await user.type(within(await itemAt(2)).getByLabelText('内容'), '很好');
  await user.click(await button('上移第 2 条客户意见'));
  await waitFor(async () => expect(await texts()).toEqual(['很好', '太慢']));
  await user.type(within(await itemAt(1)).getByLabelText('内容'), '，谢谢');
  await user.tab();
  await waitFor(async () => expect(await texts()).toEqual(['很好，谢谢', '太慢']));
  await user.click(await button('移除第 2 条客户意见'));
  await waitFor(async () => expect(await texts()).toEqual(['很好，谢谢']));
});

test.each(kinds)('every input of the form of a %s has a name', async (kind) => {
  const store = await aLooseStore();
  const { customerId, projectId, issueId } = await someRecords(store);
  const parents: Readonly<Record<string, string>> = { customer: customerId, project: projectId, issue: issueId };
  const { parent, fields } = definitionOf(kind);
  const lists = Object.entries(fields).filter(([, { type }]) => type === 'list');
  const itemOf = ([name, { fields: inner = {} }]: (typeof lists)[number]) => {
    const empty = Object.entries(inner).map(([each, field]) => [each, field.empty]);
    return [name, [{ ...Object.fromEntries(empty), id: customerId, order: '' }]];
  };
  const values = { ...(parent ? { [`${parent}Id`]: parents[parent] } : {}), ...Object.fromEntries(lists.map(itemOf)) };
  const id = await create(store, kind, values);
  const { container } = aForm(store, kind, id);
  await waitFor(() => expect(container.querySelector('[data-field="remark"]')).not.toBeNull());
  const inputs = [...container.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  expect(inputs.length).toBeGreaterThanOrEqual(Object.keys(fields).length - lists.length);
  const nameless = inputs.filter((each) => !each.labels?.[0]?.textContent);
  expect(nameless.map((each) => each.closest('[data-field]')?.getAttribute('data-field'))).toEqual([]);
});

test('Enter takes the first that matches; deleting the name leaves nobody', async () => {
  const { user, stored, contactId } = await anIssueForm('owner');
  await user.type(await input('责任人'), '张');
  await screen.findByRole('option', { name: /^张主任/ });
  await user.keyboard('{Enter}');
  await waitFor(async () => expect((await stored())['owner']).toBe(`contact:${contactId}`));
  await user.clear(await input('责任人'));
  await user.tab();
  await waitFor(async () => expect((await stored())['owner']).toBeNull());
});

test('a name that is nobody’s in a field that only takes records stays in its input with a sentence', async () => {
  const store = await aLooseStore();
  const { customerId } = await someRecords(store);
  const user = userEvent.setup();
  const { stored } = aForm(store, 'customer', customerId, { fields: ['ce'] });
  await user.type(await input('客户工程师'), '没有这人');
  await user.tab();
  await screen.findByText('没有相符的记录，尚未保存');
  expect((await input('客户工程师')).value).toBe('没有这人');
  expect((await stored())['ce']).toBeNull();
});

test('the time at which a visit ended, typed alone, is of the day on which it began', async () => {
  const store = await aLooseStore();
  const { customerId } = await someRecords(store);
  const began = new Date(2026, 0, 9, 14, 0);
  const visitId = await create(store, 'visit', { customerId, startedAt: began.toISOString() });
  const { stored } = aForm(store, 'visit', visitId, { fields: ['startedAt', 'endedAt'] });
  await waitFor(async () => expect((await input('走访时间')).value).toBe('2026-01-09 14:00'));
  await userEvent.type(await input('结束时间'), '15:30{Enter}');
  await waitFor(async () => expect((await stored())['endedAt']).toBe(new Date(2026, 0, 9, 15, 30).toISOString()));
});
