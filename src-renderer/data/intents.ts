import { diff, type Patch } from '#shared/changes/patch';
import type { StoredRow } from '#shared/changes/cells';
import { ordered } from '#shared/changes/order';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import type { Write } from './actions';
import { newId } from './new-id';

/** What is to happen to one record, worked out against the row that the transaction finds. */
export type Intent = {
  kind: Kind;
  record: string;
  /** The record is new and gets a number. */
  creates: boolean;
  patch: (row: StoredRow | null, no: string) => Patch;
};

type Wanted = { kind: Kind; record: string; creates: boolean; values: Record<string, unknown>; voided?: string | null };

const keptByStore = ['id', 'no', 'sync', 'voided', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'];

function valuesIn(kind: Kind, values: Record<string, unknown>): Record<string, unknown> {
  const wrong = keptByStore.find((name) => name in values);
  if (wrong !== undefined) throw new Error(`${kind}.${wrong} is written by the store alone`);
  const { fields } = definitionOf(kind);
  // New items come without an order key, moved ones with the one of their old place.
  const inOrder = ([name, value]: [string, unknown]) =>
    [name, fields[name]?.type === 'list' ? ordered(value as { id: string; order: string }[]) : value] as const;
  return Object.fromEntries(Object.entries(values).map(inOrder));
}

const emptyOf = (kind: Kind) => Object.fromEntries(Object.entries(definitionOf(kind).fields).map(([name, { empty }]) => [name, empty]));

const intentOf = ({ kind, record, creates, values, voided }: Wanted): Intent => ({
  kind,
  record,
  creates,
  patch(row, no) {
    const before = creates ? { ...emptyOf(kind), no, voided: null } : row;
    return diff(row, { ...before, ...values, ...(voided === undefined ? {} : { voided }) });
  },
});

/** One intent per record, whatever number of writes speak of it; `ids` are the records in the order of the writes. */
export function intentsOf(writes: readonly Write[]): { intents: Intent[]; ids: string[] } {
  const wanted = new Map<string, Wanted>();
  const ids = writes.map((write) => {
    const record = write.id ?? newId();
    const key = `${write.kind}/${record}`;
    const one = wanted.get(key) ?? { kind: write.kind, record, creates: 'create' in write, values: {} };
    if ('create' in write) one.values = valuesIn(write.kind, write.create);
    else if ('update' in write) one.values = { ...one.values, ...valuesIn(write.kind, write.update) };
    else one.voided = 'void' in write ? write.void : null;
    wanted.set(key, one);
    return record;
  });
  return { intents: [...wanted.values()].map(intentOf), ids };
}
