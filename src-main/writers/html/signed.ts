import { text } from '#shared/text/index';
import type { Contents, Receipt, SignOff, SignTable } from '../../documents/model';
import type { NumberedHeading } from '../layout/heading-numbers';
import { receiptRows, signHeights, signRows, signTableRows } from '../layout/sign-layout';
import { cleanText } from '../plain-text';
import { escaped } from './escaped';
import type { Page } from './page';

const cells = (tag: 'th' | 'td', texts: readonly string[]): string => texts.map((each) => `<${tag}>${escaped(each)}</${tag}>`).join('');

/** Places for signatures and the note below, which stay on one page. Where the paper is sealed across its edges stands on the screen alone. */
export function signOff(block: SignOff, { width, language, columnsOf }: Page): string {
  const rows = signRows(block, width, language);
  const below = block.note === '' ? '' : `<p class="note">${escaped(block.note)}</p>`;
  const seam = block.seam ? `<p class="note seam">${escaped(text[language].papers.seam)}</p>` : '';
  if (rows.length === 0) return below + seam;
  const { name, group } = columnsOf(rows[0]?.texts.map(() => 1) ?? []);
  const body = rows.map(({ head, texts }) => `<tr>${cells(head ? 'th' : 'td', texts)}</tr>`);
  return `<div class="signOff"><table class="${name}">${group}<tbody>${body.join('')}</tbody></table>${below}${seam}</div>`;
}

/** A table that is signed row by row, on one page. */
export function signTable(block: SignTable, { language, columnsOf }: Page): string {
  if (block.columns.length === 0) return '';
  const { name, group } = columnsOf(block.columns.map(({ width }) => width));
  const head = `<tr class="heads">${cells(
    'th',
    block.columns.map(({ header }) => header),
  )}</tr>`;
  const body = signTableRows(block, language).map((texts) => `<tr>${cells('td', texts)}</tr>`);
  return `<div class="signOff"><table class="${name}">${group}<tbody>${head}${body.join('')}</tbody></table></div>`;
}

/** A dashed line, and below it in one piece what is torn off. */
export function receipt(block: Receipt, { language, columnsOf }: Page): string {
  const { columns, rows } = receiptRows(block, language);
  const { name, group } = columnsOf(Array.from({ length: columns }, () => 1));
  const body = rows.map(({ height, cells: inRow }) => {
    const placed = inRow.map(({ text: written, span }) => {
      const across = span > 1 ? ` colspan="${span}"` : '';
      return `<td${height > signHeights.line ? ' class="opinion"' : ''}${across}>${escaped(written)}</td>`;
    });
    return `<tr>${placed.join('')}</tr>`;
  });
  const to = block.to === '' ? '' : `<p class="addressee">${escaped(text[language].papers.label(block.to))}</p>`;
  const says = cleanText(block.text)
    .split('\n')
    .map((line) => `<p class="body">${escaped(line)}</p>`);
  const table = rows.length === 0 ? '' : `<table class="${name}">${group}<tbody>${body.join('')}</tbody></table>`;
  return `<div class="signOff receipt"><p class="slipTitle">${escaped(block.title)}</p>${to}${says.join('')}${table}</div>`;
}

/** The headings with their numbers. */
export const contents = ({ title }: Contents, headings: readonly NumberedHeading[]): string =>
  `<p class="slipTitle">${escaped(title)}</p>` +
  headings.map(({ level, text: line }) => `<p class="contents level${level}">${escaped(line)}</p>`).join('');
