import { expect, test } from 'vitest';
import { parseBundle } from '#shared/bundle';
import { leftOut } from '#shared/papers/left-out';
import { documents } from '../../../src-main/documents/index';
import { fullBundle, fullRow } from './a-full-bundle';
import { must, textsIn } from './read-paper';
import { sampleBundles } from './sample-bundles';

const saidMissing = /(?:另有|共) (\d+) 条.*未列入本版/;
/** How many records a customer edition says that it leaves out. */
const said = (texts: readonly string[]) => texts.reduce((sum, each) => sum + Number(saidMissing.exec(each)?.[1] ?? 0), 0);
const cases = await sampleBundles(documents.map(({ subject }) => subject));
const incomplete = {
  issue: [
    fullRow('issue', { owner: null, phase: 'requirements', state: 'open' }),
    fullRow('issue', { customerVisible: false }, 2),
    fullRow('issue', { phase: 'requirements', state: 'open' }, 3),
  ],
  milestone: [1, 2].map((number) => fullRow('milestone', { requiredOn: null }, number)),
  duty: [fullRow('duty', { item: '', state: 'dropped' }), fullRow('duty', { item: '' }, 2)],
  requirement: [fullRow('requirement', { kind: 'network', detail: '' })],
};

test.each(documents)('what is said to be left out of $kind is what the paper itself leaves out', ({ kind, subject, build }) => {
  const bundles = [
    ...cases.filter((each) => each.kind === subject).map(({ text }) => text),
    fullBundle(subject, incomplete),
    fullBundle(subject),
  ];
  for (const text of bundles) {
    const bundle = must(parseBundle(text));
    const foretold = leftOut(kind, bundle.records, bundle.subject.id, 'customer');
    const { paper } = build(bundle, { audience: 'customer', language: 'zh' });
    expect(foretold.reduce((sum, each) => sum + each.incomplete, 0)).toBe(said(textsIn(paper)));
    expect(leftOut(kind, bundle.records, bundle.subject.id, 'internal')).toEqual([]);
  }
});

test('an issue that is not 客户可见 is counted for itself, and a document that nobody knows leaves nothing out', () => {
  const { records, subject } = must(parseBundle(fullBundle('project', incomplete)));
  expect(leftOut('issue-table', records, subject.id, 'customer')).toEqual([{ kind: 'issue', listed: 1, hidden: 1, incomplete: 1 }]);
  expect(leftOut('unknown', records, subject.id, 'customer')).toEqual([]);
});
