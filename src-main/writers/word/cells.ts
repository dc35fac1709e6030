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
import { grey, type CellSet } from '../layout/measures';
import type { TextStyleName } from '../layout/text-styles';
import { runsOf } from './runs';
import type { Sheet } from './sheet';

const dxa = (size: number) => ({ size, type: WidthType.DXA });

type CellOptions = {
  readonly width: number;
  readonly style: TextStyleName;
  readonly text: string;
  readonly span?: number;
  readonly shaded?: boolean;
  /** Its text stands at the top, with room below to write. */
  readonly top?: boolean;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
};

export function cell(of: CellOptions, sheet: Sheet): TableCell {
  return new TableCell({
    width: dxa(of.width),
    verticalAlign: of.top ? VerticalAlign.TOP : VerticalAlign.CENTER,
    ...(of.span !== undefined && of.span > 1 && { columnSpan: of.span }),
    ...(of.shaded && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: grey } }),
    children: [
      new Paragraph({
        style: of.style,
        ...(of.align && { alignment: of.align }),
        children: runsOf(of.text, sheet.styles[of.style].face, sheet),
      }),
    ],
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
