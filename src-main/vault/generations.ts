import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Past } from '#shared/changes/past';
import type { VaultResults } from '#shared/ipc/vault-work';
import { fail, ok, type Result } from '#shared/result';
import { flushFolder } from '../files/flush-folder';
import { troubleOf } from '../files/file-trouble';
import { isFolder, makeFolder } from '../files/make-folder';
import { momentName } from './found';
import { startAt } from './held-journal';
import type { KeepingOf, Progress } from './keeping-of';
import { look } from './look';
import { writeManifest } from './manifest';
import { recentIds } from './recent-ids';
import { forgetRehearsal } from './rehearsal';
import { basePath, journalPath } from './vault-files';

/** The ways in which other records become the present ones. The lease lapses with them: whoever holds it has the records of before, and must not add to these. */
export function generations({ folder, schema, appVersion, now, doWork, inTurn, held, hold, lease }: KeepingOf) {
  const isUnused = async () => {
    const here = await look(folder);
    return !here || (here.lastSeq === 0 && !here.damaged);
  };

  return {
    /** The vault goes on from there as the next generation, for the page that holds `by`. Appends wait: they would belong to neither. */
    begin: (past: Past, by: number | null, progress: Progress, signal: AbortSignal) =>
      inTurn(async (): Promise<Result<Past>> => {
        if (lease.valid() !== by) return fail({ kind: 'not-writer' });
        const before = await held();
        if (!before.ok) return before;
        const generation = before.value.position.generation + 1;
        // Until it is done the files say which generation it is: nothing may go to a journal that they pass over.
        await hold(null);
        const begun = async () => {
          const made = await doWork('makeBase', { folder, schema, past, generation }, progress, signal);
          return made.ok ? ok({ ...made.value, ...(await startAt(folder, made.value.position, past.generation)) }) : made;
        };
        const made = await begun().catch(async (error: unknown) => {
          // The generation before goes on.
          await rm(basePath(folder, generation, past.seq), { force: true });
          await rm(journalPath(folder, generation, past.seq + 1), { force: true });
          throw error;
        });
        if (!made.ok) return made;
        await lease.lapse();
        const { position, counts, facts, ...next } = made.value;
        await hold({ position, counts: { ...counts }, recent: recentIds(), ...next });
        await writeManifest(folder, { ...position, appVersion, counts }, { base: facts }).catch(troubleOf);
        return ok({ generation, seq: past.seq });
      }),

    /** Takes a copy in the place of a vault that holds no change. What stood there is kept under another name. */
    async takeBackup(from: string, progress: Progress, signal: AbortSignal): Promise<Result<VaultResults['restoreBackup']>> {
      if (!(await inTurn(isUnused))) return fail({ kind: 'vault-in-use' });
      const to = `${folder}.taken`;
      // Left by a host that was killed on the way.
      await rm(to, { recursive: true, force: true });
      try {
        await makeFolder(dirname(folder));
        const taken = await doWork('takeBackup', { folder: from, to, schema }, progress, signal);
        if (!taken.ok) return taken;
        await forgetRehearsal(to);
        return await inTurn(async () => {
          // A page may have begun meanwhile.
          if (!(await isUnused())) return fail({ kind: 'vault-in-use' });
          await hold(null);
          const replaced = (await isFolder(folder)) ? `${folder}.replaced-${momentName(now())}` : null;
          if (replaced) await rename(folder, replaced);
          await rename(to, folder).catch(async (error: unknown) => {
            if (replaced) await rename(replaced, folder);
            throw error;
          });
          await flushFolder(dirname(folder));
          await lease.lapse();
          return taken;
        });
      } finally {
        await rm(to, { recursive: true, force: true });
      }
    },
  };
}
