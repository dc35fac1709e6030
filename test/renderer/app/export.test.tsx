import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { render } from '@testing-library/react';
import { parseBundle } from '#shared/bundle';
import type { Input, Output } from '#shared/ipc/contract';
import { nothingFound } from '#shared/papers/leaks/report';
import { ok } from '#shared/result';
import { text } from '#shared/text/index';
import { ExportDialog, type ExportDesktop } from '../../../src-renderer/app/exporting/export-dialog';
import { untilEnded } from '../../../src-renderer/data/follow-task';
import { incompleteIn } from '../../../src-renderer/app/exporting/incomplete-in';
import { ReadyProvider } from '../../../src-renderer/app/ready';
import { recordsAround } from '../../../src-renderer/data/records-around';
import { beforeLeaving } from '../../../src-renderer/data/leaving';
import { StoreProvider, type Store } from '../../../src-renderer/data/store';
import { Look } from '../../../src-renderer/ui/look';
import { tracedFile, tracedPaper } from '../../fixtures/traced';
import { aLooseStore, create } from '../data/a-store';
import { aReady, anInfo } from './an-app';

const words = text.zh.exporting;
const task = 'a0e01c7a-b771-464e-8c16-0a3a2d93175a';
const saved = { state: 'saved', file: '问题管理表.docx', folder: '/home/li/文档', export: task, traced: tracedFile } as const;
const documents: Output<'documents'> = [
  {
    kind: 'issue-table',
    label: { zh: '问题管理表', en: 'Issue table' },
    subject: 'project',
    audiences: ['customer', 'internal'],
    formats: ['docx'],
  },
  { kind: 'plan', label: { zh: '实施计划', en: 'Plan' }, subject: 'project', audiences: ['internal'], formats: ['docx'] },
  { kind: 'visit-report', label: { zh: '走访记录表', en: 'Visit' }, subject: 'visit', audiences: ['customer'], formats: ['docx'] },
];

/** A main process under the test's hand: what it was asked, and what a task says, one answer after the other. */
function aFakeDesktop(answers: Output<'task'>[], papers = documents) {
  const asked: {
    document: Input<'exportDocument'>[];
    preview: Input<'previewDocument'>[];
    data: Input<'exportData'>[];
    cancelled: string[];
  } = {
    document: [],
    preview: [],
    data: [],
    cancelled: [],
  };
  const left = [...answers];
  const desktop: ExportDesktop = {
    documents: async () => ok(papers),
    exportDocument: async (input) => {
      asked.document.push(input);
      return ok({ task });
    },
    previewDocument: async (input) => {
      asked.preview.push(input);
      return ok({ task });
    },
    exportData: async (input) => {
      asked.data.push(input);
      return ok({ task });
    },
    task: async () => ok((left.length > 1 ? left.shift() : left[0]) as Output<'task'>),
    cancelTask: async ({ id }) => {
      asked.cancelled.push(id);
      left.splice(0, left.length, { state: 'failed', failure: { kind: 'cancelled' } });
      return ok({});
    },
    openExport: async () => ok({ download: '/export/1' }),
  };
  return { desktop, asked };
}

async function aProject() {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const id = await create(store, 'project', { customerId, name: '院区双路由互联' });
  return { store, id, customerId };
}

function show(
  store: Store,
  id: string,
  desktop: ExportDesktop,
  more: { showFolder?: boolean; download?: (path: string) => Promise<ReturnType<typeof ok<Blob>>> } = {},
) {
  const onClose = vi.fn();
  const info = { ...anInfo, capabilities: { ...anInfo.capabilities, showFolder: more.showFolder ?? false } };
  const shown = render(
    <Look>
      <ReadyProvider value={aReady(store, { info })}>
        <StoreProvider value={store}>
          <ExportDialog
            subject={{ kind: 'project', id }}
            onClose={onClose}
            desktop={desktop}
            download={more.download ?? (async () => ok(new Blob(['x'])))}
          />
        </StoreProvider>
      </ReadyProvider>
    </Look>,
  );
  onTestFinished(() => shown.unmount());
  return { onClose, unmount: shown.unmount };
}
const button = (name: string) => screen.findByRole('button', { name });

