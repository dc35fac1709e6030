import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addDays } from '#shared/rules/days';
import { dayOfInstant } from '#shared/rules/day-of-instant';
import { CustomerList } from '../../../../src-renderer/features/customers/customer-list';
import { CustomerPage } from '../../../../src-renderer/features/customers/customer-page';
import type { OwnStore } from '../../../../src-renderer/data/store';
import { addresses, customerTabs, type CustomerTab } from '../../../../src-renderer/state/addresses';
import { aLooseStore, create, rowOf } from '../../data/a-store';
import { aPage } from '../a-page';

const today = dayOfInstant(new Date().toISOString());
const noonOn = (day: string) => new Date(`${day}T12:00:00`).toISOString();
const isTab = (name: string | undefined): name is CustomerTab => customerTabs.some((tab) => tab === name);

const show = (store: OwnStore, path: string) =>
  aPage(
    store,
    {
      '/customers': () => <CustomerList />,
      '/customers/:id/:tab?/:open?': ({ id = '', tab, open }) => (
        <CustomerPage id={id} tab={isTab(tab) ? tab : 'overview'} open={open ?? null} />
      ),
      '/visits/:id': ({ id }) => <p>走访 {id}</p>,
      '/projects/:id': ({ id }) => <p>项目 {id}</p>,
    },
    path,
  );
const row = (words: string) => screen.findByRole('row', { name: new RegExp(words) });

test('an empty list says what belongs there, and its first action makes a customer and opens it', async () => {
  const store = await aLooseStore();
  const { user, path } = show(store, addresses.customers());
  await screen.findByText('还没有客户');
  await user.click(screen.getAllByRole('button', { name: '新建客户' })[0] as HTMLElement);
  await waitFor(async () => expect(await store.db.of('customer').count()).toBe(1));
  const [customer] = await store.db.of('customer').toArray();
  await waitFor(() => expect(path()).toBe(addresses.customer(customer?.id ?? '')));
  await screen.findByRole('heading', { level: 1, name: /KH/ });
});

test('the list says when a customer was visited and how late the next visit is, by the customer’s level', async () => {
  const store = await aLooseStore();
  const level = await create(store, 'serviceLevelProfile', { name: '金', code: 'GOLD', rank: 2, visitCycleDays: 90 });
  const late = await create(store, 'customer', { name: '某市第一医院', serviceLevel: level });
  await create(store, 'customer', { name: '某区财政局' });
  await create(store, 'visit', { customerId: late, state: 'closed', startedAt: noonOn(addDays(today, -93)) });
  show(store, addresses.customers());
  const shown = await row('某市第一医院');
  expect(shown.textContent).toContain(addDays(today, -93));
  expect(shown.textContent).toContain(addDays(today, -3));
  expect(shown.textContent).toContain('逾期 3 天');
  expect((await row('某区财政局')).textContent).not.toMatch(/逾期|还剩/);
});

test('the panel says when a customer without a visit is due and from when that is counted, and why nothing is due', async () => {
  const store = await aLooseStore();
  const level = await create(store, 'serviceLevelProfile', { name: '金', code: 'GOLD', rank: 2, visitCycleDays: 90 });
  const bare = await create(store, 'serviceLevelProfile', { name: '标准', code: 'STD', rank: 4 });
  const gold = await create(store, 'customer', { name: '某市第一医院', serviceLevel: level });
  const standard = await create(store, 'customer', { name: '某区财政局', serviceLevel: bare });
  const none = await create(store, 'customer', { name: '某银行' });
  const { go } = show(store, addresses.customer(gold));
  const due = async (words: string) => (await screen.findByText(words)).closest('dd')?.textContent;
  expect(await due('还没有走访过，自建档之日算起，每 90 天一次')).toMatch(new RegExp(`^${addDays(today, 90)} `));
  go(addresses.customer(standard));
  expect(await due('服务等级没有规定走访周期')).toBe('服务等级没有规定走访周期');
  go(addresses.customer(none));
  expect(await due('未选择服务等级')).toBe('未选择服务等级');
});

test('a row opens its customer, and a customer without an engineer is marked', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '某市第一医院' });
  const { user, path } = show(store, addresses.customers());
  const shown = await row('某市第一医院');
  expect(within(shown).getByText('待完善')).toBeTruthy();
  await user.click(within(shown).getByText(/某市第一医院/));
  expect(path()).toBe(addresses.customer(id));
});

test('engineers and managers of a customer stand together, one who holds both posts once', async () => {
  const store = await aLooseStore();
  const [lead, ce, am] = [
    await create(store, 'teamMember', { name: '李明' }),
    await create(store, 'teamMember', { name: '周涛' }),
    await create(store, 'teamMember', { name: '王芳' }),
  ];
  await create(store, 'customer', { name: '某市第一医院', leadCE: lead, ce, leadAM: am, am });
  show(store, addresses.customers());
  await waitFor(async () => {
    const cells = within(await row('某市第一医院')).getAllByRole('gridcell');
    expect(cells.map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['李明、周涛', '王芳']));
  });
});

test('open issues are counted over the projects of the customer', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const projectId = await create(store, 'project', { customerId, name: '双路由' });
  await create(store, 'issue', { projectId, description: '管道不通', plannedOn: addDays(today, -1) });
  await create(store, 'issue', { projectId, description: '端口', state: 'closed' });
  await create(store, 'issue', { projectId: await create(store, 'project', { customerId }), description: '地址', plannedOn: today });
  show(store, addresses.customers());
  await waitFor(async () => expect((await row('某市第一医院')).textContent).toMatch(/2 逾期 1/));
});

