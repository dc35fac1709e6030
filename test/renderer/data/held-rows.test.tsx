import { act, render, screen, waitFor } from '@testing-library/react';
import { randomUUID } from 'node:crypto';
import { Component, type ReactNode } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Issue } from '#shared/records/issue';
import { WorkbenchDatabase } from '../../../src-renderer/data/database';
import { useChildren } from '../../../src-renderer/data/live';
import { StoreProvider, type OwnStore } from '../../../src-renderer/data/store';
import { aLooseStore, create } from './a-store';

/** The issues of a project on the screen, and every list that was ever shown. */
async function anIssueList(titles: readonly string[], around = (list: ReactNode) => list) {
  const store = await aLooseStore();
  const projectId = randomUUID();
  await store.commit({
    label: 'create:issue',
    writes: titles.map((title) => ({ kind: 'issue' as const, create: { projectId, title } })),
  });
  const seen: (readonly Issue[] | undefined)[] = [];
  const Issues = () => {
    const rows = useChildren('issue', projectId);
    if (rows !== seen.at(-1)) seen.push(rows);
    return <p data-testid="out">{rows?.map(({ title }) => title).join(',') ?? '…'}</p>;
  };
  const shown = render(<StoreProvider value={store}>{around(<Issues />)}</StoreProvider>);
  onTestFinished(() => shown.unmount());
  await says(titles.join(','));
  const idOf = (title: string) => seen.at(-1)?.find((row) => row.title === title)?.id ?? '';
  return { store, projectId, seen, idOf };
}
const says = (text: string) => waitFor(() => expect(screen.getByTestId('out').textContent).toBe(text));
const rename = (store: OwnStore, id: string, title: string) =>
  act(() => store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id, update: { title } }] }));

test('after a commit only the rows that it wrote are other objects', async () => {
  const { store, seen, idOf } = await anIssueList(['一', '二', '三']);
  const before = seen.at(-1);
  await rename(store, idOf('二'), '贰');
  await says('一,贰,三');
  const after = seen.at(-1);
  expect(after?.map((row, i) => row === before?.[i])).toEqual([true, false, true]);
});

test('a commit elsewhere gives no new list', async () => {
  const { store, projectId, seen } = await anIssueList(['一']);
  const before = seen.length;
  await act(() => create(store, 'issue', { projectId: randomUUID(), title: '别处' }));
  await act(() => create(store, 'customer', { name: '甲' }));
  await act(() => create(store, 'issue', { projectId, title: '二' }));
  await says('一,二');
  expect(seen.length).toBe(before + 1);
});

test('what is created, undone, redone, voided and restored shows at its place', async () => {
  const { store, projectId, idOf } = await anIssueList(['一', '二']);
  await act(() => create(store, 'issue', { projectId, title: '三' }));
  await says('一,二,三');
  await act(() => store.undo());
  await says('一,二');
  await act(() => store.redo());
  await says('一,二,三');
  const second = idOf('二');
  await act(() => store.commit({ label: 'void:issue', writes: [{ kind: 'issue', id: second, void: '重复' }] }));
  await says('一,三');
  await act(() => store.commit({ label: 'restore:issue', writes: [{ kind: 'issue', id: second, restore: true }] }));
  await says('一,二,三');
});

test.each([3, 60, 300])('an act on %i rows at once shows on all of them, and its undoing too', async (count) => {
  const titles = Array.from({ length: count }, (_each, i) => `第${i}号`);
  const { store, projectId } = await anIssueList(titles);
  const rows = await store.db.of('issue').where('projectId').equals(projectId).toArray();
  const writes = rows.map(({ id, title }) => ({ kind: 'issue' as const, id, update: { title: `${title}改` } }));
  await act(() => store.commit({ label: 'edit:issue', writes }));
  await says(titles.map((title) => `${title}改`).join(','));
  await act(() => store.undo());
  await says(titles.join(','));
});

test('commits that follow each other without a pause all show', async () => {
  const { store, projectId } = await anIssueList(['0']);
  const later = Array.from({ length: 20 }, (_each, i) => `${i + 1}`);
  await act(() => Promise.all(later.map((title) => create(store, 'issue', { projectId, title }))));
  await says(['0', ...later].join(','));
});

test('a row that another connection wrote or took away shows as well', async () => {
  const { store, idOf } = await anIssueList(['一', '二']);
  const other = new WorkbenchDatabase(store.db.name);
  await other.open();
  onTestFinished(() => other.close());
  const [first, second] = [idOf('一'), idOf('二')];
  await act(() => other.of('issue').update(first, { title: '壹' }));
  await says('壹,二');
  await act(() => other.of('issue').delete(second));
  await says('壹');
  await act(() => other.of('issue').clear());
  await says('');
});

test('an error of the program is said where the list stands, and is not a list that is read for ever', async () => {
  class Boundary extends Component<{ children: ReactNode }> {
    override state = { said: '' };
    static getDerivedStateFromError = (error: Error) => ({ said: error.message });
    override render = () => (this.state.said ? <p data-testid="out">{this.state.said}</p> : this.props.children);
  }
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { store, idOf } = await anIssueList(['一'], (list) => <Boundary>{list}</Boundary>);
  const id = idOf('一');
  vi.spyOn(store.db, 'of').mockImplementation(() => {
    throw new TypeError('falsch');
  });
  await rename(store, id, '壹');
  await says('falsch');
});
