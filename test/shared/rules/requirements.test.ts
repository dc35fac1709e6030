import { expect, test } from 'vitest';
import { changedItems, coverageOf, nextCode, nextVersion, openKinds } from '#shared/rules/requirements';

test('a kind is covered by an item, or by the word that there is none', () => {
  const coverage = coverageOf({ noRequirementKinds: ['management', 'network'] }, [
    { kind: 'business' },
    { kind: 'network' },
    { kind: null },
  ]);
  expect(coverage).toEqual([
    { kind: 'business', count: 1, state: 'covered' },
    { kind: 'management', count: 0, state: 'none' },
    { kind: 'network', count: 1, state: 'covered' },
    { kind: 'schedule', count: 0, state: 'open' },
    { kind: 'service', count: 0, state: 'open' },
  ]);
  expect(openKinds(coverage)).toEqual(['schedule', 'service']);
});

test.each([
  [[], 'V1.0'],
  [['V1.0'], 'V1.1'],
  [['V1.9', 'V1.10', 'V1.2'], 'V1.11'],
  [['V1.3', 'V2.0'], 'V2.1'],
  [['v3', '初稿', ''], 'V3.1'],
  [['Ｖ１．２'], 'V1.3'],
  [['初稿'], 'V1.0'],
])('after %j comes %s', (versions, next) => {
  expect(nextVersion(versions)).toBe(next);
});

test('items are numbered by kind, and foreign numbers are left alone', () => {
  expect(nextCode('business', [])).toBe('YW-01');
  expect(nextCode('service', ['FW-01', 'FW-09', 'YW-20', 'FW-甲'])).toBe('FW-10');
});

test('items that came, changed or went after a version, and none of those before', () => {
  const item = (code: string, createdAt: string, updatedAt: string, voided: string | null = null) => ({
    code,
    createdAt,
    updatedAt,
    voided,
  });
  const since = '2026-03-01T00:00:00.000Z';
  const [early, late] = ['2026-02-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'];
  const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code);
  const { added, changed, removed } = changedItems(
    [
      item('kept', early, early),
      item('at the moment', since, since),
      item('new', late, late),
      item('edited', early, late),
      item('dropped', early, late, '客户撤回'),
      item('dropped before', early, early, '重复'),
      item('came and went', late, late, '误建'),
    ],
    since,
  );
  expect([codes(added), codes(changed), codes(removed)]).toEqual([['new'], ['edited'], ['dropped']]);
});
