import { parseBundle } from '#shared/bundle';
import type { Input, PreviewedPage } from '#shared/ipc/contract';
import type { Traced } from '#shared/ipc/provenance-work';
import { markOf } from '#shared/papers/document-mark';
import { fail, ok, type Result } from '#shared/result';
import type { LeakReport } from '#shared/papers/leaks/report';
import { lookThrough } from './look-through';
import { missingOwner } from './missing-owner';
import type { Paper } from './model';
import { documentHashOf } from '../writers/document-hash';
import { embedPictures } from '../writers/html/embed-pictures';
import { writeHtml } from '../writers/html/write-html';
import { writeWord } from '../writers/word/write-word';
import type { WriteOptions } from '../writers/write-options';
import { dataHashOf } from './data-hash';
import { firstRows } from './first-rows';
import { documents } from './index';

/** `passed` is the fingerprint of the findings with which the document is to be written all the same; without it whatever is found is only told. */
export type DocumentRequest = Omit<Input<'exportDocument'>, 'bundle'> & Pick<Input<'previewDocument'>, 'mostRows'>;
export type MadeDocument = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly leaks: LeakReport;
  readonly traced: Traced;
  /** Of the tables of records, where the page was made of their first rows. */
  readonly rows?: PreviewedPage['rows'];
};

type Writer = (paper: Paper, options: WriteOptions) => Uint8Array | Promise<Uint8Array>;
const writers: Record<DocumentRequest['format'], Writer> = {
  docx: writeWord,
  html: async (paper, options) => writeHtml(paper, options, await embedPictures(paper, options)),
};

/**
 * Makes one document of the text of a data file: the file name and the bytes of a Word file, or of a page for preview and print. Pictures are those
 * that `options` has; one that is not there, or not whole, is no failure: the paper says so in its place. Fails where the text is no data file, where
 * there is no such document, and where the document is made from another kind of record or has no such edition. A customer edition is looked
 * through before it is written (lifecycle G-9), and fails where `passed` is no word for what was found. The same text and pictures give the same
 * bytes.
 */
export async function produceDocument(
  bundleText: string,
  { document: name, audience, language, format, masked = false, mostRows = Infinity, ...asked }: DocumentRequest,
  options: WriteOptions = {},
): Promise<Result<MadeDocument>> {
  const document = documents.find(({ kind }) => kind === name);
  if (!document) return fail({ kind: 'unknown-document', name });
  const parsed = parseBundle(bundleText);
  if (!parsed.ok) return parsed;
  const bundle = parsed.value;
  const { kind, id } = bundle.subject;
  if (kind !== document.subject) return fail({ kind: 'wrong-subject', document: name, expected: document.subject, found: kind });
  if (!document.audiences.includes(audience)) return fail({ kind: 'no-customer-edition', document: name });
  const owner = missingOwner(bundle, kind, id);
  if (owner) return fail({ kind: 'not-a-bundle', where: `records.${owner}`, problem: 'missing-owner' });
  const edition = { audience, language, masked: masked && audience === 'customer' };
  const named = document.build(bundle, edition);
  const leaks = lookThrough(named, bundle, edition, asked);
  if (!leaks.ok) return leaks;
  const documentHash = documentHashOf(named.paper);
  const traced = { documentHash, dataHash: dataHashOf(bundle, audience), version: named.version, madeAt: bundle.exportedAt };
  try {
    const { paper, rows } = firstRows(named.paper, mostRows);
    const bytes = await writers[format](paper, { ...options, mark: markOf(documentHash) });
    return ok({ fileName: `${named.fileName}.${format}`, bytes, leaks: leaks.value, traced, rows });
  } catch (error) {
    if (options.signal?.aborted) return fail({ kind: 'cancelled' });
    throw error;
  }
}
