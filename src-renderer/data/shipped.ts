import { z } from 'zod';
import type { Batch } from '#shared/changes/batch';
import { canonical } from '#shared/changes/canonical';
import { practiceSettingsId } from '#shared/records/practice-settings';
import levelsText from '../../resources/service-levels.json?raw';
import type { Write } from './actions';
import { program } from './program';
import type { OwnStore } from './store';

const levelFile = z.array(z.strictObject({ id: z.uuid(), values: z.record(z.string(), z.unknown()) }));
type Level = z.output<typeof levelFile>[number];
const shippedLevels = levelFile.parse(JSON.parse(levelsText));

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

async function updateFor(store: OwnStore, { id, values }: Level): Promise<Write[]> {
  const row = await store.db.rowsOf('serviceLevelProfile').get(id);
  if (!row) return [{ kind: 'serviceLevelProfile', id, create: values }];
  const differing = Object.entries(values).filter(([name, value]) => canonical(row[name]) !== canonical(value));
  if (differing.length === 0) return [];
  const history = await store.history(id);
  const ours = differing.filter(([name]) => !changedByPerson(history, id, name, row.updatedBy));
  return ours.length === 0 ? [] : [{ kind: 'serviceLevelProfile', id, update: Object.fromEntries(ours) }];
}

/**
 * Writes what ships with the program, in its own name: practice settings with a number suffix, and the service levels. What is there already is
 * only brought up to date in the fields that no person has changed.
 */
export async function writeShipped(store: OwnStore, levels: readonly Level[] = shippedLevels): Promise<void> {
  const writes: Write[] = [];
  if (!(await store.db.of('practiceSettings').get(practiceSettingsId)))
    writes.push({ kind: 'practiceSettings', id: practiceSettingsId, create: { numberSuffix: newSuffix() } });
  for (const level of levels) writes.push(...(await updateFor(store, level)));
  if (writes.length > 0) await store.commitAs(program, { label: 'shipped:serviceLevelProfile', writes });
}
