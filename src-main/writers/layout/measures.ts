import type { Section } from '../../documents/model';

export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** A4; measures in twips (1/20 pt), as everywhere in the writers. */
export const page = {
  width: 11906,
  height: 16838,
  margins: { top: twips(25), bottom: twips(25), left: twips(28), right: twips(26), header: twips(15), footer: twips(15) },
} as const;

/** How the text of a table is set. A character as wide as it is high and the margins of a cell, left and right together, in twips. */
export type CellSet = { readonly text: string; readonly head: string; readonly character: number; readonly margins: number };
/** 五号, and 小五 for a table that is too wide for it. */
export const usualCells: CellSet = { text: 'TableText', head: 'TableHead', character: 210, margins: 216 };
export const smallCells: CellSet = { text: 'TableTextSmall', head: 'TableHeadSmall', character: 180, margins: 120 };
export const grey = 'E7E6E6';

/** Of the text between the margins, in twips. */
export const textWidth = (orientation: Section['orientation']): number =>
  (orientation === 'portrait' ? page.width : page.height) - page.margins.left - page.margins.right;
