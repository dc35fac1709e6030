import { reconcile, type VaultFound, type Verdict } from '#shared/changes/reconcile';
import type { Desktop } from '#shared/ipc/contract';
import { fail, ok, type Failure } from '#shared/result';
import { schema } from '#shared/upgrades/index';
import { lookAfterStart, type Afters } from './after-start';
import { bothSides, holdsUncounted, idInVault, there } from './both-sides';
import { databaseNames } from './database';
import { resultOf } from './follow-task';
import { heartbeat } from './heartbeat';
import { guardLeaving } from './leave-guard';
import { formsPending, storeForms } from './leaving';
import { lookAtDatabase, type Found } from './look';
import { metDamage } from './met-damage';
import { makeOffer } from './offer';
import { orTrouble, ownWorkspace, type Opened } from './own-workspace';
import { profileId } from './profile-id';
import { makeReplacing } from './replacing';
import { keepSafe, type Safety } from './safety';
import { deleteSample, openSample } from './sample';
import { storeFacts } from './save-state';
import { startState, type AppInfo, type Ready, type StartState } from './start-state';
import type { Outcome } from './replacement';
import { writingTurn } from './writing-turn';

/** Where the start is. Drawn by the frame; everything behind `ready` gets its store from `StoreProvider`. */
export const useStart = (): StartState => startState();

type Ports = {
  desktop: Desktop;
  /** The reason of a record whose creation was undone, in the user's language. */
  undoneCreation: () => string;
  /** Notes a bug of the program and gives its reference number. */
  report: (error: unknown) => string;
  /** What this profile and this tab remember. */
  memory?: { profile: Storage; tab: Storage };
  now?: () => number;
  show?: (state: StartState) => void;
  afters?: Afters;
};
/** Both sides, as a look found them. */
type Seen = { info: AppInfo; found: Found; vault: VaultFound | null; wholly: boolean; changed: boolean };
const workspaceKey = 'workspace';
const sample = 'sample';

/**
 * Looks first and writes nothing: the writer's lock, the vault, the database, then `reconcile`, and only then what it says. What could lose
 * something waits for the user's word. Gives the function that ends everything, for a page that is torn down.
 */
