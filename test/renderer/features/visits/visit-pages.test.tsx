import { screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { addDays } from '#shared/rules/days';
import { dayOfInstant } from '#shared/rules/day-of-instant';
import { VisitList } from '../../../../src-renderer/features/visits/visit-list';
import { VisitPage } from '../../../../src-renderer/features/visits/visit-page';
import type { OwnStore } from '../../../../src-renderer/data/store';
import { addresses } from '../../../../src-renderer/state/addresses';
import { aLooseStore, create, rowOf } from '../../data/a-store';
import { aPage } from '../a-page';

const today = dayOfInstant(new Date().toISOString());
const noonOn = (day: string) => new Date(`${day}T12:00:00`).toISOString();

const show = (store: OwnStore, path: string) =>
  aPage(
    store,
    {
      '/visits': () => <VisitList />,
      '/visits/:id': ({ id = '' }) => <VisitPage id={id} />,
      '/customers/:id': ({ id }) => <p>客户 {id}</p>,
    },
    path,
  );
const rows = () => screen.queryAllByRole('row').slice(1);

test('the list has the visits of all customers, and its views narrow it', async () => {
  const store = await aLooseStore();
  const hospital = await create(store, 'customer', { name: '某市第一医院' });
  const office = await create(store, 'customer', { name: '某区财政局' });
  await create(store, 'visit', { customerId: hospital, dueOn: addDays(today, -2) });
  await create(store, 'visit', { customerId: office, state: 'closed', startedAt: noonOn(addDays(today, -20)) });
  const { user } = show(store, addresses.visits());
  await waitFor(() => expect(rows()).toHaveLength(2));
  await waitFor(() => expect(screen.getByRole('row', { name: /某市第一医院/ }).textContent).toContain('逾期 2 天'));
  await user.click(screen.getByRole('button', { name: '已走访 1' }));
  await waitFor(() => expect(rows().map(({ textContent }) => textContent)).toEqual([expect.stringContaining('某区财政局')]));
  await user.click(screen.getByRole('button', { name: '已取消 0' }));
  await screen.findByText('这一范围里没有走访');
});

test('a visit whose report is not written says when it is due', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  await create(store, 'visit', { customerId, state: 'visited', startedAt: noonOn(addDays(today, -20)) });
  show(store, addresses.visits());
  await waitFor(() => expect(rows()[0]?.textContent).toMatch(/逾期 \d+ 天/));
});

test('in the question for the customer, Enter takes the first that is found, and once more makes the visit', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '某市第一医院', shortName: '市一院' });
  await create(store, 'customer', { name: '某区财政局' });
  const { user } = show(store, addresses.visits());
  await user.click((await screen.findAllByRole('button', { name: '新建走访' }))[0] as HTMLElement);
  const box = await screen.findByLabelText<HTMLInputElement>('走访哪个客户');
  await user.type(box, '市一');
  await screen.findByRole('option', { name: /^某市第一医院/, hidden: true });
  await user.keyboard('{Enter}');
  expect(box.value).toBe('某市第一医院');
  // The second one is the button's.
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await store.db.of('visit').toArray()).toMatchObject([{ customerId: id }]));
});

