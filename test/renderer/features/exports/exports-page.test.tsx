import { readFileSync } from 'node:fs';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, onTestFinished, test, vi } from 'vitest';
import { bytesLimit } from '#shared/ipc/contract';
import { text } from '#shared/text/index';
import { darkroom } from '../../../../src-renderer/pictures/darkroom';
import { useDeviceSettings } from '../../../../src-renderer/state/device-settings';
import { FilesProvider } from '../../../../src-renderer/attachments/files';
import { ExportsPage } from '../../../../src-renderer/features/exports/exports-page';
import { fail, ok } from '#shared/result';
import { anExport } from '../../data/an-export';
import { aStore, create, rowOf } from '../../data/a-store';
import { aPage } from '../a-page';

const words = text.zh.exported;

/** A project that went out a while ago, on the page of what was exported. */
async function aPageOfExports() {
  const main = await aStore();
  const { store, desktop } = main;
  const customerId = await create(store, 'customer', { name: '某市第一医院', shortName: '市一院' });
  const id = await create(store, 'project', { customerId, name: '院区双路由互联' });
  const issue = await create(store, 'issue', { projectId: id, description: '端口不足', target: '扩容', customerVisible: true });
  const both = { store, desktop };
  const made = await anExport(both, { kind: 'project', id });
  const edit = (update: Record<string, unknown>) =>
    store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issue, update }] });
  /** As the browser host gives a file. */
  const download: Parameters<typeof ExportsPage>[0]['download'] = vi.fn(async () => ok(new Blob(['docx'])));
  const openExport: typeof desktop.openExport = vi.fn(async () => ok({ download: '/export/1' }));
  const show = (open?: string) => {
    const page = (id: string | null) => (
      <FilesProvider value={{ desktop, download: async () => fail({ kind: 'unknown-task' }), darkroom }}>
        <ExportsPage open={id} desktop={{ ...desktop, openExport }} download={download} can={{ showFolder: false }} />
      </FilesProvider>
    );
    const at = open === undefined ? '/documents/exported' : `/documents/exported/${open}`;
    return aPage(
      store,
      { '/documents/exported': () => page(null), '/documents/exported/:id': ({ id: opened }) => page(opened ?? null) },
      at,
    );
  };
  const bring = async (user: ReturnType<typeof show>['user'], name: string, bytes: Uint8Array) =>
    user.upload(screen.getByLabelText(words.check.choose, { selector: 'input' }), new File([new Uint8Array(bytes)], name));
  return { ...main, download, openExport, desktop, customerId, id, issue, made, edit, show, bring, file: readFileSync(made.path) };
}
const edited = (file: Uint8Array, from: string, to: string): Uint8Array => {
  const parts = unzipSync(file);
  parts['word/document.xml'] = strToU8(strFromU8(parts['word/document.xml'] as Uint8Array).replace(from, to));
  return zipSync(parts);
};

test('the list says of each export what it was, for whom, and whether anything has changed since', async () => {
  const { show, edit, store, desktop, id } = await aPageOfExports();
  await edit({ target: '别的目标', advice: '建议' });
  await anExport({ store, desktop }, { kind: 'project', id }, { at: '2026-11-26T02:00:00.000Z', audience: 'customer', language: 'en' });
  show();
  await screen.findByText(words.changed(2));
  const [, newest, older] = screen.getAllByRole('row').map((row) => row.textContent);
  expect(newest).toContain(words.same);
  expect(newest).toContain('客户版');
  expect(older).toContain(words.changed(2));
  expect(older).toContain('问题管理表');
  expect(older).toContain('院区双路由互联');
});

test('a visit is listed by whom, when and what for, a requirements document by its project and version, in the language of the page', async () => {
  const { show, store, desktop, customerId, id } = await aPageOfExports();
  const visit = await create(store, 'visit', { customerId, dueOn: '2026-11-20', purposes: ['routine', 'afterFault'] });
  const doc = await create(store, 'requirementDoc', { projectId: id, version: 'V1.2' });
  await anExport({ store, desktop }, { kind: 'visit', id: visit }, { document: 'visit-record' });
  await anExport({ store, desktop }, { kind: 'requirementDoc', id: doc }, { document: 'requirements-document' });
  const { no } = await rowOf(store, 'visit', visit);
  show();
  await screen.findByText(`某市第一医院 · 2026-11-20 · 故障后、例行 · ${String(no)}`);
  await screen.findByText('院区双路由互联 · V1.2');
  onTestFinished(() => {
    useDeviceSettings.setState({ language: 'zh' });
  });
  act(() => {
    useDeviceSettings.setState({ language: 'en' });
  });
  await screen.findByText(`某市第一医院 · 2026-11-20 · After a fault, Routine · ${String(no)}`);
});

test('what could not be compared while the host was gone is compared when it is there again', async () => {
  const { show, edit, line } = await aPageOfExports();
  await edit({ target: '别的目标' });
  line.down = (channel) => (channel === 'compareExport' ? { kind: 'host-gone' } : null);
  show();
  await screen.findByText(words.changedSomewhere);
  line.down = () => null;
  cleanup();
  show();
  await screen.findByText(words.changed(1));
});

test('an export that is open lists what has changed, then and now, and makes the same file again', async () => {
  const { show, edit, made } = await aPageOfExports();
  await edit({ target: '别的目标' });
  const { user } = show(made.id);
  const table = await screen.findByRole('table', { name: words.thenAndNow });
  expect(table.textContent).toContain('端口不足');
  expect(table.textContent).toContain('扩容 → 别的目标');
  await user.click(screen.getByRole('button', { name: words.again }));
  await screen.findByText(/逐字节相同/);
});

