import type { TemplateFinding } from '#shared/templates/finding';
import { plainKey } from '#shared/templates/spelled';
import { loopRange, type LoopRange } from './loop-range';
import type { Mark } from './marks';
import type { Paragraph } from './paragraphs';

/** The two marks of a loop, what they repeat, and the loops that lie in it. */
export type PlacedLoop = { readonly begin: Mark; readonly end: Mark; readonly range: LoopRange; readonly inner: PlacedLoop[] };

const finding = (what: 'unclosed-loop' | 'unopened-loop' | 'crossing-loop', { typed, paragraph }: Mark): TemplateFinding => ({
  what,
  key: typed,
  at: paragraph.at,
});

/** Pairs of marks, by how they are written, in the order of their beginnings. */
function pairsOf(marks: readonly Mark[]): { pairs: [begin: Mark, end: Mark][]; findings: TemplateFinding[] } {
  const open: Mark[] = [];
  const pairs: [Mark, Mark][] = [];
  const findings: TemplateFinding[] = [];
  for (const mark of marks) {
    if (mark.sort === 'each' || mark.sort === 'none') open.push(mark);
    if (mark.sort !== 'end') continue;
    const at = open.findLastIndex(({ key }) => plainKey(key) === plainKey(mark.key));
    const begin = open[at];
    if (!begin) {
      findings.push(finding('unopened-loop', mark));
      continue;
    }
    findings.push(
      ...open
        .splice(at)
        .slice(1)
        .map((each) => finding('unclosed-loop', each)),
    );
    pairs.push([begin, mark]);
  }
  return { pairs, findings: [...findings, ...open.map((each) => finding('unclosed-loop', each))] };
}

const holds = (outer: LoopRange, { from, to }: LoopRange): boolean => outer.body.from <= from && to <= outer.body.to;
const isSame = (a: LoopRange, b: LoopRange): boolean => a.from === b.from && a.to === b.to;

/** The loops of a part (marks in the order of the text), each within the one that holds it; and what stands across another, or has no other end. */
export function pairLoops(
  xml: string,
  marks: readonly Mark[],
  paragraphs: readonly Paragraph[],
): { loops: PlacedLoop[]; findings: TemplateFinding[] } {
  const { pairs, findings } = pairsOf(marks);
  const placed = pairs.flatMap(([begin, end]): PlacedLoop[] => {
    const range = loopRange(xml, begin, end, paragraphs);
    if (!range) findings.push(finding('crossing-loop', begin));
    return range ? [{ begin, end, range, inner: [] }] : [];
  });
  placed.sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
  const loops: PlacedLoop[] = [];
  const around: PlacedLoop[] = [];
  for (const loop of placed) {
    let outer = around.at(-1);
    while (outer && outer.range.to <= loop.range.from) {
      around.pop();
      outer = around.at(-1);
    }
    if (outer && (!holds(outer.range, loop.range) || isSame(outer.range, loop.range))) {
      findings.push(finding('crossing-loop', loop.begin));
      continue;
    }
    (outer?.inner ?? loops).push(loop);
    around.push(loop);
  }
  return { loops, findings };
}
