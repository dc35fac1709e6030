import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { text } from '#shared/text/index';
import type { Block, Cover, Paper, Paragraph } from '../../documents/model';
import { textWidth } from '../layout/measures';
import { numberedHeadings } from '../layout/heading-numbers';
import { paragraphsIn, paragraphsKept } from '../layout/letter-layout';
import { textStylesOf } from '../layout/text-styles';
import type { WriteOptions } from '../write-options';
import { escaped } from './escaped';
import type { EmbeddedPictures } from './embed-pictures';
import { photoGrid } from './photo-grid';
import { addressee, attachments, letterHead, signature } from './letter';
import { ownRules, type Page } from './page';
import { contents, receipt, signOff, signTable } from './signed';
import { styleSheet } from './style-sheet';
import { fieldTable, recordTable } from './tables';

const newPage = '<div class="newPage"></div>';

function cover({ title, lines }: Cover, { language }: Page): string {
  const words = text[language].papers;
  const rows = lines.map((line) => `<tr><th scope="row">${escaped(words.label(line.label))}</th><td>${escaped(line.text)}</td></tr>`);
  return `<div class="cover"><h1>${escaped(title)}</h1><table><tbody>${rows.join('')}</tbody></table></div>`;
}

/** In the text of the body every line is a paragraph. So many of the last ones as are kept go to the page of what is signed below. */
function paragraphs(block: Paragraph, kept: number): string {
  const lines = paragraphsIn(block);
  return lines.map((line, i) => `<p class="${block.style}${i >= lines.length - kept ? ' kept' : ''}">${escaped(line)}</p>`).join('');
}

/** A cover has its page for itself. */
const beginsPage = (before: Block | undefined, { block }: Block): boolean =>
  block === 'pageBreak' || (before !== undefined && (block === 'cover' || before.block === 'cover'));

function* written(blocks: readonly Block[], at: number, block: Block, page: Page, caption: (text: string) => string): Generator<string> {
  switch (block.block) {
    case 'cover':
      return yield cover(block, page);
    case 'title':
      return yield `<h1>${escaped(block.text)}</h1>`;
    case 'heading':
      return yield `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return yield paragraphs(block, paragraphsKept(blocks, at));
    case 'fields':
      return yield fieldTable(block, page);
    case 'table':
      if (block.caption !== '') yield `<p class="caption">${escaped(caption(block.caption))}</p>`;
      return yield* recordTable(block, page);
    case 'photos':
      return yield* photoGrid(block, page);
    case 'signOff':
      return yield signOff(block, page);
    case 'signTable':
      return yield signTable(block, page);
    case 'receipt':
      return yield receipt(block, page);
    case 'contents':
      return yield contents(block, page.headings(block.levels));
    case 'letterHead':
      return yield letterHead(block, page);
    case 'addressee':
      return yield addressee(block, page);
    case 'attachmentsNote':
      return yield attachments(block, page, blocks[at + 1]?.block === 'signature');
    case 'signature':
      return yield signature(block, page);
    case 'pageBreak':
  }
}

/** The page without its head, in pieces. Header and footer stand in it once, for the screen: on paper they are on every page. */
function* bodyOf(paper: Paper, shared: Omit<Page, 'language' | 'width' | 'styles' | 'headings'>): Generator<string> {
  const { language, header, footer } = paper;
  const styles = textStylesOf(paper.style);
  const headings = (levels: number) => numberedHeadings(paper, language, levels);
  let captions = 0;
  const caption = (content: string) => text[language].papers.tableCaption(++captions, content);
  const running = (content: string) => (content === '' ? '' : `<p class="running">${escaped(content)}</p>`);
  for (const { orientation, blocks } of paper.sections) {
    yield `<section class="${orientation}">${running(header)}`;
    const page = { language, styles, headings, width: textWidth(orientation, paper.style), ...shared };
    for (const [i, block] of blocks.entries()) {
      if (beginsPage(blocks[i - 1], block)) yield newPage;
      yield* written(blocks, i, block, page, caption);
    }
    yield `${running(footer)}</section>`;
  }
}

/** The pieces as UTF-8, one after the other: with photos in it the page is never one string here. */
function together(pieces: readonly string[]): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let at = 0;
  for (const piece of pieces) at += bytes.write(piece, at);
  return new Uint8Array(bytes.buffer);
}

/**
 * A paper as a page of its own, for preview, print and PDF, in the house's style for reports. It runs no script and fetches nothing: its policy
 * allows pictures that stand in it and its own style sheet, known by its sum. The same paper and pictures give the same bytes.
 */
export function writeHtml(
  paper: Paper,
  { onProgress, signal, mark = '' }: Omit<WriteOptions, 'pictures'> = {},
  pictures: EmbeddedPictures = new Map(),
): Uint8Array {
  const total = paper.sections
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, each) => sum + (each.block === 'table' ? each.rows.length : 0), 0);
  const { columnsOf, classOf, rules } = ownRules();
  let [done, figures] = [0, 0];
  const pieces: string[] = [];
  const onRows = (count: number) => onProgress?.((done += count), total);
  for (const piece of bodyOf(paper, { columnsOf, classOf, onRows, figure: () => ++figures, pictures })) {
    signal?.throwIfAborted();
    pieces.push(piece);
  }
  const style = styleSheet(paper) + rules();
  const sum = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; img-src blob: data:; style-src 'sha256-${sum}'`;
  return together([
    `<!doctype html><html lang="${paper.language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    mark && `<meta name="dcterms.identifier" content="${escaped(mark)}">`,
    `<title>${escaped(paper.title)}</title><style>${style}</style></head><body>`,
    ...pieces,
    '</body></html>',
  ]);
}
