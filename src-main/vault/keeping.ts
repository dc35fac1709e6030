import { rename, rm } from 'node:fs/promises';
import { basename, isAbsolute, join, normalize, sep } from 'node:path';
import type { AskedPast, Past } from '#shared/changes/past';
import type { Input } from '#shared/ipc/contract';
import type { VaultResults } from '#shared/ipc/vault-work';
import { fail, ok, type Result } from '#shared/result';
import { troubleOf } from '../files/file-trouble';
import { isBaseDue } from './base-due';
import { momentName } from './found';
import { startAt, type Held } from './held-journal';
import { look } from './look';
import { nameIn, readManifest, writeManifest, type KnownBase } from './manifest';
import { pastOf } from './past-of';
import { recentIds } from './recent-ids';
import { filesSince, keepRehearsal, readRehearsal } from './rehearsal';
import { sealJournals } from './seal';
import { vaultState } from './vault-state';
import { isFolder } from './work/copy-vault';
import type { DoWork } from './work/works';

type Progress = (done: number, total: number) => void;
type RestorePoint = NonNullable<VaultResults['makeRestorePoint']>;
type Around = {
  folder: string;
  schema: number;
  appVersion: string;
  now: () => number;
  doWork: DoWork;
  /** Runs one short thing at a time over the whole vault: appends wait for it. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  held: () => Promise<Result<Held>>;
  /** Puts another journal in the place of the one that grows; null: none for now. */
  hold: (next: Held | null) => Promise<void>;
};

/** A journal that has grown larger is sealed. */
export const sealAt = 8_000_000;

