import { AlignmentType, LevelFormat, LevelSuffix, LineRuleType } from 'docx';
import type { ILevelsOptions, IParagraphStylePropertiesOptions, IRunStylePropertiesOptions, IStylesOptions } from 'docx';
import type { TextStyle, TextStyleName, TextStyles } from '../layout/text-styles';
import { fontOf, type Fonts } from './fonts';

/** The name that docx knows the numbers of headings by. */
export const headingNumbers = 'headings';

const alignments = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.BOTH } as const;
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

const lineOf = (line: TextStyle['line']) =>
  'exactly' in line
    ? { line: twipsOfPoints(line.exactly), lineRule: LineRuleType.EXACT }
    : line.times === 1
      ? {}
      : { line: Math.round(line.times * 240), lineRule: LineRuleType.AUTO };

type Style = { run: IRunStylePropertiesOptions; paragraph: IParagraphStylePropertiesOptions };

/** One kind of text as a style of Word. */
function wordStyle(style: TextStyle, fonts: Fonts): Style {
  const { face, size, bold, red, align, indent, before, after, line, spread, kept } = style;
  return {
    run: {
      font: fontOf(face, fonts),
      size: size * 2,
      color: red ? 'FF0000' : '000000',
      ...(bold !== undefined && { bold }),
      ...(spread !== undefined && spread !== 0 && { characterSpacing: twipsOfPoints(spread) }),
    },
    paragraph: {
      spacing: { before: twipsOfPoints(before), after: twipsOfPoints(after), ...lineOf(line) },
      ...(align !== undefined && { alignment: alignments[align] }),
      ...(indent !== undefined && { indent: { firstLine: twipsOfPoints(indent * size), firstLineChars: indent * 100 } }),
      ...(kept && { keepNext: true }),
    },
  };
}

/** What Word calls the styles that are not among those that docx knows. */
const names: Readonly<Record<Exclude<TextStyleName, 'Title' | 'Caption' | `Heading${number}`>, string>> = {
  BodyText: 'Body Text',
  Note: 'Note',
  TableText: 'Table Text',
  TableTextSmall: 'Table Text Small',
  TableHead: 'Table Head',
  TableHeadSmall: 'Table Head Small',
  FieldLabel: 'Field Label',
  Picture: 'Picture',
  FigureCaption: 'Figure Caption',
  CoverTitle: 'Cover Title',
  CoverLine: 'Cover Line',
  Header: 'header',
  Footer: 'footer',
  SlipTitle: 'Slip Title',
  ContentsLine: 'Contents Line',
  LetterHead: 'Letter Head',
  LetterNumber: 'Letter Number',
  Addressee: 'Addressee',
  Attachment: 'Attachment',
  Signature: 'Signature',
};

export function stylesOf(styles: TextStyles, fonts: Fonts): IStylesOptions {
  const of = (name: TextStyleName) => wordStyle(styles[name], fonts);
  const heading = (outlineLevel: number) => {
    const { run, paragraph } = of(`Heading${outlineLevel + 1}` as TextStyleName);
    return { run, paragraph: { ...paragraph, outlineLevel, keepLines: true } };
  };
  const caption = of('Caption');
  const plain = { font: fontOf('body', fonts), size: styles.BodyText.size * 2, color: '000000' };
  const reference = { run: { font: fontOf('body', fonts), superScript: true } };
  const line = (points: number) => ({ before: 0, after: 0, line: twipsOfPoints(points), lineRule: LineRuleType.EXACT });
  const tiny = { font: fontOf('body', fonts), size: 2, color: '000000' };
  return {
    default: {
      document: { run: { ...plain, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      title: of('Title'),
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
      caption: { run: caption.run, paragraph: { ...caption.paragraph, keepLines: true } },
      footnoteReference: reference,
      endnoteReference: reference,
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, run: plain },
      ...(Object.keys(names) as (keyof typeof names)[]).map((id) => ({
        id,
        name: names[id],
        basedOn: 'Normal',
        ...(id === 'BodyText' && { quickFormat: true }),
        ...of(id),
      })),
      // Room below a table, which also keeps two tables from becoming one; at the end of a section it takes none, lest it begin a page.
      { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: tiny, paragraph: { spacing: line(6) } },
      { id: 'End', name: 'End', basedOn: 'Gap', run: tiny, paragraph: { spacing: line(1) } },
    ],
  };
}

/** 一、 （一） 1. （1） in a Chinese paper, 1 1.1 1.1.1 1.1.1.1 in an English one. */
export function numberingOf(styles: TextStyles, fonts: Fonts): ILevelsOptions[] {
  const chinese = [
    { format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '%1、', suffix: LevelSuffix.NOTHING },
    { format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '（%2）', suffix: LevelSuffix.NOTHING },
    { format: LevelFormat.DECIMAL, text: '%3.', suffix: LevelSuffix.SPACE },
    { format: LevelFormat.DECIMAL, text: '（%4）', suffix: LevelSuffix.NOTHING },
  ];
  const english = ['%1', '%1.%2', '%1.%2.%3', '%1.%2.%3.%4'].map((text) => ({
    format: LevelFormat.DECIMAL,
    text,
    suffix: LevelSuffix.SPACE,
  }));
  return (fonts.language === 'zh' ? chinese : english).map((level, i) => {
    const { face, indent = 0, size } = styles[`Heading${i + 1}` as TextStyleName];
    return {
      ...level,
      level: i,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 0, firstLine: twipsOfPoints(indent * size) } }, run: { font: fontOf(face, fonts) } },
    };
  });
}
