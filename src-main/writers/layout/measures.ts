import type { PaperStyle, Section } from '../../documents/model';

export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** A4; measures in twips (1/20 pt), as everywhere in the writers. */
export const page = { width: 11906, height: 16838 } as const;

/** The edges of the text, in twips. */
export const marginsOf = ({ margins: { top, bottom, left, right } }: PaperStyle) => ({
  top: twips(top),
  bottom: twips(bottom),
  left: twips(left),
  right: twips(right),
});

/** How the text of a table is set. A character as wide as it is high and the margins of a cell, left and right together, in twips. */
export type CellSet = { readonly text: CellStyle; readonly head: HeadStyle; readonly character: number; readonly margins: number };
type CellStyle = 'TableText' | 'TableTextSmall';
type HeadStyle = 'TableHead' | 'TableHeadSmall';
/** 五号, and 小五 for a table that is too wide for it. */
export const usualCells: CellSet = { text: 'TableText', head: 'TableHead', character: 210, margins: 216 };
export const smallCells: CellSet = { text: 'TableTextSmall', head: 'TableHeadSmall', character: 180, margins: 120 };
export const grey = 'E7E6E6';

/** Of the text between the margins, in twips. */
export function textWidth(orientation: Section['orientation'], style: PaperStyle): number {
  const { left, right } = marginsOf(style);
  return (orientation === 'portrait' ? page.width : page.height) - left - right;
}
