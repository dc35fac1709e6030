import { definitionOf } from '#shared/records/index';
import { kinds, type Kind } from '#shared/records/kinds';
import type { Bare } from './look';

/** Rows by kind. */
export type Counts = Readonly<Record<string, number>>;

/** Of so many rows a count is felt: the database cannot divide it, and answers nobody else meanwhile. */
const many = 5_000;
/** Whoever else asks the database waits for so many rows at most. */
const step = 2_500;

/** The kinds of which a vault has so many records that a look may take their number at its word. */
export const manyOf = (vault: Counts): Kind[] => kinds.filter((kind) => (vault[kind] ?? 0) > many);

/** How many rows each kind has. The questions wait for the disk, so all of them are asked at once. */
export async function countAll({ db, has }: Bare): Promise<Record<string, number>> {
  const there = kinds.filter((kind) => has(definitionOf(kind).table));
  const counted = await Promise.all(there.map(async (kind) => [kind, await db.table(definitionOf(kind).table).count()] as const));
  return Object.fromEntries(counted);
}

/** The same, but of a kind of which the vault has many only whether there is any: then the vault's number, which is to be proved later. */
export async function countFew({ db, has }: Bare, vault: Counts): Promise<Record<string, number>> {
  const large = manyOf(vault);
  const few = await countAll({ db, has: (table) => has(table) && large.every((kind) => definitionOf(kind).table !== table) });
  const there = large.filter((kind) => has(definitionOf(kind).table));
  const first = await Promise.all(there.map((kind) => db.table(definitionOf(kind).table).limit(1).primaryKeys()));
  return { ...few, ...Object.fromEntries(there.map((kind, i) => [kind, first[i]?.length ? (vault[kind] ?? 0) : 0])) };
}

async function countInSteps({ db }: Bare, kind: Kind): Promise<number> {
  const table = db.table<unknown, string>(definitionOf(kind).table);
  let from = '';
  for (let count = 0; ; count += step) {
    const after = table.where('id').above(from);
    const [last] = await after
      .offset(step - 1)
      .limit(1)
      .primaryKeys();
    if (last === undefined) return count + (await table.where('id').above(from).count());
    from = last;
  }
}

/** Whether each of these kinds has as many rows as the vault has records; also false where that cannot be read. Others are answered meanwhile. */
export async function asMany(bare: Bare, of: readonly Kind[], vault: Counts): Promise<boolean> {
  try {
    for (const kind of of) if ((await countInSteps(bare, kind)) !== vault[kind]) return false;
    return true;
  } catch {
    return false;
  }
}
