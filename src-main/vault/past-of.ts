import type { AskedPast, Past } from '#shared/changes/past';
import { headIn, journalBytes } from './read-journal-file';
import { readJournal } from './journal';
import { readBase } from './read-base';
import { basesOf, damagedJournalsOf, journalsOf, openJournalsOf, type VaultFile } from './vault-files';

/** Where a generation begins, and which one it goes on from. */
export type Lineage = { generation: number; after: number };

const beginningOf = (bases: readonly VaultFile[], journals: readonly VaultFile[], generation: number) =>
  Math.min(
    ...bases.filter((file) => file.generation === generation).map((file) => file.number),
    ...journals.filter((file) => file.generation === generation).map((file) => file.number - 1),
  );

async function headFrom(bases: readonly VaultFile[], journals: readonly VaultFile[], generation: number): Promise<number | undefined> {
  const head = await headIn(journals.filter((file) => file.generation === generation));
  if (head) return head.from;
  const base = bases.find((file) => file.generation === generation);
  return base && (await readBase(base.path)).head?.from;
}

/**
 * The generations from which the present records came, the newest first: each with the batch after which it begins. After a restore those
 * that it went back behind are not among them. Journals that were put aside count as well.
 */
export async function lineageOf(folder: string, newest?: number): Promise<Lineage[]> {
  const bases = await basesOf(folder);
  const journals = [...(await journalsOf(folder)), ...(await damagedJournalsOf(folder))];
  const known = [...new Set([...bases, ...journals].map((file) => file.generation))].sort((a, b) => b - a);
  const out: Lineage[] = [];
  for (let generation = newest ?? known[0]; generation !== undefined;) {
    out.push({ generation, after: beginningOf(bases, journals, generation) });
    const below: number = (known.length > 1 ? await headFrom(bases, journals, generation) : undefined) ?? generation - 1;
    generation = known.find((each) => each <= below);
  }
  return out;
}

/** The generation in which the batch of that state was written: one that begins later goes on from it. */
async function ownGeneration(folder: string, { generation, seq }: Past): Promise<Past> {
  const lineage = await lineageOf(folder, generation);
  return { generation: lineage.find(({ after }) => after <= seq)?.generation ?? generation, seq };
}

/** The last state at or before that moment, by the time that the batches carry; null where there was none. */
async function pastAt(folder: string, moment: string): Promise<Past | null> {
  const journals = await journalsOf(folder);
  let until = Infinity;
  for (const { generation, after } of await lineageOf(folder)) {
    const its = journals.filter((file) => file.generation === generation);
    for (const file of its.toReversed()) {
      const { batches } = readJournal(await journalBytes(file));
      const last = batches.findLast(({ seq, at }) => seq <= until && at <= moment);
      if (last) return { generation, seq: last.seq };
    }
    until = Math.min(until, after);
  }
  return null;
}

/** The state that is asked for, in the generation that has it; null where there is none at that moment. */
export async function pastOf(folder: string, asked: AskedPast): Promise<Past | null> {
  const past = 'at' in asked ? await pastAt(folder, asked.at) : asked;
  return past && ownGeneration(folder, past);
}

/**
 * When the last change of that state was made, by the time that its batch carries; the lines of upgrades are none and are stepped over. Null where
 * no journal has that batch any more (a base that was made from a database), and where the state is the one before any change.
 */
export async function momentOf(folder: string, { generation, seq }: Past): Promise<string | null> {
  const [lineage, journals] = [await lineageOf(folder, generation), await journalsOf(folder)];
  for (let wanted = seq; wanted > 0;) {
    // A state with which a generation begins was written in the one before.
    const own = lineage.find(({ after }) => after < wanted);
    const file = journals.findLast((each) => each.generation === own?.generation && each.number <= wanted);
    if (!file) return null;
    const { batches } = readJournal(await journalBytes(file));
    let at = batches.findIndex((each) => each.seq === wanted);
    while (batches[at]?.migrate !== undefined) at--;
    const batch = batches[at];
    if (batch) return batch.at;
    if (batches[0]?.migrate === undefined) return null;
    wanted = file.number - 1;
  }
  return null;
}

/** When the last batch was written, by the time that it carries; null where there is none in the journals. */
export async function lastMoment(folder: string): Promise<string | null> {
  const [open, all] = [await openJournalsOf(folder), await journalsOf(folder)];
  for (const file of [...open, ...all].sort((a, b) => b.generation - a.generation || b.number - a.number)) {
    const last = readJournal(await journalBytes(file)).batches.at(-1);
    if (last) return last.at;
  }
  return null;
}
