import { Paragraph, type FileChild } from 'docx';
import type { Contents } from '../../documents/model';
import type { NumberedHeading } from '../layout/heading-numbers';
import { twipsOfPoints } from './house-style';
import { styled } from './paragraphs';
import { runsOf } from './runs';
import type { Sheet } from './sheet';

/** The headings as text: what docx makes of itself stays empty in WPS until it is asked for. */
export function contents({ title }: Contents, headings: readonly NumberedHeading[], sheet: Sheet): FileChild[] {
  const { face, size } = sheet.styles.ContentsLine;
  return [
    styled('SlipTitle', title, sheet),
    ...headings.map(
      ({ level, text }) =>
        new Paragraph({
          style: 'ContentsLine',
          indent: { left: twipsOfPoints(2 * size * (level - 1)) },
          children: runsOf(text, face, sheet),
        }),
    ),
  ];
}
