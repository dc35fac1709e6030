import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aForm, anIssue, aStore, inputOf } from './a-form';

const missing = ['target', 'advice', 'owner', 'ownerOrg', 'plannedOn', 'category', 'raisedBy'];

test.each(['sheet', 'page'] as const)('on a %s no field moves when what is missing is filled in and saved', async (place) => {
  const store = await aStore({ journal: 100 });
  const { issueId } = await anIssue(store);
  aForm(store, 'issue', issueId, [...missing, 'title'], place);
  const input = await inputOf('标题');
  const top = () => input.getBoundingClientRect().top;
  const before = top();
  await expect.element(page.getByText('待完善')).toBeInTheDocument();
  await userEvent.click(input);
  await userEvent.keyboard('abc');
  const typing = top();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeInTheDocument();
  const saved = top();
  const filled = { owner: 'text:李工', plannedOn: '2026-12-01', target: '书面确认', advice: '切换', ownerOrg: '信息科' };
  await store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issueId, update: filled }] });
  await expect.element(page.getByText('待完善')).not.toBeInTheDocument();
  expect([typing, saved, top()]).toEqual([before, before, before]);
});
