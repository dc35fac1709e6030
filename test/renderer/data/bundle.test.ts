import { expect, onTestFinished, test } from 'vitest';
import { parseBundle, rowsOf } from '#shared/bundle';
import { shippedStyleIds } from '#shared/records/house-style';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { kinds, type Kind } from '#shared/records/kinds';
import { documents } from '../../../src-main/documents/index';
import { produceDocument } from '../../../src-main/documents/produce-document';
import { bundleOf } from '../../../src-renderer/data/bundle';
import { deleteSample, openSample } from '../../../src-renderer/data/sample';
import { writeShipped } from '../../../src-renderer/data/shipped';
import { aLooseStore, create, must } from './a-store';

const exportedAt = '2026-11-24T01:00:00.000Z';

async function aHospital() {
  const store = await aLooseStore();
  await writeShipped(store);
  const customer = await create(store, 'customer', { name: '市第一人民医院', serviceLevel: '5e7e1000-0000-4000-8000-000000000001' });
  const other = await create(store, 'customer', { name: '别的客户' });
  const project = await create(store, 'project', { customerId: customer, name: '双路由' });
  const otherProject = await create(store, 'project', { customerId: customer, name: '别的项目' });
  const person = await create(store, 'teamMember', { name: '王芳' });
  const stranger = await create(store, 'teamMember', { name: '无关的人' });
  const contact = await create(store, 'contact', { customerId: customer, name: '张主任' });
  const issue = await create(store, 'issue', {
    projectId: project,
    description: '端口不足',
    owner: `teamMember:${person}`,
    coOwners: [`contact:${contact}`, 'text:机房'],
  });
  const note = await create(store, 'issueNote', { issueId: issue, text: '已联系' });
  const voided = await create(store, 'issue', { projectId: project, description: '作废的' });
  await store.commit({ label: 'void:issue', writes: [{ kind: 'issue', id: voided, void: '重复' }] });
  const visit = await create(store, 'visit', { customerId: customer, place: '三层' });
  const action = await create(store, 'actionItem', { customerId: customer, content: '回电话', source: `visit:${visit}` });
  const foreign = await create(store, 'actionItem', { customerId: customer, content: '无关' });
  const circuit = await create(store, 'circuit', { customerId: customer, project });
  const ids = { customer, other, project, otherProject, person, stranger, contact, issue, note, voided, visit, action, foreign, circuit };
  const idsIn = async (kind: Kind, id: string) => {
    const bundle = must(parseBundle((await bundleOf(store, { kind, id }, exportedAt)) ?? ''));
    const all = kinds.flatMap((each) => rowsOf(bundle, each).map((row) => row.id));
    expect(new Set(all).size).toBe(all.length);
    return new Set(all);
  };
  return { store, ids, idsIn };
}

test('notes whose issues lie between those of the project come with their own project alone', async () => {
  const { store, ids, idsIn } = await aHospital();
  // A first and a last id of the project, with one of another project between them.
  const issue = (first: string, projectId: string) => ({
    kind: 'issue' as const,
    id: `${first}0000000-0000-4000-8000-000000000000`,
    create: { projectId },
  });
  const made = await store.commit({
    label: 'create:issue',
    writes: [issue('0', ids.project), issue('8', ids.otherProject), issue('f', ids.project)],
  });
  const notes: string[] = [];
  for (const issueId of made.ids) notes.push(await create(store, 'issueNote', { issueId, text: '进展' }));
  const found = await idsIn('project', ids.project);
  expect(notes.map((id) => found.has(id))).toEqual([true, false, true]);
});

test('a project comes with what owns it, what it owns, what springs from it, and what these refer to', async () => {
  const { ids, idsIn } = await aHospital();
  const found = await idsIn('project', ids.project);
  for (const name of ['customer', 'project', 'issue', 'note', 'person', 'contact', 'circuit'] as const)
    expect(found.has(ids[name]), name).toBe(true);
  for (const name of ['other', 'otherProject', 'stranger', 'voided', 'visit', 'action'] as const)
    expect(found.has(ids[name]), name).toBe(false);
});

test('a requirements document comes with all that its project comes with, and with whom to ask for at the sites', async () => {
  const { store, ids, idsIn } = await aHospital();
  const site = await create(store, 'site', { customerId: ids.customer, name: '本部', siteContact: ids.contact });
  const places = [{ id: crypto.randomUUID(), order: 'V', place: '某市', site, dept: '', person: null }];
  const project = await create(store, 'project', { customerId: ids.customer, name: '扩容', places });
  const requirement = await create(store, 'requirement', { projectId: project, detail: '500M' });
  const older = await create(store, 'requirementDoc', { projectId: project, version: 'V1.0' });
  const paper = await create(store, 'requirementDoc', { projectId: project, version: 'V1.1' });
  const circuit = await create(store, 'circuit', { customerId: ids.customer, project });
  const found = await idsIn('requirementDoc', paper);
  for (const id of [ids.customer, project, paper, older, requirement, circuit, site, ids.contact]) expect(found.has(id)).toBe(true);
  for (const name of ['project', 'issue', 'circuit'] as const) expect(found.has(ids[name]), name).toBe(false);
});

