import { useLiveQuery } from 'dexie-react-hooks';
import type { StoredRow } from '#shared/changes/cells';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { nameOf } from './names';
import { orFreeze } from './or-freeze';
import { useStore, type Store } from './store';

/** Whose records are offered. */
export type Owners = { readonly customerId?: string; readonly projectId?: string };
/** A record that a field may refer to. */
export type Candidate = {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  /** Its short texts: what it is found by. */
  readonly texts: readonly string[];
  /** Where it stands before names are compared: the rank of a service level, the highest level first; 0 for all that has none. */
  readonly rank: number;
};

/** Kinds that are offered from every customer where none is known: there are few of them, and all have names. */
const offeredFromAll: readonly Kind[] = ['contact', 'site', 'circuit', 'project'];

/** The id of the record under which records of a kind stand, where the owners tell it. */
export function parentIdIn(kind: Kind, { customerId, projectId }: Owners): string | undefined {
  const { parent } = definitionOf(kind);
  return parent === 'customer' ? customerId : parent === 'project' ? projectId : undefined;
}

async function rowsUnder({ db }: Store, kind: Kind, owners: Owners): Promise<StoredRow[]> {
  const { parent } = definitionOf(kind);
  const parentId = parentIdIn(kind, owners);
  if (parentId !== undefined) return db.rowsOf(kind).where(`${parent}Id`).equals(parentId).toArray();
  return parent === undefined || offeredFromAll.includes(kind) ? db.rowsOf(kind).toArray() : [];
}

const candidateOf = (kind: Kind, row: StoredRow): Candidate => {
  const short = Object.entries(definitionOf(kind).fields).filter(([, { type }]) => type === 'text');
  const texts = short.map(([name]) => row[name]).filter((text): text is string => typeof text === 'string' && text !== '');
  return {
    kind,
    id: row.id,
    name: nameOf(kind, row),
    texts: [...texts, String(row['no'])],
    rank: typeof row['rank'] === 'number' ? row['rank'] : 0,
  };
};

/** The records of these kinds that stand under the owners, by rank and then as Chinese readers expect; voided ones are left out. */
export async function readCandidates(store: Store, of: readonly Kind[], owners: Owners): Promise<Candidate[]> {
  const found = await orFreeze(store, () =>
    Promise.all(
      of.map(async (kind) => {
        const rows = await rowsUnder(store, kind, owners);
        return rows.filter((row) => row['voided'] === null).map((row) => candidateOf(kind, row));
      }),
    ),
  );
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  return found.flat().sort((a, b) => a.rank - b.rank || compare(a.name, b.name) || compare(a.texts.at(-1) ?? '', b.texts.at(-1) ?? ''));
}

/** The candidates as they are now. Undefined while they are read and where they are not wanted. */
export function useCandidates(of: readonly Kind[], { customerId, projectId }: Owners, wanted: boolean): Candidate[] | undefined {
  const store = useStore();
  const kinds = of.join(' ');
  return useLiveQuery(async () => {
    if (!wanted) return undefined;
    const owners = { ...(customerId === undefined ? {} : { customerId }), ...(projectId === undefined ? {} : { projectId }) };
    return readCandidates(store, kinds.split(' ') as Kind[], owners);
  }, [store, kinds, customerId, projectId, wanted]);
}