test('only documents of this sort of record are offered, each in the editions that it has', async () => {
  const { store, id } = await aProject();
  show(store, id, aFakeDesktop([saved]).desktop);
  await button(words.exportWord);
  expect(screen.getByLabelText('问题管理表')).toBeTruthy();
  expect(screen.queryByLabelText('走访记录表')).toBeNull();
  await userEvent.click(screen.getByLabelText('实施计划'));
  expect(screen.queryByLabelText('客户版')).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('内部版').checked).toBe(true);
});

test('a data file says where the files are that it names, and how many are not with it', async () => {
  const { store, id } = await aProject();
  show(store, id, aFakeDesktop([{ ...saved, beside: { folder: '问题管理表.attachments', files: 12, left: 3 } }]).desktop);
  await userEvent.click(await button(words.exportData));
  expect(await screen.findByText(words.besideIt('问题管理表.attachments', 12, 3))).toBeTruthy();
});

test('a project says where its requirements document is exported', async () => {
  const { store, id } = await aProject();
  show(store, id, aFakeDesktop([saved]).desktop);
  expect((await screen.findByText(/《项目需求书》/)).textContent).toContain(text.zh.projects.tabs.requirements);
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
  show(store, id, desktop, { download });
  await userEvent.click(await screen.findByLabelText('内部版'));
  await userEvent.click(screen.getByLabelText('English'));
  await userEvent.click(await button(words.exportWord));
  await screen.findByText(/3 \/ 12/);
  await screen.findByText(words.savedAs(saved.file));
  expect(screen.getByText(words.inFolder(saved.folder))).toBeTruthy();
  const [request] = asked.document;
  expect(request).toMatchObject({ document: 'issue-table', audience: 'internal', language: 'en' });
  const bundle = parseBundle(request?.bundle ?? '');
  expect(bundle.ok && bundle.value.subject).toEqual({ kind: 'project', id });
  expect(bundle.ok && bundle.value.records.project?.[0]?.goal).toBe('打了一半');
  expect(bundle.ok && bundle.value.records.customer?.[0]?.id).toBe(customerId);
  await userEvent.click(await button(words.download));
  await waitFor(() => expect(download).toHaveBeenCalledWith('/export/1'));
  await waitFor(() => expect(made).toHaveBeenCalledOnce());
});

test('a preview shows the page in a frame that runs no script, and leads back to what was chosen', async () => {
  const { store, id } = await aProject();
  const page = '<!doctype html><html><head><style>p{color:red}</style></head><body><p>问题管理表</p></body></html>';
  const { desktop, asked } = aFakeDesktop([
    { state: 'running', done: 0, total: 2 },
    { state: 'done', result: { page, leaks: nothingFound, traced: tracedPaper } },
  ]);
  show(store, id, desktop);
  await userEvent.click(await screen.findByLabelText('内部版'));
  await userEvent.click(await button(words.preview));
  const frame = await screen.findByTitle<HTMLIFrameElement>(words.previewOf('问题管理表'));
  expect(frame.getAttribute('sandbox')).toBe('allow-same-origin allow-modals');
  expect(frame.getAttribute('srcdoc')).toContain('<p>问题管理表</p>');
  expect(asked.preview).toMatchObject([{ document: 'issue-table', audience: 'internal', language: 'zh' }]);
  expect(asked.document).toEqual([]);
  await userEvent.click(await button(words.back));
  expect((await screen.findByLabelText<HTMLInputElement>('内部版')).checked).toBe(true);
  await button(words.exportWord);
});

test('the desktop application shows the file in its folder instead', async () => {
  const { store, id } = await aProject();
  const { desktop } = aFakeDesktop([saved]);
  const openExport = vi.fn(async () => ok({ download: null }));
  show(store, id, { ...desktop, openExport }, { showFolder: true });
  await userEvent.click(await button(words.exportWord));
  await userEvent.click(await button(words.showInFolder));
  expect(openExport).toHaveBeenCalledWith({ export: task });
});

test('without a document there is still the data file', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([saved], []);
  show(store, id, desktop);
  await screen.findByText(words.noDocuments);
  expect(screen.queryByRole('button', { name: words.exportWord })).toBeNull();
  await userEvent.click(await button(words.exportData));
  await screen.findByText(words.savedAs(saved.file));
  expect(parseBundle(asked.data[0]?.bundle ?? '').ok).toBe(true);
});

test('a failure is said in its own sentence and the export can be tried again', async () => {
  const { store, id } = await aProject();
  const failure = { kind: 'file-not-written', name: '问题管理表.docx', cause: 'disk-full' } as const;
  show(store, id, aFakeDesktop([{ state: 'failed', failure }]).desktop);
  await userEvent.click(await button(words.exportWord));
  expect((await screen.findByText(text.zh.failures.sentence(failure))).closest('[role="alert"]')).toBeTruthy();
  await button(words.exportWord);
});

