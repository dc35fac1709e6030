import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fail } from '#shared/result';
import { FilesProvider } from '../../../src-renderer/attachments/files';
import { ImportPhotos } from '../../../src-renderer/attachments/phone-photos/import-photos';
import { Stopped } from '../../../src-renderer/pictures/darkroom';
import { aStore, create, type AStore } from '../data/a-store';
import { aPage } from '../features/a-page';
import { aDarkroom, aPhoto } from './a-darkroom';
import { aVisit, filesIn, inVault } from './a-section';

const onFifth = (time: string) => `2026:03:05 ${time}`;
const zone = (time: string) => `2026-03-05T${time}:00+08:00`;

function show({ desktop, store }: AStore, owner: { kind: 'visit' | 'site'; id: string } | null, beforehand = async () => {}) {
  const room = aDarkroom();
  const onClose = vi.fn();
  const dialog = (
    <FilesProvider value={{ desktop, download: async () => fail({ kind: 'unknown-task' }), darkroom: room }}>
      <ImportPhotos owner={owner} beforehand={beforehand} onClose={onClose} />
    </FilesProvider>
  );
  const { user } = aPage(store, { '/': () => dialog }, '/');
  return { user, room, onClose };
}
async function choose(files: File[]): Promise<void> {
  const dialog = await screen.findByRole('dialog', { name: '导入手机照片' });
  fireEvent.change(dialog.querySelector('input[webkitdirectory]') as HTMLInputElement, { target: { files } });
}
const groups = () => screen.queryAllByRole('region', { name: /张$/ });
const chosenIn = (group: HTMLElement) =>
  within(group)
    .queryAllByRole<HTMLInputElement>('checkbox')
    .map(({ checked }) => checked);

test('photos of a folder are offered in groups; those of the visit’s hours are chosen for it, and one undo takes the import back', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  await main.store.commit({
    label: 'edit:visit',
    writes: [{ kind: 'visit', id, update: { startedAt: new Date(zone('10:00')).toISOString() } }],
  });
  const { user, onClose } = show(main, { kind: 'visit', id });
  await choose([
    aPhoto(1, onFifth('10:05:00')),
    aPhoto(2, onFifth('10:20:00')),
    aPhoto(3, onFifth('16:00:00')),
    new File(['film'], 'VID_1.mp4'),
    new File([Uint8Array.of(0, 0, 0, 24), 'ftypheic', new Uint8Array(20)], 'IMG_9.HEIC'),
  ]);
  await screen.findByText(/另有 1 张 HEIC/);
  await waitFor(() => expect(groups().map(chosenIn)).toEqual([[false], [true, true]]));
  await user.click(screen.getByRole('button', { name: '导入 2 张' }));
  await screen.findByText('已导入 2 张照片');
  expect(onClose).toHaveBeenCalled();
  expect(await filesIn(main.store)).toMatchObject([
    { owner: `visit:${id}`, slot: 'photos', fileName: 'IMG_1.jpg', takenAt: new Date(zone('10:05')).toISOString() },
    { fileName: 'IMG_2.jpg' },
  ]);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(async () => expect((await filesIn(main.store)).every(({ voided }) => voided !== null)).toBe(true));
});

test('a camera whose clock is wrong is put right for the whole import: groups, proposals and the time that is kept', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  await main.store.commit({
    label: 'edit:visit',
    writes: [{ kind: 'visit', id, update: { startedAt: new Date(zone('10:00')).toISOString() } }],
  });
  const { user } = show(main, { kind: 'visit', id });
  await choose([aPhoto(1, onFifth('02:05:00')), aPhoto(2, onFifth('20:00:00'))]);
  await waitFor(() => expect(groups().map(chosenIn)).toEqual([[false], [false]]));
  const hours = screen.getByRole('textbox', { name: '小时' });
  await user.clear(hours);
  await user.type(hours, '8');
  await waitFor(() => expect(groups().map(chosenIn)).toEqual([[false], [true]]));
  await user.click(screen.getByRole('button', { name: '导入 1 张' }));
  await waitFor(async () => expect(await filesIn(main.store)).toMatchObject([{ takenAt: new Date(zone('10:05')).toISOString() }]));
});

test('photos that some record has already are greyed; one that was voided can be had again', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const first = show(main, { kind: 'visit', id });
  await choose([aPhoto(1, onFifth('10:05:00')), aPhoto(2, onFifth('10:06:00'))]);
  await first.user.click(await screen.findByRole('button', { name: '导入 2 张' }));
  await waitFor(async () => expect(await filesIn(main.store)).toHaveLength(2));
  const [one] = await filesIn(main.store);
  await main.store.commit({ label: 'void:attachment', writes: [{ kind: 'attachment', id: one?.id ?? '', void: '拍糊了' }] });
  await choose([aPhoto(1, onFifth('10:05:00')), aPhoto(2, onFifth('10:06:00')), aPhoto(3, onFifth('10:07:00'))]);
  await screen.findByText('已有 1 张');
  await waitFor(() => expect(groups().map(chosenIn)).toEqual([[true, false, true]]));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'IMG_2.jpg，已有' }).disabled).toBe(true);
});

