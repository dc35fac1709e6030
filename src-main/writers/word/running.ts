import { AlignmentType, BorderStyle, Footer, Header, LineRuleType, Paragraph, TabStopType } from 'docx';
import { text } from '#shared/text/index';
import type { LetterHead, Paper } from '../../documents/model';
import { inPoints, letterMeasures } from '../layout/letter-layout';
import { lineAtFoot, lineInPoints, nameAndLine, room } from './letter';
import { twipsOfPoints } from './house-style';
import { fieldRuns, runsOf } from './runs';
import type { Sheet } from './sheet';

/** From the edge of the paper to what stands on every page, in millimetres. */
const edge = 15;

type Running = {
  readonly headers: { readonly default: Header; readonly first?: Header; readonly even?: Header };
  readonly footers: { readonly default: Footer; readonly first?: Footer; readonly even?: Footer };
  /** From the edge of the paper, in points. */
  readonly header: number;
  readonly footer: number;
};

const headerOf = ({ header }: Paper, sheet: Sheet) =>
  new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: runsOf(header, sheet.styles.Header.face, sheet),
        ...(header !== '' && { border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 1 } } }),
      }),
    ],
  });

/** The page number stands in the middle, what else belongs on every page at the right. */
function reportFooter({ footer }: Paper, sheet: Sheet): Footer {
  const { language, width, styles } = sheet;
  const [before, between, after] = text[language].papers.pages;
  const words = (value: string) => runsOf(value, styles.Footer.face, sheet);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(width / 2) },
          { type: TabStopType.RIGHT, position: width },
        ],
        children: [
          ...words(`\t${before}`),
          ...fieldRuns('PAGE', sheet),
          ...words(between),
          ...fieldRuns('NUMPAGES', sheet),
          ...words(footer === '' ? after : `${after}\t${footer}`),
        ],
      }),
    ],
  });
}

/** Of the number of a page, in points. */
const numberLine = 17;

/** Where the foot of a letter ends, and how far above it the page number does; in points from the edge of the paper. */
function footMeasures({ margins }: Sheet) {
  const number = Math.max(0, inPoints(margins.bottom - letterMeasures.numberBelowText) - numberLine / 2);
  const line = inPoints(letterMeasures.lineAtFoot) - lineInPoints / 2;
  const end = Math.min(number, line);
  return { end, number: number - end };
}

/** — 2 — at the outer edge, one character in; what else belongs on every page at the inner one. */
function letterFooter({ footer }: Paper, sheet: Sheet, outer: 'left' | 'right'): Footer {
  const { language, width, styles } = sheet;
  const { face, size } = styles.Footer;
  const words = (value: string) => runsOf(value, face, sheet);
  const small = runsOf(footer, face, sheet, { size: styles.Header.size * 2 });
  const [before, after] = text[language].papers.letterPage;
  const number = [...words(before), ...fieldRuns('PAGE', sheet), ...words(after)];
  const character = twipsOfPoints(size);
  const tabStops = [{ type: TabStopType.RIGHT, position: width - (outer === 'right' ? character : 0) }];
  const { number: above } = footMeasures(sheet);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops,
        spacing: { line: twipsOfPoints(numberLine), lineRule: LineRuleType.EXACT },
        ...(outer === 'left' && { indent: { left: character } }),
        children: outer === 'right' ? [...small, ...words('\t'), ...number] : [...number, ...words('\t'), ...small],
      }),
      ...(above > 0 ? [room(above)] : []),
    ],
  });
}

/** The first page has no number, but name and lines where the letter has them; what stands at the top of the others does not stand there. */
function letterRunning(paper: Paper, head: LetterHead | undefined, sheet: Sheet): Running {
  const redHead = head !== undefined && head.organisation !== '';
  const name = redHead ? [room(inPoints(letterMeasures.nameAt - edge)), nameAndLine(head, sheet)] : [new Paragraph({ style: 'Header' })];
  const { face } = sheet.styles.Header;
  const small = new Paragraph({ style: 'Header', alignment: AlignmentType.LEFT, children: runsOf(paper.footer, face, sheet) });
  return {
    headers: { default: headerOf(paper, sheet), even: headerOf(paper, sheet), first: new Header({ children: name }) },
    footers: {
      default: letterFooter(paper, sheet, 'right'),
      even: letterFooter(paper, sheet, 'left'),
      first: new Footer({ children: redHead ? [small, room(6), lineAtFoot(sheet)] : [small] }),
    },
    header: inPoints(edge),
    footer: footMeasures(sheet).end,
  };
}

/** What stands on every page, and what on the first page of a letter, whose head is given. */
export const runningOf = (paper: Paper, head: LetterHead | undefined, sheet: Sheet): Running =>
  paper.style.base === 'letter'
    ? letterRunning(paper, head, sheet)
    : {
        headers: { default: headerOf(paper, sheet) },
        footers: { default: reportFooter(paper, sheet) },
        header: inPoints(edge),
        footer: inPoints(edge),
      };
