import { z } from 'zod';
import { rowsOf, type Bundle } from '#shared/bundle';
import type { BaseStyle } from '#shared/papers/fonts';
import { isUsable, type Measure } from '#shared/papers/usable-measures';
import { shippedStyleIds, type HouseStyle } from '#shared/records/house-style';
import shippedText from '../../resources/house-styles.json?raw';
import type { PaperStyle } from './model';

const shipped = z
  .array(
    z.object({
      values: z.object({
        base: z.enum(['letter', 'report']),
        bodyFont: z.string(),
        titleFont: z.string(),
        levelThreeBold: z.boolean(),
        marginTop: z.number(),
        marginBottom: z.number(),
        marginLeft: z.number(),
        marginRight: z.number(),
        lineSpacing: z.number().nullable(),
      }),
    }),
  )
  .parse(JSON.parse(shippedText));

/** The measures that ship for a base style (documents 4.0). */
export function shippedStyle(base: BaseStyle): PaperStyle {
  const values = shipped.find((each) => each.values.base === base)?.values;
  if (!values) throw new Error(`no house style of base ${base} ships`);
  const { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right, ...style } = values;
  return { ...style, margins: { top, bottom, left, right } };
}

/** A record as papers are set by it. What is empty in it, or would leave no room for a text, is as the base style says. */
function styleOf(record: HouseStyle, base: BaseStyle): PaperStyle {
  const usual = shippedStyle(base);
  const measure = (name: Measure, otherwise: number) => (isUsable(record, name) ? (record[name] ?? otherwise) : otherwise);
  const { margins } = usual;
  return {
    base,
    bodyFont: record.bodyFont || usual.bodyFont,
    titleFont: record.titleFont || usual.titleFont,
    levelThreeBold: record.levelThreeBold,
    margins: {
      top: measure('marginTop', margins.top),
      bottom: measure('marginBottom', margins.bottom),
      left: measure('marginLeft', margins.left),
      right: measure('marginRight', margins.right),
    },
    lineSpacing: isUsable(record, 'lineSpacing') ? (record.lineSpacing ?? usual.lineSpacing) : usual.lineSpacing,
  };
}

/**
 * How a paper of this base is set: by the style that the settings name, where it is one of this base; otherwise by the one that ships for it,
 * as the user has changed it; without either in the bundle, as the program came.
 */
export function houseStyleOf(bundle: Bundle, base: BaseStyle): PaperStyle {
  const named = rowsOf(bundle, 'practiceSettings')[0]?.houseStyle;
  const mine = rowsOf(bundle, 'houseStyle').filter((style) => style.voided === null && style.base === base);
  const record = mine.find(({ id }) => id === named) ?? mine.find(({ id }) => id === shippedStyleIds[base]);
  return record ? styleOf(record, base) : shippedStyle(base);
}
