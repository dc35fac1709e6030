import type { StoredRow } from '#shared/changes/cells';
import { differingCells } from '#shared/changes/differing-cells';
import type { AskedPast } from '#shared/changes/past';
import type { Rows } from '#shared/changes/replay';
import type { VaultResults } from '#shared/ipc/vault-work';
import { kinds, type Kind } from '#shared/records/kinds';
import { nameOf } from '#shared/records/name-of';
import { fail, ok, type Result } from '#shared/result';
import { broughtUp } from '#shared/upgrades/index';
import { momentOf, pastOf } from '../past-of';
import { rowsAt, rowsOf } from '../rows-of';
import type { Told } from './told';

type Preview = VaultResults['previewRestore'];
type Difference = Preview['differences'][number];

/** So many differences are listed. */
const listed = 100;

const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind);

/** `kind/id` in the order of the kinds. */
function inOrder(keys: ReadonlySet<string>): string[] {
  const placeOf = new Map<string, number>(kinds.map((kind, place) => [kind, place]));
  const place = (key: string) => placeOf.get(key.slice(0, key.indexOf('/'))) ?? 0;
  return [...keys].sort((a, b) => place(a) - place(b));
}

function compare(kind: Kind, now: StoredRow | undefined, then: StoredRow | undefined): Difference | null {
  const row = now ?? then;
  if (!row) return null;
  const what = !now ? 'added' : !then ? 'gone' : 'changed';
  const cells = now && then ? differingCells(now, then) : [];
  return what === 'changed' && cells.length === 0 ? null : { kind, record: row.id, name: nameOf(kind, row), what, cells };
}

/**
 * What a restore to a state would change: for every kind how many records there are then and now, how many are added, changed and gone, and
 * the first hundred differences by cell. Fails with `past-gone` where that state cannot be made again whole.
 */
export async function previewRestore(
  asked: { folder: string; schema: number; past: AskedPast },
  { progress, stop }: Told,
): Promise<Result<Preview>> {
  const { folder, schema } = asked;
  const past = await pastOf(folder, asked.past);
  if (!past) return fail({ kind: 'past-gone' });
  progress(0, 3);
  const then = await rowsAt(folder, schema, past);
  if (!then.ok) return then;
  progress(1, 3);
  const now = await rowsOf(folder, schema);
  if (!now) return fail({ kind: 'past-gone' });
  if (!now.ok) return now;
  progress(2, 3);
  if (stop()) return fail({ kind: 'cancelled' });
  const from = then.value.walked.schema;
  const thenRows: Rows = new Map(
    [...then.value.rows].map(([key, { kind, row }]) => [key, { kind, row: broughtUp(from, kind, row, now.value.walked.schema) }]),
  );
  const tallies = new Map<Kind, Preview['kinds'][number]>();
  const differences: Difference[] = [];
  let more = false;
  for (const key of inOrder(new Set([...now.value.rows.keys(), ...thenRows.keys()]))) {
    const [here, there] = [now.value.rows.get(key), thenRows.get(key)];
    const kind = (here ?? there)?.kind ?? '';
    if (!isKind(kind)) continue;
    const tally = tallies.get(kind) ?? { kind, then: 0, now: 0, changed: 0, gone: 0, added: 0 };
    tallies.set(kind, tally);
    if (here) tally.now++;
    if (there) tally.then++;
    const difference = compare(kind, here?.row, there?.row);
    if (!difference) continue;
    tally[difference.what]++;
    if (differences.length < listed) differences.push(difference);
    else more = true;
  }
  return ok({
    past,
    lastChange: await momentOf(folder, past),
    kinds: [...tallies.values()],
    differences,
    more,
  });
}
