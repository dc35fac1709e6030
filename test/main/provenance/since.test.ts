import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseBundle } from '#shared/bundle';
import { atMoment, withoutMoment } from '#shared/bundle-moment';
import { changedSince, compareData } from '../../../src-main/provenance/compare-data';
import { dataHashOf } from '../../../src-main/documents/data-hash';
import { packData, unpackData } from '../../../src-main/provenance/kept-data';
import { provenanceHere } from '../../fixtures/provenance-here';
import { aFileStore } from '../attachments/a-file-store';
import { fullRow, withFrame } from '../documents/a-full-bundle';
import { made, must } from '../documents/read-paper';
import { bundleOf, edition, issue, issues, madeAt } from './issue-bundles';

describe('what has changed since', () => {
  const bundle = (text: string) => must(parseBundle(text));
  const since = (before: string, after: string, audience: 'customer' | 'internal' = 'internal') =>
    changedSince(bundle(before), bundle(after), audience);

  test('counts fields of records, new records and records that are gone, and names them', () => {
    const after = bundleOf([
      issue(0, { target: '别的目标', advice: '别的建议' }),
      issue(1, { plannedOn: '2050-01-01' }),
      issue(2, { voided: '重复' }),
      issue(3),
    ]);
    const found = since(bundleOf(), after);
    expect({ count: found.count, records: found.records }).toEqual({ count: 5, records: 4 });
    const told = found.differences.map(({ what, name, cells }) => [what, name, cells.map(({ cell }) => cell).sort()]);
    expect(told).toEqual([
      ['changed', '第 0 个问题', ['advice', 'target']],
      ['changed', '第 1 个问题', ['plannedOn']],
      ['new', '第 3 个问题', []],
      ['gone', '第 2 个问题', []],
    ]);
    expect(found.differences[1]?.cells).toMatchObject([{ now: '2050-01-01' }]);
  });

  test('of the customer edition does not count what the customer may not know', () => {
    const before = bundleOf([issue(0), issue(1, { customerVisible: false })]);
    const after = bundleOf([issue(0), issue(1, { customerVisible: false, target: '别的' }), issue(2, { customerVisible: false })], {
      visit: [fullRow('visit', { preparation: '内部的话' })],
    });
    expect(since(before, after, 'customer').count).toBe(0);
    expect(since(before, after).count).toBe(3);
    const shown = bundleOf([issue(0), issue(1)]);
    expect(since(before, shown, 'customer').differences).toMatchObject([{ what: 'new', name: '第 1 个问题' }]);
  });

  test('counts the number of a record, which papers print', () => {
    const found = since(bundleOf([issue(0)]), bundleOf([issue(0, { no: 'W20261124999-XX1' })]));
    expect(found).toMatchObject({ count: 1, differences: [{ what: 'changed', cells: [{ cell: 'no', now: 'W20261124999-XX1' }] }] });
  });

  test('does not count who changed a record when, nor the moment of either file', () => {
    const touched = issues.map((each) => ({ ...each, updatedAt: '2031-01-01T00:00:00.000Z', updatedBy: 'p2' }));
    expect(since(bundleOf(), withFrame(bundleOf(touched), { exportedAt: '2031-01-01T00:00:00.000Z' })).count).toBe(0);
  });

  test('does not count in which style papers are set', () => {
    const settings = fullRow('practiceSettings', { houseStyle: null, letterHead: 'plain' });
    const before = bundleOf(issues, { practiceSettings: [settings] });
    const style = fullRow('houseStyle', { marginTop: 30 });
    const after = bundleOf(issues, { practiceSettings: [{ ...settings, houseStyle: style['id'] }], houseStyle: [style] });
    expect(since(before, after).count).toBe(0);
    for (const audience of ['customer', 'internal'] as const)
      expect(dataHashOf(bundle(after), audience)).toBe(dataHashOf(bundle(before), audience));
    const moved = bundleOf(issues, { practiceSettings: [{ ...settings, letterHead: 'redHead' }] });
    expect(since(before, moved).count).toBe(1);
  });

  test('lists two hundred records and counts all', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      ...issue(0),
      id: `0190a000-0000-7000-8000-${String(900_000 + i).padStart(12, '0')}`,
    }));
    const found = since(bundleOf([]), bundleOf(many));
    expect({ count: found.count, records: found.records, listed: found.differences.length }).toEqual({
      count: 300,
      records: 300,
      listed: 200,
    });
  });

  test('is told of data that an older program has kept: what came since is no change', async () => {
    const older = gunzipSync(readFileSync(join(import.meta.dirname, '../../fixtures/store-v2/project.json.gz'))).toString();
    const today = JSON.stringify(bundle(older));
    expect(today).not.toBe(older);
    const found = must(await compareData(await packData(older), today, 'internal'));
    expect(found.count).toBe(0);
    expect(await compareData(Buffer.from('nonsense'), bundleOf(), 'internal')).toMatchObject({ ok: false });
  });
});

describe('the data of an export', () => {
  test('are kept once, whenever the same data went out, and have their moment back when they are asked for', async () => {
    const { files, lease } = await aFileStore();
    const provenance = provenanceHere(files);
    const later = atMoment(bundleOf(), '2031-01-01T00:00:00.000Z');
    expect(JSON.parse(later)).toMatchObject({ exportedAt: '2031-01-01T00:00:00.000Z' });
    const one = must(await provenance.keepExportData({ lease, bundle: bundleOf() }));
    const other = must(await provenance.keepExportData({ lease, bundle: later }));
    expect(other).toEqual(one);
    expect(one.mediaType).toBe('application/gzip');
    expect(one.bytes).toBeLessThan(bundleOf().length / 3);
    expect(await provenance.dataOf({ data: one.sha256, madeAt })).toEqual({ ok: true, value: bundleOf() });
    expect(must(await provenance.keepExportData({ lease, bundle: bundleOf([issue(0)]) })).sha256).not.toBe(one.sha256);
    expect(await provenance.keepExportData({ lease: lease + 1, bundle: bundleOf() })).toMatchObject({
      ok: false,
      failure: { kind: 'not-writer' },
    });
  });

  test('make the same file again, byte for byte', async () => {
    const { files, lease } = await aFileStore();
    const provenance = provenanceHere(files);
    const first = await made('issue-table', bundleOf(), edition);
    const { sha256: data } = must(await provenance.keepExportData({ lease, bundle: bundleOf() }));
    const again = must(await provenance.madeAgain({ data, madeAt, document: 'issue-table', ...edition }));
    expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
    expect(again.fileName).toBe(first.fileName);
    expect(await provenance.madeAgain({ data: 'a'.repeat(64), madeAt, document: 'issue-table', ...edition })).toMatchObject({
      ok: false,
      failure: { kind: 'attachment-missing' },
    });
  });

  test('a data file of another head keeps its own moment', async () => {
    const text = '{"x":1,"format":1}';
    expect(withoutMoment(text)).toBe(text);
    expect(await unpackData(await packData(text))).toBe(text);
  });
});
