import type { FileChild } from 'docx';
import type { SignOff } from '../../documents/model';
import { twips, usualCells } from '../layout/measures';
import { shares } from '../layout/shares';
import { signRows } from '../layout/sign-layout';
import { cell, grid, row } from './cells';
import { styled } from './paragraphs';
import type { Sheet } from './sheet';

/** Room to write by hand. */
const rowHeight = twips(12) + 1;

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
