import { useState } from 'react';
import type { Output } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';
import { useFiles } from './files';

type Orphan = Output<'orphanAttachments'>['orphans'][number];
type OrphansState =
  | { state: 'idle' | 'finding' | 'removing' }
  | { state: 'found'; orphans: readonly Orphan[]; unreadable: readonly string[] }
  | { state: 'removed'; removed: number; bytes: number; left: number }
  | { state: 'failed'; failure: Failure };

/** Files of the vault that no record has ever named: looked for, and removed, only when the user asks for it. `lease`: that of the open store. */
export function useOrphans(lease: number) {
  const { desktop } = useFiles();
  const [state, setState] = useState<OrphansState>({ state: 'idle' });
  return {
    state,
    find: async () => {
      setState({ state: 'finding' });
      const found = await desktop.orphanAttachments({});
      setState(found.ok ? { state: 'found', ...found.value } : { state: 'failed', failure: found.failure });
    },
    remove: async (orphans: readonly Orphan[]) => {
      setState({ state: 'removing' });
      const gone = await desktop.removeOrphans({ lease, sha256: orphans.map(({ sha256 }) => sha256) });
      setState(
        gone.ok
          ? { state: 'removed', ...gone.value, left: orphans.length - gone.value.removed }
          : { state: 'failed', failure: gone.failure },
      );
    },
  };
}
