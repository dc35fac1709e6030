import type { CellSet } from './measures';

/** Parts of a width in the given proportions, in whole twips that sum to it exactly: WPS reads the grid, Word the cells. */
export function shares(width: number, proportions: readonly number[]): number[] {
  const sum = proportions.reduce((a, b) => a + b, 0);
  const edges = proportions
    .reduce<number[]>((all, each) => [...all, (all.at(-1) ?? 0) + each], [])
    .map((edge) => Math.round((width * edge) / sum));
  return edges.map((edge, i) => edge - (edges[i - 1] ?? 0));
}

/** Of a page on its side, at the smaller size. */
const linesOnPage = 30;

/** Whether a text in a cell of this width may need more than a page. A row that may not split would lose its end there. */
export function isTall(text: string, width: number, { character, margins }: CellSet): boolean {
  if (text.length <= linesOnPage) return false;
  const inLine = Math.max(1, Math.floor((width - margins) / character));
  return text.split('\n').reduce((lines, each) => lines + Math.max(1, Math.ceil(each.length / inLine)), 0) > linesOnPage;
}
