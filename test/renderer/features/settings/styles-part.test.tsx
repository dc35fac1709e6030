import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { shippedStyleIds } from '#shared/records/house-style';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { writeShipped } from '../../../../src-renderer/data/shipped';
import { SettingsPage } from '../../../../src-renderer/features/settings/settings-page';
import { aLooseStore, create, rowOf } from '../../data/a-store';
import { aPage } from '../a-page';

async function theStyles({ shipped = true } = {}) {
  const store = await aLooseStore();
  if (shipped) await writeShipped(store);
  else
    await store.commitAs('program', {
      label: 'shipped:practiceSettings',
      writes: [{ kind: 'practiceSettings', id: practiceSettingsId, create: {} }],
    });
  const page = aPage(
    store,
    { '/settings/styles/:open?': ({ open }) => <SettingsPage part="styles" open={open ?? null} /> },
    '/settings/styles',
  );
  return { store, ...page };
}

test('both styles that ship are there, and the fonts of reports and letters are told', async () => {
  await theStyles();
  expect((await screen.findByText(/企业报告版正文用/)).textContent).toMatch(/企业报告版正文用.*宋体.*公文版正文用.*仿宋_GB2312/);
  const list = await screen.findByRole('grid');
  expect(await within(list).findAllByText(/^(企业报告版|公文版)$/)).not.toHaveLength(0);
  expect(screen.queryByRole('button', { name: '加入程序自带的样式' })).toBeNull();
});

test('a new style begins as a report and opens beside the list', async () => {
  const { store, user, path } = await theStyles();
  await user.click(await screen.findByRole('button', { name: '新建文档样式' }));
  await vi.waitFor(() => expect(path()).not.toBe('/settings/styles'));
  const id = path()?.split('/').at(-1) ?? '';
  expect(await rowOf(store, 'houseStyle', id)).toMatchObject({ base: 'report', name: '' });
});

test('a store that began before there were styles gets those that ship when it is asked for', async () => {
  const { store, user } = await theStyles({ shipped: false });
  await user.click(await screen.findByRole('button', { name: '加入程序自带的样式' }));
  await screen.findAllByText('公文版');
  expect(await rowOf(store, 'houseStyle', shippedStyleIds.letter)).toMatchObject({ base: 'letter', marginTop: 37 });
  expect(screen.queryByRole('button', { name: '加入程序自带的样式' })).toBeNull();
});

test('measures that no page can have are named with what they may be', async () => {
  const { store } = await theStyles();
  await create(store, 'houseStyle', { name: '窄页', base: 'report', marginLeft: 300 });
  expect((await screen.findByRole('alert')).textContent).toBe('“窄页”的左边距(mm)（应为 5–60）无法排印，改按基础样式的数值。');
});

test('a margin that no page can have is said at its field, and is kept', async () => {
  const { store, user, path } = await theStyles();
  await user.click(await screen.findByRole('button', { name: '新建文档样式' }));
  const margin = await screen.findByRole('textbox', { name: '左边距(mm)' });
  await user.type(margin, '70');
  await user.tab();
  const said = await screen.findByText('应为 5–60；现按基础样式的数值排印');
  expect(margin.getAttribute('aria-invalid')).toBe('true');
  expect(margin.getAttribute('aria-describedby')).toContain(said.id);
  expect(await rowOf(store, 'houseStyle', path()?.split('/').at(-1) ?? '')).toMatchObject({ marginLeft: 70 });
  await user.clear(margin);
  await user.type(margin, '25');
  await user.tab();
  await vi.waitFor(() => expect(screen.queryByText(/应为 5–60；/)).toBeNull());
});
