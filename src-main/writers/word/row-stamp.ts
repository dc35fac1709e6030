import type { TableRow } from 'docx';
import { cleanText, textParts } from './plain-text';
import { dataRow, maySplit, type TableShape } from './record-table';
import type { Sheet } from './sheet';

const textStart = '<w:t xml:space="preserve">';
const textEnd = '</w:t>';
const sample = 'x';
const sampleRun = new RegExp(`<w:r>(.*?)${textStart}${sample}${textEnd}</w:r>`);
const inOnePiece = '<w:trPr><w:cantSplit/></w:trPr>';

/** The one row of records that docx writes: all others are made after it. */
export const sampleRow = ({ table, ...shape }: TableShape, sheet: Sheet): TableRow =>
  dataRow(
    table.columns.map(() => sample),
    { table, ...shape },
    sheet,
  );

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? '') : text;

const contentOf = (clean: string): string =>
  textParts(clean)
    .map((part) => (part === '\n' ? '<w:br/>' : part === '\t' ? '<w:tab/>' : textStart + escaped(part) + textEnd))
    .join('');

/** What stands in a row around the texts of its cells: before each, the properties of its run, and after the last. */
type RowTemplate = { readonly before: readonly string[]; readonly run: readonly string[]; readonly after: string };

function templateOf(row: string): RowTemplate {
  const cut = row.split(sampleRun);
  return { before: cut.filter((_, i) => i % 2 === 0).slice(0, -1), run: cut.filter((_, i) => i % 2 === 1), after: cut.at(-1) ?? '' };
}

function stampRow(texts: readonly string[], { before, run, after }: RowTemplate, splits: boolean): string {
  let xml = '';
  for (const [i, text] of texts.entries()) {
    const clean = cleanText(text);
    xml += before[i] ?? '';
    if (clean !== '') xml += `<w:r>${run[i] ?? ''}${contentOf(clean)}</w:r>`;
  }
  return (splits ? xml.replace(inOnePiece, '') : xml) + after;
}

/** Rows between two looks at whether the work is still wanted: some hundred kilobytes of XML. */
const rowsAtOnce = 200;

/**
 * The document with all rows of its tables, in pieces; docx wrote one row of each. Tags in it are found by their names alone: a text cannot
 * hold one, because `<` is escaped. `onRows` hears how many rows were written since it last heard.
 */
export function* stampRows(xml: string, shapes: readonly TableShape[], onRows: (count: number) => void): Generator<string> {
  let at = 0;
  const after = (tag: string, from: number) => xml.indexOf(tag, from) + tag.length;
  for (const shape of shapes) {
    const { columns, rows } = shape.table;
    const start = after('</w:tr>', after('<w:tblHeader/>', at));
    yield xml.slice(at, start);
    at = start;
    if (rows.length === 0) continue;
    at = after('</w:tr>', start);
    const template = templateOf(xml.slice(start, at));
    for (let first = 0; first < rows.length; first += rowsAtOnce) {
      const now = rows.slice(first, first + rowsAtOnce);
      let piece = '';
      for (const [i, record] of now.entries()) {
        const texts = columns.map((column) => column.text(record, first + i));
        piece += stampRow(texts, template, maySplit(texts, shape));
      }
      yield piece;
      onRows(now.length);
    }
  }
  yield xml.slice(at);
}