test('a new visit asks for the customer first and opens as that customer’s', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '某市第一医院', shortName: '市一院' });
  await create(store, 'customer', { name: '某区财政局' });
  const { user, path } = show(store, addresses.visits());
  await user.click((await screen.findAllByRole('button', { name: '新建走访' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('走访哪个客户'), '市一');
  await user.click(await screen.findByRole('option', { name: /^某市第一医院/, hidden: true }));
  await user.click(within(dialog).getByRole('button', { name: '新建走访' }));
  await waitFor(() => expect(path()).toMatch(/^\/visits\/./));
  await waitFor(() => expect(document.activeElement?.closest('[data-field="preparation"]')).not.toBeNull());
  const [visit] = await store.db.of('visit').toArray();
  expect(visit).toMatchObject({ customerId: id, state: 'toVisit' });
  expect(path()).toBe(addresses.visit(visit?.id ?? ''));
  await screen.findByRole('heading', { level: 1, name: /某市第一医院/ });
});

test('a visit that the database refuses is said where it was asked for, new or copied', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const id = await create(store, 'visit', { customerId });
  const full = vi.spyOn(store, 'commit').mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
  onTestFinished(() => full.mockRestore());
  const { user, path, go } = show(store, addresses.visits());
  await user.click((await screen.findAllByRole('button', { name: '新建走访' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByLabelText('走访哪个客户'));
  await user.click(await screen.findByRole('option', { name: /^某市第一医院/, hidden: true }));
  await user.click(within(dialog).getByRole('button', { name: '新建走访' }));
  await within(dialog).findByText('磁盘已满，没有存入数据库；请腾出空间后再试');
  go(addresses.visit(id));
  await user.click(await screen.findByRole('button', { name: '复制走访' }));
  await within(await screen.findByRole('main')).findByText('磁盘已满，没有存入数据库；请腾出空间后再试');
  expect(path()).toBe(addresses.visit(id));
});

test('an action made on the visit belongs to the customer and names the visit as its source', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const id = await create(store, 'visit', { customerId });
  const other = await create(store, 'visit', { customerId });
  await create(store, 'actionItem', { customerId, source: `visit:${other}`, content: '别的走访的' });
  const { user } = show(store, addresses.visit(id));
  await user.click(await screen.findByRole('button', { name: '新建行动项' }));
  const sheet = await screen.findByRole('dialog', { name: /行动项/ });
  await user.type(await within(sheet).findByLabelText(/^内容/), '复测接地');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await screen.findByRole('button', { name: /复测接地/ });
  expect(screen.queryByText('别的走访的')).toBeNull();
  const made = (await store.db.of('actionItem').toArray()).find(({ content }) => content === '复测接地');
  expect(made).toMatchObject({ customerId, source: `visit:${id}` });
});

test('a promise made on the visit carries its source and its time', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const startedAt = noonOn(today);
  const id = await create(store, 'visit', { customerId, state: 'visited', startedAt });
  const { user } = show(store, addresses.visit(id));
  await user.click(await screen.findByRole('button', { name: '新建承诺' }));
  await screen.findByRole('dialog', { name: /承诺/ });
  expect(await store.db.of('promise').toArray()).toMatchObject([
    { customerId, source: `visit:${id}`, promisedAt: startedAt, state: 'open' },
  ]);
});

test('a copy of a visit is a visit of its own with the same plan, and opens', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const id = await create(store, 'visit', {
    customerId,
    dueOn: today,
    purposes: ['routine'],
    planned: ['text:李明'],
    networkState: '正常',
    state: 'visited',
  });
  const { user, path } = show(store, addresses.visit(id));
  await user.click(await screen.findByRole('button', { name: '复制走访' }));
  await waitFor(() => expect(path()).not.toBe(addresses.visit(id)));
  const copy = (await store.db.of('visit').toArray()).find((row) => row.id !== id);
  expect(path()).toBe(addresses.visit(copy?.id ?? ''));
  expect(copy).toMatchObject({
    customerId,
    dueOn: today,
    purposes: ['routine'],
    planned: ['text:李明'],
    networkState: '',
    state: 'toVisit',
  });
  expect(await rowOf(store, 'visit', id)).toMatchObject({ networkState: '正常', state: 'visited' });
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect((await rowOf(store, 'visit', copy?.id ?? ''))?.['voided']).not.toBeNull());
});

test('the page leads to the customer, and its export is of this visit', async () => {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const id = await create(store, 'visit', { customerId });
  const { user, path } = show(store, addresses.visit(id));
  await user.click(await screen.findByRole('button', { name: '导出…' }));
  expect(location.hash).toBe(`#${addresses.document({ kind: 'visit', id })}`);
  await user.click(await screen.findByRole('link', { name: '某市第一医院' }));
  expect(path()).toBe(addresses.customer(customerId));
});

test('a voided visit is restored from its page, where one button does it', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'visit', { customerId: await create(store, 'customer', { name: '某市第一医院' }) });
  await store.commit({ label: 'void:visit', writes: [{ kind: 'visit', id, void: '重复' }] });
  const { user } = show(store, addresses.visit(id));
  await user.click(await screen.findByRole('button', { name: /^恢复走访/ }));
  await waitFor(async () => expect(await rowOf(store, 'visit', id)).toMatchObject({ voided: null }));
});
