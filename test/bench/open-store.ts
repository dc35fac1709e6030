import { desktop } from '../../src-renderer/desktop';
import { start } from '../../src-renderer/data/start';
import type { StartState } from '../../src-renderer/data/start-state';
import type { Store } from '../../src-renderer/data/store';

/** Starts the data room without any screen, begins where nothing is, and resolves with the open store. */
export function openStore(): Promise<Store> {
  return new Promise((open, none) => {
    start({
      desktop,
      undoneCreation: () => '',
      report: String,
      afters: { readThroughAfter: 10_000_000 },
      show(state: StartState) {
        if (state.state === 'doors' && state.progress === null) void state.begin();
        else if (state.state === 'ready') open(state.store);
        else if (state.state !== 'looking' && state.state !== 'doors') none(new Error(`the page shows ${state.state}`));
      },
    });
  });
}
