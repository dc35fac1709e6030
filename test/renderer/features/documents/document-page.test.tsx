import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { parseBundle } from '#shared/bundle';
import { ok } from '#shared/result';
import { text } from '#shared/text/index';
import type { LeakReport } from '#shared/papers/leaks/report';
import { untilEnded } from '../../../../src-renderer/data/follow-task';
import { beforeLeaving } from '../../../../src-renderer/data/leaving';
import { create } from '../../data/a-store';
import { aFakeDesktop, aProject, saved, show, task } from './a-workspace';

const words = text.zh.exporting;
const button = (name: string) => screen.findByRole('button', { name });

const list = () => screen.getByRole('navigation', { name: words.documents });
const entries = async () => {
  await waitFor(() => expect(within(list()).getAllByRole('link').length).toBeGreaterThan(0));
  return within(list())
    .getAllByRole('link')
    .map((link) => link.textContent);
};

test('only documents of this sort of record are offered, each in the editions that it has', async () => {
  const { store, id } = await aProject();
  const { user } = show(store, id, aFakeDesktop([saved]).desktop);
  await button(words.saveWord);
  expect(await entries()).toEqual(['问题管理表', '实施计划']);
  await user.click(screen.getByRole('link', { name: '实施计划' }));
  await waitFor(() => expect(screen.queryByLabelText('客户版')).toBeNull());
  expect(screen.getByLabelText<HTMLInputElement>('内部版').checked).toBe(true);
});

test('a project gives its own documents and those of its versions, the newest first, and a version opens at itself', async () => {
  const { store, id } = await aProject();
  for (const version of ['V1.0', 'V1.10', 'V1.2']) await create(store, 'requirementDoc', { projectId: id, version });
  const first = (await store.db.of('requirementDoc').toArray()).find(({ version }) => version === 'V1.0');
  const { desktop, asked } = aFakeDesktop([saved]);
  show(store, first?.id ?? '', desktop, { kind: 'requirementDoc' });
  const versions = ['V1.10', 'V1.2', 'V1.0'].map((version) => `项目需求书${version} · 草稿`);
  await waitFor(async () => expect(await entries()).toEqual(['问题管理表', '实施计划', ...versions]));
  expect(within(list()).getByRole('link', { current: 'page' }).textContent).toBe('项目需求书V1.0 · 草稿');
  await waitFor(() => expect(asked.preview[0]).toMatchObject({ document: 'requirements' }));
  const bundle = parseBundle(asked.preview[0]?.bundle ?? '');
  expect(bundle.ok && bundle.value.subject).toEqual({ kind: 'requirementDoc', id: first?.id });
});

test("a customer's documents are those of its projects, each under its name, and of its visits; one is chosen before anything is made", async () => {
  const { store, customerId } = await aProject();
  await create(store, 'visit', { customerId, dueOn: '2026-11-02' });
  const { desktop, asked } = aFakeDesktop([saved]);
  const { user, path } = show(store, customerId, desktop, { kind: 'customer' });
  await screen.findByText(words.choosePaper);
  expect(await entries()).toEqual(['问题管理表', '实施计划', expect.stringMatching(/^走访记录表2026-11-02/)]);
  expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual(['院区双路由互联', '走访']);
  expect(screen.queryByRole('button', { name: words.saveWord })).toBeNull();
  expect(asked.preview).toEqual([]);
  await user.click(screen.getByRole('link', { name: /^走访记录表/ }));
  await button(words.saveWord);
  expect(path()).toContain(`/documents/customer/${customerId}/visit-report/`);
  await waitFor(() => expect(asked.preview).toMatchObject([{ document: 'visit-report' }]));
});

test('a data file says where the files are that it names, and how many are not with it', async () => {
  const { store, id } = await aProject();
  const { user } = show(store, id, aFakeDesktop([{ ...saved, beside: { folder: '问题管理表.attachments', files: 12, left: 3 } }]).desktop);
  await user.click(await button(words.saveData));
  expect(await screen.findByText(words.besideIt('问题管理表.attachments', 12, 3))).toBeTruthy();
});

