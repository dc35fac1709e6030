import { z } from 'zod';
import { audiences } from '../papers/audiences';
import { highestPage, mostRanges } from '../papers/page-ranges';

/** A record on its way between page and main process, which is looked at where it is used. */
export const row = z.strictObject({ kind: z.string(), row: z.record(z.string(), z.unknown()) });

/** What every channel is asked that makes a paper. */
export const paperAsked = {
  document: z.string().max(60),
  audience: z.enum(audiences),
  language: z.enum(['zh', 'en']),
  bundle: z.string(),
  /** Records of people whom the outgoing check is to know beside those of the bundle; nothing of them is printed. */
  people: z.array(row).max(50_000).exactOptional(),
  /** Of a customer edition: telephone numbers, IP addresses and sensitive fields are masked (lifecycle G-8). */
  masked: z.boolean().exactOptional(),
};

const page = z.int().min(1).max(highestPage);
/** Beside it, of those that print. */
export const printAsked = {
  /** Null for all. */
  pages: z
    .array(z.strictObject({ from: page, to: page }))
    .min(1)
    .max(mostRanges)
    .nullable(),
  passed: z.string().max(64).exactOptional(),
};
