import { parseBundle, type Bundle } from '#shared/bundle';
import type { Input, Traced } from '#shared/ipc/contract';
import { markOf } from '#shared/papers/document-mark';
import { definitionOf, records, type RowOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { fail, ok, type Result } from '#shared/result';
import { nothingFound, type LeakReport } from '#shared/papers/leaks/report';
import type { Paper } from './model';
import { documentHashOf } from '../writers/document-hash';
import { embedPictures } from '../writers/html/embed-pictures';
import { writeHtml } from '../writers/html/write-html';
import { writeWord } from '../writers/word/write-word';
import type { WriteOptions } from '../writers/write-options';
import { checkPaper } from './check-paper';
import { dataHashOf } from './data-hash';
import { documents } from './index';

/** `passed` is the fingerprint of the findings with which the document is to be written all the same; without it whatever is found is only told. */
export type DocumentRequest = Omit<Input<'exportDocument'>, 'bundle'>;
export type MadeDocument = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly leaks: LeakReport;
  readonly traced: Traced;
};

type Writer = (paper: Paper, options: WriteOptions) => Uint8Array | Promise<Uint8Array>;
const writers: Record<DocumentRequest['format'], Writer> = {
  docx: writeWord,
  html: async (paper, options) => writeHtml(paper, options, await embedPictures(paper, options)),
};

/** People by kind. What is no whole record of a person is left aside: of nobody else does the check ask anything. */
function peopleOf(rows: NonNullable<DocumentRequest['people']>): Bundle['records'] {
  const of = <K extends 'teamMember' | 'contact'>(kind: K) =>
    rows.flatMap((each) => (each.kind === kind && records[kind].stored.safeParse(each.row).success ? [each.row as RowOf<K>] : []));
  return { teamMember: of('teamMember'), contact: of('contact') };
}

/** The kind that the bundle lacks among the subject's owners, or null: a paper about a project names its customer. */
function missingOwner(bundle: Bundle, kind: Kind, id: string): Kind | null {
  const row = bundle.records[kind]?.find((each) => each.id === id) as Record<string, unknown> | undefined;
  if (!row) return kind;
  const { parent } = definitionOf(kind);
  return parent ? missingOwner(bundle, parent, String(row[`${parent}Id`])) : null;
}

/**
 * Makes one document of the text of a data file: the file name and the bytes of a Word file, or of a page for preview and print. Pictures are those
 * that `options` has; one that is not there, or not whole, is no failure: the paper says so in its place. Fails where the text is no data file, where
 * there is no such document, and where the document is made from another kind of record or has no such edition. A customer edition is looked
 * through before it is written (lifecycle G-9), and fails where `passed` is no word for what was found. The same text and pictures give the same
 * bytes.
 */
export async function produceDocument(
  bundleText: string,
  { document: name, audience, language, format, people = [], masked = false, passed }: DocumentRequest,
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
  const leaks = audience === 'customer' ? checkPaper(named, bundle.records, peopleOf(people), edition.masked) : nothingFound;
  if (passed !== undefined && passed !== leaks.fingerprint && leaks.total > 0) return fail({ kind: 'leaks-found', leaks });
  const documentHash = documentHashOf(named.paper);
  const traced = { documentHash, dataHash: dataHashOf(bundle, audience), version: named.version, madeAt: bundle.exportedAt };
  try {
    const bytes = await writers[format](named.paper, { ...options, mark: markOf(documentHash) });
    return ok({ fileName: `${named.fileName}.${format}`, bytes, leaks, traced });
  } catch (error) {
    if (options.signal?.aborted) return fail({ kind: 'cancelled' });
    throw error;
  }
}
