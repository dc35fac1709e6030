import type { Ready } from './ready';
import { ReadyProvider } from './ready';
import { Shell } from './shell';
import { WhoAreYou } from './start/who-are-you';
import { useRecord } from '../data/live';
import { useStore } from '../data/store';
import { useSaveState } from '../data/save-state';

/** An open workspace: who works here is asked once, then the shell with its pages. */
export function Workspace({ ready }: { ready: Ready }) {
  const store = useStore();
  const me = useRecord('teamMember', store.author);
  const frozen = useSaveState().state === 'frozen';
  if (me === undefined && !frozen) return null;
  // Where nothing can be written any more, nothing is asked either.
  const nameless = me === null && store.workspace === 'own' && !frozen;
  return <ReadyProvider value={ready}>{nameless ? <WhoAreYou /> : <Shell />}</ReadyProvider>;
}
