import type { StoredRow } from '#shared/changes/cells';
import { isOnPage, pageText, type RowPage } from '#shared/changes/row-pages';
import { kinds, type Kind } from '#shared/records/kinds';
import type { WorkbenchDatabase } from './database';
import { bareOf, rowsIn } from './bare';
import { pauses } from './pauses';

/** The pages as they are at one moment: where the two numbers differ, rows of the batches between them may be older or newer. */
export type HashedRows = { seqBefore: number; seqAfter: number; pages: Page[] };
type Options = {
  progress?: (done: number, total: number) => void;
  /** Stops soon after it; then it rejects. */
  signal?: AbortSignal;
};
/** A page of a kind that this program knows. */
export type Page = RowPage & { kind: Kind };

/** So often pages that were written to meanwhile are read again before the two numbers are left to differ. */
const rounds = 5;
const encoder = new TextEncoder();
const hex = (bytes: ArrayBuffer) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

type Pause = () => Promise<void>;
async function hashOf(rows: readonly StoredRow[], pause: Pause): Promise<string> {
  const lines: string[] = [];
  for (const row of rows) {
    lines.push(pageText([row]));
    await pause();
  }
  return hex(await crypto.subtle.digest('SHA-256', encoder.encode(lines.join(''))));
}

async function pagesOf(db: WorkbenchDatabase, kind: Kind, pause: Pause, read: (rows: number) => void): Promise<Page[]> {
  const pages: Page[] = [];
  let from = '';
  for await (const rows of rowsIn(bareOf(db), kind)) {
    const to = rows.at(-1)?.id ?? '';
    pages.push({ kind, from, to, count: rows.length, sha256: await hashOf(rows, pause) });
    from = to;
    read(rows.length);
  }
  const last = pages.at(-1);
  if (last) last.to = null;
  else pages.push({ kind, from, to: null, count: 0, sha256: await hashOf([], pause) });
  return pages;
}

/** The rows of one page, in the order of their ids. */
function rowsOnPage(db: WorkbenchDatabase, kind: Kind, { from, to }: Pick<RowPage, 'from' | 'to'>): Promise<StoredRow[]> {
  const ids = db.rowsOf(kind).where('id');
  return (to === null ? ids.above(from) : ids.between(from, to, false, true)).toArray();
}

/** Reads the pages again on which something was written after `above` and up to `seq`. False where the ring no longer says what it was. */
async function readAgain(db: WorkbenchDatabase, pages: readonly Page[], above: number, seq: number, pause: Pause): Promise<boolean> {
  const written = new Set<Page>();
  let batches = 0;
  await db.batches
    .where('seq')
    .between(above, seq, false, true)
    .each(({ ops }) => {
      batches++;
      for (const { kind, record } of ops) {
        const page = pages.find((each) => each.kind === kind && isOnPage(each, record));
        if (page) written.add(page);
      }
    });
  if (batches < seq - above) return false;
  for (const page of written) {
    const rows = await rowsOnPage(db, page.kind, page);
    Object.assign(page, { count: rows.length, sha256: await hashOf(rows, pause) });
  }
  return true;
}

/**
 * The hash of every page of rows of the database, read beside the work that goes on: pages that are written to meanwhile are read again, so
 * that all of them are of one moment. Never blocks the window. Rejects with the trouble of the database, and when the signal comes.
 */
export async function hashRows(db: WorkbenchDatabase, { progress, signal }: Options = {}): Promise<HashedRows> {
  const turn = pauses();
  const pause = async () => {
    await turn();
    signal?.throwIfAborted();
  };
  let total = 0;
  for (const kind of kinds) total += await db.rowsOf(kind).count();
  let done = 0;
  let seqBefore = (await db.storeMeta()).lastSeq;
  const pages: Page[] = [];
  for (const kind of kinds) pages.push(...(await pagesOf(db, kind, pause, (rows) => progress?.((done += rows), total))));
  let seqAfter = (await db.storeMeta()).lastSeq;
  for (let round = 0; round < rounds && seqBefore < seqAfter; round++) {
    if (!(await readAgain(db, pages, seqBefore, seqAfter, pause))) break;
    seqBefore = seqAfter;
    seqAfter = (await db.storeMeta()).lastSeq;
  }
  return { seqBefore, seqAfter, pages };
}

/** Some of these pages with the hash of each of their rows, to find the row that differs. */
export async function hashRowsOn(db: WorkbenchDatabase, pages: readonly Page[]) {
  const pause = pauses();
  const seqBefore = (await db.storeMeta()).lastSeq;
  const hashed = [];
  for (const page of pages) {
    const rows = [];
    for (const row of await rowsOnPage(db, page.kind, page)) rows.push({ id: row.id, sha256: await hashOf([row], pause) });
    hashed.push({ ...page, rows });
  }
  return { seqBefore, seqAfter: (await db.storeMeta()).lastSeq, pages: hashed };
}
