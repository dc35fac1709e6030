import type { Batch } from '#shared/changes/batch';
import type { Output } from '#shared/ipc/contract';
import { fail, ok, type FileTrouble, type Result } from '#shared/result';
import { troubleOf } from '../files/file-trouble';
import { makeAppendQueue } from './append-queue';
import { makeBaseParts, type BasePart } from './base-parts';
import { endMerge } from './end-merge';
import { beginFound, type FoundWriter } from './found';
import { ensureFolder, holdJournal, startAt, type Begin, type Held } from './held-journal';
import { recordHistory } from './history';
import { makeLease } from './lease';
import { keepLease, leftLease } from './left-lease';
import { makeKeeping } from './keeping';
import { lookOnce } from './look-once';
import { writeManifest, type KnownBase } from './manifest';
import type { KindRow, Position } from './position';
import { putAside } from './put-aside';
import { recentIds } from './recent-ids';
import { replayVault, rowsPerPart, type Replayed } from './replay-vault';
import { sealAt } from './restore-points';
import { doWorkHere, type DoWork } from './upkeep/works';

type Options = {
  folder: string;
  /** The newest schema that this program can read. */
  schema: number;
  appVersion: string;
  now?: () => number;
  /** How long work is done: in the program in a thread of its own. */
  doWork?: DoWork;
};

export type Vault = ReturnType<typeof openVault>;

