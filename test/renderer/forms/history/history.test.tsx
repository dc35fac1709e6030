import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { HistoryTab } from '../../../../src-renderer/forms/history/history-tab';
import { NewRecord } from '../../../../src-renderer/forms/making/new-record';
import { RecordForm } from '../../../../src-renderer/forms/record-form';
import { VoidRecord } from '../../../../src-renderer/forms/taking-back/void-record';
import { VoidedNote } from '../../../../src-renderer/forms/taking-back/voided-note';
import { aLooseStore, create, rowOf } from '../../data/a-store';
import { aScreen, someRecords } from '../a-form';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const entries = async () => (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);

test('changes are told newest first: who, field, old and new by their labels and names', async () => {
  const store = await aLooseStore();
  const { issueId, contactId } = await someRecords(store);
  await store.commit({ label: 'create:teamMember', writes: [{ kind: 'teamMember', id: store.author, create: { name: '我' } }] });
  const update = { state: 'open', owner: `contact:${contactId}`, plannedOn: '2026-04-13' };
  await store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issueId, update }] });
  aScreen(store, <HistoryTab kind="issue" id={issueId} />);
  await waitFor(async () => expect((await entries())[0]).toContain('张主任'));
  const [edited, created] = await entries();
  for (const part of ['我', '当前状态待处理 → 处理中', '责任人（空） → 张主任', '计划解决时间（空） → 2026-04-13'])
    expect(edited).toContain(part);
  // What was there is struck through; that nothing was there is said.
  expect(screen.getAllByRole('deletion').map(({ textContent }) => textContent)).toEqual(['待处理']);
  expect(created).toContain('新建');
  expect(created).toContain('问题描述切换窗口未确认');
});

test('a change that comes while the history is open is told', async () => {
  const store = await aLooseStore();
  const { issueId } = await someRecords(store);
  aScreen(store, <HistoryTab kind="issue" id={issueId} />);
  await waitFor(async () => expect(await entries()).toHaveLength(1));
  await store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issueId, update: { title: '后来' } }] });
  await waitFor(async () => expect((await entries())[0]).toContain('标题（空） → 后来'));
});

test('an earlier state is looked at and brought back; that is a change of its own', async () => {
  const store = await aLooseStore();
  const { issueId } = await someRecords(store);
  await store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issueId, update: { description: '改坏了', title: '新' } }] });
  const user = userEvent.setup();
  aScreen(
    store,
    <>
      <RecordForm kind="issue" id={issueId} fields={['description', 'title']} />
      <HistoryTab kind="issue" id={issueId} />
    </>,
  );
  await user.click(await button(/^查看 .* 的内容$/));
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByRole('row', { name: /^问题描述 切换窗口未确认 改坏了$/ });
  await user.click(within(dialog).getByRole('button', { name: /^恢复到/ }));
  await waitFor(async () => expect(await rowOf(store, 'issue', issueId)).toMatchObject({ description: '切换窗口未确认', title: '' }));
  expect((await store.db.batches.orderBy('seq').last())?.label).toBe('bring-back:issue');
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('问题描述').value).toBe('切换窗口未确认'));
  await waitFor(async () => expect((await entries())[0]).toContain('恢复到以前的内容'));
});

test('voiding wants a reason; the record is then shown read-only with it and can be restored', async () => {
  const store = await aLooseStore();
  const { issueId } = await someRecords(store);
  const user = userEvent.setup();
  const onVoided = vi.fn();
  aScreen(
    store,
    <>
      <VoidedNote kind="issue" id={issueId} />
      <RecordForm kind="issue" id={issueId} fields={['description']} />
      <VoidRecord kind="issue" id={issueId} onVoided={onVoided} />
    </>,
  );
  await user.click(await button('作废问题'));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('button', { name: '作废问题' })).toHaveProperty('disabled', true);
  await user.type(within(dialog).getByLabelText(/^作废原因/), '重复');
  await user.click(within(dialog).getByRole('button', { name: '作废问题' }));
  await screen.findByText('已作废：重复');
  expect(onVoided).toHaveBeenCalledOnce();
  expect(screen.getByLabelText<HTMLTextAreaElement>('问题描述').readOnly).toBe(true);
  // The only one of its name.
  await user.click(await button('恢复问题'));
  await waitFor(async () => expect((await rowOf(store, 'issue', issueId))['voided']).toBeNull());
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('问题描述').readOnly).toBe(false));
});

test('voiding is undone from its toast', async () => {
  const store = await aLooseStore();
  const { issueId } = await someRecords(store);
  const user = userEvent.setup();
  aScreen(store, <VoidRecord kind="issue" id={issueId} />);
  await user.click(await button('作废问题'));
  await user.type(await screen.findByLabelText(/^作废原因/), '重复{Control>}{Enter}{/Control}');
  await user.click(await button('撤销'));
  await waitFor(async () => expect((await rowOf(store, 'issue', issueId))['voided']).toBeNull());
});

test('a new record is there at once under its parent; its toast takes it back', async () => {
  const store = await aLooseStore();
  const projectId = await create(store, 'project', { customerId: await create(store, 'customer', { name: '甲' }), name: '乙' });
  const user = userEvent.setup();
  const onCreated = vi.fn<(id: string) => void>();
  aScreen(store, <NewRecord kind="issue" values={{ projectId, phase: 'delivery' }} onCreated={onCreated} />);
  await user.click(await button('新建问题'));
  await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
  const id = onCreated.mock.calls[0]?.[0] ?? '';
  expect(await rowOf(store, 'issue', id)).toMatchObject({ projectId, phase: 'delivery', state: 'new', voided: null });
  await user.click(await button('撤销'));
  await waitFor(async () => expect((await rowOf(store, 'issue', id))['voided']).toBe('撤销新建'));
});