test('a running export can be cancelled; nothing is said to have failed', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([{ state: 'running', done: 0, total: 0 }]);
  show(store, id, desktop);
  await userEvent.click(await button(words.exportWord));
  await userEvent.click(await button(words.cancel));
  await button(words.exportWord);
  expect(asked.cancelled).toEqual([task]);
  expect(screen.queryByText(text.zh.failures.sentence({ kind: 'cancelled' }))).toBeNull();
});

test('an export that nobody waits for any more is cancelled', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([{ state: 'running', done: 1, total: 2 }]);
  const { unmount } = show(store, id, desktop);
  await userEvent.click(await button(words.exportWord));
  await screen.findByText(/1 \/ 2/);
  unmount();
  await waitFor(() => expect(asked.cancelled).toEqual([task]));
});

test('text that a form cannot store stops the export', async () => {
  const { store, id } = await aProject();
  onTestFinished(beforeLeaving({ pending: () => true, store: async () => {} }));
  const { desktop, asked } = aFakeDesktop([saved]);
  show(store, id, desktop);
  await userEvent.click(await button(words.exportWord));
  await screen.findByText(words.unsaved);
  expect(asked.document).toEqual([]);
});

test('a voided record gives no document', async () => {
  const { store, id } = await aProject();
  await store.commit({ label: 'void:project', writes: [{ kind: 'project', id, void: '重复' }] });
  show(store, id, aFakeDesktop([saved]).desktop);
  await userEvent.click(await button(words.exportWord));
  await screen.findByText(words.gone);
});

test('records that lack something are named with what they lack', async () => {
  const { store, id } = await aProject();
  await act(() => create(store, 'issue', { projectId: id, description: '端口不足', target: '扩容' }));
  show(store, id, aFakeDesktop([saved]).desktop);
  expect((await screen.findByText(/问题 端口不足/)).textContent).toBe('问题 端口不足：缺少责任人、计划解决时间');
});

const issue = { description: '全', target: '全', owner: 'text:李工', plannedOn: '2026-12-01' };

test('before the customer edition is written it says how many issues it will not list and why; the internal one lists all', async () => {
  const { store, id } = await aProject();
  for (const customerVisible of [true, true, false]) await create(store, 'issue', { projectId: id, ...issue, customerVisible });
  await create(store, 'issue', { projectId: id, ...issue, owner: null, customerVisible: true });
  show(store, id, aFakeDesktop([saved]).desktop);
  expect(await screen.findByText(words.leftOut('客户版', 2))).toBeTruthy();
  expect(screen.getByText('问题：列出 2 条，不列出 2 条（非客户可见 1 条、待完善 1 条）')).toBeTruthy();
  await userEvent.click(screen.getByLabelText('内部版'));
  expect(screen.queryByText(words.leftOut('客户版', 2))).toBeNull();
});

test('where no issue is left for the customer it says that none is listed', async () => {
  const { store, id } = await aProject();
  await create(store, 'issue', { projectId: id, ...issue, customerVisible: false });
  show(store, id, aFakeDesktop([saved]).desktop);
  expect(await screen.findByText('问题：一条也不列出（非客户可见 1 条）')).toBeTruthy();
});

test('complete records are not named', async () => {
  const { store, id } = await aProject();
  await create(store, 'issue', { projectId: id, description: '全', target: '全', owner: 'text:李工', plannedOn: '2026-12-01' });
  const records = await recordsAround(store, { kind: 'project', id });
  expect(incompleteIn(records ?? {}).filter(({ kind }) => kind === 'issue')).toEqual([]);
});

test('a task is asked until it ends, and what the host says instead ends it too', async () => {
  const seen: number[] = [];
  const { desktop } = aFakeDesktop([{ state: 'running', done: 1, total: 3 }, { state: 'running', done: 2, total: 3 }, saved]);
  expect(await untilEnded(desktop, task, (done) => void seen.push(done), 1)).toEqual(ok(saved));
  expect(seen).toEqual([1, 2]);
  const gone = { ok: false, failure: { kind: 'host-gone' } } as const;
  expect(await untilEnded({ task: async () => gone }, task, () => {}, 1)).toEqual(gone);
});
