import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoredRow } from '#shared/changes/cells';
import { merge } from '#shared/changes/patch';
import { upgradeRow } from '#shared/upgrades/index';
import { anAct, run } from '../changes/replicas';
import { journalOf, lived, mutants, upgraders, upgradesWith, type Upgraders } from './upgraders';
import { brokenProperties } from '../broken-properties';

type Runs = { numRuns: number; seed?: number };
const acts = fc.array(anAct, { maxLength: 40 });
const places = fc.array(fc.nat(40), { maxLength: 4 });
const rowIn = (rows: ReturnType<Upgraders['replay']>) => rows.get('thing/R')?.row ?? null;
const upTo = (schema: number, row: StoredRow, of: Upgraders): StoredRow => {
  let upgraded = row;
  for (let to = 2; to <= schema; to++) upgraded = upgradeRow(to, 'thing', upgraded, upgradesWith(of));
  return upgraded;
};

/** What has to hold for every history with upgrades somewhere in it: a broken upgrade must break at least one of them. */
const properties: Readonly<Record<string, (of: Upgraders, runs: Runs) => void>> = {
  'replaying the journal gives the row that the database has, key for key, with its clocks': (of, runs) =>
    fc.assert(
      fc.property(acts, places, (list, where) => {
        const batches = journalOf(run(list).changes, where);
        expect(rowIn(of.replay(batches, undefined, upgradesWith(of)))).toEqual(lived(batches, upgradesWith(of)));
      }),
      runs,
    ),
  'a base from any moment and the lines after it give the same': (of, runs) =>
    fc.assert(
      fc.property(acts, places, fc.nat(), (list, where, cut) => {
        const batches = journalOf(run(list).changes, where);
        const at = cut % (batches.length + 1);
        const base = upgraders.replay(batches.slice(0, at), undefined, upgradesWith(of));
        expect(rowIn(of.replay(batches.slice(at), base, upgradesWith(of)))).toEqual(lived(batches, upgradesWith(of)));
      }),
      runs,
    ),
  'two copies that were upgraded apart merge into what upgrading the merged copy gives': (of, runs) =>
    fc.assert(
      fc.property(acts, (list) => {
        const [a, b] = run(list).rows as [StoredRow, StoredRow];
        for (const schema of [2, 3]) {
          expect(merge(upTo(schema, a, of), upTo(schema, b, of))).toEqual(upTo(schema, merge(a, b), of));
        }
      }),
      runs,
    ),
  'two upgraded copies give the same row, whichever is merged into the other': (of, runs) =>
    fc.assert(
      fc.property(acts, (list) => {
        const [a, b] = run(list).rows.map((row) => upTo(4, row, of)) as [StoredRow, StoredRow];
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
      runs,
    ),
  'whatever is entered after an upgrade is newer than what the upgrade has written': (of, runs) =>
    fc.assert(
      fc.property(acts, (list) => {
        const [row] = run(list).rows as [StoredRow];
        const upgraded = upTo(3, row, of);
        const clocks = [row.sync.clock, ...Object.values(row.sync.clocks)];
        for (const clock of Object.values(upgraded.sync.clocks)) expect(clocks).toContain(clock);
      }),
      runs,
    ),
};

test.each(Object.keys(properties))('%s', (name) => properties[name]?.(upgraders, { numRuns: 400 }), 60_000);

test.each(Object.keys(mutants))(
  'an upgrade in which %s is found out',
  (name) => {
    expect(brokenProperties(properties, mutants[name]?.(upgraders) ?? upgraders)).not.toEqual([]);
  },
  60_000,
);
