import { BorderStyle, Paragraph, type FileChild } from 'docx';
import { text } from '#shared/text/index';
import type { Receipt, SignOff, SignTable } from '../../documents/model';
import { twips, usualCells } from '../layout/measures';
import { shares } from '../layout/shares';
import { receiptRows, signHeights, signRows, signTableRows } from '../layout/sign-layout';
import { cell, grid, row } from './cells';
import { styled, textParagraphs } from './paragraphs';
import type { Sheet } from './sheet';

/** Room to write by hand. */
const heightOf = (millimetres: number): number => twips(millimetres) + 1;
const rowHeight = heightOf(signHeights.line);

/** One table whose rows hold each other and the note below: it never splits over pages. */
export function signOff(block: SignOff, sheet: Sheet): FileChild[] {
  const { note } = block;
  const below = note === '' ? [] : [styled('Note', note, sheet)];
  const rows = signRows(block, sheet.width, sheet.language);
  const columns = shares(sheet.width, rows[0]?.texts.map(() => 1) ?? []);
  if (rows.length === 0) return below;
  const made = rows.map(({ head, texts }, i) =>
    row({
      height: rowHeight,
      keepNext: i < rows.length - 1 || note !== '',
      cells: texts.map((text, at) => cell({ style: head ? 'TableHead' : 'TableText', text, width: columns[at] ?? 0, shaded: head }, sheet)),
    }),
  );
  return [grid(columns, made, usualCells), ...below];
}

/** A table that is signed row by row; its rows hold each other. */
export function signTable(block: SignTable, sheet: Sheet): FileChild[] {
  if (block.columns.length === 0) return [];
  const widths = shares(
    sheet.width,
    block.columns.map(({ width }) => width),
  );
  const cells = (style: 'TableHead' | 'TableText', texts: readonly string[]) =>
    texts.map((each, i) => cell({ style, text: each, width: widths[i] ?? 0, shaded: style === 'TableHead' }, sheet));
  const rows = signTableRows(block, sheet.language);
  return [
    grid(
      widths,
      [
        // No repeated header: the table never goes over pages.
        row({
          keepNext: true,
          cells: cells(
            'TableHead',
            block.columns.map(({ header }) => header),
          ),
        }),
        ...rows.map((texts, i) => row({ height: rowHeight, keepNext: i < rows.length - 1, cells: cells('TableText', texts) })),
      ],
      usualCells,
    ),
  ];
}

/** A dashed line, and below it in one piece what is torn off. */
export function receipt(block: Receipt, sheet: Sheet): FileChild[] {
  const { columns, rows } = receiptRows(block, sheet.language);
  const widths = shares(
    sheet.width,
    Array.from({ length: columns }, () => 1),
  );
  const across = (from: number, span: number) => widths.slice(from, from + span).reduce((a, b) => a + b, 0);
  const made = rows.map(({ height, cells }, i) =>
    row({
      height: heightOf(height),
      keepNext: i < rows.length - 1,
      cells: cells.map(({ text: written, span }, at) =>
        cell(
          {
            style: 'TableText',
            text: written,
            width: across(at, span),
            span,
            ...(height > signHeights.line && { top: true }),
          },
          sheet,
        ),
      ),
    }),
  );
  return [
    new Paragraph({
      style: 'Gap',
      keepNext: true,
      spacing: { before: twips(6) },
      border: { bottom: { style: BorderStyle.DASHED, size: 6, color: 'auto', space: 0 } },
    }),
    styled('SlipTitle', block.title, sheet, true),
    ...(block.to === '' ? [] : [styled('Addressee', text[sheet.language].papers.label(block.to), sheet, true)]),
    ...textParagraphs({ block: 'paragraph', style: 'body', text: block.text }, sheet, Infinity),
    new Paragraph({ style: 'Gap', keepNext: true }),
    ...(made.length === 0 ? [] : [grid(widths, made, usualCells)]),
  ];
}
