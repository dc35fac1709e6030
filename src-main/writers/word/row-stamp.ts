import type { TableRow } from 'docx';
import { Bytes } from '../bytes';
import { maySplit, type TableShape } from '../layout/table-shape';
import { cleanText, textParts } from '../plain-text';
import { dataRow } from './record-table';
import type { Sheet } from './sheet';
import { escaped, ordinary } from './xml-text';

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

const contentOf = (text: string): string =>
  textParts(cleanText(text))
    .map((part) => (part === '\n' ? '<w:br/>' : part === '\t' ? '<w:tab/>' : textStart + escaped(part) + textEnd))
    .join('');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const closed = utf8(`${textEnd}</w:r>`);

/** What stands in a row around the texts of its cells. */
type RowTemplate = {
  readonly cells: readonly {
    /** Of the cell, up to the place of its run. */
    readonly start: Uint8Array;
    /** The same and the beginning of a run of one text. */
    readonly opened: Uint8Array;
    readonly properties: string;
  }[];
  readonly end: Uint8Array;
};

function templateOf(row: string): RowTemplate {
  const cut = row.split(sampleRun);
  const runs = cut.filter((_, i) => i % 2 === 1);
  return {
    cells: runs.map((properties, i) => {
      const start = cut[2 * i] ?? '';
      return { start: utf8(start), opened: utf8(`${start}<w:r>${properties}${textStart}`), properties };
    }),
    end: utf8(cut.at(-1) ?? ''),
  };
}

function stampRow(into: Bytes, texts: readonly string[], { cells, end }: RowTemplate): void {
  for (const [i, { start, opened, properties }] of cells.entries()) {
    const text = texts[i] ?? '';
    if (ordinary.test(text)) {
      into.add(opened);
      into.text(text);
      into.add(closed);
    } else {
      const content = contentOf(text);
      into.add(start);
      if (content !== '') into.text(`<w:r>${properties}${content}</w:r>`);
    }
  }
  into.add(end);
}

/** Rows between two looks at whether the work is still wanted: some hundred kilobytes of XML. */
const rowsAtOnce = 200;
const bytesAtOnce = 1_000_000;

/**
 * The document with all rows of its tables, in pieces; docx wrote one row of each. Tags in it are found by their names alone: a text cannot
 * hold one, because `<` is escaped. `onRows` hears how many rows were written since it last heard.
 */
export function* stampRows(xml: string, shapes: readonly TableShape[], onRows: (count: number) => void): Generator<string | Uint8Array> {
  let at = 0;
  const after = (tag: string, from: number) => xml.indexOf(tag, from) + tag.length;
  const stamped = new Bytes(bytesAtOnce);
  for (const shape of shapes) {
    const { columns, rows } = shape.table;
    const start = after('</w:tr>', after('<w:tblHeader/>', at));
    yield xml.slice(at, start);
    at = start;
    if (rows.length === 0) continue;
    at = after('</w:tr>', start);
    const row = xml.slice(start, at);
    const [whole, split] = [templateOf(row), templateOf(row.replace(inOnePiece, ''))];
    for (let first = 0; first < rows.length; first += rowsAtOnce) {
      const now = rows.slice(first, first + rowsAtOnce);
      for (const [i, record] of now.entries()) {
        const texts = columns.map((column) => column.text(record, first + i));
        stampRow(stamped, texts, maySplit(texts, shape) ? split : whole);
      }
      yield stamped.take();
      onRows(now.length);
    }
  }
  yield xml.slice(at);
}
