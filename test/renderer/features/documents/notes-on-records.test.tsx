import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { text } from '#shared/text/index';
import { recordsAround } from '../../../../src-renderer/data/records-around';
import { incompleteIn } from '../../../../src-renderer/features/documents/incomplete-in';
import { create } from '../../data/a-store';
import { aFakeDesktop, aProject, saved, show } from './a-workspace';

const words = text.zh.exporting;

test('records that lack something are named with what they lack', async () => {
  const { store, id } = await aProject();
  await act(() => create(store, 'issue', { projectId: id, description: '端口不足', target: '扩容', customerVisible: true }));
  show(store, id, aFakeDesktop([saved]).desktop);
  expect((await screen.findByText(/问题 端口不足/)).textContent).toBe('问题 端口不足：缺少责任人、计划解决时间');
});

const issue = { description: '全', target: '全', owner: 'text:李工', plannedOn: '2026-12-01' };

test('before the customer edition is written it says how many issues it will not list and why; the internal one lists all', async () => {
  const { store, id } = await aProject();
  for (const customerVisible of [true, true, false]) await create(store, 'issue', { projectId: id, ...issue, customerVisible });
  await create(store, 'issue', { projectId: id, ...issue, owner: null, customerVisible: true });
  const { user } = show(store, id, aFakeDesktop([saved]).desktop);
  expect(await screen.findByText(words.leftOut('客户版', 2))).toBeTruthy();
  expect(screen.getByText('问题：列出 2 条，不列出 2 条（非客户可见 1 条、待完善 1 条）')).toBeTruthy();
  await user.click(screen.getByLabelText('内部版'));
  expect(screen.queryByText(words.leftOut('客户版', 2))).toBeNull();
});

test('where no issue is left for the customer it says that none is listed', async () => {
  const { store, id } = await aProject();
  await create(store, 'issue', { projectId: id, ...issue, customerVisible: false });
  show(store, id, aFakeDesktop([saved]).desktop);
  expect(await screen.findByText('问题：一条也不列出（非客户可见 1 条）')).toBeTruthy();
});

test('an incomplete issue that the customer edition leaves out anyway is named for the internal edition only', async () => {
  const { store, id } = await aProject();
  await create(store, 'issue', { projectId: id, description: '端口不足', target: '扩容', customerVisible: false });
  await create(store, 'issue', { projectId: id, description: '缺电源', target: '扩容', customerVisible: true });
  const { user } = show(store, id, aFakeDesktop([saved]).desktop);
  expect(await screen.findByText(/^问题 缺电源/)).toBeTruthy();
  expect(screen.queryByText(/^问题 端口不足/)).toBeNull();
  await user.click(screen.getByLabelText('内部版'));
  expect(await screen.findByText(/^问题 端口不足/)).toBeTruthy();
});

test('complete records are not named', async () => {
  const { store, id } = await aProject();
  await create(store, 'issue', { projectId: id, description: '全', target: '全', owner: 'text:李工', plannedOn: '2026-12-01' });
  const records = await recordsAround(store, { kind: 'project', id });
  expect(incompleteIn(records ?? {}, id, 'internal').filter(({ kind }) => kind === 'issue')).toEqual([]);
});

const visitRecord = {
  kind: 'visit-record',
  label: { zh: '客户走访记录表', en: 'Visit record' },
  subject: 'visit' as const,
  audiences: ['customer', 'internal'] as const,
  formats: ['docx'] as const,
};

test('小结 of a visit is said not to be on the form that the customer signs, where there is any', async () => {
  const { store, customerId } = await aProject();
  const id = await create(store, 'visit', { customerId, summary: '' });
  const papers = [{ ...visitRecord, audiences: [...visitRecord.audiences], formats: [...visitRecord.formats] }];
  const { user } = show(store, id, aFakeDesktop([saved], { papers }).desktop, { kind: 'visit' });
  await screen.findByLabelText('客户版');
  const said = words.notPrinted('客户版', ['小结']);
  expect(screen.queryByText(said)).toBeNull();
  await act(() => store.commit({ label: 'edit:visit', writes: [{ kind: 'visit', id, update: { summary: '总体良好' } }] }));
  expect(await screen.findByText(said)).toBeTruthy();
  expect(screen.getByText(words.unsigned)).toBeTruthy();
  await user.click(screen.getByLabelText('内部版'));
  expect(screen.queryByText(said)).toBeNull();
});
