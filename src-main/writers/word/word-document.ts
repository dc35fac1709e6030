import { Document, type FileChild, type TableRow } from 'docx';
import { text } from '#shared/text/index';
import type { Block, Paper, Section } from '../../documents/model';
import { numberedHeadings } from '../layout/heading-numbers';
import { paragraphsKept } from '../layout/letter-layout';
import { shapeOf, type TableShape } from '../layout/table-shape';
import { atEnd, between } from './between';
import { contents } from './contents';
import { coverParagraphs } from './cover';
import { fieldTable } from './field-table';
import { headingNumbers, numberingOf, stylesOf } from './house-style';
import { addressee, attachments, letterNumber, signature } from './letter';
import { headingParagraph, newPage, styled, textParagraphs, titleParagraph } from './paragraphs';
import { recordTable } from './record-table';
import { photoTable, type PicturesInFile } from './photo-table';
import { sheetOf, type Sheet } from './sheet';
import { pageOf } from './section-page';
import { receipt, signOff, signTable } from './sign-off';

/** The rows of a table that docx is to write itself. */
export type RowsOf = (shape: TableShape, sheet: Sheet) => readonly TableRow[];

/** The paper as a document of docx. Rows of records are what `rowsOf` gives for each table; `pictures` are those that lie in the file. */
export function wordDocument(paper: Paper, rowsOf: RowsOf, pictures: PicturesInFile = new Map()): Document {
  let captions = 0;
  let figures = 0;
  const tableOf = (shape: TableShape, sheet: Sheet): FileChild[] => {
    const { caption } = shape.table;
    const above = caption === '' ? [] : [styled('Caption', text[paper.language].papers.tableCaption(++captions, caption), sheet)];
    return [...above, ...(shape.columns.length === 0 ? [] : [recordTable(shape, rowsOf(shape, sheet), sheet)])];
  };
  const childrenOf = (blocks: readonly Block[], at: number, block: Block, sheet: Sheet): FileChild[] => {
    switch (block.block) {
      case 'cover':
        return coverParagraphs(block, sheet);
      case 'title':
        return [titleParagraph(block, sheet)];
      case 'heading':
        return [headingParagraph(block, sheet)];
      case 'paragraph':
        return textParagraphs(block, sheet, paragraphsKept(blocks, at));
      case 'fields':
        return fieldTable(block, sheet);
      case 'table':
        return tableOf(shapeOf(block, sheet.width), sheet);
      case 'photos':
        return photoTable(block, () => ++figures, pictures, sheet);
      case 'signOff':
        return signOff(block, sheet);
      case 'signTable':
        return signTable(block, sheet);
      case 'receipt':
        return receipt(block, sheet);
      case 'contents':
        return contents(block, numberedHeadings(paper, paper.language, block.levels), sheet);
      case 'letterHead':
        return letterNumber(block, sheet);
      case 'addressee':
        return [addressee(block, sheet)];
      case 'attachmentsNote':
        return attachments(block, sheet, blocks[at + 1]?.block === 'signature');
      case 'signature':
        return signature(block, sheet);
      case 'pageBreak':
        return [newPage()];
    }
  };
  const sectionOf = (section: Section) => {
    const sheet = sheetOf(paper, section);
    const { blocks } = section;
    const children = blocks.flatMap((block, i) => [...between(blocks[i - 1], block), ...childrenOf(blocks, i, block, sheet)]);
    return { ...pageOf(paper, section, sheet), children: [...children, ...atEnd(blocks.at(-1))] };
  };
  const sections: readonly Section[] = paper.sections.length === 0 ? [{ orientation: 'portrait', blocks: [] }] : paper.sections;
  const sheet = sheetOf(paper, { orientation: 'portrait', blocks: [] });
  return new Document({
    styles: stylesOf(sheet.styles, sheet),
    numbering: { config: [{ reference: headingNumbers, levels: numberingOf(sheet.styles, sheet) }] },
    ...(paper.style.base === 'letter' && { evenAndOddHeaderAndFooters: true }),
    compatibility: { version: 15, doNotExpandShiftReturn: true, balanceSingleByteDoubleByteWidth: true },
    sections: sections.map(sectionOf),
  });
}