test('what was chosen is asked for, with what is typed but not stored yet, and the file is fetched', async () => {
  const { store, id, customerId } = await aProject();
  const forget = beforeLeaving({
    pending: () => false,
    store: async () => {
      await store.commit({ label: 'edit:project', writes: [{ kind: 'project', id, update: { goal: '打了一半' } }] });
    },
  });
  onTestFinished(forget);
  const { desktop, asked } = aFakeDesktop([{ state: 'running', done: 3, total: 12 }, saved]);
  const download = vi.fn(async () => ok(new Blob(['文件'])));
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
  onTestFinished(() => made.mockRestore());
  const { user } = show(store, id, desktop, { download });
  await user.click(await screen.findByLabelText('内部版'));
  await user.click(screen.getByLabelText('English'));
  await user.click(await button(words.saveWord));
  await screen.findByText(/3 \/ 12/);
  await screen.findByText(words.savedAs(saved.file));
  expect(screen.getByText(words.inFolder(saved.folder))).toBeTruthy();
  const [request] = asked.document;
  expect(request).toMatchObject({ document: 'issue-table', audience: 'internal', language: 'en' });
  const bundle = parseBundle(request?.bundle ?? '');
  expect(bundle.ok && bundle.value.subject).toEqual({ kind: 'project', id });
  expect(bundle.ok && bundle.value.records.project?.[0]?.goal).toBe('打了一半');
  expect(bundle.ok && bundle.value.records.customer?.[0]?.id).toBe(customerId);
  await user.click(await button(words.download));
  await waitFor(() => expect(download).toHaveBeenCalledWith('/export/1'));
  await waitFor(() => expect(made).toHaveBeenCalledOnce());
});

const frameOf = () => screen.findByTitle<HTMLIFrameElement>(words.previewOf('问题管理表'));

test('the pages stand in a frame that runs no script, and are made again for another edition and when a record changes', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([saved]);
  const { user } = show(store, id, desktop);
  const frame = await frameOf();
  expect(frame.getAttribute('sandbox')).toBe('allow-same-origin allow-modals');
  expect(frame.getAttribute('srcdoc')).toContain('<p>customer 问题管理表</p>');
  expect(asked.preview).toMatchObject([{ document: 'issue-table', audience: 'customer', language: 'zh' }]);
  await user.click(screen.getByLabelText('内部版'));
  await waitFor(() => expect(asked.preview).toHaveLength(2));
  expect(asked.preview[1]).toMatchObject({ audience: 'internal' });
  await waitFor(() => expect(document.querySelector('iframe[srcdoc*="internal"]')).not.toBeNull());
  await act(() => store.commit({ label: 'edit:project', writes: [{ kind: 'project', id, update: { goal: '改了' } }] }));
  await waitFor(() => expect(asked.preview).toHaveLength(3));
  expect(asked.document).toEqual([]);
});

test('what is saved of no record of this document makes no new pages', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([saved]);
  show(store, id, desktop);
  await frameOf();
  const read = vi.spyOn(store.db, 'rowsOf');
  await act(() => create(store, 'customer', { name: '另一家' }));
  await waitFor(() => expect(read).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(asked.preview).toHaveLength(1);
});

test('the outcome of an export goes when another edition is chosen', async () => {
  const { store, id } = await aProject();
  const { user } = show(store, id, aFakeDesktop([saved]).desktop);
  await user.click(await button(words.saveWord));
  await screen.findByText(words.savedAs(saved.file));
  await user.click(screen.getByLabelText('内部版'));
  expect(screen.queryByText(words.savedAs(saved.file))).toBeNull();
});

const leaks: LeakReport = {
  findings: [{ kind: 'name', certain: true, text: '陈建', count: 1, places: [], of: null }],
  total: 1,
  fingerprint: 'f1',
};

test('what the outgoing check finds stands beside the pages, and before the file is written it asks for a reason', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([{ state: 'failed', failure: { kind: 'leaks-found', leaks } }, saved], { leaks });
  const { user } = show(store, id, desktop);
  await screen.findByText(text.zh.leaks.title(1));
  await user.click(await button(words.saveWord));
  await user.type(await screen.findByRole('textbox', { name: new RegExp(text.zh.leaks.reason) }), '客户要求写明');
  await user.click(await button(text.zh.leaks.pass));
  await screen.findByText(words.savedAs(saved.file));
  expect(asked.document.map(({ passed }) => passed)).toEqual(['', 'f1']);
  expect(screen.getByText(text.zh.leaks.passed('客户要求写明'))).toBeTruthy();
});

test('what was found is let pass with a reason before the pages are printed, too', async () => {
  const { store, id } = await aProject();
  const { user } = show(store, id, aFakeDesktop([saved], { leaks }).desktop);
  await screen.findByText(text.zh.leaks.title(1));
  const frame = await screen.findByTitle<HTMLIFrameElement>(words.previewOf('问题管理表'));
  const print = vi.fn();
  Object.defineProperty(frame, 'contentWindow', { value: { print } });
  await user.click(await button(words.printOrPdf));
  await user.click(await button(text.zh.leaks.cancel));
  await user.click(await button(words.printOrPdf));
  await user.type(await screen.findByRole('textbox', { name: new RegExp(text.zh.leaks.reason) }), '客户要求写明');
  expect(print).not.toHaveBeenCalled();
  await user.click(await button(text.zh.leaks.pass));
  expect(print).toHaveBeenCalledOnce();
});

