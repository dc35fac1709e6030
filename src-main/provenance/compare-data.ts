import { parseBundle, type Bundle } from '#shared/bundle';
import type { StoredRow } from '#shared/changes/cells';
import { partsOf } from '#shared/changes/cells';
import { differingCells } from '#shared/changes/differing-cells';
import type { Audience } from '#shared/papers/audiences';
import type { ChangedSince } from '#shared/ipc/provenance-work';
import { printedKinds, printedOf } from '#shared/papers/data-lines';
import { forAudience } from '#shared/papers/for-audience';
import { isEmpty } from '#shared/records/field';
import type { Kind } from '#shared/records/kinds';
import { nameOf } from '#shared/records/name-of';
import { fail, ok, type Result } from '#shared/result';
import { unpackData } from './kept-data';

type Difference = ChangedSince['differences'][number];

/** So many records are listed; all are counted. */
const listed = 200;

const byId = (rows: readonly unknown[] = []) => new Map((rows as StoredRow[]).map((row) => [row.id, row]));

function compare(kind: Kind, now: StoredRow | undefined, then: StoredRow | undefined): Difference | null {
  const row = now ?? then;
  if (!row) return null;
  const head = { kind, record: row.id, name: nameOf(kind, row) };
  if (!now || !then) return { ...head, what: now ? 'new' : 'gone', cells: [] };
  const names = new Set(printedOf(kind));
  const cells = differingCells(now, then).filter(
    // A field that came with a newer program is empty in both.
    ({ cell, ...values }) => names.has(partsOf(cell)[0]) && !(isEmpty(values.now) && isEmpty(values.then)),
  );
  return cells.length === 0 ? null : { ...head, what: 'changed', cells };
}

const countOf = ({ what, cells }: Difference): number => (what === 'changed' ? new Set(cells.map(({ cell }) => partsOf(cell)[0])).size : 1);

/** What an edition knew then and what it knows now: every field of a record that differs, its number among them, and every record that is new or gone (voided, or not to be shown any more). */
export function changedSince(then: Bundle, now: Bundle, audience: Audience): ChangedSince {
  const [before, after] = [then, now].map(({ records, subject }) => forAudience(records, subject.id, audience));
  const differences: Difference[] = [];
  let [count, records] = [0, 0];
  for (const kind of printedKinds) {
    const [there, here] = [byId(before?.[kind]), byId(after?.[kind])];
    for (const id of new Set([...here.keys(), ...there.keys()])) {
      const difference = compare(kind, here.get(id), there.get(id));
      if (!difference) continue;
      count += countOf(difference);
      records++;
      if (differences.length < listed) differences.push(difference);
    }
  }
  return { count, records, differences };
}

/** The same of kept data (`then`, as they were packed) and the text of a data file of today. What an older program has kept is brought up first. */
export async function compareData(then: Uint8Array, now: string, audience: Audience): Promise<Result<ChangedSince>> {
  const text = await unpackData(then);
  if (text === null) return fail({ kind: 'not-a-bundle', where: '', problem: 'not-packed' });
  const [before, after] = [parseBundle(text), parseBundle(now)];
  if (!before.ok) return before;
  return after.ok ? ok(changedSince(before.value, after.value, audience)) : after;
}
