import type { FileChild } from 'docx';
import { text } from '#shared/text/index';
import type { SignOff } from '../../documents/model';
import { cell, grid, row, shares } from './cells';
import { twips, usualCells } from './house-style';
import { styled } from './paragraphs';
import type { Sheet } from './sheet';

type Party = SignOff['parties'][number];

/** Of a party, so that the blanks of a date stand in one line. */
const leastWidth = 2500;
/** Room to write by hand. */
const rowHeight = twips(12) + 1;

/** As many parties beside each other as fit, spread evenly over the rows. */
function groupsOf(parties: readonly Party[], width: number): Party[][] {
  const rows = Math.ceil(parties.length / Math.floor(width / leastWidth));
  const perRow = Math.ceil(parties.length / rows);
  return Array.from({ length: rows }, (_, i) => parties.slice(i * perRow, (i + 1) * perRow));
}

/** One table whose rows hold each other and the note below: it never splits over pages. */
export function signOff({ parties, note }: SignOff, sheet: Sheet): FileChild[] {
  const words = text[sheet.language].papers;
  const below = note === '' ? [] : [styled('Note', 'song', note, sheet)];
  if (parties.length === 0) return below;
  const groups = groupsOf(parties, sheet.width);
  const columns = shares(
    sheet.width,
    (groups[0] ?? []).map(() => 1),
  );
  const rows = groups.flatMap((group) => {
    const across = (textOf: (party: Party) => string, head: boolean) =>
      columns.map((width, i) => {
        const party = group[i];
        return cell(
          { style: head ? 'TableHead' : 'TableText', face: head ? 'hei' : 'song', text: party ? textOf(party) : '', width, shaded: head },
          sheet,
        );
      });
    const lines = Math.max(...group.map((party) => party.lines.length));
    return [
      across(({ heading }) => heading, true),
      ...Array.from({ length: lines }, (_, i) =>
        across((party) => {
          const line = party.lines[i];
          return line ? words.label(line.label) + (line.kind === 'date' ? words.dateBlank : '') : '';
        }, false),
      ),
    ];
  });
  const kept = rows.map((cells, i) => row({ cells, height: rowHeight, keepNext: i < rows.length - 1 || note !== '' }));
  return [grid(columns, kept, usualCells), ...below];
}
