import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { project } from '#shared/records/project';
import { text } from '#shared/text/index';
import { addresses, projectTabs } from '../../../../src-renderer/state/addresses';
import { projectGroups } from '../../../../src-renderer/features/projects/project-groups';
import { leadsOf } from '../../../../src-renderer/features/projects/project-facts';
import { aLooseStore, create } from '../../data/a-store';
import { aPage, aProject } from './a-page';

test('each project shows its customer, who leads it, and how many issues are open and overdue', async () => {
  const store = await aLooseStore();
  const { projectId } = await aProject(store);
  await create(store, 'projectMember', { projectId, role: 'leadCE', person: `teamMember:${store.author}` });
  await create(store, 'issue', { projectId, description: '逾期的', plannedOn: '2020-01-01' });
  await create(store, 'issue', { projectId, description: '没有日子的' });
  aPage(store);
  const line = (await screen.findByText('院区双路由互联')).closest<HTMLElement>('[data-index]');
  await waitFor(() => expect(line?.textContent).toContain('李明'));
  const cells = within(line as HTMLElement)
    .getAllByRole('gridcell')
    .map(({ textContent }) => textContent);
  expect(cells).toEqual(['院区双路由互联', '某市第一医院', '', '进行中', '李明', '', '', '2', '1', '']);
});

test('a new project asks for the customer first', async () => {
  const store = await aLooseStore();
  const { customerId } = await aProject(store);
  const user = userEvent.setup();
  const page = aPage(store);
  await user.click(await screen.findByRole('button', { name: '新建项目' }));
  const dialog = within(await screen.findByRole('dialog'));
  const make = dialog.getByRole('button', { name: '新建项目' });
  expect(make).toHaveProperty('disabled', true);
  const chooser = dialog.getByLabelText<HTMLInputElement>('项目属于哪个客户');
  expect(document.activeElement).toBe(chooser);
  await user.type(chooser, '第一');
  await user.click(await screen.findByRole('option', { name: /^某市第一医院/ }));
  await user.type(chooser, '别家');
  // Another name is typed: what was chosen before is not meant any more.
  expect(make).toHaveProperty('disabled', true);
  await user.clear(chooser);
  await user.type(chooser, '第一{Enter}');
  expect(chooser.value).toBe('某市第一医院');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(page.at()).not.toBe(addresses.projects()));
  const made = (await store.db.of('project').toArray()).find(({ name }) => name === '');
  expect(made).toMatchObject({ customerId });
  expect(page.at()).toBe(addresses.project(made?.id ?? ''));
  await waitFor(() => expect(document.activeElement).toBe(screen.queryByLabelText(project.fields.name.label.zh)));
});

test('the question for the customer finds it by its short name, and Enter takes it', async () => {
  const store = await aLooseStore();
  await create(store, 'customer', { name: '某区财政局' });
  const customerId = await create(store, 'customer', { name: '某市第一医院', shortName: '市一院' });
  const user = userEvent.setup();
  aPage(store);
  await user.click((await screen.findAllByRole('button', { name: '新建项目' }))[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('项目属于哪个客户'), '市一院');
  await screen.findByRole('option', { name: /^某市第一医院/ });
  expect(screen.queryByRole('option', { name: /^某区财政局/ })).toBeNull();
  await user.keyboard('{Enter}');
  await user.click(dialog.getByRole('button', { name: '新建项目' }));
  await waitFor(async () => expect(await store.db.of('project').toArray()).toMatchObject([{ customerId }]));
});

test('a new project makes its customer on the spot', async () => {
  const store = await aLooseStore();
  const user = userEvent.setup();
  aPage(store);
  await user.click((await screen.findAllByRole('button', { name: '新建项目' }))[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('项目属于哪个客户'), '某区财政局');
  await user.click(await screen.findByRole('option', { name: '新建客户“某区财政局”' }));
  await waitFor(() => expect(dialog.getByRole('button', { name: '新建项目' })).toHaveProperty('disabled', false));
  await user.click(dialog.getByRole('button', { name: '新建项目' }));
  await waitFor(async () => expect(await store.db.of('project').count()).toBe(1));
  const [customer] = await store.db.of('customer').toArray();
  expect(customer).toMatchObject({ name: '某区财政局' });
  expect(await store.db.of('project').toArray()).toMatchObject([{ customerId: customer?.id }]);
});

test.each(projectTabs)('a voided project is restored from its tab %s, where one button does it', async (tab) => {
  const store = await aLooseStore();
  const { projectId: id } = await aProject(store);
  await store.commit({ label: 'void:project', writes: [{ kind: 'project', id, void: '重复' }] });
  aPage(store, addresses.project(id, tab));
  await userEvent.click(await screen.findByRole('button', { name: /^恢复项目/ }));
  await waitFor(async () => expect((await store.db.of('project').get(id))?.voided).toBeNull());
});

test('members lead a project by rank while they are in it, otherwise those who have the posts of the customer', () => {
  const customer = { ce: 'c', leadCE: null, am: 'a', leadAM: 'b' };
  const member = (role: 'ce' | 'leadCE', person: string, leftOn: string | null = null) => ({ role, person, leftOn });
  expect(leadsOf([member('ce', 'text:周涛'), member('leadCE', 'text:李明')], customer)).toEqual({ ce: 'text:李明', am: 'teamMember:b' });
  expect(leadsOf([member('leadCE', 'text:李明', '2026-01-01')], customer)).toEqual({ ce: 'teamMember:c', am: 'teamMember:b' });
  expect(leadsOf([], null)).toEqual({ ce: null, am: null });
});

test('the overview shows every field of a project once, but for what is ticked beside the requirements and what warnings keep', () => {
  const shown = projectGroups(text.zh.projects.groups).flatMap(({ fields }) => fields);
  expect([...shown, 'noRequirementKinds', 'mutedRules'].sort()).toEqual(Object.keys(project.fields).sort());
});
