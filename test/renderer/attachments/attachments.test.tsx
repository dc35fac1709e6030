import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { OwnStore } from '../../../src-renderer/data/store';
import { aStore, create } from '../data/a-store';
import { aPhoto } from './a-darkroom';
import { aSection, aVisit, drop, filesIn, give, inVault, looks, section } from './a-section';

test('photos that are chosen are in the vault in three sizes before a record names them, and one undo takes all of them back', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const seen: number[] = [];
  const store: OwnStore = {
    ...main.store,
    commit(action) {
      seen.push(inVault(main.folder).length);
      return main.store.commit(action);
    },
  };
  const { user } = aSection(main, { store }, id);
  await give('添加照片或文件', [aPhoto(1, '2026:03:05 10:11:12'), aPhoto(2)], user);
  await waitFor(() => expect(looks()).toHaveLength(2));
  expect(seen).toEqual([6]);
  expect(await filesIn(store)).toMatchObject([
    {
      owner: `visit:${id}`,
      slot: 'photos',
      shot: '',
      fileName: 'IMG_1.jpg',
      mediaType: 'image/jpeg',
      takenAt: '2026-03-05T02:11:12.000Z',
      width: 32,
    },
    { fileName: 'IMG_2.jpg', takenAt: null },
  ]);
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() => expect(looks()).toHaveLength(0));
});

test('a record that the database refuses leaves files that no record names, and says why', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const store: OwnStore = { ...main.store, commit: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) };
  const { user } = aSection(main, { store }, id);
  await give('添加照片或文件', [aPhoto(1)], user);
  await screen.findByText('磁盘已满，没有存入数据库；请腾出空间后再试');
  expect(await filesIn(store)).toEqual([]);
  expect(inVault(main.folder)).toHaveLength(3);
});

test('what cannot be taken is named with its reason, and the others of the batch are added', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const { user } = aSection(main, main, id);
  const heic = new File([Uint8Array.of(0, 0, 0, 24), 'ftypheic', new Uint8Array(20)], 'IMG_7.HEIC');
  await give(
    '添加照片或文件',
    [
      new File(['不是照片'], '假照片.jpg'),
      new File([], '空.jpg', { type: 'image/jpeg' }),
      heic,
      new File(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'], '图.svg'),
      new File([(await aPhoto(3).arrayBuffer()).slice(0, 200)], '半张.jpg'),
      new File([Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3)], '程序.exe'),
      aPhoto(4),
    ],
    user,
  );
  const said = (await screen.findByText('6 个文件没有添加')).closest('[role="alert"]') as HTMLElement;
  for (const words of [
    /“假照片\.jpg”：内容不是图片/,
    /“空\.jpg”：文件是空的/,
    /“IMG_7\.HEIC”：这是 HEIC 照片.*兼容性最佳/,
    /“图\.svg”：这是网页或 SVG/,
    /“半张\.jpg”：文件不完整/,
    /“程序\.exe”：这是可执行程序/,
  ])
    expect(said.textContent).toMatch(words);
  await waitFor(() => expect(looks()).toHaveLength(1));
  await user.click(within(said).getByRole('button', { name: '知道了' }));
  expect(screen.queryByText('6 个文件没有添加')).toBeNull();
});

test('the strip of required shots fills: by its tile, by a drop on it, and by a photo that is here already', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const { user } = aSection(main, main, id);
  await give(/门牌：待拍/, [aPhoto(1)], user);
  await screen.findByText('必拍 1/3');
  await screen.findByRole('button', { name: '查看门牌' });
  drop(screen.getByRole('button', { name: /地图位置：待拍/ }), [aPhoto(2)]);
  await screen.findByText('必拍 2/3');
  drop(within(await section()).getByRole('group', { name: '客户签字' }), [aPhoto(4)]);
  drop(within(await section()).getByRole('group', { name: '照片' }), [aPhoto(3)]);
  drop(await section(), [aPhoto(3), new File(['x'], '说明.txt')]);
  await screen.findByText('已添加 1 个；1 个已有，没有重复添加');
  await screen.findByRole('button', { name: '查看IMG_3.jpg' });
  await give(/设备安装位置：待拍/, [aPhoto(3)], user);
  await screen.findByText('必拍 3/3');
  const rows = await filesIn(main.store);
  expect(rows.map(({ slot, shot, fileName }) => [slot, shot, fileName])).toEqual([
    ['photos', 'doorplate', 'IMG_1.jpg'],
    ['photos', 'location', 'IMG_2.jpg'],
    ['customerSign', '', 'IMG_4.jpg'],
    ['photos', 'installation', 'IMG_3.jpg'],
    ['', '', '说明.txt'],
  ]);
});

test('the same photo is not added twice to one slot', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const { user } = aSection(main, main, id);
  await give('添加照片或文件', [aPhoto(1), aPhoto(1)], user);
  await waitFor(() => expect(looks()).toHaveLength(1));
  await give('添加照片或文件', [aPhoto(1)], user);
  await screen.findByText('1 个文件已在这里，没有重复添加');
  expect(await filesIn(main.store)).toHaveLength(1);
});

test('a pasted picture goes where pictures are asked for, with the moment as its name; text with a picture goes into the field', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  aSection(main, main, id);
  await section();
  const paste = (target: Element, types: string[]) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { files: [new File([aPhotoBytes], 'image.png', { type: 'image/png' })], types } });
    fireEvent(target, event);
    return event.defaultPrevented;
  };
  const aPhotoBytes = await aPhoto(5).arrayBuffer();
  const field = document.body.appendChild(document.createElement('textarea'));
  onTestFinished(() => field.remove());
  expect(paste(field, ['text/plain', 'Files'])).toBe(false);
  expect(paste(field, ['Files'])).toBe(true);
  await waitFor(() => expect(looks()).toHaveLength(1));
  expect(await filesIn(main.store)).toMatchObject([
    { slot: 'photos', fileName: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/) },
  ]);
});

