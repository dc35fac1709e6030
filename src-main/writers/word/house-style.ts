import { AlignmentType, LevelFormat, LevelSuffix, LineRuleType } from 'docx';
import type { IFontAttributesProperties, ILevelsOptions, IStylesOptions } from 'docx';
import type { Language } from '#shared/text/index';

/** The name that docx knows the numbers of headings by. */
export const headingNumbers = 'headings';

export type Face = 'song' | 'hei';

/** The hint puts “ ” … — and ticks, which both kinds of fonts have, into the Chinese font of a Chinese paper. */
export const fontOf = (face: Face, language: Language): IFontAttributesProperties => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: face === 'hei' ? '黑体' : '宋体',
  ...(language === 'zh' && { hint: 'eastAsia' }),
});

export function stylesOf(language: Language): IStylesOptions {
  const run = (face: Face, size: number, more: { bold?: boolean } = {}) => ({
    font: fontOf(face, language),
    size,
    color: '000000',
    ...more,
  });
  const heading = (outlineLevel: number, face: Face, size: number, before: number, bold = false) => ({
    run: run(face, size, { bold }),
    paragraph: { outlineLevel, keepNext: true, keepLines: true, spacing: { before, after: 60, line: 360 } },
  });
  const reference = { run: { font: fontOf('song', language), superScript: true } };
  const plain = { before: 0, after: 0 };
  const centred = AlignmentType.CENTER;
  return {
    default: {
      document: { run: { ...run('song', 24), language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      title: { run: run('hei', 36), paragraph: { alignment: centred, keepNext: true, spacing: { before: 120, after: 240 } } },
      heading1: heading(0, 'hei', 28, 240),
      heading2: heading(1, 'hei', 24, 160),
      heading3: heading(2, 'song', 24, 100, true),
      heading4: heading(3, 'song', 24, 60),
      caption: {
        run: run('hei', 21),
        paragraph: { alignment: centred, keepNext: true, keepLines: true, spacing: { before: 120, after: 60 } },
      },
      footnoteReference: reference,
      endnoteReference: reference,
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, run: run('song', 24) },
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: run('song', 24),
        paragraph: { alignment: AlignmentType.BOTH, indent: { firstLine: 480, firstLineChars: 200 }, spacing: { ...plain, line: 360 } },
      },
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: run('song', 21), paragraph: { spacing: { before: 60, after: 60, line: 300 } } },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: run('song', 21),
        paragraph: { spacing: { before: 30, after: 30 } },
      },
      { id: 'TableTextSmall', name: 'Table Text Small', basedOn: 'TableText', run: run('song', 18) },
      {
        id: 'TableHead',
        name: 'Table Head',
        basedOn: 'TableText',
        run: run('hei', 21),
        paragraph: { alignment: centred, keepNext: true },
      },
      { id: 'TableHeadSmall', name: 'Table Head Small', basedOn: 'TableHead', run: run('hei', 18) },
      { id: 'FieldLabel', name: 'Field Label', basedOn: 'TableText', run: run('song', 21) },
      {
        id: 'CoverTitle',
        name: 'Cover Title',
        basedOn: 'Normal',
        run: run('hei', 44),
        paragraph: { alignment: centred, spacing: { before: 3200, after: 2400 } },
      },
      { id: 'CoverLine', name: 'Cover Line', basedOn: 'Normal', run: run('song', 28), paragraph: { spacing: { before: 120, after: 60 } } },
      { id: 'Header', name: 'header', basedOn: 'Normal', run: run('song', 18), paragraph: { alignment: centred } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: run('song', 18) },
      // Room below a table, which also keeps two tables from becoming one; at the end of a section it takes none, lest it begin a page.
      {
        id: 'Gap',
        name: 'Gap',
        basedOn: 'Normal',
        run: run('song', 2),
        paragraph: { spacing: { ...plain, line: 120, lineRule: LineRuleType.EXACT } },
      },
      {
        id: 'End',
        name: 'End',
        basedOn: 'Gap',
        run: run('song', 2),
        paragraph: { spacing: { ...plain, line: 20, lineRule: LineRuleType.EXACT } },
      },
    ],
  };
}

/** 一、 （一） 1. （1） in a Chinese paper, 1 1.1 1.1.1 1.1.1.1 in an English one. */
export function numberingOf(language: Language): ILevelsOptions[] {
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
  return (language === 'zh' ? chinese : english).map((level, i) => ({
    ...level,
    level: i,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 0, firstLine: 0 } }, run: { font: fontOf(i < 2 ? 'hei' : 'song', language) } },
  }));
}
