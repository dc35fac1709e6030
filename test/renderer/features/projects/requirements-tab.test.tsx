import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { OwnStore } from '../../../../src-renderer/data/store';
import { addresses } from '../../../../src-renderer/state/addresses';
import { aLooseStore, create, rowOf } from '../../data/a-store';
import { aPage, aProject } from './a-page';

const docsOf = async (store: OwnStore, projectId: string) =>
  (await store.db.of('requirementDoc').where('projectId').equals(projectId).toArray()).sort((a, b) => (a.version < b.version ? -1 : 1));
const button = (name: string) => screen.findByRole('button', { name });

test('that a kind has no requirements is stored, said, and can be taken back', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  await create(store, 'requirement', { projectId, kind: 'network', detail: '双路由' });
  const user = userEvent.setup();
  aPage(store, addresses.project(projectId, 'requirements'));
  await screen.findByText('业务与应用、管理、进度、服务类还没有需求条目，也没有注明无此类需求。');
  await user.click(await screen.findByRole('checkbox', { name: '管理：无此类需求' }));
  await screen.findByText('经与客户确认，无管理类需求');
  expect(await rowOf(store, 'project', projectId)).toMatchObject({ noRequirementKinds: ['management'] });
  await screen.findByText('业务与应用、进度、服务类还没有需求条目，也没有注明无此类需求。');
  expect(screen.queryByRole('checkbox', { name: '组网：无此类需求' })).toBeNull();
  await user.click(await screen.findByRole('checkbox', { name: '管理：无此类需求' }));
  await waitFor(async () => expect(await rowOf(store, 'project', projectId)).toMatchObject({ noRequirementKinds: [] }));
});

test('a new requirement has the kind that is looked at and the next number of it', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  await create(store, 'requirement', { projectId, kind: 'network', code: 'ZW-04', detail: '双路由' });
  const user = userEvent.setup();
  const page = aPage(store, addresses.project(projectId, 'requirements'));
  await user.click(await button('组网 1'));
  await user.click(await button('新建需求条目'));
  await waitFor(async () => expect(await store.db.of('requirement').count()).toBe(2));
  const made = (await store.db.of('requirement').toArray()).find(({ code }) => code === 'ZW-05');
  expect(made).toMatchObject({ kind: 'network', projectId });
  await waitFor(() => expect(page.at()).toBe(addresses.project(projectId, 'requirements', made?.id)));
});

test('a requirement without a kind gets the next number as soon as its kind is chosen, in one step; a number that was typed stays', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  await create(store, 'requirement', { projectId, kind: 'network', code: 'ZW-04', detail: '双路由' });
  const bare = await create(store, 'requirement', { projectId, detail: '新的' });
  const typed = await create(store, 'requirement', { projectId, detail: '另一条', code: '自编-7' });
  const user = userEvent.setup();
  for (const [id, code] of [
    [bare, 'ZW-05'],
    [typed, '自编-7'],
  ] as const) {
    const { leave } = aPage(store, addresses.project(projectId, 'requirements', id));
    const sheet = within(await screen.findByRole('dialog'));
    await user.selectOptions(await sheet.findByLabelText(/^需求类别/), 'network');
    await waitFor(async () => expect(await rowOf(store, 'requirement', id)).toMatchObject({ kind: 'network', code }));
    await waitFor(() => expect(sheet.getByLabelText('需求编号')).toHaveProperty('value', code));
    leave();
  }
  await store.undo();
  await store.undo();
  expect(await rowOf(store, 'requirement', bare)).toMatchObject({ kind: null, code: '' });
});

test('a version goes its way: a warning for kinds without a word, the day it was sent, and no confirmation without who and when', async () => {
  const store = await aLooseStore();
  const { projectId, contactId } = await aProject(store);
  await create(store, 'requirement', { projectId, kind: 'network', code: 'ZW-01', detail: '' });
  const user = userEvent.setup();
  aPage(store, addresses.project(projectId, 'requirements'));
  await user.click(await button('新建 V1.0'));
  const sheet = within(await screen.findByRole('dialog'));
  await sheet.findByText('业务与应用、管理、进度、服务类还没有需求条目，也没有注明无此类需求。');
  await user.click(await button('提交内部审核'));
  await sheet.findByText('以下需求条目待完善：ZW-01。');
  await user.click(await button('提交客户确认'));
  await sheet.findByText('转为“已确认”前请填写确认人、确认日期。');
  expect(await button('客户已确认')).toHaveProperty('disabled', true);
  const [doc] = await docsOf(store, projectId);
  expect(doc).toMatchObject({ version: 'V1.0', state: 'customer', preparedBy: `teamMember:${store.author}` });
  expect(doc?.sentOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  const confirmed = { confirmedBy: `contact:${contactId}`, confirmedOn: '2026-11-25' };
  await store.commit({ label: 'edit:requirementDoc', writes: [{ kind: 'requirementDoc', id: doc?.id ?? '', update: confirmed }] });
  await waitFor(async () => expect(await button('客户已确认')).toHaveProperty('disabled', false));
  await user.click(await button('客户已确认'));
  await waitFor(async () => expect((await docsOf(store, projectId))[0]?.state).toBe('confirmed'));
  await user.click(await button('导出 V1.0…'));
  expect(location.hash).toBe(`#${addresses.document({ kind: 'requirementDoc', id: doc?.id ?? '' })}`);
});

test('the version after a confirmed one has the next number, lists what changed since it was sent, and replaces it', async () => {
  let now = Date.parse('2026-11-01T08:00:00.000Z');
  const store = await aLooseStore({ now: () => now });
  const { projectId } = await aProject(store);
  const item = (code: string) => create(store, 'requirement', { projectId, kind: 'service', code, detail: code });
  const [kept, edited, dropped] = [await item('FW-01'), await item('FW-02'), await item('FW-03')];
  const id = await create(store, 'requirementDoc', { projectId, version: 'V1.0' });
  const step = (state: string, more = {}) =>
    store.commit({ label: 'edit:requirementDoc', writes: [{ kind: 'requirementDoc', id, update: { state, ...more } }] });
  now += 60_000;
  await store.commit({ label: 'edit:requirement', writes: [{ kind: 'requirement', id: kept, update: { metric: '送审前改的' } }] });
  now += 60_000;
  await step('customer');
  now += 60_000;
  await store.commit({ label: 'edit:requirement', writes: [{ kind: 'requirement', id: edited, update: { metric: '≤ 2h' } }] });
  await store.commit({ label: 'void:requirement', writes: [{ kind: 'requirement', id: dropped, void: '客户撤回' }] });
  await item('FW-04');
  await step('confirmed', { confirmedBy: 'text:张主任', confirmedOn: '2026-11-02' });
  const user = userEvent.setup();
  const page = aPage(store, addresses.project(projectId, 'requirements'));
  await user.click(await button('新建 V1.1'));
  await waitFor(async () => expect(await docsOf(store, projectId)).toHaveLength(2));
  const [first, second] = await docsOf(store, projectId);
  expect(first).toMatchObject({ version: 'V1.0', state: 'replaced' });
  expect(second).toMatchObject({ version: 'V1.1', state: 'draft', changeNote: '新增 FW-04；修改 FW-02；删除 FW-03。' });
  await waitFor(() => expect(page.at()).toBe(addresses.project(projectId, 'requirements', second?.id)));
  // Undone, the number is not given a second time.
  await store.undo();
  expect((await docsOf(store, projectId))[0]).toMatchObject({ state: 'confirmed' });
  await button('新建 V1.2');
});
