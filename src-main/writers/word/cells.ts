import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { AlignmentType } from 'docx';
import { grey, type CellSet, type Face } from './house-style';
import { runsOf } from './runs';
import type { Sheet } from './sheet';

/** Parts of a width in the given proportions, in whole twips that sum to it exactly: WPS reads the grid, Word the cells. */
export function shares(width: number, proportions: readonly number[]): number[] {
  const sum = proportions.reduce((a, b) => a + b, 0);
  const edges = proportions
    .reduce<number[]>((all, each) => [...all, (all.at(-1) ?? 0) + each], [])
    .map((edge) => Math.round((width * edge) / sum));
  return edges.map((edge, i) => edge - (edges[i - 1] ?? 0));
}

const dxa = (size: number) => ({ size, type: WidthType.DXA });

type CellOptions = {
  readonly width: number;
  readonly style: string;
  readonly face: Face;
  readonly text: string;
  readonly span?: number;
  readonly shaded?: boolean;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
};

export function cell(of: CellOptions, { language }: Sheet): TableCell {
  return new TableCell({
    width: dxa(of.width),
    verticalAlign: VerticalAlign.CENTER,
    ...(of.span !== undefined && of.span > 1 && { columnSpan: of.span }),
    ...(of.shaded && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: grey } }),
    children: [new Paragraph({ style: of.style, ...(of.align && { alignment: of.align }), children: runsOf(of.text, of.face, language) })],
  });
}

type RowOptions = {
  readonly cells: readonly TableCell[];
  readonly height?: number;
  readonly header?: boolean;
  readonly keepNext?: boolean;
  readonly maySplit?: boolean;
};

/** A row that stays in one piece, unless it is taller than a page. */
export const row = ({ cells, height, header, keepNext, maySplit }: RowOptions): TableRow =>
  new TableRow({
    children: cells,
    ...(!maySplit && { cantSplit: true }),
    ...(header && { tableHeader: true }),
    ...(keepNext && { keepNext: true }),
    ...(height !== undefined && { height: { value: height, rule: HeightRule.ATLEAST } }),
  });

const line = { style: BorderStyle.SINGLE, size: 4, color: 'auto' };

/** A table of fixed layout, as wide as its columns. */
export const grid = (columns: readonly number[], rows: readonly TableRow[], { margins }: CellSet): Table =>
  new Table({
    columnWidths: [...columns],
    width: dxa(columns.reduce((a, b) => a + b, 0)),
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: margins / 2, right: margins / 2 },
    rows,
  });

/** Of a page on its side, at the smaller size. */
const linesOnPage = 30;

/** Whether a text in a cell of this width may need more than a page. A row that may not split would lose its end there. */
export function isTall(text: string, width: number, { character, margins }: CellSet): boolean {
  if (text.length <= linesOnPage) return false;
  const inLine = Math.max(1, Math.floor((width - margins) / character));
  return text.split('\n').reduce((lines, each) => lines + Math.max(1, Math.ceil(each.length / inLine)), 0) > linesOnPage;
}