test('a contact made in the tab belongs to the customer and opens beside the list at an address of its own', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const { user, path } = show(store, addresses.customer(customerId, 'contacts'));
  await user.click(await screen.findByRole('button', { name: '新建客户联系人' }));
  await waitFor(async () => expect(await store.db.of('contact').where('customerId').equals(customerId).count()).toBe(1));
  const [contact] = await store.db.of('contact').toArray();
  await waitFor(() => expect(path()).toBe(addresses.customer(customerId, 'contacts', contact?.id)));
  const sheet = await screen.findByRole('dialog', { name: /客户联系人/ });
  await user.type(await within(sheet).findByLabelText(/^姓名/), '刘工');
  await row('刘工');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(path()).toBe(addresses.customer(customerId, 'contacts')));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await rowOf(store, 'contact', contact?.id)).toMatchObject({ customerId, name: '刘工' });
});

test('an address with a record opens it beside its list', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const site = await create(store, 'site', { customerId, name: '东院区机房' });
  show(store, addresses.customer(customerId, 'sites', site));
  const sheet = await screen.findByRole('dialog', { name: /站点/ });
  expect((await within(sheet).findByLabelText<HTMLInputElement>(/^名称/)).value).toBe('东院区机房');
});

test('a voided contact leaves the list, which can show it again', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const gone = await create(store, 'contact', { customerId, name: '赵工' });
  await create(store, 'contact', { customerId, name: '刘工' });
  const { user, path } = show(store, addresses.customer(customerId, 'contacts', gone));
  const sheet = await screen.findByRole('dialog', { name: /客户联系人/ });
  await user.click(await within(sheet).findByRole('button', { name: '作废客户联系人' }));
  const asking = await screen.findByRole('dialog', { name: '作废这条客户联系人？' });
  await user.type(within(asking).getByLabelText(/作废原因/), '已离职');
  await user.click(within(asking).getByRole('button', { name: '作废客户联系人' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /赵工/ })).toBeNull());
  await row('刘工');
  expect(path()).toBe(addresses.customer(customerId, 'contacts'));
  expect(await rowOf(store, 'contact', gone)).toMatchObject({ voided: '已离职' });
  await user.click(screen.getByLabelText('显示已作废'));
  expect((await row('赵工')).textContent).toContain('已离职');
});

test('of actions the pending ones are shown first, and the rest when asked for', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  await create(store, 'actionItem', { customerId, content: '复测接地', dueOn: addDays(today, -2) });
  await create(store, 'actionItem', { customerId, content: '提交草图', state: 'done', dueOn: addDays(today, -9) });
  const { user } = show(store, addresses.customer(customerId, 'actions'));
  expect((await row('复测接地')).textContent).toContain('逾期 2 天');
  expect(screen.queryByRole('row', { name: /提交草图/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '全部 2' }));
  expect((await row('提交草图')).textContent).not.toContain('逾期');
});

test('projects and visits open pages of their own', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const { user, path } = show(store, addresses.customer(customerId, 'projects'));
  await user.click(await screen.findByRole('button', { name: /^新建项目/ }));
  await waitFor(() => expect(path()).toMatch(/^\/projects\//));
  const [project] = await store.db.of('project').toArray();
  expect(project).toMatchObject({ customerId });
  expect(path()).toBe(addresses.project(project?.id ?? ''));
});

test('the overview says what is due, the most pressing first, and plans the visit that is due next', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院', visitCycleDays: 30 });
  await create(store, 'visit', { customerId, state: 'visited', startedAt: noonOn(addDays(today, -28)) });
  const promise = await create(store, 'promise', { customerId, text: '周六割接', dueOn: addDays(today, 3) });
  await create(store, 'actionItem', { customerId, content: '复测接地', dueOn: addDays(today, -1) });
  await create(store, 'actionItem', { customerId, content: '明年再说', dueOn: addDays(today, 90) });
  await create(store, 'promise', { customerId, text: '早已兑现', dueOn: addDays(today, -50), state: 'kept' });
  const { user, path } = show(store, addresses.customer(customerId));
  const list = within(await screen.findByRole('list'));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    `复测接地逾期 1 天 ${addDays(today, -1)}`,
    `周六割接还剩 3 天 ${addDays(today, 3)}`,
  ]);
  expect(screen.getByText('另有 1 项未到期')).toBeTruthy();
  expect(list.getByRole('link', { name: '周六割接' }).getAttribute('href')).toBe(addresses.customer(customerId, 'promises', promise));
  await user.click(await screen.findByRole('button', { name: /^新建走访/ }));
  await waitFor(() => expect(path()).toMatch(/^\/visits\//));
  const planned = (await store.db.of('visit').toArray()).find(({ state }) => state === 'toVisit');
  expect(planned).toMatchObject({ customerId, dueOn: addDays(today, 2) });
});

test('an address of no customer says so and leads back to the list', async () => {
  const store = await aLooseStore();
  const { user, path } = show(store, addresses.customer('0192b1a0-0000-7000-8000-000000000009'));
  await user.click(await screen.findByRole('link', { name: '客户' }));
  expect(path()).toBe(addresses.customers());
});

test.each(customerTabs)('a voided customer is restored from its tab %s, where one button does it', async (tab) => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '某市第一医院' });
  await store.commit({ label: 'void:customer', writes: [{ kind: 'customer', id, void: '重复' }] });
  const { user } = show(store, addresses.customer(id, tab));
  await user.click(await screen.findByRole('button', { name: '恢复客户' }));
  await waitFor(async () => expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: null }));
});
