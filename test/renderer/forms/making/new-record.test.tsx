import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Kind } from '#shared/records/kinds';
import type { OwnStore } from '../../../../src-renderer/data/store';
import { NewRecord } from '../../../../src-renderer/forms/making/new-record';
import { RecordSheet } from '../../../../src-renderer/forms/record-sheet';
import { VoidRecord } from '../../../../src-renderer/forms/taking-back/void-record';
import { aLooseStore, create, rowOf } from '../../data/a-store';
import { aScreen } from '../a-form';

const aButton = (store: OwnStore, onCreated: (id: string) => void = () => undefined) =>
  aScreen(store, <NewRecord kind="customer" values={{ name: '某市第一医院' }} onCreated={onCreated} />);
const button = (name: string) => screen.findByRole('button', { name });

test('the undo of a toast takes back what the toast speaks of, whatever was done since', async () => {
  const store = await aLooseStore();
  const other = await create(store, 'customer', { name: '甲' });
  const user = userEvent.setup();
  const made = vi.fn<(id: string) => void>();
  aButton(store, made);
  await user.click(await button('新建客户'));
  await waitFor(() => expect(made).toHaveBeenCalledOnce());
  await store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id: other, update: { name: '乙' } }] });
  await user.click(await button('撤销'));
  const [id = ''] = made.mock.calls[0] ?? [];
  await waitFor(async () => expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: '撤销新建' }));
  expect(await rowOf(store, 'customer', other)).toMatchObject({ name: '乙' });
});

test('what was undone already is said, and nothing else is taken back', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  const user = userEvent.setup();
  aScreen(store, <VoidRecord kind="customer" id={id} />);
  await user.click(await button('作废客户'));
  await user.type(await screen.findByLabelText(/^作废原因/), '重复');
  await user.click((await screen.findAllByRole('button', { name: '作废客户' })).at(-1) as HTMLElement);
  await screen.findByText('客户已作废');
  await store.undo();
  await user.click(await button('撤销'));
  await screen.findByText('这一步已经撤销过了');
  expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: null, name: '甲' });
});

test('a record that the database refuses is said beside the button, and can be made when there is room', async () => {
  const store = await aLooseStore();
  const user = userEvent.setup();
  const made = vi.fn<(id: string) => void>();
  aButton(store, made);
  const full = vi.spyOn(store, 'commit').mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
  onTestFinished(() => full.mockRestore());
  await user.click(await button('新建客户'));
  expect((await screen.findByRole('alert')).textContent).toBe('磁盘已满，没有存入数据库；请腾出空间后再试');
  expect(made).not.toHaveBeenCalled();
  full.mockRestore();
  await user.click(await button('新建客户'));
  await waitFor(() => expect(made).toHaveBeenCalledOnce());
  expect(screen.queryByText('磁盘已满，没有存入数据库；请腾出空间后再试')).toBeNull();
});

function ListOf({ kind, values, there }: { kind: Kind; values: Record<string, unknown>; there?: string }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <NewRecord kind={kind} values={values} onCreated={setOpen} />
      <button onClick={() => setOpen(there ?? null)}>打开原有的</button>
      {open !== null && <RecordSheet kind={kind} id={open} onClose={() => setOpen(null)} />}
    </>
  );
}
const focused = () => document.activeElement?.closest('[data-field]')?.getAttribute('data-field') ?? null;

test('what one types right after making a record stands in its first missing text; a record that is opened takes no focus into a field', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '甲' });
  const projectId = await create(store, 'project', { customerId, name: '双路由' });
  const there = await create(store, 'requirement', { projectId, title: '原有的' });
  const user = userEvent.setup();
  aScreen(store, <ListOf kind="requirement" values={{ projectId }} there={there} />);
  await user.click(await button('新建需求条目'));
  await waitFor(() => expect(focused()).toBe('detail'));
  await user.keyboard('两条路由');
  await user.tab();
  await waitFor(async () => expect((await store.db.of('requirement').toArray()).map(({ detail }) => detail)).toContain('两条路由'));
  await user.click(await button('打开原有的'));
  await screen.findByDisplayValue('原有的');
  expect(focused()).toBeNull();
});

test('a record without a missing text begins in its first empty one, and what is filled already is passed over', async () => {
  const store = await aLooseStore();
  const user = userEvent.setup();
  aScreen(store, <ListOf kind="customer" values={{ name: '某市第一医院' }} />);
  await user.click(await button('新建客户'));
  await waitFor(() => expect(focused()).toBe('fullName'));
});
