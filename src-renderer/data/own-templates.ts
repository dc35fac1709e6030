import { useMemo } from 'react';
import type { Attachment } from '#shared/records/attachment';
import type { DocumentTemplate } from '#shared/records/document-template';
import { isKind, type Kind } from '#shared/records/kinds';
import type { Asked } from './follow-rows';
import { useHeldRows } from './held-rows';
import { useAll } from './live';
import type { Store } from './store';

/** The slot of a template's file, as its definition calls it. */
export const templateSlot = 'file';

/** A template of the user's own; `sha256` is that of its file, null where it has none (any more). */
export type OwnTemplate = { readonly row: DocumentTemplate; readonly subject: Kind; readonly sha256: string | null };

const ownerOf = (id: string) => `documentTemplate:${id}`;
const isFile = ({ owner, slot, voided }: Attachment) =>
  owner !== null && owner.startsWith(ownerOf('')) && slot === templateSlot && voided === null;

const files: Asked<'attachment'> = {
  kind: 'attachment',
  question: 'files of templates',
  all: async (db) => (await db.of('attachment').where('owner').startsWith(ownerOf('')).toArray()).filter(isFile),
  among: (written) => written.filter(isFile),
};

/**
 * What the main process is told of a template (by the id of its record) to fill it as it was at a moment, whatever file it has now: null where no
 * file of it is known. Voided ones count. Moments are of the clocks that were there: where one was set back and every file seems to be newer, it
 * is the first that it had.
 */
export async function templateToFill({ db }: Store, id: string, at: string): Promise<{ name: string; sha256: string } | null> {
  const row = await db.of('documentTemplate').get(id);
  const files = await db.of('attachment').where('owner').equals(`documentTemplate:${id}`).toArray();
  const had = files.filter(({ slot }) => slot === templateSlot).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const file = had.findLast(({ createdAt }) => createdAt <= at) ?? had[0];
  return row && file ? { name: row.name, sha256: file.sha256 } : null;
}

/** The templates that are not voided, those that are disabled among them, in the order in which they were added. Undefined while they are read. */
export function useOwnTemplates(): readonly OwnTemplate[] | undefined {
  const rows = useAll('documentTemplate');
  const attached = useHeldRows(files);
  return useMemo(() => {
    if (!rows || !attached) return undefined;
    const newest = new Map(attached.map(({ owner, sha256 }) => [owner, sha256]));
    return rows.flatMap((row): OwnTemplate[] =>
      isKind(row.subject) ? [{ row, subject: row.subject, sha256: newest.get(ownerOf(row.id)) ?? null }] : [],
    );
  }, [rows, attached]);
}
