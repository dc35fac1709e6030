import { recentIds, type RecentIds } from './recent-ids';
import { walk, type Walked } from './walk';

export type Look = Walked & { counts: Record<string, number>; recent: RecentIds };

/** What the vault holds: position, counts per kind, damage. Null when there is none. Reads only, writes nothing at all. */
export async function look(folder: string): Promise<Look | null> {
  const keys = new Set<string>();
  const counts: Record<string, number> = {};
  const recent = recentIds();
  const count = (kind: string, id: string) => {
    const key = `${kind}/${id}`;
    if (keys.has(key)) return;
    keys.add(key);
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  const walked = await walk(folder, {
    row: ({ kind, row }) => count(kind, String(row['id'])),
    batch(batch) {
      recent.add(batch);
      for (const op of batch.ops) count(op.kind, op.record);
    },
  });
  return walked && { ...walked, counts, recent };
}
