import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aLooseStore } from '../data/a-store';
import { aForm, someRecords } from './a-form';

const input = (label: string) => screen.findByLabelText<HTMLInputElement>(label);

test('a field is stored when it is left, and nothing but that field', async () => {
  const store = await aLooseStore();
  const { issueId } = await someRecords(store);
  const user = userEvent.setup();
  const { stored } = aForm(store, 'issue', issueId, { fields: ['description', 'target', 'state'] });
  await user.type(await input('解决目标'), '取得书面确认');
  await user.tab();
  await waitFor(async () => expect((await stored())['target']).toBe('取得书面确认'));
  const last = await store.db.batches.orderBy('seq').last();
  expect(last?.label).toBe('edit:issue');
  expect(last?.ops.map(({ patch }) => Object.keys(patch))).toEqual([['target']]);
  await screen.findByText(/^已保存 \d\d:\d\d:\d\d$/);
});

test('what is missing is said while one types', async () => {
  const store = await aLooseStore();
  const { issueId } = await someRecords(store);
  const user = userEvent.setup();
  aForm(store, 'issue', issueId, { fields: ['target', 'owner', 'plannedOn'] });
  await screen.findByText('还缺：解决目标、责任人、计划解决时间');
  await user.type(await input('解决目标'), '确');
  await screen.findByText('还缺：责任人、计划解决时间');
});

test('a record that is not there is said', async () => {
  aForm(await aLooseStore(), 'issue', randomUUID());
  await screen.findByText('这条记录不存在');
});
