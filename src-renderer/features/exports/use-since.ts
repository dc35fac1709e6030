import { useEffect, useState } from 'react';
import type { Desktop } from '#shared/ipc/contract';
import type { DocumentExport } from '#shared/records/document-export';
import { changedSinceExport, type SinceExport } from '../../data/export-changes';
import { useStore, type Store } from '../../data/store';

export type Since = SinceExport | { readonly state: 'comparing' } | { readonly state: 'not-read' };
type Known = { readonly seq: number; readonly since: SinceExport };

/** One comparison at a time, whoever asks: each may read ten thousand records. */
let turn: Promise<unknown> = Promise.resolve();
/** What is known of each export, until something is written again. Trouble on the way (the host does not answer) is no knowledge and passes. */
const known = new WeakMap<Store, Map<string, Known>>();

async function lookUp(store: Store, desktop: Pick<Desktop, 'compareExport'>, exported: DocumentExport): Promise<SinceExport> {
  const mine = known.get(store) ?? new Map<string, Known>();
  known.set(store, mine);
  const { lastSeq: seq } = await store.db.storeMeta();
  const before = mine.get(exported.id);
  if (before?.seq === seq) return before.since;
  const since = await changedSinceExport(store, desktop, exported);
  if (since.state !== 'changed-somewhere' || since.why === 'not-kept') mine.set(exported.id, { seq, since });
  return since;
}

/** What has changed since an export, worked out when it is shown, one after the other; who is no longer shown is passed over. */
export function useSince(desktop: Pick<Desktop, 'compareExport'>, exported: DocumentExport): Since {
  const store = useStore();
  const [told, tell] = useState<{ of: string; since: Since }>({ of: '', since: { state: 'comparing' } });
  useEffect(() => {
    let wanted = true;
    const say = (since: Since) => {
      if (wanted) tell({ of: exported.id, since });
    };
    turn = turn.then(() => (wanted ? lookUp(store, desktop, exported).then(say, () => say({ state: 'not-read' })) : undefined));
    return () => {
      wanted = false;
    };
  }, [store, desktop, exported]);
  return told.of === exported.id ? told.since : { state: 'comparing' };
}
