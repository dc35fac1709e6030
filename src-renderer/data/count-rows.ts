import { definitionOf } from '#shared/records/index';
import { kinds, type Kind } from '#shared/records/kinds';
import type { Bare } from './bare';

/** Rows by kind. */
export type Counts = Readonly<Record<string, number>>;

/** Of so many rows a count is felt: the database cannot divide it, and answers nobody else meanwhile. */
const many = 5_000;

/** The kinds of which a vault has so many records that a look may take their number at its word. */
export const manyOf = (vault: Counts): Kind[] => kinds.filter((kind) => (vault[kind] ?? 0) > many);

/** How many rows each of these kinds has. The questions wait for the disk, so all of them are asked at once. */
export async function countAll({ db, has }: Bare, of: readonly Kind[] = kinds): Promise<Record<string, number>> {
  const there = of.filter((kind) => has(definitionOf(kind).table));
  const counted = await Promise.all(there.map(async (kind) => [kind, await db.table(definitionOf(kind).table).count()] as const));
  return Object.fromEntries(counted);
}

/** The same, but of a kind of which the vault has many only whether there is any: then the vault's number, which is to be proved later. */
export async function countFew(bare: Bare, vault: Counts): Promise<Record<string, number>> {
  const { db, has } = bare;
  const large = manyOf(vault);
  const few = await countAll(
    bare,
    kinds.filter((kind) => !large.includes(kind)),
  );
  const there = large.filter((kind) => has(definitionOf(kind).table));
  const first = await Promise.all(there.map((kind) => db.table(definitionOf(kind).table).limit(1).primaryKeys()));
  return { ...few, ...Object.fromEntries(there.map((kind, i) => [kind, first[i]?.length ? (vault[kind] ?? 0) : 0])) };
}

/** Whether each of these kinds has as many rows as the vault has records; also false where that cannot be read. */
export async function asMany(bare: Bare, of: readonly Kind[], vault: Counts): Promise<boolean> {
  try {
    const counted = await countAll(bare, of);
    return of.every((kind) => counted[kind] === vault[kind]);
  } catch {
    return false;
  }
}
