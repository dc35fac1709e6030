import Dexie from 'dexie';
import { z } from 'zod';
import { kinds } from '#shared/records/kinds';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { daysBetween, mondayOf } from '#shared/rules/days';
import type { Write } from './actions';
import { createDatabase } from './create-database';
import { databaseNames, WorkbenchDatabase } from './database';
import type { StoreMeta } from './own-rows';
import { lookAtDatabase } from './look';
import { localDay } from './numbers';
import { shiftDates } from './sample-dates';
import { writeShipped } from './shipped';
import { openStore, type OwnStore, type StoreOptions } from './store';

const sampleFile = z.strictObject({
  today: z.iso.date(),
  records: z.array(
    z.strictObject({
      kind: z.enum(kinds),
      id: z.uuid(),
      values: z.record(z.string(), z.unknown()),
      voided: z.string().exactOptional(),
    }),
  ),
});
type Sample = z.output<typeof sampleFile>;

const readSample = async (): Promise<Sample> => {
  const { default: text } = await import('../../resources/sample/sample.json?raw');
  return sampleFile.parse(JSON.parse(text));
};

/** Whole weeks, so that weekdays stay what they were and the sample's today falls into this week. */
const daysToShift = ({ today }: Sample, now: number): number => {
  const day = localDay(new Date(now)).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return daysBetween(mondayOf(today), mondayOf(day));
};

const writesOf = (sample: Sample, days: number): Write[] =>
  sample.records.flatMap(({ kind, id, values, voided }) => {
    const record = kind === 'practiceSettings' ? practiceSettingsId : id;
    const create: Write = { kind, id: record, create: shiftDates(kind, values, days) };
    return voided === undefined ? [create] : [create, { kind, id: record, void: voided }];
  });

async function fillSample(options: Pick<StoreOptions, 'undoneCreation' | 'now'>): Promise<OwnStore> {
  const sample = await readSample();
  const author = sample.records.find(({ kind }) => kind === 'teamMember')?.id ?? crypto.randomUUID();
  const db = await createDatabase(databaseNames.sample, { db: crypto.randomUUID(), generation: 1, author });
  const store = await open(db, await db.storeMeta(), options);
  const days = daysToShift(sample, (options.now ?? Date.now)());
  await store.commitAs(author, { label: 'sample:customer', writes: writesOf(sample, days) });
  await writeShipped(store);
  return store;
}

const open = (db: WorkbenchDatabase, meta: StoreMeta, options: Pick<StoreOptions, 'undoneCreation' | 'now'>) =>
  openStore({ ...options, workspace: 'sample', db, meta, journal: null });

/** Opens the sample customer as a workspace of its own, without a vault; fills it when it is not there. Nothing ever joins it with the user's own records. */
export async function openSample(options: Pick<StoreOptions, 'undoneCreation' | 'now'>): Promise<OwnStore> {
  const found = await lookAtDatabase(databaseNames.sample, null);
  if (found === null || found === 'unreadable' || found.lastSeq === 0) return fillSample(options);
  const db = new WorkbenchDatabase(databaseNames.sample);
  await db.open();
  return open(db, await db.storeMeta(), options);
}

export const deleteSample = (): Promise<void> => Promise.resolve(Dexie.delete(databaseNames.sample));
