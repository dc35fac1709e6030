import fc from 'fast-check';
import { makeClock } from '#shared/changes/clock';
import { ordered } from '#shared/changes/order';
import * as patches from '#shared/changes/patch';
import { cellsOf, rowOf, type RowHead, type StoredRow } from '#shared/changes/cells';
import type { Change, Patch } from '#shared/changes/patch';

/** The functions under test; a mutant is a set of them in which one is broken. */
export type Engine = {
  diff: (before: StoredRow | null, after: Record<string, unknown>) => Patch;
  apply: (row: StoredRow | null, change: Change) => StoredRow;
  merge: (a: StoredRow, b: StoredRow) => StoredRow;
  undoOf: (row: StoredRow, patch: Patch) => { patch: Patch; skipped: string[] };
  ordered: <T extends { id: string; order: string }>(items: readonly T[]) => T[];
};
export const engine: Engine = { ...patches, ordered };

type Item = { id: string; order: string; content: string };
type Values = { title: string; owner: string | null; tags: string[]; notes: Item[] };

const acts = ['title', 'owner', 'tag', 'untag', 'add', 'edit', 'edit', 'remove', 'move', 'undo', 'sync'] as const;
export const anAct = fc.record({ node: fc.nat(2), what: fc.constantFrom(...acts), i: fc.nat(5), v: fc.nat(99), skew: fc.nat(30) });
export type Act = { node: number; what: (typeof acts)[number]; i: number; v: number; skew: number };

// Members with the separator and the escape sign in them.
const tags = ['甲/乙', '甲', '50%', '%2F', '甲%2F乙'];

const valuesOf = (row: StoredRow): Values => {
  const { title, owner, tags: set, notes } = structuredClone(row) as unknown as Values;
  return { title, owner, tags: set, notes };
};

/** What a user makes of the values; null where there is nothing to do. */
function edited(values: Values, { what, i, v, node }: Act, fresh: () => string): Values | null {
  const { notes } = values;
  const at = i % (notes.length || 1);
  const item = notes[at];
  const without = notes.filter((_each, k) => k !== at);
  switch (what) {
    case 'title':
      return { ...values, title: `t${v}` };
    case 'owner':
      return { ...values, owner: v % 2 ? `p${v}` : null };
    case 'tag':
      return { ...values, tags: [...new Set([...values.tags, tags[v % tags.length] as string])] };
    case 'untag':
      return { ...values, tags: values.tags.filter((tag) => tag !== tags[v % tags.length]) };
    case 'add':
      return { ...values, notes: notes.toSpliced(i, 0, { id: `n${node}-${fresh()}`, order: '', content: `c${v}` }) };
    case 'edit':
      return item ? { ...values, notes: notes.map((each, k) => (k === at ? { ...each, content: `e${v}` } : each)) } : null;
    case 'remove':
      return item ? { ...values, notes: without } : null;
    case 'move':
      return item ? { ...values, notes: without.toSpliced(v % (notes.length || 1), 0, item) } : null;
    default:
      return null;
  }
}

export type Run = {
  rows: StoredRow[];
  changes: Change[];
  /** After every edit: what the user made, and what the row says. */
  wanted: { want: Values; row: StoredRow }[];
};

/** Three copies of one record, edited apart, synchronised now and then. */
export function run(list: readonly Act[], { diff, apply, merge, undoOf, ordered: order }: Engine = engine): Run {
  let time = 1_700_000_000_000;
  let made = 0;
  const head = { record: 'R', at: '2026-11-24T01:00:00.000Z', by: 'p' };
  const note: Item = { id: 'n0', order: 'V', content: 'first' };
  const first: Change = {
    ...head,
    clock: makeClock('000000', () => time).tick(),
    creates: true,
    patch: diff(null, { title: 't', owner: null, tags: [tags[0]], notes: [note] }),
  };
  const changes = [first];
  const wanted: Run['wanted'] = [];
  const nodes = [0, 1, 2].map((n) => ({
    clock: makeClock(`node0${n}`, () => time + n * 7),
    row: apply(null, first),
    mine: [] as Change[],
  }));
  for (const act of list) {
    time += act.skew;
    const node = nodes[act.node] as (typeof nodes)[number];
    if (act.what === 'sync') {
      const other = nodes[(act.node + 1) % 3] as (typeof nodes)[number];
      node.row = merge(node.row, other.row);
      for (const clock of [other.row.sync.clock, ...Object.values(other.row.sync.clocks)]) node.clock.seen(clock);
      continue;
    }
    const undone = act.what === 'undo' ? node.mine.pop() : undefined;
    const values = act.what === 'undo' ? null : edited(valuesOf(node.row), act, () => String(++made));
    const want = values && { ...values, notes: order(values.notes) };
    const patch = undone ? undoOf(node.row, undone.patch).patch : want ? diff(node.row, want) : {};
    if (Object.keys(patch).length === 0) {
      if (want) wanted.push({ want, row: node.row });
      continue;
    }
    const change: Change = {
      ...head,
      at: new Date(time).toISOString(),
      by: `p${act.node}`,
      clock: node.clock.tick(),
      creates: false,
      patch,
    };
    node.row = apply(node.row, change);
    changes.push(change);
    if (!want) continue;
    node.mine.push(change);
    wanted.push({ want, row: node.row });
  }
  return { rows: nodes.map(({ row }) => row), changes, wanted };
}

