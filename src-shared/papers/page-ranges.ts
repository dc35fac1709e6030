/** Pages of a paper from one to another, both of them too, counted from 1. */
export type PageRange = { readonly from: number; readonly to: number };

/** Why a text names no pages: `part` is what is wrong in it. */
export type PageProblem =
  { readonly why: 'nothing' } | { readonly why: 'not-pages' | 'no-page-zero' | 'backwards' | 'too-high'; readonly part: string };

/** No paper has so many pages. */
export const highestPage = 9_999;
/** As many ranges as anybody writes down. */
export const mostRanges = 100;

const between = /[-–—~～－至到]/u;

/** `第2页`, `p. 2` and `2` are the same page; full-width digits are digits. */
const bare = (part: string): string => part.replace(/第|页|pages?|pp?\.?/giu, '').trim();

function rangeOf(part: string): PageRange | PageProblem {
  const ends = bare(part)
    .split(between)
    .map((end) => end.trim());
  const [first = '', last = first] = ends;
  if (ends.length > 2 || !/^\d+$/.test(first) || !/^\d+$/.test(last)) return { why: 'not-pages', part };
  const [from, to] = [Number(first), Number(last)];
  if (from === 0 || to === 0) return { why: 'no-page-zero', part };
  if (from > highestPage || to > highestPage) return { why: 'too-high', part };
  return to < from ? { why: 'backwards', part } : { from, to };
}

/** Ranges in their order; those that touch or overlap are one, so that no page is printed twice. */
function joined(ranges: readonly PageRange[]): PageRange[] {
  const merged: PageRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to + 1) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}

/** Reads which pages are to be printed: `2`, `第 2 页`, `2-3,5`, `2至3、5`. The first thing that is wrong is told with the part in which it stands. */
export function readPages(text: string): { readonly ranges: readonly PageRange[] } | { readonly problem: PageProblem } {
  const parts = text
    .normalize('NFKC')
    .split(/[,、;，；]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return { problem: { why: 'nothing' } };
  const ranges: PageRange[] = [];
  for (const part of parts) {
    const range = rangeOf(part);
    if ('why' in range) return { problem: range };
    ranges.push(range);
  }
  const all = joined(ranges);
  return all.length > mostRanges ? { problem: { why: 'not-pages', part: text } } : { ranges: all };
}

/** Ranges as `readPages` reads them: `2-3,5`. */
export const pagesInWords = (ranges: readonly PageRange[]): string =>
  ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(',');
