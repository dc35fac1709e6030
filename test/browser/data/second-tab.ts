import { start } from '../../../src-renderer/data/start';
import type { StartState } from '../../../src-renderer/data/start-state';
import { desktopOf } from './a-main';

/** What a test can see of a page in a frame of its own, and do in it. */
export type Tab = {
  state: () => StartState['state'];
  continueHere: () => void;
  accept: () => Promise<void>;
  addCustomer: (name: string) => Promise<void>;
};
declare global {
  interface Window {
    tab?: Tab;
  }
}

let now: StartState = { state: 'looking' };
const vault = new URLSearchParams(location.search).get('vault') ?? '';
start({
  desktop: desktopOf(vault),
  undoneCreation: () => '',
  report: String,
  show: (state) => (now = state),
  afters: { readThroughAfter: 100_000 },
});

window.tab = {
  state: () => now.state,
  continueHere() {
    if ('continueHere' in now) now.continueHere();
  },
  async accept() {
    if (now.state === 'recover') await now.accept();
  },
  async addCustomer(name) {
    if (now.state !== 'ready') throw new Error(`the tab shows ${now.state}`);
    await now.store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name } }] });
    await now.store.settled();
  },
};
