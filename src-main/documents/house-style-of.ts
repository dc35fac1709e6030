import { z } from 'zod';
import type { BaseStyle } from '#shared/papers/fonts';
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
