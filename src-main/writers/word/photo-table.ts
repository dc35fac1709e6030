import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TextRun, VerticalAlign, WidthType } from 'docx';
import { text } from '#shared/text/index';
import type { Photo, Photos } from '../../documents/model';
import { photoRows, sizeOnPaper } from '../layout/photo-layout';
import { placeholder, type NoPicture } from '../pictures';
import { row } from './cells';
import { drawing } from './drawing';
import { fontOf } from './fonts';
import { styled } from './paragraphs';
import { runsOf } from './runs';
import type { Sheet } from './sheet';

/** A picture that lies in the file under this name: its pixels, and the relationship that leads to it. */
export type PictureInFile = { readonly width: number; readonly height: number; readonly name: string; readonly relation: string };
/** By the hash that the paper names: the picture, or why it is not there. */
export type PicturesInFile = ReadonlyMap<string, PictureInFile | NoPicture>;

const dxa = (size: number) => ({ size, type: WidthType.DXA });
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const frame = { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 12 };

/** Photos beside each other in a table without lines, for pictures and captions to stay together on a page. */
export function photoTable(block: Photos, figure: () => number, pictures: PicturesInFile, sheet: Sheet): Table[] {
  const { language } = sheet;
  const { columns, rows } = photoRows(block, sheet.width);
  if (rows.length === 0) return [];

  const pictureOf = ({ sha256 }: Photo, number: number, alt: string, width: number): Paragraph => {
    const picture = pictures.get(sha256) ?? 'missing';
    if (typeof picture === 'string')
      return new Paragraph({
        style: 'Picture',
        indent: { left: 240, right: 240 },
        spacing: { before: 240, after: 240 },
        border: { top: frame, bottom: frame, left: frame, right: frame },
        children: runsOf(placeholder(picture, sha256, language), sheet.styles.Picture.face, sheet),
      });
    const { relation } = picture;
    const image = drawing({ number, relation, alt, ...sizeOnPaper(picture, block.columns, width) });
    return new Paragraph({
      style: 'Picture',
      children: [new TextRun({ font: fontOf(sheet.styles.Picture.face, sheet), children: [image] })],
    });
  };
  const cellOf = (photo: Photo | undefined, width: number): TableCell => {
    const about = { width: dxa(width), verticalAlign: VerticalAlign.TOP };
    if (!photo) return new TableCell({ ...about, children: [new Paragraph({ style: 'Picture' })] });
    const number = figure();
    const caption = text[language].papers.figureCaption(number, photo.caption);
    return new TableCell({
      ...about,
      children: [pictureOf(photo, number, caption, width), styled('FigureCaption', caption, sheet)],
    });
  };
  return [
    new Table({
      columnWidths: [...columns],
      width: dxa(sheet.width),
      layout: TableLayoutType.FIXED,
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      margins: { left: 100, right: 100 },
      rows: rows.map((photos) => row({ cells: columns.map((width, at) => cellOf(photos[at], width)) })),
    }),
  ];
}
