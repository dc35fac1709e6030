import { text } from '#shared/text/index';
import type { Paper, SignOff } from '../../documents/model';

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
