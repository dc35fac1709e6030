import type { Desktop, Input } from '#shared/ipc/contract';
import type { DiskStep } from '#shared/rules/disk-steps';
import { resultOf } from './follow-task';
import { hostStatus } from './host-status';
import { lastCopy } from './last-copy';
import { rehearse } from './rehearse';
import { keepRhythm } from './safety-rhythm';
import { storeFacts } from './save-state';
import type { Store } from './store';
import { askVaultState, changesSince, forgetVaultState, lastPoint, rehearsedAt, vaultState } from './vault-state';
import { forgetVaultWorks, runWork } from './vault-work';

export type Why = Input<'makeRestorePoint'>['why'];

/** What keeps the records of an open workspace safe beside the journal: restore points, rehearsals, checks and copies of the vault. */
export type Safety = ReturnType<typeof keepSafe>;
type Ports = { desktop: Desktop; store: Store; lease: number; now?: () => number };

/** Begins to look after the vault of an open workspace: asks how it is, and makes restore points and rehearsals when they are due. */
export function keepSafe({ desktop, store, lease, now = Date.now }: Ports) {
  const openedAt = now();
  let changedAt: number | null = null;
  let lastSeq: number | null = null;
  let ended = false;
  /** The last change of the database, as far as it can be asked. */
  const lastChange = async () =>
    (lastSeq = await store.db.storeMeta().then(
      (meta) => meta.lastSeq,
      () => lastSeq,
    ));
  const journalLacks = () => ['journal-failed', 'frozen'].includes(storeFacts.getState().state);
  const refresh = async () => {
    if (ended) return;
    const last = await lastChange();
    await askVaultState(desktop, journalLacks() ? last : null);
  };
  /** What was done shows in what the vault says of itself. */
  const then = async (done: unknown): Promise<boolean> => {
    await refresh();
    return done !== null;
  };
  const makePoint = async (why: Why) => {
    await store.settled();
    return then(await runWork('point', (progress, signal) => resultOf(desktop, 'makeRestorePoint', { lease, why }, progress, signal)));
  };
  const rehearsed = async () => then(await runWork('rehearsal', (progress, signal) => rehearse(desktop, store, progress, signal)));

  const stopWatching = storeFacts.subscribe((facts, before) => {
    if (facts.state === 'saving' && before.state !== 'saving') changedAt = now();
    // How much the journal lacks is told while it does, and no longer.
    if (facts.state === 'journal-failed' || (facts.state === 'saved' && vaultState.getState().waiting > 0)) void refresh();
  });
  /** While there still is room for one. */
  const roomChanges = (disk: DiskStep, before: DiskStep) => {
    if (before === 'ok' && disk !== 'ok') void makePoint('disk');
  };
  const stopLooking = hostStatus.subscribe(({ disk }, before) => roomChanges(disk, before.disk));
  roomChanges(hostStatus.getState().disk, 'ok');
  const facts = () => {
    const { state } = vaultState.getState();
    if (!state || storeFacts.getState().state !== 'saved') return null;
    const unsealed = changedAt === null ? changesSince(state, lastSeq ?? 0) > 0 : true;
    const at = (instant: string | null | undefined) => (instant == null ? null : Date.parse(instant));
    return {
      openedAt,
      changedAt,
      unsealed,
      pointAt: at(lastPoint(state)?.at),
      filled: state.position.lastSeq > 0,
      rehearsedAt: at(rehearsedAt(state)),
    };
  };
  const stopRhythm = keepRhythm({
    facts,
    now,
    does: {
      'restore-point': async () => {
        const from = changedAt;
        const made = await makePoint('idle');
        // What was changed meanwhile is not in it.
        if (made && changedAt === from) changedAt = null;
        return made;
      },
      rehearsal: rehearsed,
    },
  });
  void refresh();

  return {
    refresh,
    makePoint,
    rehearse: rehearsed,
    check: async () => then(await runWork('check', (progress, signal) => resultOf(desktop, 'checkVault', {}, progress, signal))),
    openFolder: () => desktop.openVaultFolder({}),
    /** `folder` null: the host asks where to. */
    async copy(folder: string | null) {
      await store.settled();
      const last = (await lastChange()) ?? 0;
      const made = await runWork('copy', (progress, signal) => resultOf(desktop, 'copyVault', { folder }, progress, signal));
      if (made) {
        const { sameDisk, seq } = made;
        const copy = { at: new Date(now()).toISOString(), folder: made.folder, chosen: folder, sameDisk, lacking: Math.max(0, last - seq) };
        lastCopy.setState({ copy });
      }
      return then(made);
    },
    end() {
      ended = true;
      stopRhythm();
      stopWatching();
      stopLooking();
      forgetVaultState();
      forgetVaultWorks();
    },
  };
}
