import { lostIn } from './lost';
import { recentIds, type RecentIds } from './recent-ids';
import { walk, type Walked } from './walk';

export type Look = Walked & { counts: Record<string, number>; recent: RecentIds };

/**
 * What the vault holds: position, counts per kind, damage. A base that was read back when it was written is taken at its word; the rehearsal
 * reads it. Null when there is none. Reads only, writes nothing at all.
 */
export async function look(folder: string): Promise<Look | null> {
  const created = new Set<string>();
  const counts: Record<string, number> = {};
  const recent = recentIds();
  const count = (kind: string, more = 1) => {
    counts[kind] = (counts[kind] ?? 0) + more;
  };
  const walked = await walk(folder, {
    counted(known) {
      for (const [kind, records] of Object.entries(known)) count(kind, records);
    },
    row: ({ kind }) => count(kind),
    batch(batch) {
      recent.add(batch);
      for (const { op, kind, record } of batch.ops) {
        if (op !== 'create' || created.has(`${kind}/${record}`)) continue;
        created.add(`${kind}/${record}`);
        count(kind);
      }
    },
  });
  return walked && { ...walked, lost: await lostIn(folder, walked), counts, recent };
}
