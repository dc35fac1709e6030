import { createHash } from 'node:crypto';
import { parseBundle } from '#shared/bundle';
import type { RecognisedFile } from '#shared/ipc/provenance-work';
import { markForm, markIn, type DocumentMark } from '#shared/papers/document-mark';
import { fail, ok, type Result } from '#shared/result';
import { entriesOf, unpacked } from '../attachments/read-zip';
import { withoutEntities, xmlText } from '../attachments/relations';
import { textType } from '../attachments/text-type';
import { dataHashOf } from '../documents/data-hash';

type Found = Pick<RecognisedFile, 'what' | 'mark'>;
const without = (what: RecognisedFile['what']): Found => ({ what, mark: null });

/** Where a mark may stand in an Office file: programs that save it again keep the one or the other. */
const markedParts = ['docProps/custom.xml', 'docProps/core.xml'];
const mainTypes: readonly [contentType: string, what: RecognisedFile['what']][] = [
  ['wordprocessingml.document.main+xml', 'word'],
  ['spreadsheetml.sheet.main+xml', 'excel'],
];

/** Only the few parts that tell are unpacked: an Office file may be larger than all of them can be. */
async function officeFile(bytes: Buffer): Promise<Found> {
  const entries = entriesOf(bytes);
  if (typeof entries === 'string') return without(entries);
  const textOf = async (name: string): Promise<string> => {
    const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const part = entry && (await unpacked(entry));
    return part === undefined || typeof part === 'string' ? '' : (xmlText(part) ?? '');
  };
  const types = await textOf('[Content_Types].xml');
  const [, what] = mainTypes.find(([type]) => types.includes(type)) ?? [];
  if (!what) return without('other');
  for (const name of markedParts) {
    const mark = markIn(withoutEntities(await textOf(name)));
    if (mark) return { what, mark };
  }
  return without(what);
}

const markOfData = (documentHash: string): DocumentMark => ({ form: markForm, documentHash });

/** A page carries its mark at its beginning; a data file is known by what the records are. */
function textFile(bytes: Buffer): Result<Found> {
  const type = textType(bytes);
  if (type === 'markup') return ok({ what: 'page', mark: markIn(bytes.toString('utf8', 0, 4_000)) });
  if (type !== 'application/json') return ok(without('other'));
  const parsed = parseBundle(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  return parsed.ok ? ok({ what: 'data', mark: markOfData(dataHashOf(parsed.value, 'internal')) }) : parsed;
}

async function lookInto(bytes: Buffer): Promise<Result<Found>> {
  const begins = (hex: string) => bytes.toString('hex', 0, hex.length / 2) === hex;
  if (bytes.length === 0) return ok(without('empty'));
  if (begins('504b0304')) return ok(await officeFile(bytes));
  if (begins('d0cf11e0a1b11ae1')) return ok(without('old-office'));
  if (begins('255044462d')) return ok(without('pdf'));
  return textFile(bytes);
}

/**
 * What a file is and by what it may be known, by its content alone: nothing of its name is asked. Fails where it is a data file that cannot be read
 * (`not-a-bundle`, `newer-version`, `too-large`); whatever else it is, damaged or of another program, is an answer. The same for a mark of a newer form (`newer-version`).
 */
export async function recognise(file: Uint8Array): Promise<Result<RecognisedFile>> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const found = await lookInto(bytes);
  if (!found.ok) return found;
  const { mark } = found.value;
  if (mark && mark.form > markForm) return fail({ kind: 'newer-version', theirs: mark.form, ours: markForm });
  return ok({ ...found.value, fileHash: createHash('sha256').update(bytes).digest('hex') });
}
