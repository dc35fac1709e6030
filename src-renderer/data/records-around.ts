import { onTheirParent } from '#shared/papers/on-their-parent';
import type { Fields } from '#shared/records/field';
import { definitionOf } from '#shared/records/index';
import { isKind, kinds, type Kind } from '#shared/records/kinds';
import { shippedStyleIds } from '#shared/records/house-style';
import { practiceSettingsId } from '#shared/records/practice-settings';
import type { StoredRow } from '#shared/changes/cells';
import { pauses } from './pauses';
import type { Store } from './store';

export type Subject = { kind: Kind; id: string };
type One = Subject & { row: StoredRow };

const childKinds = (parent: Kind) => kinds.filter((kind) => definitionOf(kind).parent === parent);

/** What a field refers to, inside list items as well. Typed text and voided wishes refer to nothing. */
function referredBy(fields: Fields, values: Record<string, unknown>): Subject[] {
  return Object.entries(fields).flatMap(([name, { type, of = [], fields: inner }]) => {
    const value = values[name];
    if (type === 'list') return (value as Record<string, unknown>[]).flatMap((item) => referredBy(inner ?? {}, item));
    const members = (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
    const only = of[0];
    if ((type === 'ref' || type === 'refs') && only) return members.map((id) => ({ kind: only, id }));
    if (type !== 'refOf' && type !== 'refOrText' && type !== 'refsOrText') return [];
    return members.flatMap((key) => {
      const [kind = '', id = ''] = key.split(':');
      return isKind(kind) ? [{ kind, id }] : [];
    });
  });
}

/** Reads rows for one bundle, each once; voided ones count as not there, but for what owns a record. */
function reader({ db }: Store) {
  const alive = (row: StoredRow | undefined) => (row && row['voided'] === null ? row : null);
  return {
    async one({ kind, id }: Subject): Promise<One | null> {
      const row = alive(await db.rowsOf(kind).get(id));
      return row && { kind, id, row };
    },
    /** The record that owns this one, voided or not: a paper names its customer, whatever became of it since. */
    async owner({ kind, row }: One): Promise<One | null> {
      const { parent } = definitionOf(kind);
      const id = String(row[`${parent}Id`]);
      const found = parent && (await db.rowsOf(parent).get(id));
      return found ? { kind: parent, id, row: found } : null;
    },
    /** The children of all these parents of one kind. */
    async children(parent: Kind, ids: readonly string[]): Promise<One[]> {
      const sorted = ids.toSorted();
      const [first, last] = [sorted[0], sorted.at(-1)];
      if (first === undefined || last === undefined) return [];
      const mine = new Set(ids);
      const found = childKinds(parent).map(async (kind) => {
        // One range for all of them instead of a read for each; others in it are left aside.
        const rows = await db.rowsOf(kind).where(`${parent}Id`).between(first, last, true, true).toArray();
        return rows.filter((row) => alive(row) && mine.has(String(row[`${parent}Id`]))).map((row) => ({ kind, id: row.id, row }));
      });
      return (await Promise.all(found)).flat();
    },
    /** The files of all these records. */
    async files(owners: readonly Subject[]): Promise<One[]> {
      const keys = owners.map(({ kind, id }) => `${kind}:${id}`);
      const rows = await db.rowsOf('attachment').where('owner').anyOf(keys).toArray();
      return rows.filter(alive).map((row) => ({ kind: 'attachment', id: row.id, row }));
    },
  };
}
type Reader = ReturnType<typeof reader>;

async function ancestorsOf(read: Reader, one: One): Promise<One[]> {
  const above = await read.owner(one);
  return above ? [above, ...(await ancestorsOf(read, above))] : [];
}

async function descendantsOf(read: Reader, parent: Kind, ids: readonly string[]): Promise<One[]> {
  const children = await read.children(parent, ids);
  let below: One[] = [];
  for (const kind of new Set(children.map((child) => child.kind))) {
    const own = children.filter((child) => child.kind === kind).map(({ id }) => id);
    below = [...below, ...(await descendantsOf(read, kind, own))];
  }
  return [...children, ...below];
}

/** What sprang from the subject though it belongs to its customer: actions and promises of a visit, circuits of a project. */
async function springingFrom(read: Reader, subject: Subject, top: One | undefined): Promise<One[]> {
  if (!top) return [];
  const names = ({ kind, row }: One) =>
    referredBy(definitionOf(kind).fields, row).some((to) => to.kind === subject.kind && to.id === subject.id);
  // Not what the customer's other projects own: an export costs what its subject holds, not what its customer holds.
  return (await read.children(top.kind, [top.id])).filter(names);
}

export type Records = Partial<Record<Kind, StoredRow[]>>;

/**
 * One record, what owns it, what it owns, what sprang from it, the files of all these, everything these refer to (one step, and whom to ask for at a site), and
 * the practice settings with the house styles that papers are set in. A requirements document comes with all that its project comes with. Voided records are left out, but for what
 * owns the one. Null where there is no such record. However much there is, the window goes on meanwhile.
 */
export async function recordsAround(store: Store, subject: Subject): Promise<Records | null> {
  const read = reader(store);
  const pause = pauses();
  const self = await read.one(subject);
  if (!self) return null;
  const above = await ancestorsOf(read, self);
  const whole = (onTheirParent.includes(self.kind) && above[0]) || self;
  const below = await descendantsOf(read, whole.kind, [whole.id]);
  const records = [self, ...above, ...below, ...(await springingFrom(read, whole, above.at(-1)))];
  const mine = [...records, ...(await read.files(records))];

  const all = new Map<string, One | null>(mine.map((one) => [`${one.kind}/${one.id}`, one]));
  const bring = async (others: readonly Subject[]) => {
    for (const other of others) {
      const key = `${other.kind}/${other.id}`;
      if (!all.has(key)) all.set(key, await read.one(other));
    }
  };
  const bringWhatTheyReferTo = async (ones: readonly One[]) => {
    for (const { kind, row } of ones) {
      await bring(referredBy(definitionOf(kind).fields, row));
      await pause();
    }
  };
  await bringWhatTheyReferTo(mine);
  await bring([{ kind: 'practiceSettings', id: practiceSettingsId }]);
  const named = all.get(`practiceSettings/${practiceSettingsId}`)?.row['houseStyle'];
  const styles = [...Object.values(shippedStyleIds), ...(typeof named === 'string' ? [named] : [])];
  await bring(styles.map((style) => ({ kind: 'houseStyle', id: style })));
  const present = () => [...all.values()].filter((one) => one !== null);
  await bringWhatTheyReferTo(present().filter(({ kind }) => kind === 'site'));

  const byKind: Records = {};
  for (const { kind, row } of present()) (byKind[kind] ??= []).push(row);
  return byKind;
}
