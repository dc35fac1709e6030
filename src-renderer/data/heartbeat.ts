import type { Desktop } from '#shared/ipc/contract';
import { hostStatus } from './host-status';

/**
 * Often enough that a page which is seen never looks dead to another browser: the host waits ten seconds. Of a page that is hidden for minutes the
 * browser slows the clock; whoever takes the vault meanwhile makes its lease worthless, and it stops writing when it hears so.
 */
const every = 4_000;

/** The lease of a page, what it does when another page has taken the vault, and when a save that failed may be tried again. */
type Holder = { lease: number; lost: () => void; retry: () => void };

/**
 * Asks the host how it is, every few seconds and whenever a save has failed; that keeps the host awake and the lease alive. A page that no
 * longer holds the vault is told. When another page of this browser has just been let in, the host runs again: then it is asked at once.
 * Gives the function that ends it.
 */
export function heartbeat(desktop: Pick<Desktop, 'status'>, holder: Holder | null, interval = every) {
  const ask = async (retry: boolean) => {
    const answer = await desktop.status({ lease: holder?.lease ?? null });
    if (!answer.ok) {
      hostStatus.setState({ reachable: false });
      return;
    }
    const { writer, ...host } = answer.value;
    hostStatus.setState({ reachable: true, ...host });
    if (!holder) return;
    if (!writer) holder.lost();
    else if (retry) holder.retry();
  };
  const first = ask(false);
  const again = () => void ask(true);
  const timer = setInterval(again, interval);
  window.addEventListener('storage', again);
  return {
    /** Resolves when the host was asked for the first time. */
    first,
    ask: () => ask(false),
    end: () => {
      clearInterval(timer);
      window.removeEventListener('storage', again);
    },
  };
}
