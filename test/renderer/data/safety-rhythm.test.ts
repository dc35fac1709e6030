import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { dueWork, keepRhythm, rhythm, type SafetyFacts, type SafetyWork } from '../../../src-renderer/data/safety-rhythm';

const openedAt = Date.UTC(2026, 10, 25, 1);
const minutes = (count: number) => openedAt + count * 60_000;
const days = (count: number) => openedAt + count * 86_400_000;
const some: SafetyFacts = { openedAt, changedAt: null, unsealed: false, pointAt: days(-1), filled: true, rehearsedAt: days(-1) };
const worked: SafetyFacts = { ...some, unsealed: true, changedAt: minutes(10) };

test('a restore point is made when work has paused for five minutes, and not while it goes on', () => {
  expect(dueWork(worked, minutes(14))).toBeNull();
  expect(dueWork(worked, minutes(15))).toBe('restore-point');
  expect(dueWork({ ...worked, changedAt: minutes(14) }, minutes(15))).toBeNull();
  expect(dueWork({ ...worked, unsealed: false }, minutes(15))).toBeNull();
});

test('what was left from the time before is sealed five minutes after the start', () => {
  expect(dueWork({ ...worked, changedAt: null }, minutes(4))).toBeNull();
  expect(dueWork({ ...worked, changedAt: null }, minutes(5))).toBe('restore-point');
});

test('who never pauses gets a restore point every hour', () => {
  const busy = { ...worked, changedAt: minutes(59) };
  expect(dueWork(busy, minutes(59))).toBeNull();
  expect(dueWork(busy, minutes(60))).toBe('restore-point');
  expect(dueWork({ ...busy, pointAt: minutes(30) }, minutes(61))).toBeNull();
  expect(dueWork({ ...busy, pointAt: minutes(30), changedAt: minutes(90) }, minutes(90))).toBe('restore-point');
});

test('a rehearsal is due once a week, in a quiet moment, and never over an empty store', () => {
  const old = { ...some, rehearsedAt: days(-7) };
  expect(dueWork(old, minutes(1))).toBeNull();
  expect(dueWork(old, minutes(2))).toBe('rehearsal');
  expect(dueWork({ ...old, rehearsedAt: null }, minutes(2))).toBe('rehearsal');
  expect(dueWork({ ...old, filled: false }, minutes(2))).toBeNull();
  expect(dueWork({ ...old, rehearsedAt: days(-6.9) }, minutes(2))).toBeNull();
  expect(dueWork({ ...old, changedAt: minutes(1) }, minutes(2))).toBeNull();
});

test('a clock that was set back a year does not put anything off for a year', () => {
  const ahead = { ...worked, pointAt: days(365), rehearsedAt: days(365) };
  expect(dueWork({ ...ahead, changedAt: minutes(60) }, minutes(60))).toBe('restore-point');
  expect(dueWork({ ...ahead, unsealed: false }, minutes(60))).toBe('rehearsal');
});

beforeEach(() => {
  vi.useFakeTimers({ now: openedAt });
});
afterEach(() => {
  vi.useRealTimers();
});

function aRhythm(facts: SafetyFacts | null) {
  const it = { facts, done: [] as SafetyWork[], answer: true, hold: null as Promise<unknown> | null };
  const does = (work: SafetyWork) => async () => {
    it.done.push(work);
    await it.hold;
    return it.answer;
  };
  onTestFinished(keepRhythm({ facts: () => it.facts, does: { 'restore-point': does('restore-point'), rehearsal: does('rehearsal') } }));
  return it;
}
const pass = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

test('what is due is done once it is due, one after the other', async () => {
  const it = aRhythm({ ...some, unsealed: true, rehearsedAt: null, filled: false });
  await pass(4.9);
  expect(it.done).toEqual([]);
  await pass(0.2);
  expect(it.done).toEqual(['restore-point']);
  it.facts = { ...some, rehearsedAt: null };
  await pass(1);
  expect(it.done[1]).toBe('rehearsal');
});

test('while one work goes on no other begins', async () => {
  const it = aRhythm({ ...some, unsealed: true });
  let finish = () => {};
  it.hold = new Promise<void>((done) => (finish = done));
  await pass(30);
  expect(it.done).toHaveLength(1);
  finish();
  await pass(0.5);
  expect(it.done).toHaveLength(2);
});

test('what did not succeed is tried again after ten minutes, and not before', async () => {
  const it = aRhythm({ ...some, unsealed: true });
  it.answer = false;
  await pass(rhythm.idle / 60_000 + 9.5);
  expect(it.done).toHaveLength(1);
  await pass(1);
  expect(it.done).toHaveLength(2);
});

test('nothing is done while nothing is known', async () => {
  const it = aRhythm(null);
  await pass(600);
  expect(it.done).toEqual([]);
});
