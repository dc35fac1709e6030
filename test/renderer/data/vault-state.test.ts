import { expect, test } from 'vitest';
import {
  changesSince,
  isRehearsed,
  lastMade,
  lastPoint,
  rehearsedAt,
  type RestorePoint,
  type VaultState,
} from '../../../src-renderer/data/vault-state';

const point = (seq: number, at: string, generation = 2): RestorePoint => ({
  id: `${generation}-${seq}`,
  at: `2026-11-${at}T06:00:00.000Z`,
  generation,
  seq,
  why: 'idle',
  counts: {},
  bytes: 10,
});
const base = (seq: number, at: string, generation = 2) => ({
  name: 'b',
  at: `2026-11-${at}T06:00:00.000Z`,
  generation,
  seq,
  bytes: 10,
});
const position = { db: 'd', generation: 2, schema: 2, lastSeq: 90, lastId: null };
const aState = (change: Partial<VaultState>): VaultState => ({
  folder: '/vault',
  position,
  journal: { files: 1, lines: 90, bytes: 100 },
  bases: [],
  restorePoints: [],
  pointsLostAt: null,
  rehearsal: null,
  bytes: { journal: 100, bases: 0, attachments: 0, found: 0 },
  ...change,
});

test('the last restore point is the newest of the present generation', () => {
  expect(lastPoint(aState({}))).toBeNull();
  expect(lastPoint(aState({ restorePoints: [point(40, '20'), point(80, '24'), point(99, '25', 1)] }))?.seq).toBe(80);
  expect(lastPoint(aState({ restorePoints: [point(99, '25', 1)] }))).toBeNull();
  // The clock was set back between the two.
  expect(lastPoint(aState({ restorePoints: [point(40, '24'), point(80, '20')] }))?.seq).toBe(80);
});

test('the vault was last made whole by a restore point of any generation or a base of this one', () => {
  expect(lastMade(aState({}))).toBeNull();
  const restorePoints = [point(80, '24', 1)];
  expect(lastMade(aState({ restorePoints, bases: [base(60, '25'), base(60, '26', 1)] }))).toMatchObject(base(60, '25'));
  // The clock was set back: the number says which is the newer one.
  expect(lastMade(aState({ restorePoints: [point(40, '24'), point(80, '20')] }))).toMatchObject(point(80, '20'));
});

test('changes since the last restore point are counted from it, or from the base of the generation', () => {
  expect(changesSince(aState({}), 90)).toBe(90);
  expect(changesSince(aState({ restorePoints: [point(80, '24')] }), 90)).toBe(10);
  expect(changesSince(aState({ bases: [base(60, '22')] }), 90)).toBe(30);
  expect(changesSince(aState({ restorePoints: [point(40, '24'), point(90, '20')] }), 90)).toBe(0);
  expect(changesSince(aState({ bases: [base(95, '22', 1)], restorePoints: [point(90, '24')] }), 90)).toBe(0);
});

test('a restore point is proved by a rehearsal of its generation whose numbers go over it, whatever the clock said, and by no other', () => {
  const rehearsal = { at: '2026-11-24T08:00:00.000Z', generation: 2, from: 60, seq: 85, result: 'whole' as const };
  const state = aState({ rehearsal });
  expect(isRehearsed(point(80, '24'), state)).toBe(true);
  expect(isRehearsed(point(60, '23'), state)).toBe(true);
  // The clock was set back after the restore point, or after the rehearsal.
  expect(isRehearsed(point(80, '30'), state)).toBe(true);
  expect(isRehearsed(point(88, '20'), state)).toBe(false);
  // Before the base from which the rehearsal began.
  expect(isRehearsed(point(40, '21'), state)).toBe(false);
  expect(isRehearsed(point(80, '24', 1), state)).toBe(false);
  // That of another computer, which came with its backup.
  expect(isRehearsed(point(80, '24'), aState({ rehearsal: { ...rehearsal, generation: 1 } }))).toBe(false);
  expect(isRehearsed(point(80, '24'), aState({}))).toBe(false);
  expect(isRehearsed(point(80, '24'), aState({ rehearsal: { ...rehearsal, result: 'differs' } }))).toBe(false);
});

test('a rehearsal of the generation before a restore is none of the present one', () => {
  const rehearsal = { at: '2026-11-24T08:00:00.000Z', generation: 2, from: 60, seq: 85, result: 'whole' as const };
  expect(rehearsedAt(aState({ rehearsal }))).toBe(rehearsal.at);
  expect(rehearsedAt(aState({ rehearsal: { ...rehearsal, generation: 1 } }))).toBeNull();
  expect(rehearsedAt(aState({}))).toBeNull();
});
