import { act, render, screen, waitFor } from '@testing-library/react';
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { useAll, useChildren, useRecord } from '../../../src-renderer/data/live';
import { nameOf, useNames } from '../../../src-renderer/data/names';
import { StoreProvider, type OwnStore } from '../../../src-renderer/data/store';
import { storeFacts, useSaveState, useUndo } from '../../../src-renderer/data/save-state';
import { aLooseStore, create } from './a-store';
import type { ReactNode } from 'react';

function show(store: OwnStore, children: ReactNode) {
  const shown = render(<StoreProvider value={store}>{children}</StoreProvider>);
  onTestFinished(() => shown.unmount());
  return (next: ReactNode) => shown.rerender(<StoreProvider value={store}>{next}</StoreProvider>);
}
const says = (text: string) => waitFor(() => expect(screen.getByTestId('out').textContent).toBe(text));

function Customer({ id }: { id: string | null }) {
  const row = useRecord('customer', id);
  return <p data-testid="out">{row === undefined ? '…' : row === null ? '—' : row.name}</p>;
}

test('a record is read, follows its changes, and another one never shows the first one’s values', async () => {
  const store = await aLooseStore();
  const [a, b] = [await create(store, 'customer', { name: '甲' }), await create(store, 'customer', { name: '乙' })];
  const seen: string[] = [];
  const Watch = ({ id }: { id: string }) => {
    const row = useRecord('customer', id);
    seen.push(`${id === a ? 'a' : 'b'}:${row?.name ?? '…'}`);
    return <Customer id={id} />;
  };
  const again = show(store, <Watch id={a} />);
  await says('甲');
  await act(() => store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id: a, update: { name: '甲甲' } }] }));
  await says('甲甲');
  again(<Watch id={b} />);
  await says('乙');
  expect(seen.filter((each) => each.startsWith('b:甲'))).toEqual([]);
});

test('no record is not the same as one that is still read', async () => {
  const store = await aLooseStore();
  const again = show(store, <Customer id={randomUUID()} />);
  expect(screen.getByTestId('out').textContent).toBe('…');
  await says('—');
  again(<Customer id={null} />);
  await says('—');
});

function Issues({ projectId, voided }: { projectId: string; voided?: boolean }) {
  const rows = useChildren('issue', projectId, voided ? { voided } : {});
  return <p data-testid="out">{rows?.map(({ title }) => title).join(',') ?? '…'}</p>;
}

test('children come in the order in which they were made, without voided ones unless they are asked for', async () => {
  const store = await aLooseStore();
  const projectId = randomUUID();
  await store.commit({
    label: 'create:issue',
    writes: ['一', '二', '三', '四'].map((title) => ({ kind: 'issue' as const, create: { projectId, title } })),
  });
  await create(store, 'issue', { projectId: randomUUID(), title: '别处' });
  const again = show(store, <Issues projectId={projectId} />);
  await says('一,二,三,四');
  const [first] = await store.db.of('issue').where('projectId').equals(projectId).toArray();
  await act(() => store.commit({ label: 'void:issue', writes: [{ kind: 'issue', id: first?.id ?? '', void: '重复' }] }));
  await says('二,三,四');
  again(<Issues projectId={projectId} voided />);
  await says('一,二,三,四');
});

test('all records of a short list, and the names of everything that is referred to', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '甲' });
  const person = await create(store, 'teamMember', { name: '李明' });
  const planned = await create(store, 'circuit', { customerId, name: '拟建专线' });
  const Names = () => {
    const names = useNames();
    const all = useAll('customer');
    return (
      <p data-testid="out">
        {[`teamMember:${person}`, `customer:${customerId}`, `circuit:${planned}`].map((key) => names.get(key) ?? '?').join(',')};
        {all?.length}
      </p>
    );
  };
  show(store, <Names />);
  await says('李明,甲,拟建专线;1');
  await act(() => store.commit({ label: 'edit:teamMember', writes: [{ kind: 'teamMember', id: person, update: { name: '李明明' } }] }));
  await says('李明明,甲,拟建专线;1');
  await act(() => store.commit({ label: 'edit:circuit', writes: [{ kind: 'circuit', id: planned, update: { circuitCode: 'ZX-1' } }] }));
  await says('李明明,甲,ZX-1;1');
});

test('a change that changes no name leaves everybody who shows names alone', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  const seen: ReadonlyMap<string, string>[] = [];
  const Names = () => {
    const names = useNames();
    seen.push(names);
    return <p data-testid="out">{names.get(`customer:${id}`) ?? '…'}</p>;
  };
  show(store, <Names />);
  await says('甲');
  const before = seen.length;
  await act(() => store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { remark: '门禁要预约' } }] }));
  await act(() => store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { name: '乙' } }] }));
  await says('乙');
  expect(seen.length).toBe(before + 1);
});

test('a record without a title goes by its number', () => {
  expect(nameOf('visit', { no: 'ZF20261124001-LM3', startedAt: '2026-11-24T01:00:00.000Z' })).toBe('ZF20261124001-LM3');
  expect(nameOf('customer', { no: 'KH20261124001-LM3', name: '' })).toBe('KH20261124001-LM3');
  expect(nameOf('issue', { no: 'W1', title: '短', description: '端口不足' })).toBe('端口不足');
});

test('the screen is told of saves and of what can be undone', async () => {
  const store = await aLooseStore();
  const Facts = () => {
    const { state } = useSaveState();
    const { undo, redo } = useUndo();
    return <p data-testid="out">{[state, undo, redo].map(String).join(',')}</p>;
  };
  show(store, <Facts />);
  await says('saved,null,null');
  await act(() => create(store, 'customer', { name: '甲' }));
  await says('saved,create:customer,null');
  await act(() => store.undo());
  await says('saved,null,create:customer');
});

test('a read that the database refuses freezes the store and leaves what is typed on the screen', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  const Form = () => {
    const row = useRecord('customer', id);
    return row ? <input aria-label="备注" defaultValue={row.remark} /> : null;
  };
  show(store, <Form />);
  const typed = await screen.findByLabelText<HTMLInputElement>('备注');
  typed.value = '打了一半';
  vi.spyOn(store.db, 'of').mockImplementationOnce(() => {
    throw new DOMException('Internal error', 'UnknownError');
  });
  await act(() => store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { name: '乙' } }] }));
  await waitFor(() => expect(storeFacts.getState()).toMatchObject({ state: 'frozen', failure: { kind: 'database-lost' } }));
  expect(screen.getByLabelText<HTMLInputElement>('备注').value).toBe('打了一半');
});
