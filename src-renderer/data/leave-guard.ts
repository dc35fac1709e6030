import type { Desktop } from '#shared/ipc/contract';
import { formsPending, storeForms } from './leaving';
import { storeFacts } from './save-state';

/**
 * Before the page goes away: what is typed is stored, and while something is not in both places yet the page asks to stay. When it goes, it
 * gives the vault back. Gives the function that takes the guard away.
 */
export function guardLeaving(desktop: Pick<Desktop, 'releaseVault'>, lease: () => number | null, page: Window = window): () => void {
  const unsettled = () => formsPending() || ['saving', 'journal-failed'].includes(storeFacts.getState().state);
  const asked = (event: BeforeUnloadEvent) => {
    if (!unsettled()) return;
    void storeForms();
    event.preventDefault();
  };
  const gone = (event: PageTransitionEvent) => {
    const held = lease();
    // A page that is only put aside may come back and write again.
    if (held !== null && !event.persisted) void desktop.releaseVault({ lease: held });
  };
  page.addEventListener('beforeunload', asked);
  page.addEventListener('pagehide', gone);
  return () => {
    page.removeEventListener('beforeunload', asked);
    page.removeEventListener('pagehide', gone);
  };
}
