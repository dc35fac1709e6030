import type { Batch } from '#shared/changes/batch';
import { cellsOf, partsOf, rowOf, type Json, type StoredRow } from '#shared/changes/cells';
import { apply, type Change } from '#shared/changes/patch';
import { replay, type Rows } from '#shared/changes/replay';
import * as cells from '#shared/upgrades/cells';
import { upgradeRow } from '#shared/upgrades/index';
import type { Upgrades } from '#shared/upgrades/upgrade';

/** What upgrades are made of and played with; a mutant is a set of them in which one is broken. */
export type Upgraders = Pick<typeof cells, 'rename' | 'derive' | 'add'> & {
  replay: (batches: readonly Batch[], rows: Rows | undefined, upgrades: Upgrades) => Rows;
};
export const upgraders: Upgraders = { ...cells, replay };

const isEmpty = (value: Json) => value === null || value === '';

/** Every sort of upgrade, one after the other, of the record that the replicas edit. */
export const upgradesWith = ({ rename, derive, add }: Upgraders): Upgrades => ({
  2: {
    thing: (row) =>
      derive(rename(rename(row, 'title', 'heading'), 'tags', 'labels'), ['owner'], ['person', 'known'], (owner) => [
        owner,
        !isEmpty(owner),
      ]),
  },
  3: {
    thing: (row) =>
      derive(add(rename(row, 'notes/*/content', 'notes/*/words'), 'notes/*/done', false), ['heading'], ['heading'], (title) => [
        `《${JSON.stringify(title)}》`,
      ]),
  },
  4: {
    thing: (row) =>
      derive(row, ['heading', 'person'], ['line'], (heading, person) => [[heading, person]].map((both) => JSON.stringify(both))),
  },
});

/** What a cell of the first schema is called under a later one; null where it has become part of another. */
function pathUnder(schema: number, path: string): string | null {
  const [name, key, sub] = partsOf(path);
  if (name === 'title') return schema >= 4 ? null : schema >= 2 ? 'heading' : path;
  if (name === 'owner') return schema >= 4 ? null : schema >= 2 ? 'person' : path;
  if (name === 'tags') return schema >= 2 ? `labels${path.slice(name.length)}` : path;
  return schema >= 3 && sub === 'content' ? `notes/${key}/words` : path;
}

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A journal of these changes in which an upgrade comes before each of the places told; what is edited afterwards is edited under the new names. */
export function journalOf(changes: readonly Change[], places: readonly number[]): Batch[] {
  const batches: Batch[] = [];
  let schema = 1;
  const put = (rest: Pick<Batch, 'ops' | 'clock' | 'at' | 'by'> & { migrate?: number }) => {
    const seq = batches.length + 1;
    batches.push({ seq, id: id(seq), prev: batches.at(-1)?.id ?? null, schema, step: 's', label: 'edit:thing', ...rest });
  };
  changes.forEach(({ record, clock, at, by, creates, patch }, i) => {
    for (const place of places) {
      if (place === i && i > 0 && schema < 4) put({ ops: [], clock, at, by, migrate: ++schema });
    }
    const named = Object.entries(patch).flatMap(([path, change]) => {
      const now = pathUnder(schema, path);
      return now === null ? [] : [[now, change] as const];
    });
    put({ ops: [{ kind: 'thing', record, op: creates ? 'create' : 'update', patch: Object.fromEntries(named) }], clock, at, by });
  });
  return batches;
}

/** The live database: what a store does, change by change. */
export function lived(batches: readonly Batch[], upgrades: Upgrades): StoredRow | null {
  let row: StoredRow | null = null;
  for (const { migrate, ops, clock, at, by } of batches) {
    if (migrate !== undefined && row) row = upgradeRow(migrate, 'thing', row, upgrades);
    for (const op of ops) row = apply(row, { record: op.record, clock, at, by, creates: op.op === 'create', patch: op.patch });
  }
  return row;
}

const without = (row: StoredRow, clocks: Record<string, string>) => rowOf(row, row.sync.clock, cellsOf(row), clocks);

/** What broken upgrades do. */
export const mutants: Readonly<Record<string, (right: Upgraders) => Upgraders>> = {
  'a value gets another name and leaves its clock behind': (right) => ({
    ...right,
    rename(row, from, to) {
      const renamed = right.rename(row, from, to);
      return renamed === row
        ? row
        : without(renamed, Object.fromEntries(Object.entries(renamed.sync.clocks).filter(([path]) => !path.startsWith(partsOf(to)[0]))));
    },
  }),
  'what is made of a value is as old as the row': (right) => ({
    ...right,
    derive(row, from, to, make) {
      const made = right.derive(row, from, to, make);
      return without(made, Object.fromEntries(Object.entries(made.sync.clocks).filter(([path]) => !to.includes(path))));
    },
  }),
  'what is added is newer than everything': (right) => ({
    ...right,
    add(row, path, value) {
      const added = right.add(row, path, value);
      const fresh = [...cellsOf(added).keys()].filter((each) => !cellsOf(row).has(each));
      return without(added, { ...added.sync.clocks, ...Object.fromEntries(fresh.map((each) => [each, '~'])) });
    },
  }),
  'removed items are left as they were': (right) => ({
    ...right,
    rename: (row, from, to) => ({
      ...right.rename(row, from, to),
      sync: { ...right.rename({ ...row, sync: { ...row.sync, gone: {} } }, from, to).sync, gone: row.sync.gone },
    }),
  }),
  'every line of the journal is upgraded for itself': (right) => ({
    ...right,
    replay(batches, rows, upgrades) {
      let schema = 1;
      const last = batches.reduce((most, { migrate }) => Math.max(most, migrate ?? 0), 1);
      const lines = batches.map((batch): Batch => {
        schema = batch.migrate ?? schema;
        const ops = batch.ops.map((op) => {
          const values = new Map(Object.entries(op.patch).map(([path, [, next]]) => [path, next]));
          let row = rowOf({ id: op.record, createdAt: '', createdBy: '', updatedAt: '', updatedBy: '' }, '', values, {});
          for (let to = schema + 1; to <= last; to++) row = upgradeRow(to, 'thing', row, upgrades);
          return { ...op, patch: Object.fromEntries([...cellsOf(row)].map(([path, next]) => [path, [null, next] as [Json, Json]])) };
        });
        const { migrate: _migrate, ...line } = batch;
        return { ...line, ops };
      });
      return right.replay(lines, rows, upgrades);
    },
  }),
  'a base is upgraded once more by the lines that stand before it': (right) => ({
    ...right,
    replay: (batches, rows, upgrades) =>
      right.replay(rows ? [...batches.filter(({ migrate }) => migrate !== undefined), ...batches] : batches, rows, upgrades),
  }),
};
