import type { Kind } from '#shared/records/kinds';
import type { TemplateFinding } from '#shared/templates/finding';
import { loopLookup, subjectLookup, type Lookup } from '#shared/templates/lookup';
import { plainKey } from '#shared/templates/spelled';
import type { LoopKey, ValueKey } from '#shared/templates/targets';
import { endOf, marksOf, startOf, type Mark } from './marks';
import { loopKnowing, nearestLoop, nearestValue } from './nearest';
import type { OpenText } from './open-template';
import { pairLoops, type PlacedLoop } from './pair-loops';
import { paragraphsOf } from './paragraphs';

/** A mark that prints: what, and at how many loops around it the record stands that is asked. */
export type PlannedValue = { readonly mark: Mark; readonly key: ValueKey; readonly depth: number };
export type PlannedLoop = Omit<PlacedLoop, 'inner'> & { readonly key: LoopKey; readonly depth: number };
/** What is to be done with the marks of one part of a template; `findings` says what cannot be done, and what is to be known. */
export type PartPlan = {
  readonly values: readonly PlannedValue[];
  readonly loops: readonly PlannedLoop[];
  readonly findings: readonly TemplateFinding[];
};

type Found<K> = { key: K; depth: number } | null;
function lookUp<K>(chain: readonly Lookup[], find: (lookup: Lookup) => K | undefined): Found<K> {
  for (let depth = chain.length - 1; depth >= 0; depth--) {
    const lookup = chain[depth];
    const key = lookup && find(lookup);
    if (key !== undefined) return { key, depth };
  }
  return null;
}

/** Why a value is not known. */
function unknownValue({ key, typed, paragraph: { at } }: Mark, chain: readonly Lookup[]): TemplateFinding {
  if (lookUp(chain, ({ loop }) => loop(key))) return { what: 'loop-as-value', key: typed, at };
  const loop = loopKnowing(key, chain);
  return loop === null
    ? { what: 'unknown-key', key: typed, nearest: nearestValue(key, chain), at }
    : { what: 'outside-loop', key: typed, loop, at };
}
function unknownLoop({ key, typed, paragraph: { at } }: Mark, chain: readonly Lookup[]): TemplateFinding {
  if (lookUp(chain, ({ value }) => value(key))) return { what: 'not-a-loop', key: typed, at };
  const nearest = nearestLoop(key, chain);
  return { what: 'unknown-loop', key: typed, nearest: nearest === null ? null : `${typed[0] ?? '#'}${nearest}`, at };
}

const lies = (mark: Mark, { range: { body } }: PlacedLoop): boolean => startOf(mark) >= body.from && endOf(mark) <= body.to;

/** Reads one part of a template for a kind of record: which marks stand in it, what each is, and what is wrong with them. */
export function planPart(text: OpenText, subject: Kind): PartPlan {
  const paragraphs = paragraphsOf(text);
  const read = paragraphs.map(marksOf);
  const findings: TemplateFinding[] = read.flatMap((each) => each.findings);
  const marks = read.flatMap((each) => each.marks).sort((a, b) => startOf(a) - startOf(b));
  const paired = pairLoops(text.xml, marks, paragraphs);
  findings.push(...paired.findings);
  const values: PlannedValue[] = [];
  const loops: PlannedLoop[] = [];
  const note = ({ internal }: { internal: boolean }, { typed, paragraph: { at } }: Mark) => {
    if (internal) findings.push({ what: 'internal-key', key: typed, at });
  };

  function planValues(those: readonly Mark[], chain: readonly Lookup[]): void {
    for (const mark of those) {
      const found = lookUp(chain, ({ value }) => value(mark.key));
      if (found) {
        values.push({ mark, ...found });
        note(found.key, mark);
      } else findings.push(unknownValue(mark, chain));
    }
  }
  function plan(those: readonly Mark[], placed: readonly PlacedLoop[], chain: readonly Lookup[]): void {
    planValues(
      those.filter((mark) => !placed.some((loop) => lies(mark, loop))),
      chain,
    );
    for (const { begin, end, range, inner } of placed) {
      const inside = those.filter((mark) => lies(mark, { begin, end, range, inner }));
      const found = lookUp(chain, ({ loop }) => loop(begin.key));
      if (!found) {
        // What would be known within it cannot be told; each of its keys would only be named once more.
        findings.push(unknownLoop(begin, chain));
        continue;
      }
      loops.push({ begin, end, range, ...found });
      note(found.key, begin);
      plan(inside, inner, begin.sort === 'each' ? [...chain, loopLookup(found.key)] : chain);
    }
  }
  plan(
    marks.filter(({ sort }) => sort === 'value'),
    paired.loops,
    [subjectLookup(subject)],
  );
  return { values, loops, findings: inOrder(unique(paired.findings.length === 0 ? findings : findings.filter(isCertain))) };
}

/** Where loops are not in order it cannot be told what stands in which. */
const isCertain = ({ what }: TemplateFinding): boolean => what !== 'outside-loop' && what !== 'unknown-loop';

const paragraphAt = (each: TemplateFinding): number => (each.what === 'no-keys' ? 0 : each.at.paragraph);
const inOrder = (findings: readonly TemplateFinding[]) => findings.toSorted((a, b) => paragraphAt(a) - paragraphAt(b));

/** A text box stands in a file twice, for new and for old programs: what is wrong in both is said once. */
function unique(findings: readonly TemplateFinding[]): TemplateFinding[] {
  const name = (each: TemplateFinding) => (each.what === 'no-keys' ? each.what : `${each.what} ${plainKey(each.key)} ${each.at.text}`);
  return [...new Map(findings.toReversed().map((each) => [name(each), each])).values()].reverse();
}