test('each group goes where the user says, and a group without a place holds the import back', async () => {
  const main = await aStore();
  const customerId = await create(main.store, 'customer', { name: '某区财政局' });
  const project = await create(main.store, 'project', { customerId, name: '双路由互联' });
  const { user } = show(main, null);
  await choose([aPhoto(1, onFifth('10:05:00')), aPhoto(2, onFifth('10:06:00'))]);
  await screen.findByText('有 1 组选了照片，还没有选放到哪里');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '导入 2 张' }).disabled).toBe(true);
  await user.selectOptions(screen.getByRole('combobox', { name: '放到' }), '项目 双路由互联');
  await user.click(screen.getByRole('checkbox', { name: 'IMG_2.jpg' }));
  await user.click(screen.getByRole('button', { name: '导入 1 张' }));
  await waitFor(async () =>
    expect(await filesIn(main.store)).toMatchObject([{ owner: `project:${project}`, slot: 'topology', fileName: 'IMG_1.jpg' }]),
  );
});

test('an import that is cancelled makes no record; what was kept already is nobody’s', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const { user, room } = show(main, { kind: 'visit', id });
  const { make } = room;
  // The second photo takes until somebody stops it.
  let made = 0;
  room.make = (file, kept, stop) =>
    ++made === 1 ? make(file, kept, stop) : new Promise((_done, stopped) => stop?.addEventListener('abort', () => stopped(new Stopped())));
  await choose([aPhoto(1, onFifth('10:05:00')), aPhoto(2, onFifth('10:06:00'))]);
  await user.click(await screen.findByRole('button', { name: '导入 2 张' }));
  await screen.findByText('正在导入 1/2');
  await user.click(screen.getByRole('button', { name: '取消导入' }));
  await screen.findByText('已取消导入，没有添加照片');
  expect(await filesIn(main.store)).toEqual([]);
  expect(inVault(main.folder)).toHaveLength(3);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '导入 2 张' }).disabled).toBe(false);
});

test('a photo that cannot be made is named, the others are imported, and the list stays to be read', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  const { user, onClose } = show(main, { kind: 'visit', id });
  const half = new File([(await aPhoto(2).arrayBuffer()).slice(0, 300)], '半张.jpg', { lastModified: Date.parse(zone('10:06')) });
  await choose([aPhoto(1, onFifth('10:05:00')), half]);
  for (const all of await screen.findAllByRole('button', { name: '全选' })) await user.click(all);
  await user.click(await screen.findByRole('button', { name: '导入 2 张' }));
  await screen.findByText(/“半张\.jpg”：文件不完整/);
  expect(onClose).not.toHaveBeenCalled();
  expect(await filesIn(main.store)).toHaveLength(1);
});

test('files that cannot be read, as of a phone that was pulled out, are counted and told', async () => {
  const main = await aStore();
  const { room } = show(main, null);
  const { glanceAt } = room;
  room.glanceAt = async (file) => (file instanceof File && file.name === '断开.jpg' ? null : glanceAt(file));
  await choose([aPhoto(1, onFifth('10:05:00')), new File(['x'], '断开.jpg')]);
  await screen.findByText(/有 1 个文件读不出来/);
  expect(groups()).toHaveLength(1);
  await waitFor(() => expect(screen.queryByText(/正在比对/)).toBeNull());
});

test('files that call themselves photos and are none are counted and named with the reason; what a Mac puts beside photos is not spoken of', async () => {
  const main = await aStore();
  const { user } = show(main, null);
  await choose([
    aPhoto(1, onFifth('10:05:00')),
    new File([], '空.jpg', { type: 'image/jpeg' }),
    new File(['text'], '文字.jpg', { type: 'image/jpeg' }),
    new File(['GIF89a'], '动图.gif', { type: 'image/gif' }),
    new File(['BM'], '位图.bmp', { type: 'image/bmp' }),
    new File(['II*'], 'IMG_7.dng'),
    new File(['mac'], '._IMG_1.jpg', { type: 'image/jpeg' }),
    new File(['film'], 'VID_1.mp4'),
  ]);
  await screen.findByText('5 个文件没有添加');
  expect(
    within(screen.getByRole('alert'))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '“空.jpg”：文件是空的（0 字节），没有保存',
    '“文字.jpg”、“动图.gif”、“位图.bmp”、“IMG_7.dng”：内容不是图片（JPEG、PNG 或 WebP），没有保存',
  ]);
  expect(groups()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: '知道了' }));
  expect(screen.queryByText(/没有添加/)).toBeNull();
});

test('no record is made before the restore point is there', async () => {
  const main = await aStore();
  const id = await aVisit(main);
  let made = () => {};
  const { user } = show(main, { kind: 'visit', id }, () => new Promise<void>((there) => (made = there)));
  await choose([aPhoto(1, onFifth('10:05:00'))]);
  await user.click(await screen.findByRole('button', { name: '导入 1 张' }));
  await waitFor(() => expect(inVault(main.folder)).toHaveLength(3));
  expect(await filesIn(main.store)).toEqual([]);
  made();
  await waitFor(async () => expect(await filesIn(main.store)).toHaveLength(1));
});
