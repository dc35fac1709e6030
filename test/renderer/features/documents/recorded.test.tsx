import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { text } from '#shared/text/index';
import { keptData } from '../../../../src-renderer/data/exports';
import { aStore, create, type AStore } from '../../data/a-store';
import { show } from './a-workspace';

const words = text.zh.exporting;
const { exported } = text.zh;
const button = (name: string) => screen.findByRole('button', { name });

/** A project whose documents are open, over the real main process. */
async function aProject() {
  const main = await aStore();
  const customerId = await create(main.store, 'customer', { name: '某市第一医院' });
  const id = await create(main.store, 'project', { customerId, name: '院区双路由互联' });
  const exports = () => main.store.db.of('documentExport').toArray();
  return { ...main, desktop: main.desktop, line: main.line, id, exports };
}
const open = ({ store, desktop, id }: Pick<AStore, 'store' | 'desktop'> & { id: string }) => show(store, id, desktop);

test('a Word file that was saved is recorded with its data, leads to its record, and its document says when it went out', async () => {
  const main = await aProject();
  const { user } = open(main);
  await user.click(await screen.findByLabelText('内部版'));
  await user.click(await button(words.saveWord));
  const link = await screen.findByRole('link', { name: exported.showRecord });
  const [row] = await main.exports();
  expect(link.getAttribute('href')).toContain(row?.id);
  expect(row).toMatchObject({
    subject: `project:${main.id}`,
    document: 'issue-table',
    template: null,
    audience: 'internal',
    format: 'docx',
    program: '0.1.0',
    leaks: '',
  });
  expect(row?.fileHash).toMatch(/^[0-9a-f]{64}$/);
  expect(await keptData(main.store, row?.id ?? '')).toMatch(/^[0-9a-f]{64}$/);
  await screen.findByText(/^上次导出 /);
});

test('a data file and a print are recorded too, the print without a file', async () => {
  const main = await aProject();
  const { user } = open(main);
  await user.click(await button(words.saveData));
  await screen.findByRole('link', { name: exported.showRecord });
  const frame = await screen.findByTitle<HTMLIFrameElement>(words.previewOf('问题管理表'));
  const print = vi.fn();
  Object.defineProperty(frame, 'contentWindow', { value: { print }, configurable: true });
  await user.click(await button(words.printOrPdf));
  await waitFor(async () => expect(await main.exports()).toHaveLength(2));
  expect(print).toHaveBeenCalledOnce();
  expect(await main.exports()).toMatchObject([
    { document: '', format: 'data', audience: 'internal', language: null },
    { document: 'issue-table', format: 'print', fileHash: '', fileName: '问题管理表', version: '工作稿' },
  ]);
});

test('what was said of the version stands in the record, once, and stays typed where nothing was saved', async () => {
  const main = await aProject();
  const { user } = open(main);
  const note = await screen.findByLabelText('版本说明');
  await user.type(note, '按 11 月 25 日会议修改');
  main.line.down = (channel) => (channel === 'task' ? { kind: 'file-not-written', name: 'x.docx', cause: 'disk-full' } : null);
  await user.click(await button(words.saveWord));
  await screen.findAllByText(text.zh.failures.sentence({ kind: 'file-not-written', name: 'x.docx', cause: 'disk-full' }));
  expect(note).toHaveProperty('value', '按 11 月 25 日会议修改');
  main.line.down = null;
  await user.click(await button(words.saveWord));
  await waitFor(async () => expect(await main.exports()).toMatchObject([{ note: '按 11 月 25 日会议修改' }]));
  await waitFor(() => expect(note).toHaveProperty('value', ''));
});

test('a file that could not be saved is not recorded', async () => {
  const main = await aProject();
  main.line.down = (channel) => (channel === 'task' ? { kind: 'file-not-written', name: 'x.docx', cause: 'disk-full' } : null);
  const { user } = open(main);
  await user.click(await button(words.saveWord));
  await screen.findAllByText(text.zh.failures.sentence({ kind: 'file-not-written', name: 'x.docx', cause: 'disk-full' }));
  expect(await main.exports()).toEqual([]);
});

test('where the record cannot be stored it is said that the file is there and not listed', async () => {
  const main = await aProject();
  const { user } = open(main);
  const word = await button(words.saveWord);
  vi.spyOn(main.store, 'commit').mockRejectedValue(new Error('a bug'));
  await user.click(word);
  const said = await screen.findByText(/文件已保存，但没有记入/);
  expect(said.getAttribute('role')).toBe('alert');
});

test('where the data cannot be kept the export is listed, and says what cannot be done with it', async () => {
  const main = await aProject();
  main.line.down = (channel) => (channel === 'keepExportData' ? { kind: 'attachment-not-written', cause: 'disk-full' } : null);
  const { user } = open(main);
  await user.click(await button(words.saveWord));
  await screen.findByText(/导出时的数据没有保存，以后不能逐项比较/);
  expect(await main.exports()).toHaveLength(1);
});