export function start({
  desktop,
  undoneCreation,
  report,
  memory = { profile: localStorage, tab: sessionStorage },
  now = Date.now,
  show = (state) => startState.setState(state, true),
  afters = {},
}: Ports): () => Promise<void> {
  let open: Opened | null = null;
  let safety: Safety | null = null;
  let beats = heartbeat(desktop, null);
  let endLater = () => undefined as void;
  /** The user goes on here, and the page that held the vault was stopped: until another page takes it from this one. */
  let takeOver: number | null = null;
  const damage = metDamage(memory.profile);
  const own = ownWorkspace({ desktop, undoneCreation, now, memory: memory.profile, takeOver: () => takeOver !== null });

  /** No restore point and no rehearsal begins any more, what goes on is stopped, and nothing is looked for that a start leaves for later. */
  const rest = () => {
    endLater();
    safety?.end();
    safety = null;
  };
  const putAway = async () => {
    const leaving = open;
    open = null;
    beats.end();
    rest();
    await leaving?.store.close();
  };
  const elsewhere = () => show({ state: 'elsewhere', continueHere: () => turn.continueHere() });
  /** Stores what is on the screen, takes it off the screen, and closes what it was read from: in this order. */
  const leave = async (next: () => void) => {
    // What is missing is met by whoever comes next: this page must look at nothing any more.
    endLater();
    await storeForms();
    next();
    await putAway();
  };
  const turn = writingTurn({ elsewhere, look: () => look(), handOver: () => leave(elsewhere) });
  const { made } = turn;
  const replacing = makeReplacing({ desktop, own, now, show, rest, putAway, lookAgain: () => look(), made, mine: turn.mine });
  const changeWorkspace = async (prepare?: () => unknown) => {
    if (!turn.mine()) return;
    const holds = turn.present();
    await made(leave(() => show({ state: 'looking' })).then(prepare));
    if (holds()) await look();
  };

  function ready(info: AppInfo, opened: Opened, outcome: Outcome | null = null): void {
    const { store, lease } = opened;
    takeOver = null;
    open = opened;
    // Opened all the same: it was made again, or begun.
    if (store.workspace === 'own') damage.forget();
    beats.end();
    beats = heartbeat(
      desktop,
      lease === null ? null : { lease, lost: () => store.freeze({ kind: 'not-writer' }), retry: () => store.retry() },
    );
    safety = lease === null ? null : keepSafe({ desktop, store, lease, now });
    const ways = replacing.ways(store, lease, {
      unchanged: (failed) => ready(info, opened, failed),
      opened: (again, done) => ready(info, again, done),
    });
    const here: Ready = {
      state: 'ready',
      store,
      info,
      vault: safety && ways && { ...safety, ...ways },
      outcome,
      forgetOutcome: () => show({ ...here, outcome: null }),
      openSample: () => changeWorkspace(() => memory.tab.setItem(workspaceKey, sample)),
      leaveSample: () =>
        changeWorkspace(() => {
          memory.tab.removeItem(workspaceKey);
          return deleteSample();
        }),
    };
    show(here);
    // Nothing is taken for granted: what was made again is proved at once.
    if (outcome?.done) void safety?.rehearse();
    const lacking = () => {
      // What is typed stays on the screen, to be copied.
      if (formsPending()) return store.freeze({ kind: 'database-lost' });
      damage.note();
      void changeWorkspace();
    };
    endLater = lookAfterStart(opened, lacking, afters);
  }

  const noHost = (failure: Failure, info: AppInfo | null = null) =>
    show({ state: 'no-host', failure, vaultFolder: info?.vaultFolder ?? null, retry: () => void look() });
  const heldElsewhere = () =>
    show({
      state: 'held',
      continueHere: () => void goOnHere(),
    });
  /** Stops the other page before anything is looked at: what is found now stays as it is while the user reads it. */
  const goOnHere = async () => {
    const holds = turn.present();
    const stopped = await desktop.stopOtherWriter({ profile: profileId(memory.profile) });
    if (!holds()) return;
    if (!stopped.ok) return noHost(stopped.failure);
    takeOver = stopped.value.lease;
    await look();
  };
  const broken = (error: unknown) => fail({ kind: 'internal', reference: report(error) });

  const offer = makeOffer({
    desktop,
    show,
    turn,
    ask: () => beats.ask(),
    lookAgain: () => look(true),
    opened: ready,
    heldElsewhere,
    broken,
  });

  /** A bug on the way must not leave the user before a screen that waits for ever. */
  async function look(changed = false): Promise<void> {
    const holds = turn.anew();
    show({ state: 'looking' });
    await lookAround(holds, changed).catch((error: unknown) => {
      const { failure } = broken(error);
      if (holds()) noHost(failure);
    });
  }

  async function lookAround(holds: () => boolean, changed: boolean, wholly = damage.known()): Promise<void> {
    beats.end();
    const lost = () => (takeOver = null);
    beats = heartbeat(desktop, takeOver === null ? null : { lease: takeOver, lost, retry: () => undefined });
    // All is asked at once: while a large database is opened the main process answers.
    const sides = memory.tab.getItem(workspaceKey) === sample ? null : bothSides(desktop, profileId(memory.profile), { wholly });
    const [about] = await Promise.all([desktop.appInfo({}), beats.first]);
    if (!holds()) return;
    if (!about.ok) {
      beats.end();
      return noHost(about.failure);
    }
    if (!sides) return enterSample(about.value);
    const seen = await sides.vault;
    if (!holds()) return;
    if (!seen.ok) return noHost(seen.failure, about.value);
    if (seen.value.held && takeOver === null) return heldElsewhere();
    const vault = seen.value.found;
    const found = await sides.database;
    const itsId = await idInVault(desktop, found, vault);
    if (!holds()) return;
    const verdict = reconcile(found, vault, schema, itsId, damage.known());
    if (!wholly && !holdsUncounted(verdict, found, vault)) return lookAround(holds, changed, true);
    await carryOut(verdict, { info: about.value, found, vault, wholly, changed });
  }

  async function carryOut(verdict: Verdict, { info, found, vault, wholly, changed }: Seen): Promise<void> {
    const idle = { progress: null, problem: null, changed };
    switch (verdict.do) {
      case 'stop':
        return show({ state: 'stop', why: verdict.why, info, found, vault });
      case 'first-run':
        return offer<string | null>(
          info,
          vault,
          (carryOut) => ({
            ...idle,
            state: 'doors',
            info,
            begin: () => carryOut(null),
            openSample: () => enterSample(info),
            lookAtBackup: (folder) => resultOf(desktop, 'lookAtBackup', { folder }),
            restoreBackup: carryOut,
          }),
          (progress, folder) => (folder === null ? own.begin(vault) : replacing.takeBackup(folder, progress)),
        );
      case 'recover': {
        const from = there(vault);
        return offer(
          info,
          vault,
          (accept) => ({ ...idle, state: 'recover', why: verdict.why, found, vault: from, accept }),
          (progress) => own.recoverFrom(from, progress),
        );
      }
      case 'offer-new-vault': {
        const database = there(found === 'unreadable' ? null : found);
        return offer(
          info,
          vault,
          (accept) => ({ ...idle, state: 'offer-new-vault', info, why: verdict.why, found: database, vault, accept }),
          (progress) => own.renewVault(database, progress),
        );
      }
      case 'ready':
      case 'send': {
        const holds = turn.present();
        const opened = await made(own.goOn(there(found === 'unreadable' ? null : found), there(vault), { wholly }));
        // Whoever has asked for the lock meanwhile waits until this is put away again.
        if (opened.ok) return ready(info, opened.value);
        if (!holds()) return;
        // What was counted cannot be read: known as damaged, the next look leads to the way out. A page that is going away notes nothing.
        if (opened.failure.kind === 'database-lost' && !damage.known()) {
          damage.note();
          if (damage.known()) return look();
        }
        return opened.failure.kind === 'held-elsewhere' ? heldElsewhere() : noHost(opened.failure, info);
      }
    }
  }

  async function enterSample(info: AppInfo): Promise<void> {
    const holds = turn.present();
    const found = await lookAtDatabase(databaseNames.sample, null);
    if (!holds()) return;
    if (found !== null && found !== 'unreadable' && found.schema > schema) {
      // The next start goes to the own workspace: nobody is locked in here.
      memory.tab.removeItem(workspaceKey);
      return show({ state: 'stop', why: 'newer-schema', info, found, vault: null });
    }
    const opened = await made(orTrouble(async () => ok(await openSample({ undoneCreation, now })))).catch(broken);
    if (!opened.ok) {
      // The next try leads to the user's own records, not here again.
      memory.tab.removeItem(workspaceKey);
      return noHost(opened.failure);
    }
    memory.tab.setItem(workspaceKey, sample);
    ready(info, { store: opened.value, lease: null, counts: {} });
  }

  const unguard = guardLeaving(desktop, () => open?.lease ?? null);
  const unwatch = storeFacts.subscribe(({ failure }, before) => {
    if (!failure || failure.kind === before.failure?.kind) return;
    if (failure.kind === 'database-lost' && open?.store.workspace === 'own') damage.note();
    void beats.ask();
  });
  void turn.enter();
  return async () => {
    unguard();
    unwatch();
    damage.end();
    await putAway();
    turn.leave();
  };
}
