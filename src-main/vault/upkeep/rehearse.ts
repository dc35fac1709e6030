import { createHash } from 'node:crypto';
import type { StoredRow } from '#shared/changes/cells';
import { isOnPage, pageText, type RowPage } from '#shared/changes/row-pages';
import type { Input } from '#shared/ipc/contract';
import type { VaultResults } from '#shared/ipc/vault-work';
import { fail, ok, type Result } from '#shared/result';
import { checkFiles } from '../../attachments/check-files';
import { rowsOf } from '../rows-of';
import type { Told } from './told';

type Rehearsed = VaultResults['rehearse'];
type Asked = Input<'rehearse'>;

/** So many differing rows are given back. */
const listed = 100;
/** So many photos and files are read besides those that are new, unless all are. */
const sampled = 200;

const hashOf = (rows: readonly StoredRow[]) => createHash('sha256').update(pageText(rows)).digest('hex');

function byKind(rows: Iterable<{ kind: string; row: StoredRow }>): Map<string, StoredRow[]> {
  const out = new Map<string, StoredRow[]>();
  for (const { kind, row } of rows) {
    const its = out.get(kind);
    if (its) its.push(row);
    else out.set(kind, [row]);
  }
  for (const its of out.values()) its.sort((a, b) => (a.id < b.id ? -1 : 1));
  return out;
}

/** Where a page came with its rows: those that the vault has otherwise, or that only one side has. */
function differingRows(page: Asked['pages'][number], ours: readonly StoredRow[]): Rehearsed['rows'] {
  const theirs = new Map(page.rows?.map(({ id, sha256 }) => [id, sha256]));
  const differ = ours.filter((row) => theirs.get(row.id) !== hashOf([row])).map((row) => ({ kind: page.kind, record: row.id, row }));
  const known = new Set(ours.map(({ id }) => id));
  const lacking = [...theirs.keys()].filter((id) => !known.has(id)).map((record) => ({ kind: page.kind, record, row: null }));
  return [...differ, ...lacking];
}

/** Those of the files to read: all, or the ones that are new since the last time and some of the others by chance. */
function filesToRead(rows: readonly StoredRow[], since: string | null, random: () => number): string[] {
  const live = rows.filter((row) => row['voided'] === null || row['voided'] === undefined);
  const hashes = (some: readonly StoredRow[]) => [...new Set(some.map((row) => String(row['sha256'])))];
  if (since === null) return hashes(live);
  const isNew = (row: StoredRow) => row.createdAt > since;
  const old = hashes(live.filter((row) => !isNew(row)));
  for (let i = old.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [old[i], old[j]] = [old[j] as string, old[i] as string];
  }
  return [...new Set([...hashes(live.filter(isNew)), ...old.slice(0, sampled)])];
}

export type RehearsalOf = Asked & {
  folder: string;
  schema: number;
  /** Photos and files that are older were read before; null: all are read. */
  filesSince: string | null;
};

/**
 * Makes every row again from the files of the vault, up to `seqAfter`, and compares it with the pages of the database. Pages that were written
 * to while they were read (between the two numbers) are not judged. Photos and other files are read and compared with their hash. The base that
 * a start takes at its word, because it was read back when it was written and has that length still, is read to its end here: one that is no longer
 * whole is passed over, and where no other way leads to every record it fails with `vault-damaged`.
 */
export async function rehearse(asked: RehearsalOf, { progress, stop }: Told): Promise<Result<Rehearsed>> {
  const { folder, schema, seqBefore, seqAfter, pages, filesSince } = asked;
  const between = new Set<string>();
  const made = await rowsOf(folder, schema, undefined, {
    // A newer base would hide what was written while the pages were read.
    baseUpTo: seqBefore,
    batch: ({ seq, ops }) => {
      if (seq > seqBefore) for (const { kind, record } of ops) between.add(`${kind}/${record}`);
    },
  });
  if (!made) return fail({ kind: 'past-gone' });
  if (!made.ok) return made;
  const { walked } = made.value;
  if (walked.damaged) return fail({ kind: 'vault-damaged' });
  if (walked.lastSeq < seqAfter) return fail({ kind: 'past-gone' });
  const rows = byKind(made.value.rows.values());
  const out: Rehearsed = {
    ...{ records: made.value.rows.size, from: walked.lastSeq - walked.lines, pages: [], rows: [] },
    files: { checked: 0, missing: [], damaged: [] },
  };
  for (const [place, page] of pages.entries()) {
    if (stop()) return fail({ kind: 'cancelled' });
    progress(place, pages.length);
    const ours = (rows.get(page.kind) ?? []).filter(({ id }) => isOnPage(page as RowPage, id));
    if (ours.length === page.count && hashOf(ours) === page.sha256) continue;
    if (isTouched(page, between)) continue;
    out.pages.push(place);
    out.rows.push(...differingRows(page, ours).slice(0, listed - out.rows.length));
  }
  const wanted = filesToRead(rows.get('attachment') ?? [], filesSince, Math.random);
  return ok({ ...out, files: { checked: wanted.length, ...(await checkFiles(folder, wanted)) } });
}

const isTouched = (page: Asked['pages'][number], keys: ReadonlySet<string>) =>
  [...keys].some((key) => key.startsWith(`${page.kind}/`) && isOnPage(page, key.slice(page.kind.length + 1)));