test('a customer edition in which nothing was found says so; an internal one is not looked through', async () => {
  const { store, id } = await aProject();
  const { user } = show(store, id, aFakeDesktop([saved]).desktop);
  await screen.findByText(text.zh.leaks.clean);
  await user.click(screen.getByLabelText('内部版'));
  await waitFor(() => expect(screen.queryByText(text.zh.leaks.clean)).toBeNull());
});

test('numbers of a customer edition are masked when that is ticked, in the pages and the file, never in an internal one', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([saved]);
  const { user } = show(store, id, desktop);
  await user.click(await screen.findByLabelText(text.zh.leaks.mask));
  await waitFor(() => expect(asked.preview.at(-1)?.masked).toBe(true));
  await user.click(await button(words.saveWord));
  await screen.findByText(words.savedAs(saved.file));
  expect(asked.document.at(-1)?.masked).toBe(true);
  await user.click(screen.getByLabelText('内部版'));
  expect(screen.queryByLabelText(text.zh.leaks.mask)).toBeNull();
  await waitFor(() => expect(asked.preview.at(-1)).toMatchObject({ audience: 'internal', masked: false }));
});

test('the desktop application shows the file in its folder instead', async () => {
  const { store, id } = await aProject();
  const { desktop } = aFakeDesktop([saved]);
  const openExport = vi.fn(async () => ok({ download: null }));
  const { user } = show(store, id, { ...desktop, openExport }, { showFolder: true });
  await user.click(await button(words.saveWord));
  await user.click(await button(words.showInFolder));
  expect(openExport).toHaveBeenCalledWith({ export: task });
});

test('without a document there is still the data file', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([saved], { papers: [] });
  const { user } = show(store, id, desktop);
  await screen.findByText(words.noDocuments);
  expect(screen.queryByRole('button', { name: words.saveWord })).toBeNull();
  await user.click(await button(words.saveData));
  await screen.findByText(words.savedAs(saved.file));
  expect(parseBundle(asked.data[0]?.bundle ?? '').ok).toBe(true);
});

test('a failure is said in its own sentence and the export can be tried again', async () => {
  const { store, id } = await aProject();
  const failure = { kind: 'file-not-written', name: '问题管理表.docx', cause: 'disk-full' } as const;
  const { user } = show(store, id, aFakeDesktop([{ state: 'failed', failure }]).desktop);
  await user.click(await button(words.saveWord));
  expect((await screen.findByText(text.zh.failures.sentence(failure))).closest('[role="alert"]')).toBeTruthy();
  await button(words.saveWord);
});

test('a running export can be cancelled; nothing is said to have failed', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([{ state: 'running', done: 0, total: 0 }]);
  const { user } = show(store, id, desktop);
  await user.click(await button(words.saveWord));
  await user.click(await button(words.cancel));
  await button(words.saveWord);
  expect(asked.cancelled).toEqual([task]);
  expect(screen.queryByText(text.zh.failures.sentence({ kind: 'cancelled' }))).toBeNull();
});

test('an export that nobody waits for any more is cancelled', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([{ state: 'running', done: 1, total: 2 }]);
  const { user, go } = show(store, id, desktop);
  await user.click(await button(words.saveWord));
  await screen.findByText(/1 \/ 2/);
  go('/elsewhere');
  await waitFor(() => expect(asked.cancelled).toEqual([task]));
});

test('text that a form cannot store stops the export', async () => {
  const { store, id } = await aProject();
  onTestFinished(beforeLeaving({ pending: () => true, store: async () => {} }));
  const { desktop, asked } = aFakeDesktop([saved]);
  const { user } = show(store, id, desktop);
  await user.click(await button(words.saveWord));
  await screen.findByText(words.unsaved);
  expect(asked.document).toEqual([]);
});

test('a voided record gives no document', async () => {
  const { store, id } = await aProject();
  await store.commit({ label: 'void:project', writes: [{ kind: 'project', id, void: '重复' }] });
  show(store, id, aFakeDesktop([saved]).desktop);
  await screen.findByText(text.zh.forms.notThere);
  expect(screen.queryByRole('button', { name: words.saveWord })).toBeNull();
});

test('a task is asked until it ends, and what the host says instead ends it too', async () => {
  const seen: number[] = [];
  const { desktop } = aFakeDesktop([{ state: 'running', done: 1, total: 3 }, { state: 'running', done: 2, total: 3 }, saved]);
  expect(await untilEnded(desktop, task, (done) => void seen.push(done), 1)).toEqual(ok(saved));
  expect(seen).toEqual([1, 2]);
  const gone = { ok: false, failure: { kind: 'host-gone' } } as const;
  expect(await untilEnded({ task: async () => gone }, task, () => {}, 1)).toEqual(gone);
});
