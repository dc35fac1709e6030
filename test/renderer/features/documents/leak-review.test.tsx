import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Finding, LeakPlace, LeakReport } from '#shared/papers/leaks/report';
import { text } from '#shared/text/index';
import { passedInWords } from '#shared/papers/leaks/in-words';
import { StoreProvider, type Store } from '../../../../src-renderer/data/store';
import { LeakReview } from '../../../../src-renderer/features/documents/leak-review';
import { addressOfOrigin } from '../../../../src-renderer/features/documents/place-address';
import { Look } from '../../../../src-renderer/ui/look';
import { aLooseStore, create } from '../../data/a-store';

const words = text.zh.leaks;
const issue = '0190a000-0000-7000-8000-000000000001';
const project = '0190a000-0000-7000-8000-000000000002';
const place = (more: Partial<LeakPlace>): LeakPlace => ({
  part: 'body',
  heading: '问题管理表',
  table: '问题管理表',
  row: 3,
  label: '问题描述',
  before: '请',
  after: '联系客户',
  origin: { kind: 'issue', id: issue, field: 'description' },
  ...more,
});
const name: Finding = { kind: 'name', certain: true, text: '王大伟', count: 7, places: [place({})], of: null };
const phone: Finding = {
  kind: 'phone',
  certain: true,
  text: '13812341234',
  count: 1,
  places: [place({ part: 'fileName', heading: '', table: '', row: null, label: '', origin: null })],
  of: { kind: 'teamMember', field: 'phone' },
};
const likely: Finding = { ...phone, certain: false, text: '13511112222', of: null };
const leaks: LeakReport = { findings: [name, phone, likely], total: 5, fingerprint: 'f1' };
const records = { issue: [{ id: issue, projectId: project }] } as unknown as Parameters<typeof addressOfOrigin>[1];

function show(store: Store) {
  const [onPass, onCancel] = [vi.fn(), vi.fn()];
  const shown = render(
    <Look>
      <StoreProvider value={store}>
        <LeakReview leaks={leaks} addressOf={(origin) => addressOfOrigin(origin, records)} onPass={onPass} onCancel={onCancel} />
      </StoreProvider>
    </Look>,
  );
  onTestFinished(() => {
    shown.unmount();
    sessionStorage.clear();
  });
  return { onPass, onCancel };
}
const pass = () => screen.getByRole<HTMLButtonElement>('button', { name: words.pass });

test('each finding says what it is, where, how often and from which internal field, and leads to its record', async () => {
  show(await aLooseStore());
  const [first, second, third] = within(screen.getByRole('list', { name: words.title(5) }))
    .getAllByRole('listitem')
    .filter((each) => each.querySelector('b'));
  expect(first?.textContent).toContain('内部人员姓名王大伟7 处');
  expect(first?.textContent).toContain('请王大伟联系客户');
  expect(first?.textContent).toContain(words.placesMore(6));
  const link = within(first as HTMLElement).getByRole('link', { name: '问题管理表 · 第 3 行 · 问题描述' });
  expect(link.getAttribute('href')).toContain(`/projects/${project}/issues/${issue}`);
  expect(second?.textContent).toContain('内部电话13812341234');
  expect(second?.textContent).toContain(words.sameAs('人员 · 电话'));
  expect(within(second as HTMLElement).queryByRole('link')).toBeNull();
  expect(third?.textContent).toContain(`电话${words.likely}13511112222`);
  expect(screen.getByText(words.more(2))).toBeTruthy();
});

test('it goes on only with a reason, which is there again until it was used', async () => {
  const store = await aLooseStore();
  const { onPass, onCancel } = show(store);
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  expect(pass().disabled).toBe(true);
  await userEvent.type(screen.getByLabelText(/保留的原因/), '客户已知　');
  expect(pass().disabled).toBe(false);
  await userEvent.click(pass());
  expect(onPass).toHaveBeenCalledWith('客户已知');
  await userEvent.click(screen.getByRole('button', { name: words.cancel }));
  expect(onCancel).toHaveBeenCalledOnce();
});

test('reasons of earlier exports can be taken, the newest first and each once', async () => {
  const store = await aLooseStore();
  const exported = (reason: string, day: number) =>
    create(store, 'documentExport', {
      fileName: 'x.docx',
      madeAt: `2026-11-${day}T01:00:00.000Z`,
      leaks: reason && passedInWords(leaks, reason, 'zh'),
    });
  for (const [at, reason] of ['测试号码', '客户已知', '', '客户已知'].entries()) await exported(reason, 10 + at);
  const { onPass } = show(store);
  const recent = await screen.findByRole('group', { name: words.recent });
  expect(
    within(recent)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['客户已知', '测试号码']);
  await userEvent.click(within(recent).getByText('测试号码'));
  await userEvent.click(pass());
  expect(onPass).toHaveBeenCalledWith('测试号码');
});