test('a file that was made again can be downloaded where the host shows no folder', async () => {
  const { show, made, download, openExport } = await aPageOfExports();
  const { user } = show(made.id);
  await user.click(await screen.findByRole('button', { name: words.again }));
  await user.click(await screen.findByRole('button', { name: text.zh.exporting.download }));
  await waitFor(() => expect(download).toHaveBeenCalledWith('/export/1'));
  expect(openExport).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(text.zh.failures.sentence({ kind: 'unknown-task' }))).toBeNull();
});

test('to whom it went and what was said of the version can be changed later, the rest is as it went out', async () => {
  const { show, made, store } = await aPageOfExports();
  const { user } = show(made.id);
  const note = await screen.findByRole('textbox', { name: '版本说明' });
  await user.type(note, '第一次发出');
  await user.tab();
  await waitFor(async () => expect(await rowOf(store, 'documentExport', made.id)).toMatchObject({ note: '第一次发出' }));
  for (const name of ['文件名', '版本', '数据校验值', '文件校验值', '程序版本'])
    expect(screen.getByRole<HTMLInputElement>('textbox', { name }).readOnly, name).toBe(true);
  expect((note as HTMLTextAreaElement).readOnly).toBe(false);
});

test('a file that is chosen is known whatever it is called, with what has changed since', async () => {
  const { show, edit, bring, file, made } = await aPageOfExports();
  await edit({ target: '别的目标' });
  const { user } = show();
  await bring(user, '改了名.docx', file);
  await screen.findByText(words.check.exact('改了名.docx'));
  expect((await screen.findByRole('link', { name: new RegExp(made.row.no) })).getAttribute('href')).toContain(made.id);
  expect((await screen.findByRole('table', { name: words.thenAndNow })).textContent).toContain('扩容 → 别的目标');
});

test('a Word file that was edited by hand is known by its mark, and says where', async () => {
  const { show, bring, file } = await aPageOfExports();
  const { user } = show();
  await bring(user, '改过.docx', edited(file, '端口不足', '端口够了'));
  await screen.findByText(words.check.edited('改过.docx', 1));
  const places = screen.getByRole('table', { name: words.check.places });
  expect(places.textContent).toContain('端口不足');
  expect(places.textContent).toContain('端口够了');
  await bring(user, '重新保存.docx', zipSync(unzipSync(file), { level: 1 }));
  await screen.findByText(words.check.resaved('重新保存.docx'));
  expect(screen.queryByRole('table', { name: words.check.places })).toBeNull();
});

test('a file is dropped on the page; nothing is written by it', async () => {
  const { show, file, store } = await aPageOfExports();
  const before = (await store.db.storeMeta()).lastSeq;
  show();
  const place = (await screen.findByRole('region', { name: words.check.title })).parentElement as HTMLElement;
  const dataTransfer = { types: ['Files'], files: [new File([new Uint8Array(file)], '拖来的.docx')] };
  fireEvent.dragOver(place, { dataTransfer });
  expect(screen.getByText(words.check.drop)).toBeTruthy();
  fireEvent.drop(place, { dataTransfer });
  await screen.findByText(words.check.exact('拖来的.docx'));
  expect((await store.db.storeMeta()).lastSeq).toBe(before);
});

test('whatever is no export of ours is named for what it is', async () => {
  const { show, bring, file, store, made, desktop, id } = await aPageOfExports();
  const { user } = show();
  const said = async (name: string, bytes: Uint8Array, sentence: string | RegExp) => {
    await bring(user, name, bytes);
    await screen.findByText(sentence);
  };
  await said('空.docx', new Uint8Array(), words.check.unknown.empty('空.docx'));
  await said('坏.docx', file.subarray(0, file.length - 300), words.check.unknown.damaged('坏.docx'));
  await said('别人的.txt', Buffer.from('会议纪要'), words.check.unknown.other('别人的.txt'));
  const stripped = unzipSync(file);
  delete stripped['docProps/custom.xml'];
  delete stripped['docProps/core.xml'];
  await said('清除.docx', zipSync(stripped), words.check.unknown.word('清除.docx'));
  await said('新.json', Buffer.from('{"format":1,"schema":999}'), words.check.newerFile('新.json'));
  await said('半.json', Buffer.from('{"format":1,"schema":1}'), /exportedAt/);
  // The same file where its export is not recorded.
  const data = await anExport({ store, desktop }, { kind: 'project', id }, { format: 'data' });
  await said('数据.json', Buffer.from(JSON.stringify(JSON.parse(readFileSync(data.path, 'utf8')))), words.check.exact('数据.json'));
  await store.commit({ label: 'void:documentExport', writes: [{ kind: 'documentExport', id: made.id, void: '没有发出' }] });
  await said('作废.docx', file, words.check.voided('没有发出'));
});

test('a file that is too large, or that cannot be read any more, is not sent anywhere', async () => {
  const { show, line } = await aPageOfExports();
  show();
  const chooser = await screen.findByLabelText(words.check.choose, { selector: 'input' });
  const large = new File(['x'], '大.docx');
  Object.defineProperty(large, 'size', { value: bytesLimit + 1 });
  fireEvent.change(chooser, { target: { files: [large] } });
  await screen.findByText(words.check.tooLarge('大.docx', 64));
  const gone = new File(['x'], '没了.docx');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  fireEvent.change(chooser, { target: { files: [gone] } });
  await screen.findByText(words.check.unreadable('没了.docx'));
  expect(line.calls.map(({ channel }) => channel)).not.toContain('compareExport');
});
