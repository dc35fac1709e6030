import { canonical } from '#shared/changes/canonical';
import type { VaultFound } from '#shared/changes/reconcile';
import type { Desktop } from '#shared/ipc/contract';
import { fail, type Failure, type Result } from '#shared/result';
import { recordsReadOnly } from './host-status';
import type { Progress } from './new-vault';
import type { Opened } from './own-workspace';
import type { Outcome } from './replacement';
import { cameBack, type AppInfo, type Offer } from './start-state';
import type { writingTurn } from './writing-turn';

type Around = {
  desktop: Pick<Desktop, 'lookVault'>;
  show: (state: Offer) => void;
  turn: Pick<ReturnType<typeof writingTurn>, 'present' | 'made'>;
  /** Asks the host how it is. */
  ask: () => Promise<unknown>;
  /** Looks at both sides anew; the screen then says that something has changed. */
  lookAgain: () => Promise<void>;
  opened: (info: AppInfo, opened: Opened, outcome: Outcome | null) => void;
  heldElsewhere: () => void;
  /** A bug, noted, as a failure. */
  broken: (error: unknown) => { ok: false; failure: Failure };
};

/** Shows screens that wait for the user's word. */
export function makeOffer({ desktop, show, turn, ask, lookAgain, opened, heldElsewhere, broken }: Around) {
  /**
   * A screen with what its button does: carried out there, with its progress and what went wrong. It may have waited for hours while another
   * browser wrote: where the vault is no longer the one that was judged, everything is looked at again.
   */
  return <C = void>(
    info: AppInfo,
    judged: VaultFound | null,
    screen: (carryOut: (choice: C) => Promise<void>) => Offer,
    work: (progress: Progress, choice: C) => Promise<Result<Opened>>,
  ): void => {
    const holds = turn.present();
    const shown: Offer = screen(async (choice) => {
      const progress: Progress = (done) => show({ ...shown, progress: done });
      progress(0);
      const seen = await desktop.lookVault({});
      if (holds() && seen.ok && canonical(seen.value.found) !== canonical(judged)) return lookAgain();
      await ask();
      if (!holds()) return;
      // What is to be written may need more room than there is, and what is to give way must not go before it.
      const held = recordsReadOnly() ? fail({ kind: 'no-room', what: 'records' }) : seen;
      const done = held.ok ? await turn.made(work(progress, choice)).catch(broken) : held;
      if (done.ok) opened(info, done.value, cameBack(done.value, shown.state));
      else if (done.failure.kind === 'held-elsewhere') heldElsewhere();
      else show({ ...shown, problem: done.failure, changed: false });
    });
    show(shown);
  };
}
