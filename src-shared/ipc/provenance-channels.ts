import { z } from 'zod';
import { audiences } from '../papers/audiences';
import { templateAsked } from './template-asked';
import { changedSince, comparedFile, recognisedFile } from './provenance-work';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** From what a document was made: kept data, the moment in it, and the edition. */
const madeFrom = {
  data: sha256,
  madeAt: z.iso.datetime(),
  document: z.string().max(60),
  /** Where it was made from a template of the user's own; `document` is '' then. */
  template: templateAsked.exactOptional(),
  audience: z.enum(audiences),
  language: z.enum(['zh', 'en']),
  masked: z.boolean(),
};
const madeFromObject = z.strictObject(madeFrom);
export type MadeFrom = z.output<typeof madeFromObject>;

/** The channels of what became of exports. */
export const provenanceChannels = {
  /** Keeps the text of the data file that a document was made from, without its moment and packed: the same data are kept once. Before the record that names it is committed. */
  keepExportData: {
    input: z.strictObject({ lease: z.int().positive(), bundle: z.string() }),
    output: z.strictObject({ sha256, bytes: z.int().positive(), mediaType: z.string() }),
  },
  /** What an edition knows of today's bundle that was otherwise in the kept data of an export (`data`). */
  compareExport: { input: z.strictObject({ bundle: z.string(), data: sha256, audience: z.enum(audiences) }), output: changedSince },
  /** Makes a file again from the kept data of its export, and saves it; by the sums of the task it is seen whether it is the same. */
  exportAgain: { input: z.strictObject({ ...madeFrom, format: z.enum(['docx', 'data']) }), output: z.strictObject({ task: z.uuid() }) },
};

/** Files that are brought back: nothing of them is kept. */
export const provenanceBytes = {
  /** What a file is that somebody brings, and by what it may be known. Nothing is kept of it. */
  recogniseFile: { input: z.strictObject({}), output: recognisedFile },
  /** Where a Word file says something else than the one that is made again from the kept data of its export. */
  compareFile: { input: madeFromObject, output: comparedFile },
};
