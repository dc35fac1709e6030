import { screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { hostStatus } from '../../../src-renderer/data/host-status';
import { formsPending, storeForms } from '../../../src-renderer/data/leaving';
import { aLooseStore, aStore } from '../data/a-store';
import { aPhoto } from './a-darkroom';
import { aSection, aVisit, filesIn, give, looks } from './a-section';

test('in the sample, which has no vault, nothing can be added', async () => {
  const loose = await aLooseStore();
  const main = await aStore();
  aSection(main, { store: loose }, await aVisit({ store: loose }));
  await screen.findByText('示例数据不保存照片和文件');
  expect(screen.queryByRole('button', { name: '添加照片或文件' })).toBeNull();
});

test('with less than a gigabyte left photos are kept at print size and none are imported; with less than 200 MB nothing is added', async () => {
  onTestFinished(() => hostStatus.setState({ disk: 'ok' }));
  hostStatus.setState({ disk: 'tight' });
  const main = await aStore();
  const id = await aVisit(main);
  const { user, room } = aSection(main, main, id);
  await screen.findByText(/不足 1 GB/);
  expect(screen.queryByRole('button', { name: '导入手机照片' })).toBeNull();
  await give('添加照片或文件', [aPhoto(1)], user);
  await waitFor(() => expect(looks()).toHaveLength(1));
  expect(room.kept).toEqual(['print']);
  hostStatus.setState({ disk: 'full' });
  await screen.findByText(/不足 200 MB/);
  expect(screen.queryByRole('button', { name: '添加照片或文件' })).toBeNull();
});

test('the original is kept only where the user asks for it', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const { user, room } = aSection(main, main, id);
  await user.click(await screen.findByRole('checkbox', { name: '保留原图' }));
  await give('添加照片或文件', [aPhoto(1)], user);
  await waitFor(() => expect(looks()).toHaveLength(1));
  await user.click(screen.getByRole('checkbox', { name: '保留原图' }));
  await give('添加照片或文件', [aPhoto(2)], user);
  await waitFor(() => expect(looks()).toHaveLength(2));
  expect(room.kept).toEqual(['original', 'screen']);
});

test('whoever leaves while photos are being added waits for them', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const { user } = aSection(main, main, id);
  await give('添加照片或文件', [aPhoto(1), aPhoto(2)], user);
  expect(formsPending()).toBe(true);
  await storeForms();
  expect(formsPending()).toBe(false);
  expect(await filesIn(main.store)).toHaveLength(2);
});
