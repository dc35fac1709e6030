import { z } from 'zod';
import type { Batch } from '#shared/changes/batch';
import { canonical } from '#shared/changes/canonical';
import type { Kind } from '#shared/records/kinds';
import { practiceSettingsId } from '#shared/records/practice-settings';
import stylesText from '../../resources/house-styles.json?raw';
import levelsText from '../../resources/service-levels.json?raw';
import type { Write } from './actions';
import { program } from './program';
import type { OwnStore } from './store';

const shippedFile = z.array(z.strictObject({ id: z.uuid(), values: z.record(z.string(), z.unknown()) }));
type Shipped = z.output<typeof shippedFile>[number];
type ShippedKind = Extract<Kind, 'serviceLevelProfile' | 'houseStyle'>;
/** What ships, by kind. */
const shippedRecords: Readonly<Record<ShippedKind, readonly Shipped[]>> = {
  serviceLevelProfile: shippedFile.parse(JSON.parse(levelsText)),
  houseStyle: shippedFile.parse(JSON.parse(stylesText)),
};

// Neither I nor O, neither 0 nor 1: numbers are read out on the phone.
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const pick = (from: string) => from[(crypto.getRandomValues(new Uint32Array(1))[0] as number) % from.length] as string;
/** Two letters and one more character: what tells this store's numbers from those of any other. */
const newSuffix = () => pick(letters) + pick(letters) + pick(`${letters}23456789`);

/** Whether a person was the last to change this field; where no batch says so any more, whether one was the last to change the record. */
function changedByPerson(history: readonly Batch[], record: string, field: string, updatedBy: string): boolean {
  const last = history.findLast((batch) => batch.ops.some((op) => op.record === record && field in op.patch));
  return (last?.by ?? updatedBy) !== program;
}

async function updateFor(store: OwnStore, kind: ShippedKind, { id, values }: Shipped): Promise<Write[]> {
  const row = await store.db.rowsOf(kind).get(id);
  if (!row) return [{ kind, id, create: values }];
  const differing = Object.entries(values).filter(([name, value]) => canonical(row[name]) !== canonical(value));
  if (differing.length === 0) return [];
  const history = await store.history(id);
  const ours = differing.filter(([name]) => !changedByPerson(history, id, name, row.updatedBy));
  return ours.length === 0 ? [] : [{ kind, id, update: Object.fromEntries(ours) }];
}

/**
 * Writes what ships with the program, in its own name: practice settings with a number suffix, the service levels and the house styles. What is there already is
 * only brought up to date in the fields that no person has changed. Papers do without the records of the styles: a store that began before
 * there were any gets them when somebody asks for them.
 */
export async function writeShipped(store: OwnStore, records: Partial<typeof shippedRecords> = shippedRecords): Promise<void> {
  const writes: Write[] = [];
  const isNew = !(await store.db.of('practiceSettings').get(practiceSettingsId));
  if (isNew) writes.push({ kind: 'practiceSettings', id: practiceSettingsId, create: { numberSuffix: newSuffix() } });
  for (const [kind, list] of Object.entries(records))
    for (const record of list) {
      const made = await updateFor(store, kind as ShippedKind, record);
      writes.push(...(isNew || kind === 'serviceLevelProfile' ? made : made.filter((write) => !('create' in write))));
    }
  const [first] = writes.filter((write) => write.kind !== 'practiceSettings');
  if (writes.length > 0) await store.commitAs(program, { label: `shipped:${first?.kind ?? 'practiceSettings'}`, writes });
}

/** The styles that ship and are not among these records, as writes that make them. */
export const missingStyles = (there: readonly { id: string }[]): Write[] =>
  shippedRecords.houseStyle
    .filter(({ id }) => there.every((row) => row.id !== id))
    .map(({ id, values }) => ({ kind: 'houseStyle', id, create: values }));
