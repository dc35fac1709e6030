import type { StoredRow } from '#shared/changes/cells';
import { differingCells } from '#shared/changes/differing-cells';
import type { AskedPast } from '#shared/changes/past';
import type { VaultResults } from '#shared/ipc/vault-work';
import { kinds, type Kind } from '#shared/records/kinds';
import { nameOf } from '#shared/records/name-of';
import { fail, ok, type Result } from '#shared/result';
import { bothStates } from '../both-states';
import { momentOf, pastOf } from '../past-of';
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
  if (!row || now === then) return null;
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
  progress(0, 2);
  const made = await bothStates(folder, schema, past);
  if (!made.ok) return made;
  progress(1, 2);
  if (stop()) return fail({ kind: 'cancelled' });
  const { then, now } = made.value;
  const tallies = new Map<Kind, Preview['kinds'][number]>();
  const differences: Difference[] = [];
  let more = false;
  for (const key of inOrder(new Set([...now.keys(), ...then.keys()]))) {
    const [here, there] = [now.get(key), then.get(key)];
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
