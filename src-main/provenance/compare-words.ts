import type { ComparedFile } from '#shared/ipc/provenance-work';
import { fail, ok, type Result } from '#shared/result';
import { textDifferences } from './text-differences';
import { wordTexts } from './word-text';

/** So many places are listed. */
const listed = 100;

/** What was changed by hand in a Word file: where it says something else than the file that the program makes. Pictures and how it is set are not compared. */
export async function compareWords(then: Uint8Array, now: Uint8Array): Promise<Result<Omit<ComparedFile, 'documentHash'>>> {
  const [before, after] = await Promise.all([then, now].map((bytes) => wordTexts(Buffer.from(bytes))));
  if (!before || !after) return fail({ kind: 'attachment-refused', why: 'damaged', found: '' });
  const differences = textDifferences(before, after);
  if (!differences) return ok({ count: null, differences: [] });
  return ok({ count: differences.length, differences: differences.slice(0, listed) });
}
