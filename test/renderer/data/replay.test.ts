import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { replay } from '#shared/changes/replay';
import type { Write } from '../../../src-renderer/data/actions';
import type { OwnStore } from '../../../src-renderer/data/store';
import { aLooseStore, batchesIn, rowOf, rowsIn, sorted } from './a-store';

type Item = { id: string; order: string; text: string; kind: null; answer: string; raised: null };
const parts = ['create', 'edit', 'people', 'add', 'remove', 'move', 'void', 'restore', 'undo', 'redo', 'bulk'] as const;
const edit = fc.record({ what: fc.constantFrom(...parts), which: fc.nat(5), value: fc.nat(9), place: fc.nat(4) });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const customerId = randomUUID();
const people = ['text:甲/乙', 'text:100%', 'text:丙'];

async function writesFor(store: OwnStore, ids: string[], { what, which, value, place }: Edit): Promise<Write[]> {
  const id = ids[which % (ids.length || 1)];
  if (what === 'create' || id === undefined) {
    const fresh = randomUUID();
    ids.push(fresh);
    return [{ kind: 'visit', id: fresh, create: { customerId, place: `地点 ${value}` } }];
  }
  const update = (values: Record<string, unknown>): Write[] => [{ kind: 'visit', id, update: values }];
  const opinions = (await rowOf(store, 'visit', id))['opinions'] as Item[];
  const at = place % (opinions.length || 1);
  const without = opinions.filter((_item, i) => i !== at);
  const moved = opinions[at];
  switch (what) {
    case 'edit':
      return update({ place: `地点 ${value}`, summary: '小结'.repeat(value) });
    case 'people':
      return update({ ourPeople: people.slice(0, value % 4) });
    case 'add':
      return update({
        opinions: opinions.toSpliced(place, 0, {
          id: randomUUID(),
          order: '',
          text: `意见 ${value}`,
          kind: null,
          answer: '',
          raised: null,
        }),
      });
    case 'remove':
      return update({ opinions: without });
    case 'move':
      return moved ? update({ opinions: without.toSpliced(value, 0, moved) }) : [];
    case 'void':
      return [{ kind: 'visit', id, void: `原因 ${value}` }];
    case 'restore':
      return [{ kind: 'visit', id, restore: true }];
    case 'bulk':
      return ids.map((each) => ({ kind: 'visit' as const, id: each, update: { mode: value % 2 ? 'phone' : 'video' } }));
    default:
      return [];
  }
}

async function play(edits: readonly Edit[]): Promise<OwnStore> {
  const store = await aLooseStore();
  const ids: string[] = [];
  for (const each of edits) {
    if (each.what === 'undo') await store.undo();
    else if (each.what === 'redo') await store.redo();
    else await store.commit({ label: 'edit:visit', step: `step ${each.value % 3}`, writes: await writesFor(store, ids, each) });
  }
  return store;
}

test('replaying the batches gives the rows, key for key', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 25 }), async (edits) => {
      const { db } = await play(edits);
      expect(sorted(replay(await batchesIn(db)))).toEqual(sorted(await rowsIn(db)));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('undoing everything leaves every record voided, and redoing everything brings each of them back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 20 }), async (edits) => {
      const store = await play(edits.filter(({ what }) => what !== 'undo' && what !== 'redo'));
      const values = async () =>
        Object.fromEntries(
          (await store.db.of('visit').toArray()).map(({ sync: _sync, updatedAt: _at, updatedBy: _by, ...row }) => [row.id, row]),
        );
      const before = await values();
      while (await store.undo());
      expect(Object.values(await values()).every(({ voided }) => voided !== null)).toBe(true);
      while (await store.redo());
      expect(await values()).toEqual(before);
    }),
    { numRuns: 40 },
  );
}, 60_000);