export const replayed = (changes: readonly Change[], { apply }: Engine = engine): StoredRow =>
  changes.reduce<StoredRow | null>((row, change) => apply(row, change), null) as StoredRow;

/** What broken programs do. Each is one small mistake. */
export const mutants: Readonly<Record<string, (right: Engine) => Engine>> = {
  'removed items are forgotten': (right) => {
    const forget = (row: StoredRow): StoredRow => {
      const cells = cellsOf({ ...row, sync: undefined });
      return rowOf(
        row as RowHead,
        row.sync.clock,
        cells,
        Object.fromEntries(Object.entries(row.sync.clocks).filter(([path]) => cells.has(path))),
      );
    };
    return { ...right, apply: (row, change) => forget(right.apply(row, change)), merge: (a, b) => forget(right.merge(a, b)) };
  },
  'the oldest clock wins': (right) => ({
    ...right,
    apply(row, change) {
      if (!row) return right.apply(row, change);
      const patch = Object.fromEntries(
        Object.entries(change.patch).filter(
          ([path]) => !cellsOf(row).has(path) || change.clock < (row.sync.clocks[path] ?? row.sync.clock),
        ),
      );
      const newest = Object.values(row.sync.clocks).reduce((a, b) => (a > b ? a : b), row.sync.clock);
      return right.apply(row, { ...change, clock: newest > change.clock ? newest : change.clock, patch });
    },
  }),
  'whoever comes last wins': (right) => ({
    ...right,
    apply(row, change) {
      const clocks = row && { ...row.sync.clocks };
      for (const path of Object.keys(change.patch)) if (clocks) clocks[path] = '';
      return right.apply(row && clocks && { ...row, sync: { ...row.sync, clocks } }, change);
    },
  }),
  'merge prefers its first argument': (right) => ({
    ...right,
    merge: (a, b) => {
      const merged = right.merge(a, b);
      return { ...merged, title: a['title'] };
    },
  }),
  'merge keeps no clocks': (right) => ({
    ...right,
    merge: (a, b) => {
      const merged = right.merge(a, b);
      return { ...merged, sync: { ...merged.sync, clocks: {} } };
    },
  }),
  'members of sets are not escaped': (right) => ({
    ...right,
    diff(before, after) {
      const bare = (path: string) => (path.startsWith('tags/') ? path.replaceAll('%2F', '/').replaceAll('%25', '%') : path);
      return Object.fromEntries(Object.entries(right.diff(before, after)).map(([path, change]) => [bare(path), change]));
    },
  }),
  'undo overwrites what others did since': (right) => ({
    ...right,
    undoOf: (_row, patch) => ({
      patch: Object.fromEntries(
        Object.entries(patch).flatMap(([path, [old, next]]) => (Array.isArray(next) ? [] : [[path, [next, old]] as const])),
      ) as Patch,
      skipped: [],
    }),
  }),
  'new items all get one place': (right) => ({
    ...right,
    ordered: (items) => items.map((item) => (item.order === '' ? { ...item, order: 'V' } : item)),
  }),
  'a removed item is no change': (right) => ({
    ...right,
    diff: (before, after) =>
      Object.fromEntries(
        Object.entries(right.diff(before, after)).filter(([path, [, next]]) => !(path.startsWith('notes/') && next === null)),
      ),
  }),
};
