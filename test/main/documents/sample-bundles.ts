import 'fake-indexeddb/auto';
import type { Kind } from '#shared/records/kinds';
import { bundleOf } from '../../../src-renderer/data/bundle';
import { peopleKnown } from '../../../src-renderer/data/people-known';
import { deleteSample, openSample } from '../../../src-renderer/data/sample';

/** Saturday of the sample's own week, in the zone where it plays. */
const exportedAt = '2025-03-08T02:00:00.000Z';

type SampleBundle = { kind: Kind; id: string; text: string; people: Awaited<ReturnType<typeof peopleKnown>> };
/** The data files of every record of these kinds in the sample, and the people beside them, as the page would send them, as if it were the sample's own today. */
export async function sampleBundles(kinds: readonly Kind[]): Promise<SampleBundle[]> {
  const store = await openSample({ undoneCreation: () => '撤销新建', now: () => Date.parse(exportedAt) });
  const found: SampleBundle[] = [];
  for (const kind of kinds)
    for (const { id } of await store.db.rowsOf(kind).toArray()) {
      const text = await bundleOf(store, { kind, id }, exportedAt);
      const people = await peopleKnown(store, { kind, id });
      if (text !== null) found.push({ kind, id, people, text: JSON.stringify({ ...JSON.parse(text), timeZone: 'Asia/Shanghai' }) });
    }
  await store.close();
  await deleteSample();
  return found;
}