/** The second copy of every change, in one folder. Opening it touches nothing; everything waits for `claim`. What the disk refuses comes back as `vault-unwritable`. */
export function openVault({ folder, schema, appVersion, now = Date.now, doWork = doWorkHere }: Options) {
  const lease = makeLease(now, leftLease(folder));
  const base = makeBaseParts(folder);
  const looked = lookOnce(folder);
  let held: Held | null = null;
  let trouble: FileTrouble | null = null;
  let replayed: Replayed | null = null;
  /** Something was appended since this program began. */
  let changed = false;
  let found: FoundWriter | null = null;

  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = turn.then(work);
    turn = run.catch(() => undefined);
    return run;
  };
  const guarded = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    inTurn(work).catch((error: unknown) => fail({ kind: 'vault-unwritable', cause: troubleOf(error) }));

  // The manifest is a summary: where it cannot be written the journal still holds everything.
  const summarize = async (base?: KnownBase) => {
    if (!held) return;
    const { position, counts } = held;
    await writeManifest(folder, { ...position, appVersion, counts }, base ? { base } : {}).catch((error: unknown) => void troubleOf(error));
  };
  const hold = async (next: Held | null) => {
    const before = held;
    held = next;
    replayed = null;
    if (before?.writer !== next?.writer) await before?.writer?.close();
  };
  const letGo = async () => {
    await base.drop();
    await summarize();
    await hold(null);
  };
  const adopt = async (position: Position, base: KnownBase) => {
    await hold(null);
    await putAside(folder, position, now());
    held = { position, counts: { ...base.counts }, recent: recentIds(), ...(await startAt(folder, position)) };
    await summarize(base);
  };
  // A page that outlived its host has a lease, and nobody has opened the journal for it yet.
  const heldNow = async (): Promise<Result<Held>> => {
    try {
      const journal = held ? ok(held) : await holdJournal(folder, null);
      if (!journal.ok) return journal;
      held = journal.value;
      return held ? ok(held) : fail({ kind: 'vault-unwritable', cause: 'folder-gone' });
    } catch (error) {
      trouble = troubleOf(error);
      return fail({ kind: 'vault-unwritable', cause: trouble });
    }
  };
  const lapse = async () => {
    lease.lapse();
    await keepLease(folder, null);
  };
  const take = async (profile: string | null) => {
    const taken = lease.take(profile);
    await keepLease(folder, taken);
    return ok({ lease: taken.lease });
  };
  const kept = { valid: () => lease.valid(), lapse };
  const leaving = new AbortController();
  const keeping = makeKeeping({
    ...{ folder, schema, appVersion, now, doWork, inTurn, held: heldNow, hold, lease: kept },
    leaving: leaving.signal,
  });
  const append = makeAppendQueue({ lease, inTurn, held: heldNow, tried: (cause) => (trouble = cause) });
  const journalTrouble = async (): Promise<FileTrouble | null> => {
    try {
      await held?.writer?.check();
      return trouble;
    } catch (error) {
      return troubleOf(error);
    }
  };

  return {
    folder,
    /** What is there; `profile` is the browser profile that asks, against which its own pages hold nothing. */
    look: (at?: number, profile: string | null = null) =>
      guarded(async (): Promise<Result<Output<'lookVault'>>> => {
        const seen = await looked.look();
        if (!seen) return ok({ found: null, idAt: null, held: lease.held(profile) });
        const { live: _live, unreadable: _unreadable, from: _from, named: _named, recent, ...facts } = seen;
        const idAt = at === undefined ? null : (recent.idOf(at) ?? null);
        return ok({ found: facts, idAt, held: lease.held(profile) });
      }),
    /** Takes the vault for one page; the lease of an earlier holder is worth nothing from then on. What a newer program wrote is nobody's here. */
    claim: (takeOver: boolean, begin: Begin | null, profile: string | null = null) =>
      guarded(async () => {
        if (lease.held(profile) && !takeOver) return fail({ kind: 'held-elsewhere' });
        await letGo();
        await endMerge(folder, now());
        const seen = await looked.seen();
        if (seen && seen.schema > schema) return fail({ kind: 'newer-version', theirs: seen.schema, ours: schema });
        const journal = await holdJournal(folder, begin, async () => seen);
        if (!journal.ok) return journal;
        held = journal.value;
        trouble = null;
        await summarize();
        return take(profile);
      }),
    /** Whoever holds the vault may write no more, and this page is the only one that may claim it. The files stay as they are. */
    stopOther: (profile: string) => guarded(() => take(profile)),
    release: (given: number) =>
      guarded(async () => {
        if (!lease.answered(given)) return ok({});
        await letGo();
        lease.release(given);
        await keepLease(folder, null);
        return ok({});
      }),
    async append(given: number, batches: readonly Batch[]) {
      replayed = null;
      const answer = await append(given, batches);
      changed ||= answer.ok && batches.length > 0;
      if ((held?.writer?.size() ?? 0) > sealAt) void keeping.sealLarge();
      return answer;
    },
    replay: (part: number) =>
      guarded(async (): Promise<Result<Output<'replayVault'>>> => {
        if (part === 0) {
          const made = await replayVault(folder, schema);
          if (made && !made.ok) return made;
          replayed = made?.value ?? null;
        }
        const parts = Math.ceil((replayed?.rows.length ?? 0) / rowsPerPart);
        if (!replayed || (part > 0 && part >= parts)) return fail({ kind: 'bad-input', where: 'part' });
        const rows = replayed.rows.slice(part * rowsPerPart, (part + 1) * rowsPerPart);
        return ok({ ...replayed, parts, rows });
      }),
    keepFound: (part: number, rows: readonly KindRow[], last: boolean) =>
      guarded(async () => {
        if (part === 0) {
          await ensureFolder(folder);
          found = await beginFound(folder, now());
        }
        if (!found) return fail({ kind: 'bad-input', where: 'part' });
        const file = await found.write(rows, last);
        if (last) found = null;
        return ok({ file });
      }),
    /** Makes the rows of the database the truth. Nothing of the vault changes before the last part was read back. */
    writeBase: (given: number, part: BasePart) =>
      keeping.alone(() =>
        guarded(async () => {
          if (!lease.answered(given)) return fail({ kind: 'not-writer' });
          if (part.part === 0) await ensureFolder(folder);
          // From the last part on the files say what the vault is: nothing may go to a journal that they pass over.
          if (part.last) await hold(null);
          const taken = await base.take(part);
          if (!taken.ok) return taken;
          if (taken.value) await adopt(part.position, taken.value);
          return ok({});
        }),
      ),
    keeping,
    /** Whether this lease is the one that may write; its holder has answered just now. */
    holds: (given: number) => lease.answered(given),
    history: (record: string) => guarded(async () => ok({ batches: await recordHistory(folder, record) })),
    status: async (given: number | null): Promise<Pick<Output<'status'>, 'writer' | 'vault'>> => ({
      writer: given !== null && lease.answered(given),
      vault: (await journalTrouble()) ?? 'ok',
    }),
    /** Waits for what is being written, then lets go. */
    close: () => inTurn(letGo),
    /**
     * As `close`, with a restore point of what has changed since the last one: it costs no more than that. A copy, a check or a rehearsal that goes on
     * is given up; nothing of it stays.
     */
    async quit(): Promise<void> {
      leaving.abort();
      // The page has mostly given the vault back by then: it is opened once more where there is something to seal.
      if (held || changed) await keeping.makeRestorePoint('quit', false, () => undefined, new AbortController().signal);
      await inTurn(letGo);
    },
  };
}
