import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aForm, anIssue, aStore, inputMethod, inputOf, make, rowOf } from './a-form';

/** Composes 你好 letter by letter in the input that has the focus, with an Enter that is the input method's own. */
async function composeHello() {
  for (const text of ['n', 'ni', 'ni h', 'ni hao']) await inputMethod.compose(text);
  await inputMethod.key('Enter');
}

test.each([
  ['标题', 'title', '你好'],
  ['问题描述', 'description', '切换窗口未确认你好'],
  ['责任人', 'owner', 'text:你好'],
])(
  '%s: nothing is stored while an input method composes, Enter submits nothing, and what was composed is kept',
  async (label, name, kept) => {
    const store = await aStore();
    const { issueId } = await anIssue(store);
    aForm(store, 'issue', issueId, ['title', 'description', 'owner', 'plannedOn']);
    const input = await inputOf(label);
    await userEvent.click(input);
    input.setSelectionRange(input.value.length, input.value.length);
    const before = (await rowOf(store, 'issue', issueId))[name];
    const commits = vi.spyOn(store, 'commit');
    await composeHello();
    expect(document.activeElement).toBe(input);
    expect(input.value.endsWith('ni hao')).toBe(true);
    // Longer than the pause after which typing is stored.
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(commits).not.toHaveBeenCalled();
    expect((await rowOf(store, 'issue', issueId))[name]).toBe(before);

    await inputMethod.commit('你好');
    await userEvent.keyboard('{Tab}');
    await vi.waitFor(async () => expect((await rowOf(store, 'issue', issueId))[name]).toBe(kept));
  },
);

test.each([
  ['计划解决时间', 'plannedOn', '明天'],
  ['提出时间', 'raisedAt', '明天 8:00'],
])('%s: words that are composed are understood when they are whole', async (label, name, words) => {
  const store = await aStore();
  const { issueId } = await anIssue(store);
  aForm(store, 'issue', issueId, ['plannedOn', 'raisedAt']);
  const input = await inputOf(label);
  await userEvent.click(input);
  await inputMethod.compose('ming tian');
  await inputMethod.key('Enter');
  expect(input.value).toBe('ming tian');
  await inputMethod.commit(words);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(async () => expect((await rowOf(store, 'issue', issueId))[name]).not.toBeNull());
  expect(input.value).toMatch(/^\d{4}-\d\d-\d\d/);
});

test('Escape that belongs to an input method closes neither the sheet nor the list and takes nothing back', async () => {
  const store = await aStore();
  const { issueId } = await anIssue(store);
  const { closed } = aForm(store, 'issue', issueId, ['title', 'owner']);
  await userEvent.click(await inputOf('责任人'));
  await inputMethod.compose('ni');
  await inputMethod.key('Escape');
  expect(closed).not.toHaveBeenCalled();
  expect(document.querySelector('[role="option"]')).not.toBeNull();
  await inputMethod.commit('你好');
  expect((await inputOf('责任人')).value).toBe('你好');
  await userEvent.keyboard('{Escape}');
  expect(closed).not.toHaveBeenCalled();
});

test('several people: composing takes no member away and adds none before Enter is the user’s', async () => {
  const store = await aStore();
  const { issueId } = await anIssue(store);
  aForm(store, 'issue', issueId, ['coOwners']);
  const input = await inputOf('配合单位/人');
  await userEvent.click(input);
  await composeHello();
  await inputMethod.key('Backspace');
  await inputMethod.commit('物业');
  expect((await rowOf(store, 'issue', issueId))['coOwners']).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(async () => expect((await rowOf(store, 'issue', issueId))['coOwners']).toEqual(['text:物业']));
});

test('an item of a list and a number keep what is composed in them', async () => {
  const store = await aStore();
  const { customerId } = await anIssue(store);
  const opinion = { id: crypto.randomUUID(), order: 'V', text: '', kind: null, answer: '', raised: null };
  const visit = await make(store, 'visit', { customerId, opinions: [opinion] });
  const { leave } = aForm(store, 'visit', visit, ['opinions']);
  await userEvent.click(await inputOf('内容'));
  await composeHello();
  await inputMethod.commit('你好');
  leave();
  await vi.waitFor(async () => expect((await rowOf(store, 'visit', visit))['opinions']).toEqual([{ ...opinion, text: '你好' }]));

  const customer = aForm(store, 'customer', customerId, ['visitCycleDays']);
  const days = await inputOf('走访周期(天)');
  await userEvent.click(days);
  await inputMethod.compose('jiu shi');
  await inputMethod.key('Enter');
  expect(days.value).toBe('jiu shi');
  await inputMethod.commit('９０');
  customer.leave();
  await vi.waitFor(async () => expect((await rowOf(store, 'customer', customerId))['visitCycleDays']).toBe(90));
});

test('the page is left while an input method composes: what stands in the input is stored', async () => {
  const store = await aStore();
  const { issueId } = await anIssue(store);
  const { leave } = aForm(store, 'issue', issueId, ['title']);
  await userEvent.click(await inputOf('标题'));
  await inputMethod.commit('已经');
  await inputMethod.compose('ni');
  leave();
  await vi.waitFor(async () => expect((await rowOf(store, 'issue', issueId))['title']).toBe('已经ni'));
});
