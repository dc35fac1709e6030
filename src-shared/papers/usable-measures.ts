import type { HouseStyle } from '../records/house-style';

/** Measures of a house style that a page can have: millimetres for margins, points for the distance of lines. */
const limits = {
  marginTop: [5, 80],
  marginBottom: [5, 80],
  marginLeft: [5, 60],
  marginRight: [5, 60],
  lineSpacing: [10, 60],
} as const satisfies Partial<Record<keyof HouseStyle, readonly [number, number]>>;
export type Measure = keyof typeof limits;
export const measures = Object.keys(limits) as Measure[];
export const limitsOf = (measure: Measure): readonly [number, number] => limits[measure];

type Measures = Pick<HouseStyle, Measure>;

/** Whether a page can be set with this value; null leaves the measure to the base style. */
export function isUsable(style: Measures, measure: Measure): boolean {
  const value = style[measure];
  const [least, most] = limits[measure];
  return value === null || (value >= least && value <= most);
}