/** What keeps the journal usable for years: restore points, bases, the way back, and copies. One such work at a time; saving goes on beside it. */
export function makeKeeping({ folder, schema, appVersion, now, doWork, inTurn, held, hold }: Around) {
  let upkeep: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const run = upkeep.then(work);
    upkeep = run.catch(() => undefined);
    return run;
  };
  const guarded = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    alone(work).catch((error: unknown) => fail({ kind: 'vault-unwritable', cause: troubleOf(error) }));
  const summaryOf = ({ position, counts }: Pick<Held, 'position' | 'counts'>) => ({ ...position, appVersion, counts });

  /** Begins the next journal where the one that grows holds anything. */
  const beginNext = async (journal: Held): Promise<void> => {
    const { position, writer, live, from } = journal;
    if (!live || live.after === position.lastSeq) return;
    const next = await startAt(folder, position, from);
    await writer?.close();
    Object.assign(journal, next);
  };
  /** Begins the next journal, so that the one before can be sealed. Null: nothing has changed since the last restore point. */
  const rollOver = () =>
    inTurn(async (): Promise<Result<Pick<Held, 'position' | 'counts'> | null>> => {
      const opened = await held();
      if (!opened.ok) return opened;
      const journal = opened.value;
      const { position, writer } = journal;
      const points = (await readManifest(folder))?.restorePoints ?? [];
      const isLast = points.some(({ generation, seq }) => generation === position.generation && seq === position.lastSeq);
      if (isLast || position.lastSeq === 0 || !writer) return ok(null);
      await beginNext(journal);
      return ok({ position: { ...position }, counts: { ...journal.counts } });
    });

  const seal = async () => {
    const journal = await inTurn(held);
    return journal.ok ? sealJournals(folder, journal.value.live?.path ?? null, inTurn) : 0;
  };

  /** All rows up to there as a base, where the way through the journals has become long. A base is no reason for a restore point to fail. */
  async function makeBase(past: Past, force: boolean, progress: Progress, signal: AbortSignal): Promise<{ base?: KnownBase }> {
    if (!force && !(await isBaseDue(folder, past.generation, now()))) return {};
    const made = await doWork('makeBase', { folder, schema, past, generation: past.generation }, progress, signal);
    if (!made.ok) return {};
    await doWork('thinBases', { folder, now: now() }, () => undefined, signal);
    return { base: made.value.facts };
  }

  async function makePoint(
    why: RestorePoint['why'],
    base: boolean,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<Result<RestorePoint | null>> {
    const rolled = await rollOver();
    if (!rolled.ok || !rolled.value) return rolled.ok ? ok(null) : rolled;
    const { position, counts } = rolled.value;
    const bytes = await seal();
    const past = { generation: position.generation, seq: position.lastSeq };
    // The end of the program does not wait for a base: the next restore point makes it.
    const made = why === 'quit' ? {} : await makeBase(past, base, progress, signal);
    const point: RestorePoint = {
      id: `${past.generation}-${past.seq}`,
      at: new Date(now()).toISOString(),
      ...past,
      why,
      counts,
      bytes,
    };
    return inTurn(async () => {
      const journal = await held();
      if (!journal.ok) return journal;
      await writeManifest(folder, summaryOf(journal.value), { point, ...made });
      return ok(point);
    });
  }

  /** The vault from which `past` was made goes on from there as the next generation. Appends wait: they would belong to neither. */
  const beginGeneration = (past: Past, progress: Progress, signal: AbortSignal) =>
    inTurn(async (): Promise<Result<Past>> => {
      const before = await held();
      if (!before.ok) return before;
      const generation = before.value.position.generation + 1;
      const made = await doWork('makeBase', { folder, schema, past, generation }, progress, signal);
      if (!made.ok) return made;
      const { position, counts, facts } = made.value;
      // From here on the files say the new generation: nothing may go to the journal of the one before.
      await hold(null);
      const next = await startAt(folder, position, past.generation);
      await hold({ position, counts, recent: recentIds(), ...next });
      await writeManifest(folder, summaryOf({ position, counts }), { base: facts });
      return ok({ generation, seq: past.seq });
    });

  return {
    alone,
    /** Not `alone`: the page may ask while long work goes on. */
    state: () =>
      inTurn(async () => {
        const journal = await held();
        return journal.ok ? ok(await vaultState(folder, journal.value.position)) : journal;
      }).catch((error: unknown) => fail({ kind: 'vault-unwritable', cause: troubleOf(error) })),
    /** Seals the journal once it has grown large. What the disk refuses is tried again with the next one. */
    sealLarge: () =>
      alone(async () => {
        await inTurn(async () => {
          const journal = await held();
          // Asked for with every append until it is done.
          if (journal.ok && (journal.value.writer?.size() ?? 0) > sealAt) await beginNext(journal.value);
        });
        await seal();
      }).catch((error: unknown) => void troubleOf(error)),
    makeRestorePoint: (why: RestorePoint['why'], base: boolean, progress: Progress, signal: AbortSignal) =>
      guarded(() => makePoint(why, base, progress, signal)),
    preview: (past: AskedPast, progress: Progress, signal: AbortSignal) =>
      guarded(() => doWork('previewRestore', { folder, schema, past }, progress, signal)),
    /** A restore point of the present first; then the state of the past is the present one of a new generation. Nothing is deleted. */
    restore: (asked: Past, progress: Progress, signal: AbortSignal) =>
      guarded(async () => {
        const past = await pastOf(folder, asked);
        if (!past) return fail({ kind: 'past-gone' });
        const point = await makePoint('restore', false, progress, signal);
        return point.ok ? beginGeneration(past, progress, signal) : point;
      }),
    rehearse: (asked: Input<'rehearse'>, progress: Progress, signal: AbortSignal) =>
      guarded(async () => {
        const last = await readRehearsal(folder);
        const since = filesSince(last, now());
        const journal = await inTurn(held);
        if (!journal.ok) return journal;
        const { generation } = journal.value.position;
        const done = await doWork('rehearse', { ...asked, folder, schema, filesSince: since }, progress, signal);
        if (!done.ok) return done;
        const { pages, files } = done.value;
        const result = pages.length + files.missing.length + files.damaged.length === 0 ? 'whole' : 'differs';
        const at = new Date(now()).toISOString();
        const allFilesAt = since === null ? at : (last?.allFilesAt ?? null);
        await keepRehearsal(folder, { at, generation, seq: asked.seqAfter, result, allFilesAt });
        return done;
      }),
    check: (progress: Progress, signal: AbortSignal) => guarded(() => doWork('checkVault', { folder }, progress, signal)),
    /** A verified copy as a new folder of that name in `parent`. */
    async copy(parent: string, name: string, progress: Progress, signal: AbortSignal): Promise<Result<VaultResults['copyVault']>> {
      const to = join(normalize(parent), name);
      if (!isAbsolute(parent) || `${to}${sep}`.startsWith(`${folder}${sep}`)) return fail({ kind: 'bad-input', where: 'folder' });
      try {
        return await alone(async () => {
          const journal = await inTurn(held);
          const growing = journal.ok && journal.value.live ? nameIn(folder, journal.value.live.path) : null;
          const upTo = growing && journal.ok ? { [growing]: journal.value.writer?.size() ?? 0 } : {};
          const done = await doWork('copyVault', { from: folder, to, upTo }, progress, signal);
          return done.ok ? ok({ folder: to, ...done.value }) : done;
        });
      } catch (error) {
        return fail({ kind: 'file-not-written', name: basename(to), cause: troubleOf(error) });
      }
    },
    lookAtBackup: (from: string, progress: Progress, signal: AbortSignal) =>
      guarded(() => doWork('lookAtBackup', { folder: from, schema }, progress, signal)),
    /** Takes a copy in the place of a vault that holds no change. What stood there is kept under another name. */
    takeBackup: (from: string, progress: Progress, signal: AbortSignal) =>
      guarded(async () => {
        const here = await inTurn(() => look(folder));
        if (here && (here.lastSeq > 0 || here.damaged)) return fail({ kind: 'vault-in-use' });
        const to = `${folder}.taken`;
        // Left by a host that was killed on the way.
        await rm(to, { recursive: true, force: true });
        const taken = await doWork('takeBackup', { folder: from, to, schema }, progress, signal);
        if (!taken.ok) return taken;
        await inTurn(async () => {
          await hold(null);
          if (await isFolder(folder)) await rename(folder, `${folder}.replaced-${momentName(now())}`);
          await rename(to, folder);
        });
        return taken;
      }),
  };
}
