import { Paragraph } from 'docx';
import { text } from '#shared/text/index';
import type { Cover } from '../../documents/model';
import { widthInCharacters } from '../plain-text';
import { styled } from './paragraphs';
import { runsOf } from './runs';
import type { Sheet } from './sheet';

/** 四号, in twips. */
const characterWidth = 280;

/** The name of the paper, and below it its lines: what they say begins at one edge, however long the labels are. */
export function coverParagraphs({ title, lines }: Cover, sheet: Sheet): Paragraph[] {
  const labels = lines.map(({ label }) => text[sheet.language].papers.label(label));
  const longest = Math.ceil(Math.max(0, ...labels.map(widthInCharacters)) * characterWidth);
  const hanging = Math.min(longest + characterWidth / 2, Math.round(sheet.width / 2));
  const left = Math.round(sheet.width / 6) + hanging;
  return [
    styled('CoverTitle', title, sheet),
    ...lines.map(
      (line, i) =>
        new Paragraph({
          style: 'CoverLine',
          indent: { left, hanging },
          children: runsOf(`${labels[i] ?? ''}\t${line.text}`, sheet.styles.CoverLine.face, sheet),
        }),
    ),
  ];
}
