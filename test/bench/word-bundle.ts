import { writeFileSync } from 'node:fs';
import type { Bundle } from '#shared/bundle';
import { sampleBundles } from '../main/documents/sample-bundles';

/** Writes a data file of a project of the sample with so many issues, the sample's own over and over. */
const [, , count = '', out = ''] = process.argv;
const found = (await sampleBundles(['project'])).map(({ text }) => JSON.parse(text) as Bundle);
const bundle = found.toSorted((a, b) => (b.records.issue?.length ?? 0) - (a.records.issue?.length ?? 0))[0];
const issues = bundle?.records.issue ?? [];
if (!bundle || issues.length === 0) throw new Error('the sample has no project with issues');
const many = Array.from({ length: Number(count) }, (_, i) => ({
  ...issues[i % issues.length],
  id: `0190a000-0000-7000-8000-${String(i).padStart(12, '0')}`,
}));
writeFileSync(out, JSON.stringify({ ...bundle, records: { ...bundle.records, issue: many } }));
