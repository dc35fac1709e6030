import { text } from '#shared/text/index';
import type { Paper, Receipt, SignOff, SignTable } from '../../documents/model';

type Party = SignOff['parties'][number];

/** Of a party, so that the blanks of a date stand in one line. */
const leastWidth = 2500;

/** As many parties beside each other as fit, spread evenly over the rows. */
function groupsOf(parties: readonly Party[], width: number): Party[][] {
  const rows = Math.ceil(parties.length / Math.floor(width / leastWidth));
  const perRow = Math.ceil(parties.length / rows);
  return Array.from({ length: rows }, (_, i) => parties.slice(i * perRow, (i + 1) * perRow));
}

export type SignRow = { readonly head: boolean; readonly texts: readonly string[] };

/** The texts of a table for signatures, row by row; every row has as many as the first. */
export function signRows({ parties }: SignOff, textWidth: number, language: Paper['language']): SignRow[] {
  if (parties.length === 0) return [];
  const words = text[language].papers;
  const groups = groupsOf(parties, textWidth);
  const columns = groups[0]?.length ?? 0;
  return groups.flatMap((group) => {
    const across = (textOf: (party: Party) => string) =>
      Array.from({ length: columns }, (_, i) => {
        const party = group[i];
        return party ? textOf(party) : '';
      });
    const lines = Math.max(...group.map((party) => party.lines.length));
    return [
      { head: true, texts: across(({ heading }) => heading) },
      ...Array.from({ length: lines }, (_, i) => ({
        head: false,
        texts: across((party) => {
          const line = party.lines[i];
          return line ? words.label(line.label) + (line.kind === 'date' ? words.dateBlank : '') : '';
        }),
      })),
    ];
  });
}

/** Heights of rows that are written in by hand, in millimetres. */
export const signHeights = { line: 12, opinion: 24 } as const;

/** The texts of a table that is signed row by row. */
export function signTableRows({ columns, rows }: SignTable, language: Paper['language']): string[][] {
  const { dateBlank } = text[language].papers;
  return rows.map((row) => {
    let said = 0;
    return columns.map(({ fill }) => (fill === 'text' ? (row[said++] ?? '') : fill === 'date' ? dateBlank.trimStart() : ''));
  });
}

/** One cell of a receipt: over how many columns it goes, and in a row how high, in millimetres. */
export type ReceiptRow = { readonly height: number; readonly cells: readonly { readonly text: string; readonly span: number }[] };

/** The rows of a receipt, all as many columns wide: the last cell of a shorter one takes what is left. */
export function receiptRows({ rows }: Receipt, language: Paper['language']): { columns: number; rows: ReceiptRow[] } {
  const words = text[language].papers;
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return {
    columns,
    rows: rows.map((row) => ({
      height: row.some(({ kind }) => kind === 'opinion') ? signHeights.opinion : signHeights.line,
      cells: row.map((cell, i) => ({
        text: words.label(cell.label) + (cell.kind === 'date' ? words.dateBlank : ''),
        span: i === row.length - 1 ? columns - i : 1,
      })),
    })),
  };
}
