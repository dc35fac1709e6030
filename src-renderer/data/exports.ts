import { useMemo } from 'react';
import type { Audience, Desktop } from '#shared/ipc/contract';
import type { Traced } from '#shared/ipc/provenance-work';
import { receiversOf } from '#shared/papers/receivers';
import type { DocumentExport } from '#shared/records/document-export';
import type { Failure } from '#shared/result';
import type { Language } from '#shared/text/index';
import type { Write } from './actions';
import type { Asked } from './follow-rows';
import { useHeldRows } from './held-rows';
import { newId } from './new-id';
import type { Subject } from './records-around';
import type { Store } from './store';

/** A document that left the program: what it was made from, for whom, and by what it is known again. */
export type MadeExport = {
  readonly subject: Subject;
  /** '' for a data file, and where it was made from a template of one's own. */
  readonly document: string;
  /** The template of one's own. */
  readonly template?: string | null;
  readonly audience: Audience;
  readonly masked?: boolean;
  readonly language: Language | null;
  readonly format: NonNullable<DocumentExport['format']>;
  /** Which of its pages were printed; '' for all. */
  readonly pages?: string;
  readonly fileName: string;
  /** `fileHash` is missing where no file was written. */
  readonly traced: Traced & { readonly fileHash?: string };
  /** What the outgoing check found, and why it was let pass. */
  readonly leaks?: string;
  /** What was said of this version. */
  readonly note?: string;
  /** The version of the program. */
  readonly program: string;
  /** The text of the data file from which it was made. */
  readonly bundle: string;
};
/** The record of an export. `data`: its data are kept beside it, or why not. */
export type RecordedExport = { readonly id: string; readonly data: 'kept' | 'no-vault' | Failure };

/**
 * Records an export after its file is safely on the disk, as one action that is no step to undo. The data are kept first, for the record names them;
 * where they cannot be kept the export is recorded all the same, for it has happened. Rejects where the record cannot be stored.
 */
export async function recordExport(store: Store, desktop: Pick<Desktop, 'keepExportData'>, made: MadeExport): Promise<RecordedExport> {
  const {
    subject,
    document,
    template = null,
    audience,
    masked = false,
    language,
    format,
    pages = '',
    fileName,
    traced,
    leaks = '',
    note = '',
    program,
    bundle,
  } = made;
  const kept = store.lease === null ? null : await desktop.keepExportData({ lease: store.lease, bundle });
  const id = newId();
  const { documentHash, dataHash, version, madeAt, fileHash = '' } = traced;
  const to = await receiversOf(document, audience, subject.id, {
    membersOf: (projectId) => store.db.of('projectMember').where('projectId').equals(projectId).toArray(),
    personOf: (person) => store.db.of('teamMember').get(person),
  });
  const values = {
    document,
    template,
    version,
    audience,
    masked,
    language,
    format,
    pages,
    fileName,
    madeAt,
    to,
    dataHash,
    documentHash,
    fileHash,
    program,
    leaks,
    note,
  };
  const writes: Write[] = [{ kind: 'documentExport', id, create: { subject: `${subject.kind}:${subject.id}`, ...values } }];
  if (kept?.ok) {
    const { sha256, bytes, mediaType } = kept.value;
    const file = { sha256, original: sha256, fileName: `${fileName}.data.gz`, bytes, mediaType };
    writes.push({ kind: 'attachment', create: { owner: `documentExport:${id}`, slot: 'data', ...file } });
  }
  await store.commit({ label: 'create:documentExport', writes, lasting: true });
  return { id, data: kept === null ? 'no-vault' : kept.ok ? 'kept' : kept.failure };
}

/** Where the data of an export are kept; null where they are not. */
export async function keptData({ db }: Pick<Store, 'db'>, id: string): Promise<string | null> {
  const files = await db.of('attachment').where('owner').equals(`documentExport:${id}`).toArray();
  return files.find(({ slot, voided }) => slot === 'data' && voided === null)?.sha256 ?? null;
}

const newestFirst = (a: DocumentExport, b: DocumentExport) => ((a.madeAt ?? '') < (b.madeAt ?? '') ? 1 : -1);

/** The exports of these records (`kind:id`) that are not voided, the newest first. Undefined while they are read. */
export function useExportsOf(subjects: readonly string[]): DocumentExport[] | undefined {
  const question = subjects.toSorted().join(' ');
  const asked = useMemo((): Asked<'documentExport'> => {
    const keys = new Set(question.split(' '));
    return {
      kind: 'documentExport',
      question: `of ${question}`,
      all: async (db) =>
        db
          .of('documentExport')
          .where('subject')
          .anyOf([...keys])
          .toArray(),
      among: (written) => written.filter((row) => keys.has(row.subject ?? '')),
    };
  }, [question]);
  const rows = useHeldRows(asked);
  return useMemo(() => rows?.filter(({ voided }) => voided === null).sort(newestFirst), [rows]);
}

/** The exports of which this file may be one: those with these bytes, then those that say the same. The newest first, voided ones behind. */
export async function exportsKnownBy(store: Store, found: { fileHash: string; documentHash: string | null }): Promise<DocumentExport[]> {
  const table = store.db.of('documentExport');
  const same = await table.where('fileHash').equals(found.fileHash).toArray();
  const alike = found.documentHash === null ? [] : await table.where('documentHash').equals(found.documentHash).toArray();
  const others = alike.filter(({ id }) => !same.some((each) => each.id === id));
  const last = (rows: DocumentExport[]) => rows.sort(newestFirst).sort((a, b) => Number(a.voided !== null) - Number(b.voided !== null));
  return [...last(same), ...last(others)];
}
