import { basename, join, normalize } from 'node:path';
import type { AskedPast, Past } from '#shared/changes/past';
import type { Input } from '#shared/ipc/contract';
import type { VaultResults } from '#shared/ipc/vault-work';
import { fail, ok, type Result } from '#shared/result';
import { troubleOf } from '../files/file-trouble';
import { sameDisk } from '../files/same-disk';
import { wrongFolder } from '../files/wrong-folder';
import { takeCutCopies } from './copy-name';
import { generations } from './generations';
import type { KeepingOf, Progress } from './keeping-of';
import { look } from './look';
import { nameIn } from './manifest';
import { pastOf } from './past-of';
import { filesSince, keepRehearsal, readRehearsal } from './rehearsal';
import { restorePoints } from './restore-points';
import { vaultState } from './vault-state';

/** What keeps the journal usable for years: restore points, bases, the way back, and copies. One such work at a time; saving goes on beside it. */
export function makeKeeping(of: KeepingOf) {
  const { folder, schema, now, doWork, inTurn, held, lease, leaving } = of;
  const points = restorePoints(of);
  const next = generations(of);
  let upkeep: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const run = upkeep.then(work);
    upkeep = run.catch(() => undefined);
    return run;
  };
  const guarded = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    alone(work).catch((error: unknown) => fail({ kind: 'vault-unwritable', cause: troubleOf(error) }));

  /** Up to where the vault goes: its last change, and how much there is of the journal that grows. A journal that cannot be opened is copied as it is. */
  const presentEnd = async (): Promise<Result<{ seq: number; upTo: Record<string, number> }>> => {
    const journal = await held();
    if (journal.ok) {
      const { position, live, writer } = journal.value;
      return ok({ seq: position.lastSeq, upTo: live ? { [nameIn(folder, live.path)]: writer?.size() ?? 0 } : {} });
    }
    const here = await look(folder);
    return here ? ok({ seq: here.lastSeq, upTo: {} }) : journal;
  };
  /** Of work that the end of the program does not wait for. */
  const orLeaving = (signal: AbortSignal) => AbortSignal.any([signal, leaving]);

  return {
    alone,
    /** Not `alone`: the page may ask while long work goes on. */
    state: () =>
      inTurn(async () => {
        const journal = await held();
        return journal.ok ? ok(await vaultState(folder, journal.value.position)) : journal;
      }).catch((error: unknown) => fail({ kind: 'vault-unwritable', cause: troubleOf(error) })),
    /** Seals the journal once it has grown large. What the disk refuses is tried again with the next one. */
    sealLarge: () => alone(() => points.sealLarge()).catch((error: unknown) => void troubleOf(error)),
    makeRestorePoint: (...asked: Parameters<typeof points.make>) => guarded(() => points.make(...asked)),
    preview: (past: AskedPast, progress: Progress, signal: AbortSignal) =>
      guarded(() => doWork('previewRestore', { folder, schema, past }, progress, orLeaving(signal))),
    /** A restore point of the present first; then the state of the past is the present one of a new generation. Nothing is deleted. */
    restore: (asked: Past, progress: Progress, signal: AbortSignal) =>
      guarded(async () => {
        const by = lease.valid();
        const past = await pastOf(folder, asked);
        if (!past) return fail({ kind: 'past-gone' });
        const point = await points.make('restore', false, progress, signal);
        return point.ok ? next.begin(past, by, progress, signal) : point;
      }),
    rehearse: (asked: Input<'rehearse'>, progress: Progress, signal: AbortSignal) =>
      guarded(async () => {
        const last = await readRehearsal(folder);
        const since = filesSince(last, now());
        const journal = await inTurn(held);
        if (!journal.ok) return journal;
        const { generation } = journal.value.position;
        const done = await doWork('rehearse', { ...asked, folder, schema, filesSince: since }, progress, orLeaving(signal));
        // That it cannot be restored at all must be known as long as that it would be restored otherwise.
        if (!done.ok && done.failure.kind !== 'vault-damaged') return done;
        const faults = done.ok ? done.value.pages.length + done.value.files.missing.length + done.value.files.damaged.length : 1;
        const at = new Date(now()).toISOString();
        const allFilesAt = done.ok && since === null ? at : (last?.allFilesAt ?? null);
        const result = faults === 0 ? 'whole' : 'differs';
        const from = done.ok ? done.value.from : asked.seqAfter;
        await keepRehearsal(folder, { at, generation, from, seq: asked.seqAfter, result, allFilesAt });
        return done;
      }),
    check: (progress: Progress, signal: AbortSignal) => guarded(() => doWork('checkVault', { folder }, progress, orLeaving(signal))),
    /** A verified copy as a new folder of that name in `parent`; what one that was killed a day ago or earlier has left there is taken away. */
    async copy(parent: string, name: string, progress: Progress, signal: AbortSignal): Promise<Result<VaultResults['copyVault']>> {
      const to = join(normalize(parent), name);
      const wrong = await wrongFolder(parent, folder);
      if (wrong) return wrong;
      try {
        return await alone(async () => {
          const end = await inTurn(presentEnd);
          if (!end.ok) return end;
          const { seq, upTo } = end.value;
          // What cannot be taken away is in nobody's way.
          await takeCutCopies(normalize(parent), now()).catch(troubleOf);
          const done = await doWork('copyVault', { from: folder, to, upTo }, progress, orLeaving(signal));
          return done.ok ? ok({ folder: to, ...done.value, seq, sameDisk: await sameDisk(folder, to) }) : done;
        });
      } catch (error) {
        return fail({ kind: 'file-not-written', name: basename(to), cause: troubleOf(error) });
      }
    },
    lookAtBackup: (from: string, progress: Progress, signal: AbortSignal) =>
      guarded(() => doWork('lookAtBackup', { folder: from, schema }, progress, orLeaving(signal))),
    takeBackup: (...asked: Parameters<typeof next.takeBackup>) => guarded(() => next.takeBackup(...asked)),
  };
}
