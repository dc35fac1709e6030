import { act, render, screen, waitFor } from '@testing-library/react';
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { notesOf, useIssueCounts, useLatestProgress } from '../../../src-renderer/data/issues';
import { StoreProvider, type OwnStore } from '../../../src-renderer/data/store';
import { aLooseStore, create } from './a-store';
import type { ReactNode } from 'react';

function show(store: OwnStore, children: ReactNode) {
  const shown = render(<StoreProvider value={store}>{children}</StoreProvider>);
  onTestFinished(() => shown.unmount());
}
const says = (text: string) => waitFor(() => expect(screen.getByTestId('out').textContent).toBe(text));

test('the newest note of each issue of the project is its progress, and a note that is added shows at once', async () => {
  const store = await aLooseStore();
  const projectId = randomUUID();
  const [first, second] = [await create(store, 'issue', { projectId }), await create(store, 'issue', { projectId })];
  const elsewhere = await create(store, 'issue', { projectId: randomUUID() });
  const third = await create(store, 'issue', { projectId });
  const note = (issueId: string, text: string, notedAt: string) => create(store, 'issueNote', { issueId, text, notedAt });
  await note(first, '旧', '2026-11-01T00:00:00.000Z');
  await note(first, '新', '2026-11-03T00:00:00.000Z');
  await note(first, '补记', '2026-11-02T00:00:00.000Z');
  await note(elsewhere, '别处', '2026-11-09T00:00:00.000Z');
  const Progress = () => {
    const progress = useLatestProgress(projectId);
    return <p data-testid="out">{[first, second, third, elsewhere].map((id) => progress.get(id)?.text ?? '-').join(',')}</p>;
  };
  show(store, <Progress />);
  await says('新,-,-,-');
  await act(() => note(third, '开始', '2026-11-04T00:00:00.000Z'));
  await says('新,-,开始,-');
  const [newest] = await store.db
    .of('issueNote')
    .filter(({ text }) => text === '新')
    .toArray();
  await act(() => store.commit({ label: 'void:issueNote', writes: [{ kind: 'issueNote', id: newest?.id ?? '', void: '写错' }] }));
  await says('补记,-,开始,-');
});

test('a project without issues has no notes', async () => {
  const store = await aLooseStore();
  expect(await notesOf(store.db, randomUUID())).toEqual([]);
});

test('open and overdue issues are counted by project, without voided ones', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', {});
  const [a, b] = [await create(store, 'project', { customerId }), await create(store, 'project', { customerId })];
  await create(store, 'issue', { projectId: a, plannedOn: '2026-11-24' });
  await create(store, 'issue', { projectId: a, plannedOn: '2026-11-26' });
  await create(store, 'issue', { projectId: a, plannedOn: '2026-11-24', state: 'closed' });
  await create(store, 'issue', { projectId: a, plannedOn: '2026-11-24', state: 'accepted' });
  const again = await create(store, 'issue', { projectId: a, plannedOn: '2026-11-24', state: 'held' });
  const wrong = await create(store, 'issue', { projectId: b });
  const Counts = () => {
    const counts = useIssueCounts('2026-11-25');
    const words = (id: string) => `${String(counts?.get(id)?.open)}/${String(counts?.get(id)?.overdue)}`;
    return <p data-testid="out">{[words(a), words(b)].join(' ')}</p>;
  };
  show(store, <Counts />);
  await says('4/1 1/0');
  await act(() => store.commit({ label: 'void:issue', writes: [{ kind: 'issue', id: wrong, void: '重复' }] }));
  await says('4/1 undefined/undefined');
  const update = (values: object) => store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: again, update: { ...values } }] });
  await act(() => update({ state: 'closed' }));
  await says('3/1 undefined/undefined');
  await act(() => update({ state: 'open' }));
  await says('4/2 undefined/undefined');
});

test('a project with more open issues than one answer may hold is counted to the last, and goes on being counted', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', {});
  const [many, few] = [await create(store, 'project', { customerId }), await create(store, 'project', { customerId })];
  const issues = (count: number, values: Record<string, unknown>) =>
    Array.from({ length: count }, () => ({ kind: 'issue' as const, create: values }));
  const writes = [
    ...issues(1_050, { projectId: many }),
    ...issues(20, { projectId: many, state: 'closed' }),
    ...issues(3, { projectId: few }),
  ];
  await store.commit({ label: 'create:issue', writes });
  const Counts = () => {
    const counts = useIssueCounts('2026-11-25');
    return <p data-testid="out">{[many, few].map((id) => counts?.get(id)?.open).join(' ')}</p>;
  };
  show(store, <Counts />);
  await says('1050 3');
  await act(() => create(store, 'issue', { projectId: many }));
  await says('1051 3');
});
