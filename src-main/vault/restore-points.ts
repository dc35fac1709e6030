import type { Past } from '#shared/changes/past';
import type { VaultResults } from '#shared/ipc/vault-work';
import { ok, type Result } from '#shared/result';
import { troubleOf } from '../files/file-trouble';
import { isBaseDue } from './base-due';
import { startAt, type Held } from './held-journal';
import type { KeepingOf, Progress } from './keeping-of';
import { readManifest, writeManifest, type KnownBase } from './manifest';
import { placeMerged } from './place-merged';
import { sealJournals } from './seal';
import { basesOf } from './vault-files';

type RestorePoint = NonNullable<VaultResults['makeRestorePoint']>;
type Rolled = Pick<Held, 'position' | 'counts'> & { isNew: boolean };

/** A journal that has grown larger is sealed. */
export const sealAt = 8_000_000;

/** Begins the next journal where the one that grows holds anything. */
async function beginNext(folder: string, journal: Held): Promise<void> {
  const { position, writer, live, from } = journal;
  if (!live || live.after === position.lastSeq) return;
  Object.assign(journal, await startAt(folder, position, from));
  await writer?.close();
}

/** What makes restore points: the journal is sealed, and where the way through the journals has become long all rows are written as a base. */
export function restorePoints({ folder, schema, appVersion, now, doWork, inTurn, held, leaving }: KeepingOf) {
  /** Begins the next journal, so that the one before can be sealed. Null: nothing was ever changed, or nothing can grow here. */
  const rollOver = () =>
    inTurn(async (): Promise<Result<Rolled | null>> => {
      const opened = await held();
      if (!opened.ok) return opened;
      const journal = opened.value;
      const { position, writer } = journal;
      const points = (await readManifest(folder))?.restorePoints ?? [];
      const isNew = !points.some(({ generation, seq }) => generation === position.generation && seq === position.lastSeq);
      if (position.lastSeq === 0 || !writer) return ok(null);
      if (isNew) await beginNext(folder, journal);
      return ok({ position: { ...position }, counts: { ...journal.counts }, isNew });
    });

  const seal = async (): Promise<Result<number>> => {
    const journal = await inTurn(held);
    return journal.ok ? sealJournals(folder, journal.value.live?.path ?? null, inTurn) : journal;
  };

  /** All rows up to there as a base: because it was asked for, or because it is due. One that is only due is no reason for a restore point to fail. */
  async function makeBase(past: Past, wanted: boolean, progress: Progress, signal: AbortSignal): Promise<Result<{ base?: KnownBase }>> {
    const isThere = (await basesOf(folder)).some(({ generation, number }) => generation === past.generation && number === past.seq);
    if (isThere || !(wanted || (await isBaseDue(folder, past.generation, now())))) return ok({});
    try {
      const made = await doWork('makeBase', { folder, schema, past, generation: past.generation }, progress, signal);
      return made.ok ? ok({ base: made.value.facts }) : wanted ? made : ok({});
    } catch (error) {
      if (wanted) throw error;
      troubleOf(error);
      return ok({});
    }
  }

  /** Takes away bases that are no longer needed, and merges small journals that nothing but the history reads any more. What does not succeed goes with the next base. */
  async function tidy(signal: AbortSignal): Promise<void> {
    await doWork('thinBases', { folder, now: now() }, () => undefined, signal);
    const merged = await doWork('mergeJournals', { folder, most: sealAt }, () => undefined, signal);
    if (merged.ok) await inTurn(() => placeMerged(merged.value));
  }

  /** Writes into the manifest what the vault holds by now, and what was made. */
  const note = (made: Parameters<typeof writeManifest>[2] = {}): Promise<Result<null>> =>
    inTurn(async () => {
      const journal = await held();
      if (!journal.ok) return journal;
      await writeManifest(folder, { ...journal.value.position, appVersion, counts: journal.value.counts }, made);
      return ok(null);
    });

  async function make(
    why: RestorePoint['why'],
    base: boolean,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<Result<RestorePoint | null>> {
    const rolled = await rollOver();
    if (!rolled.ok) return rolled;
    if (!rolled.value || !(rolled.value.isNew || base)) return ok(null);
    const { position, counts, isNew } = rolled.value;
    const sealed = await seal();
    if (!sealed.ok) return sealed;
    const past = { generation: position.generation, seq: position.lastSeq };
    // The end of the program does not wait for a base: the next restore point makes it.
    const made: Result<{ base?: KnownBase }> = why === 'quit' ? ok({}) : await makeBase(past, base, progress, signal);
    if (!made.ok) return made;
    const id = `${past.generation}-${past.seq}`;
    const point = isNew ? { id, at: new Date(now()).toISOString(), ...past, why, counts, bytes: sealed.value } : null;
    // Before the long work: whoever ends the program in the middle of it has the restore point.
    const noted = await note({ ...(point && { point }), ...made.value });
    if (!noted.ok || !made.value.base) return noted.ok ? ok(point) : noted;
    await tidy(AbortSignal.any([signal, leaving])).catch(troubleOf);
    const tidied = await note();
    return tidied.ok ? ok(point) : tidied;
  }

  return {
    make,
    /** Seals the journal once it has grown large. */
    async sealLarge(): Promise<void> {
      await inTurn(async () => {
        const journal = await held();
        // Asked for with every append until it is done.
        if (journal.ok && (journal.value.writer?.size() ?? 0) > sealAt) await beginNext(folder, journal.value);
      });
      await seal();
    },
  };
}
