import fc from 'fast-check';
import { expect } from 'vitest';
import { cellsOf, type StoredRow } from '#shared/changes/cells';
import type { Change } from '#shared/changes/patch';
import { anAct, replayed, run, type Engine } from './replicas';

type Runs = { numRuns: number; seed?: number };
const acts = fc.array(anAct, { maxLength: 40 });
const order = fc.array(fc.nat(), { minLength: 1, maxLength: 60 });

const shuffled = (changes: readonly Change[], keys: readonly number[]) =>
  [...changes, ...changes.slice(0, 3)]
    .map((change, i) => ({ change, key: keys[i % keys.length] as number }))
    .sort((a, b) => a.key - b.key)
    .map(({ change }) => change);
const three = (rows: StoredRow[]) => rows as [StoredRow, StoredRow, StoredRow];

/** What has to hold for every history, as functions of an engine: a broken one must break at least one of them. */
export const properties: Readonly<Record<string, (of: Engine, runs: Runs) => void>> = {
  'changes in any order, some of them twice, give one row': (of, runs) =>
    fc.assert(
      fc.property(acts, order, (list, keys) => {
        const { changes } = run(list, of);
        expect(replayed(shuffled(changes, keys), of)).toEqual(replayed(changes, of));
      }),
      runs,
    ),
  'merging is commutative, associative and idempotent': (of, runs) =>
    fc.assert(
      fc.property(acts, (list) => {
        const [a, b, c] = three(run(list, of).rows);
        expect(of.merge(a, b)).toEqual(of.merge(b, a));
        expect(of.merge(a, of.merge(b, c))).toEqual(of.merge(of.merge(a, b), c));
        expect(of.merge(a, a)).toEqual(a);
      }),
      runs,
    ),
  'merging the copies gives what replaying all changes gives': (of, runs) =>
    fc.assert(
      fc.property(acts, (list) => {
        const { rows, changes } = run(list, of);
        const [a, b, c] = three(rows);
        expect(of.merge(of.merge(a, b), c)).toEqual(replayed(changes, of));
      }),
      runs,
    ),
  'after an edit the row says what the user made, in the user’s order': (of, runs) =>
    fc.assert(
      fc.property(acts, (list) => {
        for (const { want, row } of run(list, of).wanted) {
          const { title, owner, tags, notes } = row as unknown as typeof want;
          expect({ title, owner, notes }).toEqual({ title: want.title, owner: want.owner, notes: want.notes });
          expect([...tags].sort()).toEqual([...want.tags].sort());
          expect(Object.keys(of.diff(row, want))).toEqual([]);
        }
      }),
      runs,
    ),
  'items that stay in their order keep their keys, and the keys sort as the items stand': (of, runs) =>
    fc.assert(
      fc.property(acts, (list) => {
        for (const { want } of run(list, of).wanted) {
          // Two copies can make the same key; then the ids decide.
          const keys = want.notes.map(({ order: key, id }) => `${key} ${id}`);
          expect(keys.every((key, i) => i === 0 || (keys[i - 1] as string) < key)).toBe(true);
          expect(of.ordered(want.notes)).toEqual(want.notes);
        }
      }),
      runs,
    ),
  'undo gives back what stood there, and touches nothing that somebody changed since': (of, runs) =>
    fc.assert(
      fc.property(acts, fc.nat(), fc.boolean(), (list, which, touched) => {
        const { changes, rows } = run(list, of);
        const [row] = three(rows);
        const change = changes[1 + (which % Math.max(1, changes.length - 1))];
        if (!change || change.creates) return;
        const before = cellsOf(row);
        const later: Change = { ...change, clock: '~1', patch: { title: [null, 'touched'] } };
        const now = touched ? of.apply(row, later) : row;
        const { patch, skipped } = of.undoOf(now, change.patch);
        const undone = of.apply(now, { ...change, clock: '~2', patch });
        const after = cellsOf(undone);
        const here = cellsOf(now);
        for (const [path, [old, next]] of Object.entries(change.patch)) {
          const stands = JSON.stringify(here.get(path) ?? null) === JSON.stringify(next);
          expect(after.get(path) ?? null).toEqual(stands ? old : (here.get(path) ?? null));
          expect(skipped.includes(path)).toBe(!stands);
        }
        for (const [path, value] of before) if (!(path in change.patch) && path !== 'title') expect(after.get(path)).toEqual(value);
      }),
      runs,
    ),
};
