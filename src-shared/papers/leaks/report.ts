import { z } from 'zod';
import { kinds } from '../../records/kinds';

/** The sorts of what the outgoing check finds (lifecycle G-9); `field` is a sensitive field that is printed as it is. */
export const leakKinds = ['name', 'phone', 'internal', 'amount', 'ip', 'coordinates', 'word', 'field'] as const;
export type LeakKind = (typeof leakKinds)[number];

const fromField = z.strictObject({ kind: z.enum(kinds), field: z.string() });

/** Where in a paper something was found. */
const leakPlace = z.strictObject({
  part: z.enum(['body', 'header', 'footer', 'fileName', 'properties']),
  /** The heading above it; '' where there is none. */
  heading: z.string(),
  /** Of a cell: what the table is called, and the row, from 1. */
  table: z.string(),
  row: z.int().positive().nullable(),
  /** Of a cell its column, of a form the label of its field; '' in running text. */
  label: z.string(),
  /** The words around it. */
  before: z.string(),
  after: z.string(),
  /** The record from which the text was taken, and its field (`list.name` in a list), where that is known. */
  origin: z.strictObject({ kind: z.enum(kinds), id: z.string(), field: z.string() }).nullable(),
});
export type LeakPlace = z.output<typeof leakPlace>;

/** The same text found any number of times. */
const finding = z.strictObject({
  kind: z.enum(leakKinds),
  /** False where it is only likely. */
  certain: z.boolean(),
  text: z.string(),
  count: z.int().positive(),
  /** The first places, in the order of the paper. */
  places: z.array(leakPlace),
  /** The internal field in which the same text stands, or the sensitive one that is printed. */
  of: fromField.nullable(),
});
export type Finding = z.output<typeof finding>;

/** What the outgoing check found in a paper (lifecycle G-9). */
export const leakReport = z.strictObject({
  /** What is certain first, then in the order of the paper; no more than `mostFindings`. */
  findings: z.array(finding),
  /** How many different texts were found in all. */
  total: z.int().nonnegative(),
  /** Tells this report from another; '' where nothing was found. With it the user lets pass what was found. */
  fingerprint: z.string(),
});
export type LeakReport = z.output<typeof leakReport>;

export const mostFindings = 200;
export const mostPlaces = 5;
export const nothingFound: LeakReport = { findings: [], total: 0, fingerprint: '' };
