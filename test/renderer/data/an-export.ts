import type { DocumentExport } from '#shared/records/document-export';
import type { Audience } from '#shared/ipc/contract';
import { bundleOf } from '../../../src-renderer/data/bundle';
import { recordExport, type MadeExport, type RecordedExport } from '../../../src-renderer/data/exports';
import { untilEnded } from '../../../src-renderer/data/follow-task';
import type { Subject } from '../../../src-renderer/data/records-around';
import type { OwnStore } from '../../../src-renderer/data/store';
import { must } from '../../main/vault/a-vault';
import type { ADesktop } from './a-desktop';
import { rowOf } from './a-store';

type Asked = { at?: string; document?: string; audience?: Audience; language?: 'zh' | 'en'; format?: 'docx' | 'data' };
export type AnExport = RecordedExport & { path: string; row: DocumentExport };

/** Exports a document as the page does, through the real main process, and records it. `at` is the moment of the export. */
export async function anExport(
  { store, desktop }: { store: OwnStore; desktop: ADesktop['desktop'] },
  subject: Subject,
  { at = '2026-11-25T02:00:00.000Z', document = 'issue-table', audience = 'internal', language = 'zh', format = 'docx' }: Asked = {},
): Promise<AnExport> {
  const bundle = await bundleOf(store, subject, at);
  if (bundle === null) throw new Error('there is no such record');
  const request = { document, audience, language, bundle };
  const begun = await (format === 'docx' ? desktop.exportDocument({ ...request, format }) : desktop.exportData({ bundle }));
  const saved = must(await untilEnded(desktop, must(begun).task, () => undefined));
  if (saved.state !== 'saved') throw new Error('no file was saved');
  const of = format === 'data' ? { document: '', language: null, audience: 'internal' as const } : request;
  const made: MadeExport = { ...of, subject, format, fileName: saved.file, traced: saved.traced, program: '0.0.1', bundle };
  const recorded = await recordExport(store, desktop, made);
  const row = (await rowOf(store, 'documentExport', recorded.id)) as unknown as DocumentExport;
  return { ...recorded, path: `${saved.folder}/${saved.file}`, row };
}
