import { fieldLayout } from '../layout/field-layout';
import { smallCells } from '../layout/measures';
import { maySplit, shapeOf } from '../layout/table-shape';
import type { FieldTable, RecordTable } from '../../documents/model';
import { escaped } from './escaped';
import type { Page } from './page';

const cells = (tag: 'th' | 'td', texts: readonly string[]): string => texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('');
const spanned = (span: number): string => (span > 1 ? ` colspan="${span}"` : '');
const rowTag = (split: boolean): string => (split ? '<tr class="tall">' : '<tr>');

/** Labels on grey, values beside them. Nothing where there is no field. */
export function fieldTable(table: FieldTable, { width, columnsOf }: Page): string {
  if (table.fields.length === 0) return '';
  const { columns, rows } = fieldLayout(table, width);
  const body = rows.map(({ fields, maySplit: split }) => {
    const placed = fields.map(
      ({ field, span }) => `<th scope="row">${escaped(field.label)}</th><td${spanned(span)}>${escaped(field.text)}</td>`,
    );
    return `${rowTag(split)}${placed.join('')}</tr>`;
  });
  const { name, group } = columnsOf(columns);
  return `<table class="fields ${name}">${group}<tbody>${body.join('')}</tbody></table>`;
}

const rowsAtOnce = 200;

/** The table of records in pieces: its head, which every page repeats, then some hundred rows at a time. */
export function* recordTable(table: RecordTable, page: Page): Generator<string> {
  const { rows, columns, empty } = table;
  if (columns.length === 0) return;
  const shape = shapeOf(table, page.width);
  const { name, group } = page.columnsOf(
    shape.columns,
    columns.map(({ align }) => align === 'center'),
  );
  const headers = columns.map(({ header }) => header);
  yield `<table class="${shape.set === smallCells ? 'small ' : ''}${name}">${group}<thead><tr>${cells('th', headers)}</tr></thead><tbody>`;
  if (rows.length === 0) yield `<tr class="empty"><td${spanned(columns.length)}>${escaped(empty)}</td></tr>`;
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    const now = rows.slice(first, first + rowsAtOnce);
    yield now
      .map((row, i) => {
        const texts = columns.map((column) => column.text(row, first + i));
        return `${rowTag(maySplit(texts, shape))}${cells('td', texts)}</tr>`;
      })
      .join('');
    page.onRows(now.length);
  }
  yield '</tbody></table>';
}
