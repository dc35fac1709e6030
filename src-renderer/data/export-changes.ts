import type { Desktop } from '#shared/ipc/contract';
import type { ChangedSince } from '#shared/ipc/provenance-work';
import type { Records as PaperRecords } from '#shared/papers/for-audience';
import { dataLines } from '#shared/papers/data-lines';
import type { DocumentExport } from '#shared/records/document-export';
import type { Failure } from '#shared/result';
import { bundleOf } from './bundle';
import { keptData } from './exports';
import { pauses } from './pauses';
import { recordsAround, type Subject } from './records-around';
import type { Store } from './store';
import { subjectOfExport } from './subject-of-export';

/** What has become since of the records behind an export. */
export type SinceExport =
  | { readonly state: 'same' }
  | { readonly state: 'changed'; readonly since: ChangedSince }
  /** Something has changed, and what it was cannot be told: the data were not kept, or are not to be had. */
  | { readonly state: 'changed-somewhere'; readonly why: 'not-kept' | Failure }
  /** The record from which it was made is voided or not there. */
  | { readonly state: 'gone' };

const encoder = new TextEncoder();
const hex = (bytes: ArrayBuffer) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What was read of the records, good until something is written (`seq`): twenty exports of one project ask for the same. */
type Reading = {
  readonly seq: number;
  /** By subject and edition: the sum of what it knows now (`dataHash`); null where its record is voided or not there. */
  readonly sums: Map<string, Promise<string | null>>;
  /** The data of one subject alone, for they may be large. */
  bundle: { readonly of: string; readonly text: Promise<string | null> } | null;
};
const readings = new WeakMap<Store, Reading>();

async function readingOf(store: Store): Promise<Reading> {
  const { lastSeq: seq } = await store.db.storeMeta();
  const before = readings.get(store);
  if (before?.seq === seq) return before;
  const now: Reading = { seq, sums: new Map(), bundle: null };
  readings.set(store, now);
  return now;
}

/** The window goes on meanwhile. */
async function dataHashOf(store: Store, subject: Subject, audience: 'customer' | 'internal'): Promise<string | null> {
  const pause = pauses();
  const records = await recordsAround(store, subject);
  if (!records) return null;
  const lines: string[] = [];
  for (const line of dataLines(records as PaperRecords, subject.id, audience)) {
    lines.push(line);
    await pause();
  }
  return hex(await crypto.subtle.digest('SHA-256', encoder.encode(lines.join(''))));
}

async function dataHashNow(store: Store, subject: Subject, audience: 'customer' | 'internal'): Promise<string | null> {
  const { sums } = await readingOf(store);
  const key = `${subject.kind}:${subject.id} ${audience}`;
  const sum = sums.get(key) ?? dataHashOf(store, subject, audience);
  sums.set(key, sum);
  // What could not be read is read again.
  sum.catch(() => sums.delete(key));
  return sum;
}

async function bundleNow(store: Store, subject: Subject): Promise<string | null> {
  const reading = await readingOf(store);
  const of = `${subject.kind}:${subject.id}`;
  const bundle = reading.bundle?.of === of ? reading.bundle : { of, text: bundleOf(store, subject, new Date().toISOString()) };
  reading.bundle = bundle;
  bundle.text.catch(() => (reading.bundle = null));
  return bundle.text;
}

/**
 * What has changed since an export in what its edition knows: by the sum first, which exports of one subject and edition share until something is written, and only where that differs by comparing the data that were kept with
 * today's, in the main process. Rejects with the trouble of the database.
 */
export async function changedSinceExport(
  store: Store,
  desktop: Pick<Desktop, 'compareExport'>,
  exported: Pick<DocumentExport, 'id' | 'subject' | 'audience' | 'dataHash'>,
): Promise<SinceExport> {
  const subject = subjectOfExport(exported);
  const audience = exported.audience ?? 'internal';
  const now = subject && (await dataHashNow(store, subject, audience));
  if (!subject || now === null) return { state: 'gone' };
  if (now === exported.dataHash) return { state: 'same' };
  const data = await keptData(store, exported.id);
  if (data === null) return { state: 'changed-somewhere', why: 'not-kept' };
  const bundle = await bundleNow(store, subject);
  if (bundle === null) return { state: 'gone' };
  const compared = await desktop.compareExport({ bundle, data, audience });
  if (!compared.ok) return { state: 'changed-somewhere', why: compared.failure };
  // A newer program may sum up otherwise what has not changed.
  return compared.value.count === 0 ? { state: 'same' } : { state: 'changed', since: compared.value };
}