test('a visit comes with the actions that it raised', async () => {
  const { ids, idsIn } = await aHospital();
  const found = await idsIn('visit', ids.visit);
  expect([found.has(ids.action), found.has(ids.customer)]).toEqual([true, true]);
  expect([found.has(ids.foreign), found.has(ids.project)]).toEqual([false, false]);
});

test('a customer comes with everything under it', async () => {
  const { ids, idsIn } = await aHospital();
  const found = await idsIn('customer', ids.customer);
  for (const name of ['project', 'otherProject', 'issue', 'note', 'visit', 'action', 'foreign', 'circuit', 'contact'] as const)
    expect(found.has(ids[name]), name).toBe(true);
  expect(found.has(ids.other)).toBe(false);
});

test('the frame says when, where and by whom, and the practice settings and service level come along', async () => {
  const { store, ids } = await aHospital();
  await store.commit({ label: 'create:teamMember', writes: [{ kind: 'teamMember', id: store.author, create: { name: '李明' } }] });
  const bundle = must(parseBundle((await bundleOf(store, { kind: 'project', id: ids.project }, exportedAt)) ?? ''));
  expect(bundle).toMatchObject({
    exportedAt,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    author: { id: store.author, name: '李明' },
    subject: { kind: 'project', id: ids.project },
  });
  expect(rowsOf(bundle, 'practiceSettings')).toHaveLength(1);
  expect(rowsOf(bundle, 'serviceLevelProfile').map(({ code }) => code)).toEqual(['DIAMOND']);
  expect(rowsOf(bundle, 'customer')[0]?.id).toBe(ids.customer);
});

test('what is voided or not there gives no data file', async () => {
  const { store, ids } = await aHospital();
  expect(await bundleOf(store, { kind: 'issue', id: ids.voided }, exportedAt)).toBeNull();
  expect(await bundleOf(store, { kind: 'issue', id: ids.customer }, exportedAt)).toBeNull();
});

test('what owns a record travels with it though it was voided, and its papers are made as before', async () => {
  const { store, ids, idsIn } = await aHospital();
  const doc = await create(store, 'requirementDoc', { projectId: ids.project, version: 'V1.0' });
  const subjects = { project: ids.project, visit: ids.visit, requirementDoc: doc };
  const papers = () =>
    Promise.all(
      documents.flatMap(({ kind: document, subject, audiences }) =>
        audiences.map(async (audience) => {
          const bundle = await bundleOf(store, { kind: subject, id: subjects[subject as keyof typeof subjects] }, exportedAt);
          const { fileName, traced } = must(
            await produceDocument(bundle ?? '', { document, audience, language: 'zh', format: 'docx', people: [] }),
          );
          return { fileName, ...traced };
        }),
      ),
    );
  const before = await papers();
  for (const kind of ['customer', 'project'] as const)
    await store.commit({ label: `void:${kind}`, writes: [{ kind, id: ids[kind], void: '客户已销户' }] });
  const below = await idsIn('requirementDoc', doc);
  expect([below.has(ids.project), below.has(ids.customer), below.has(ids.issue), below.has(ids.voided)]).toEqual([true, true, true, false]);
  expect(await bundleOf(store, { kind: 'project', id: ids.project }, exportedAt)).toBeNull();
  await store.commit({ label: 'restore:project', writes: [{ kind: 'project', id: ids.project, restore: true }] });
  expect(before[0]?.fileName).toContain('市第一人民医院');
  expect(await papers()).toEqual(before);
});

test('every project, visit and requirements document of the sample gives a data file that can be read back', async () => {
  const store = await openSample({ undoneCreation: () => '' });
  onTestFinished(deleteSample);
  for (const kind of ['customer', 'project', 'visit', 'requirementDoc'] as const)
    for (const { id } of await store.db.rowsOf(kind).toArray())
      expect(parseBundle((await bundleOf(store, { kind, id }, exportedAt)) ?? ''), `${kind} ${id}`).toMatchObject({ ok: true });
  await store.close();
});

test('every bundle brings the practice settings, the house styles that ship and the one that the settings name', async () => {
  const { store, ids, idsIn } = await aHospital();
  const own = await create(store, 'houseStyle', { name: '本公司', base: 'letter' });
  const unused = await create(store, 'houseStyle', { name: '没有选用的', base: 'report' });
  await store.commit({
    label: 'edit:practiceSettings',
    writes: [{ kind: 'practiceSettings', id: practiceSettingsId, update: { houseStyle: own } }],
  });
  const found = await idsIn('visit', ids.visit);
  expect([practiceSettingsId, ...Object.values(shippedStyleIds), own].map((id) => found.has(id))).toEqual([true, true, true, true]);
  expect(found.has(unused)).toBe(false);
});
