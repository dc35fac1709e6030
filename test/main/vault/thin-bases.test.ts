import { describe, expect, test } from 'vitest';
import { superfluousBases, type KeptBase } from '../../../src-main/vault/thin-bases';

const day = 24 * 60 * 60 * 1_000;
const now = Date.UTC(2026, 10, 25);
const aged = (days: number, records = 100, number = 10_000 - days): KeptBase => ({ generation: 1, number, at: now - days * day, records });
const kept = (bases: KeptBase[]) => {
  const gone = superfluousBases(bases, now);
  return bases.filter((base) => !gone.includes(base)).map((base) => Math.round((now - base.at) / day));
};

describe('bases that can go', () => {
  test('none of the last month, one a week after it, one a month up to a year, none older but the first of the generation', () => {
    const all = Array.from({ length: 500 }, (_, days) => aged(days));
    const left = kept(all);
    expect(left.filter((days) => days <= 31)).toHaveLength(32);
    const weekly = left.filter((days) => days > 31 && days <= 120);
    expect(weekly.every((days, i) => i === 0 || days - (weekly[i - 1] ?? 0) === 7)).toBe(true);
    const monthly = left.filter((days) => days > 120 && days <= 366);
    expect(monthly.every((days, i) => i === 0 || days - (monthly[i - 1] ?? 0) === 30)).toBe(true);
    expect(left.filter((days) => days > 366)).toEqual([499]);
  });

  test('never leave fewer than two', () => {
    expect(kept([aged(900), aged(800), aged(700)])).toEqual([900, 800, 700]);
    expect(kept([aged(900), aged(800), aged(700), aged(600)])).toEqual([900, 700, 600]);
  });

  test('a near-empty one never makes a full one superfluous', () => {
    const full = aged(800, 5_000);
    expect(kept([aged(900, 4_000), full, aged(20, 3), aged(10, 3), aged(1, 4)])).toEqual([900, 800, 20, 10, 1]);
  });

  test('the first of every generation stays: the generation begins with it', () => {
    const bases = [
      { ...aged(700), generation: 1 },
      { ...aged(699), generation: 1 },
      { ...aged(600), generation: 2 },
      { ...aged(2), generation: 2 },
      { ...aged(1), generation: 2 },
    ];
    expect(kept(bases)).toEqual([700, 600, 2, 1]);
  });
});