test('other files are rows with type and size, and a copy of one is downloaded under the name that the host gives it', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const given = vi.spyOn(URL, 'createObjectURL');
  onTestFinished(() => given.mockRestore());
  const { user, download } = aSection(
    { desktop: { ...main.desktop, openAttachment: async () => ({ ok: true, value: { download: '/export/1' } }) } },
    main,
    id,
  );
  await give('添加照片或文件', [new File(['机房温度 26 度'], '现场记录.txt')], user);
  const file = await screen.findByRole('button', { name: /现场记录\.txt.*文本 · 1 kB/ });
  await user.click(file);
  const view = await screen.findByRole('dialog', { name: /现场记录\.txt（1\/1）/ });
  await user.click(within(view).getByRole('button', { name: '打开副本' }));
  await waitFor(() => expect(download).toHaveBeenCalledWith('/export/1'));
  await within(view).findByText('任务不存在或已结束');
});

test('the large view leads from photo to photo with the arrow keys, but not out of a field in which one types', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const { user } = aSection(main, main, id);
  await give('添加照片或文件', [aPhoto(1), aPhoto(2)], user);
  await user.click(await screen.findByRole('button', { name: '查看IMG_1.jpg' }));
  await screen.findByRole('dialog', { name: 'IMG_1.jpg（1/2）' });
  await user.keyboard('{ArrowRight}');
  const second = await screen.findByRole('dialog', { name: 'IMG_2.jpg（2/2）' });
  await user.type(await within(second).findByLabelText(/^说明/), '机柜{ArrowLeft}正面');
  await user.selectOptions(within(second).getByLabelText(/^必拍项/), '门牌');
  await waitFor(async () =>
    expect((await filesIn(main.store)).find(({ fileName }) => fileName === 'IMG_2.jpg')).toMatchObject({
      caption: '机正面柜',
      shot: 'doorplate',
    }),
  );
  await user.keyboard('{Escape}');
  await screen.findByRole('button', { name: '查看机正面柜' });
  await screen.findByText('必拍 1/3');
});

test('a photo without a caption tells what papers will say of it, and can be marked 敏感', async () => {
  const main = await aStore();
  const customerId = await create(main.store, 'customer', { name: '某市第一医院' });
  const site = await create(main.store, 'site', { customerId, name: '住院楼' });
  const id = await create(main.store, 'visit', { customerId, site, place: '三层信息科' });
  const { user } = aSection(main, main, id);
  await give('添加照片或文件', [aPhoto(1, '2026:03:05 10:11:12')], user);
  await user.click(await screen.findByRole('button', { name: '查看IMG_1.jpg' }));
  await screen.findByText(/^说明留空时，文档中写：2026-03-0[45] \d\d:11\s住院楼、三层信息科$/);
  await user.selectOptions(screen.getByLabelText(/^必拍项/), '门牌');
  await screen.findByText(/^说明留空时，文档中写：2026-03-0[45] \d\d:11\s住院楼、三层信息科\s门牌$/);
  await user.selectOptions(screen.getByLabelText(/^资料级别/), '敏感');
  await user.type(screen.getByLabelText(/^说明/), '机柜');
  await waitFor(async () => expect(await filesIn(main.store)).toMatchObject([{ caption: '机柜', secrecy: 'sensitive' }]));
  await waitFor(() => expect(screen.queryByText(/说明留空时/)).toBeNull());
});

test('a voided photo is gone from the page and comes back with undo', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const { user } = aSection(main, main, id);
  await give('添加照片或文件', [aPhoto(1)], user);
  await user.click(await screen.findByRole('button', { name: '查看IMG_1.jpg' }));
  await user.click(await screen.findByRole('button', { name: '作废附件' }));
  const asked = await screen.findByRole('dialog', { name: /作废/ });
  await user.type(within(asked).getByLabelText(/原因/), '拍糊了');
  await user.click(within(asked).getByRole('button', { name: '作废附件' }));
  await waitFor(() => expect(looks()).toHaveLength(0));
  const undo = await screen.findAllByRole('button', { name: '撤销' });
  await user.click(undo.at(-1) as HTMLElement);
  await waitFor(() => expect(looks()).toHaveLength(1));
});

test('voided photos are looked at when the user asks for them, and one can be restored at any time', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const { user } = aSection(main, main, id);
  await give(/门牌：待拍/, [aPhoto(1)], user);
  await screen.findByText('必拍 1/3');
  const [row] = await filesIn(main.store);
  await main.store.commit({ label: 'void:attachment', writes: [{ kind: 'attachment', id: row?.id ?? '', void: '拍糊了' }] });
  await user.click(await screen.findByRole('checkbox', { name: '显示已作废（1）' }));
  await screen.findByRole('button', { name: /门牌：待拍/ });
  await user.click(screen.getByRole('button', { name: '查看门牌，作废' }));
  await screen.findByText(/拍糊了/);
  await user.click(await screen.findByRole('button', { name: '恢复附件' }));
  await user.keyboard('{Escape}');
  await screen.findByText('必拍 1/3');
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /显示已作废/ })).toBeNull());
});

test('a photo that is missing in the vault says so with the first letters of its hash', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const first = aSection(main, main, id);
  await give('添加照片或文件', [aPhoto(1)], first.user);
  await waitFor(() => expect(looks()).toHaveLength(1));
  const [row] = await filesIn(main.store);
  rmSync(join(main.folder, 'vault', 'attachments'), { recursive: true });
  document.body.innerHTML = '';
  aSection(main, main, id);
  await screen.findByText(`照片缺失 ${row?.sha256.slice(0, 8)}`);
});
