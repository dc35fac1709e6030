import { createHash } from 'node:crypto';
import type { Bundle } from '#shared/bundle';
import { leakFinder, type Leak } from '#shared/papers/leaks/find-leaks';
import { knownFrom } from '#shared/papers/leaks/known';
import { mostFindings, mostPlaces, nothingFound, type Finding, type LeakReport } from '#shared/papers/leaks/report';
import type { NamedPaper } from './named-paper';
import { isSensitive } from './sensitive';
import { textsOf, type PlacedText } from './texts-of';

const longestText = 80;
const cut = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);

/**
 * 外发检查 (lifecycle G-9): what a finished paper for the customer holds of internal names, telephone numbers, amounts, IP addresses,
 * coordinates, texts of internal fields and words of internal editions, and which sensitive fields it prints as they are unless they were masked. It looks at all that will be written, the
 * name and the properties of the file included. `people` are records of people beside those of the data file.
 */
export function checkPaper(named: NamedPaper, records: Bundle['records'], people: Bundle['records'], masked: boolean): LeakReport {
  const finder = leakFinder(knownFrom(records, people));
  const findings = new Map<string, Finding>();
  const add = (leak: Leak, { place, from }: PlacedText) => {
    const key = `${leak.kind}\n${leak.text}`;
    const known = findings.get(key);
    const at = { ...place, before: leak.before, after: leak.after, origin: from };
    if (!known) findings.set(key, { kind: leak.kind, certain: leak.certain, text: leak.text, of: leak.of, count: 1, places: [at] });
    else {
      known.count++;
      if (known.places.length < mostPlaces) known.places.push(at);
    }
  };
  for (const one of textsOf(named)) {
    for (const leak of finder.find(one.text, one.naming)) add(leak, one);
    if (!masked && one.from && one.text.trim() !== '' && isSensitive(one.from))
      add(
        { kind: 'field', certain: true, text: cut(one.text), before: '', after: '', of: { kind: one.from.kind, field: one.from.field } },
        one,
      );
  }
  if (findings.size === 0) return nothingFound;
  const all = [...findings.values()].sort((a, b) => Number(b.certain) - Number(a.certain));
  const fingerprint = createHash('sha256');
  for (const { kind, text, count } of all) fingerprint.update(`${kind}\n${text}\n${count}\n`);
  return { findings: all.slice(0, mostFindings), total: all.length, fingerprint: fingerprint.digest('hex') };
}
