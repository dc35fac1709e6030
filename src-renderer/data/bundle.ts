import { schema } from '#shared/upgrades/index';
import { pauses } from './pauses';
import { recordsAround, type Records, type Subject } from './records-around';
import type { Store } from './store';

const atOnce = 500;

/** Rows as JSON, some hundred at a time: in one go ten thousand hold up the window. */
async function textOf(records: Records): Promise<string> {
  const pause = pauses();
  const kinds: string[] = [];
  for (const [kind, rows] of Object.entries(records)) {
    const parts: string[] = [];
    for (let at = 0; at < rows.length; at += atOnce) {
      parts.push(JSON.stringify(rows.slice(at, at + atOnce)).slice(1, -1));
      await pause();
    }
    kinds.push(`${JSON.stringify(kind)}:[${parts.join(',')}]`);
  }
  return `{${kinds.join(',')}}`;
}

/**
 * The text of a data file about one record with all that stands around it. `exportedAt` is ISO 8601 in UTC. Null where there is no such
 * record.
 */
export async function bundleOf(store: Store, subject: Subject, exportedAt: string): Promise<string | null> {
  const records = await recordsAround(store, subject);
  if (!records) return null;
  const author = await store.db.of('teamMember').get(store.author);
  const frame = {
    format: 1,
    schema,
    exportedAt,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    author: { id: store.author, name: author?.name ?? '' },
    subject,
  };
  return `${JSON.stringify(frame).slice(0, -1)},"records":${await textOf(records)}}`;
}
