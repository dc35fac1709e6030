import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { hostStatus } from '../../../src-renderer/data/host-status';
import { aLooseStore, create, rowOf } from '../data/a-store';
import { aReady, anApp } from './an-app';

afterEach(() => hostStatus.setState({ disk: 'ok', freeBytes: null }));

async function aPage() {
  const store = await aLooseStore();
  await store.commit({ label: 'create:teamMember', writes: [{ kind: 'teamMember', id: store.author, create: { name: '李工' } }] });
  const customer = await create(store, 'customer', { name: '某市第一医院' });
  anApp(aReady(store), `/customers/${customer}/customer`);
  const remark = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '备注' });
  return { store, customer, remark };
}
const theDisk = (disk: 'ok' | 'low' | 'tight' | 'full', freeBytes: number) => act(() => hostStatus.setState({ disk, freeBytes }));

test.each([
  ['low', 1_500_000_000, 'status', /只剩 1\.5 GB.*低于 1 GB 时暂停导入，低于 200 MB/],
  ['tight', 800_000_000, 'status', /只剩 800 MB.*暂停导入，照片只存打印尺寸/],
  ['full', 150_000_000, 'alert', /只剩 150 MB，记录暂时只读.*清理出空间后自动保存/],
] as const)(
  'a disk that is %s is said on every page with what it means, and no longer once there is room',
  async (disk, free, role, said) => {
    await aPage();
    theDisk(disk, free);
    expect(screen.getAllByRole(role).map((each) => each.textContent)).toContainEqual(expect.stringMatching(said));
    expect(screen.getByRole('button', { name: /^磁盘只剩/ })).toBeTruthy();
    theDisk('ok', 50_000_000_000);
    expect(document.body.textContent).not.toContain('只剩');
  },
);

test('what is typed while records are read-only stays in its field, is not called saved, and is saved by itself once there is room', async () => {
  const { store, customer, remark } = await aPage();
  theDisk('full', 150_000_000);
  fireEvent.change(remark, { target: { value: '双路由都要改' } });
  fireEvent.blur(remark);
  await waitFor(() =>
    expect(screen.getAllByRole('alert').map((each) => each.textContent)).toContainEqual(expect.stringMatching(/^未保存/)),
  );
  expect(remark.value).toBe('双路由都要改');
  expect(remark.readOnly).toBe(false);
  expect((await rowOf(store, 'customer', customer))['remark']).toBe('');
  theDisk('tight', 400_000_000);
  await waitFor(async () => expect((await rowOf(store, 'customer', customer))['remark']).toBe('双路由都要改'));
  await waitFor(() => expect(document.body.textContent).not.toContain('未保存'));
});
