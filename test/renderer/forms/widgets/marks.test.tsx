import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { text } from '#shared/text/index';
import { aLooseStore, create } from '../../data/a-store';
import { aForm, someRecords } from '../a-form';

test('below a field that no customer signs stands that only the internal edition prints it', async () => {
  const store = await aLooseStore();
  const { customerId } = await someRecords(store);
  const id = await create(store, 'visit', { customerId });
  aForm(store, 'visit', id, { fields: ['networkState', 'summary'] });
  await screen.findByLabelText('小结');
  const said = screen.getByText(text.zh.exporting.unsigned);
  expect(said.closest('[data-field]')?.getAttribute('data-field')).toBe('summary');
});

test('that a yes or no is not for customers stands behind its own label', async () => {
  const store = await aLooseStore();
  const { issueId } = await someRecords(store);
  aForm(store, 'issue', issueId, { fields: ['customerVisible', 'needsDecision'] });
  const mark = await screen.findByText('不给客户');
  expect(mark.parentElement?.textContent).toBe('需领导协调不给客户');
  expect(screen.getByRole('checkbox', { name: '需领导协调' })).toBeTruthy();
});
