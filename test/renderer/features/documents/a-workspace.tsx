import { isKind, type Kind } from '#shared/records/kinds';
import type { Input, Output } from '#shared/ipc/contract';
import { nothingFound } from '#shared/papers/leaks/report';
import { fail, ok } from '#shared/result';
import { DocumentPage } from '../../../../src-renderer/features/documents/document-page';
import type { ExportDesktop } from '../../../../src-renderer/features/documents/the-host';
import type { OwnStore } from '../../../../src-renderer/data/store';
import { addresses } from '../../../../src-renderer/state/addresses';
import { aLooseStore, create } from '../../data/a-store';
import { tracedFile, tracedPaper } from '../../../fixtures/traced';
import { aPage } from '../a-page';

// The field that grows with its text asks for the fonts of the page, which are not there.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

export const task = 'a0e01c7a-b771-464e-8c16-0a3a2d93175a';
export const saved = { state: 'saved', file: '问题管理表.docx', folder: '/home/li/文档', export: task, traced: tracedFile } as const;
const documents: Output<'documents'> = [
  {
    kind: 'issue-table',
    label: { zh: '问题管理表', en: 'Issue table' },
    subject: 'project',
    audiences: ['customer', 'internal'],
    formats: ['docx'],
  },
  { kind: 'plan', label: { zh: '实施计划', en: 'Plan' }, subject: 'project', audiences: ['internal'], formats: ['docx'] },
  {
    kind: 'requirements',
    label: { zh: '项目需求书', en: 'Requirements document' },
    subject: 'requirementDoc',
    audiences: ['customer'],
    formats: ['docx'],
  },
  { kind: 'visit-report', label: { zh: '走访记录表', en: 'Visit' }, subject: 'visit', audiences: ['customer'], formats: ['docx'] },
];

const html = '<!doctype html><html><head><style>p{color:red}</style></head><body><p>问题管理表</p></body></html>';
const previewTask = 'b1e01c7a-b771-464e-8c16-0a3a2d93175b';

/** A main process under the test's hand: what it was asked, and what the task of an export says, one answer after the other. Pages are there at once. */
export function aFakeDesktop(answers: Output<'task'>[], { papers = documents, leaks = nothingFound, rows = { shown: 3, total: 3 } } = {}) {
  const asked: {
    document: Input<'exportDocument'>[];
    preview: Input<'previewDocument'>[];
    data: Input<'exportData'>[];
    printed: Input<'printDocument'>[];
    pdf: Input<'toPdf'>[];
    cancelled: string[];
  } = {
    document: [],
    preview: [],
    data: [],
    printed: [],
    pdf: [],
    cancelled: [],
  };
  const left = [...answers];
  const desktop: ExportDesktop = {
    documents: async () => ok(papers),
    keepExportData: async () => fail({ kind: 'not-writer' }),
    exportDocument: async (input) => {
      asked.document.push(input);
      return ok({ task });
    },
    previewDocument: async (input) => {
      asked.preview.push(input);
      return ok({ task: previewTask });
    },
    printDocument: async (input) => {
      asked.printed.push(input);
      return ok({ task });
    },
    toPdf: async (input) => {
      asked.pdf.push(input);
      return ok({ task });
    },
    exportData: async (input) => {
      asked.data.push(input);
      return ok({ task });
    },
    task: async ({ id }) => {
      const page = html.replace('<p>', `<p>${asked.preview.at(-1)?.audience} `);
      if (id === previewTask) return ok({ state: 'done', result: { page, leaks, traced: tracedPaper, rows } });
      return ok((left.length > 1 ? left.shift() : left[0]) as Output<'task'>);
    },
    cancelTask: async ({ id }) => {
      asked.cancelled.push(id);
      left.splice(0, left.length, { state: 'failed', failure: { kind: 'cancelled' } });
      return ok({});
    },
    openExport: async () => ok({ download: '/export/1' }),
  };
  return { desktop, asked };
}

/** A customer with one project. */
export async function aProject() {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const id = await create(store, 'project', { customerId, name: '院区双路由互联' });
  return { store, id, customerId };
}

type More = { kind?: Kind; showFolder?: boolean; print?: boolean; download?: (path: string) => Promise<ReturnType<typeof ok<Blob>>> };

/** The page of the documents of a record, at its address. */
export function show(
  store: OwnStore,
  id: string,
  desktop: ExportDesktop,
  { kind: of = 'project', showFolder = false, print = false, download }: More = {},
) {
  const page = ({ kind = '', record = '', document, subject }: Readonly<Record<string, string | undefined>>) =>
    isKind(kind) ? (
      <DocumentPage
        scope={{ kind, id: record }}
        chosen={document && subject ? { document, id: subject } : null}
        host={{
          desktop,
          download: download ?? (async () => ok(new Blob(['x']))),
          program: '0.1.0',
          can: { chooseFile: false, download: true, print, showFolder },
        }}
      />
    ) : null;
  return aPage(store, { '/documents/:kind/:record/:document?/:subject?': page }, addresses.document({ kind: of, id }));
}
