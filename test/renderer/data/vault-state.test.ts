import { expect, test } from 'vitest';
import {
  changesSince,
  isRehearsed,
  lastMadeAt,
  lastPoint,
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
  rehearsal: null,
  bytes: { journal: 100, bases: 0, attachments: 0, found: 0 },
  ...change,
});

test('the last restore point is the newest of the present generation', () => {
  expect(lastPoint(aState({}))).toBeNull();
  expect(lastPoint(aState({ restorePoints: [point(40, '20'), point(80, '24'), point(99, '25', 1)] }))?.seq).toBe(80);
  expect(lastPoint(aState({ restorePoints: [point(99, '25', 1)] }))).toBeNull();
});

test('the vault was last made whole by a restore point of any generation or a base of this one', () => {
  expect(lastMadeAt(aState({}))).toBeNull();
  expect(lastMadeAt(aState({ restorePoints: [point(80, '24', 1)], bases: [base(60, '25'), base(60, '26', 1)] }))).toBe(base(60, '25').at);
});

test('changes since the last restore point are counted from it, or from the base of the generation', () => {
  expect(changesSince(aState({}), 90)).toBe(90);
  expect(changesSince(aState({ restorePoints: [point(80, '24')] }), 90)).toBe(10);
  expect(changesSince(aState({ bases: [base(60, '22')] }), 90)).toBe(30);
  expect(changesSince(aState({ bases: [base(95, '22', 1)], restorePoints: [point(90, '24')] }), 90)).toBe(0);
});

test('a restore point is proved by a later rehearsal that went over its files, and by no other', () => {
  const rehearsal = { at: '2026-11-24T08:00:00.000Z', seq: 85, result: 'whole' as const };
  const state = aState({ rehearsal, bases: [base(60, '22')] });
  expect(isRehearsed(point(80, '24'), state)).toBe(true);
  expect(isRehearsed(point(60, '23'), state)).toBe(true);
  // Before the base from which the rehearsal began.
  expect(isRehearsed(point(40, '21'), state)).toBe(false);
  // Made after the rehearsal.
  expect(isRehearsed(point(88, '25'), state)).toBe(false);
  expect(isRehearsed(point(80, '24', 1), state)).toBe(false);
  expect(isRehearsed(point(80, '24'), aState({}))).toBe(false);
  expect(isRehearsed(point(80, '24'), aState({ rehearsal: { ...rehearsal, result: 'differs' } }))).toBe(false);
});
