import { z } from 'zod';
import { kinds } from '../records/kinds';

const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const position = z.int().positive();

/** By what a paper that was made is known later on. */
const traced = {
  /** Of what it says (`documentHash`), and of what its edition knew of the records (`dataHash`). */
  documentHash: sha256,
  dataHash: sha256,
  /** As its file name and its pages write it; '' for data files. */
  version: z.string(),
  /** What the paper calls now. */
  madeAt: z.iso.datetime(),
};
const tracedPaper = z.strictObject(traced);
/** What the task of `printDocument` ends with. */
export type PrintedPaper = { readonly traced: Traced };
/** The same of a file that was saved: `fileHash` is that of its bytes. */
export const tracedFile = z.strictObject({ ...traced, fileHash: sha256 });
export type Traced = z.output<typeof tracedPaper>;

/** What a file that was dropped is, by its content. */
export const recognisedFile = z.strictObject({
  fileHash: sha256,
  what: z.enum(['word', 'excel', 'page', 'data', 'pdf', 'old-office', 'other', 'empty', 'damaged', 'inflates']),
  /** What it says of itself (`papers/document-mark`); of a data file what its records are. */
  mark: z.strictObject({ form: z.int(), documentHash: sha256 }).nullable(),
});
export type RecognisedFile = z.output<typeof recognisedFile>;

const placedText = z.strictObject({
  place: z.discriminatedUnion('in', [
    z.strictObject({ in: z.literal('body'), paragraph: position }),
    z.strictObject({ in: z.literal('table'), table: position, row: position, cell: position }),
    z.strictObject({ in: z.enum(['edge', 'footnotes', 'endnotes', 'comments']) }),
  ]),
  text: z.string(),
});
/** Where a Word file says something else than the one that the program makes. `count` null: so much that it is another text; the first hundred are listed. */
export const comparedFile = z.strictObject({
  /** Of what the program makes: another one than that of the export where it has changed. */
  documentHash: sha256,
  count: count.nullable(),
  differences: z.array(z.strictObject({ then: placedText.nullable(), now: placedText.nullable() })),
});
export type ComparedFile = z.output<typeof comparedFile>;

/** What an edition knew at an export and what it knows now. `count`: fields that differ, and records that are new or gone; the first two hundred of `records` are listed. */
export const changedSince = z.strictObject({
  count,
  records: count,
  differences: z.array(
    z.strictObject({
      kind: z.enum(kinds),
      record: z.string(),
      name: z.string(),
      what: z.enum(['changed', 'new', 'gone']),
      cells: z.array(z.strictObject({ cell: z.string(), now: z.json(), then: z.json() })),
    }),
  ),
});
export type ChangedSince = z.output<typeof changedSince>;
