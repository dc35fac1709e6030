import type { AttachmentRefusal } from '#shared/result';
import type { MediaType } from './file-names';
import { packageType } from './office-package';
import { isPackedData } from './packed-data';
import { jpegSize, mostPixels, pngSize, webpSize, type PictureSize } from './picture-size';
import { textType } from './text-type';

/** What a file is, or why it is not kept; `found` names what was met in it. */
export type Typed = { mediaType: MediaType; width: number | null; height: number | null } | Refused;
export type Refused = { why: AttachmentRefusal; found: string };

const refused = (why: AttachmentRefusal, found = ''): Refused => ({ why, found });
const kept = (mediaType: MediaType): Typed => ({ mediaType, width: null, height: null });

function picture(mediaType: MediaType, size: PictureSize): Typed {
  if (size === 'damaged') return refused('damaged');
  if (size.width * size.height > mostPixels) return refused('too-many-pixels', `${size.width}×${size.height}`);
  return { mediaType, ...size };
}

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** Tells what a file is by its first bytes, and looks into those that can carry more than they show. Its name is never asked. */
export async function typeOf(bytes: Buffer): Promise<Typed> {
  const begins = (hex: string) => bytes.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'));
  const says = (at: number, word: string) => bytes.toString('latin1', at, at + word.length) === word;
  if (bytes.length === 0) return refused('empty');
  if (begins('ffd8ff')) return picture('image/jpeg', jpegSize(bytes));
  if (begins('89504e470d0a1a0a')) return picture('image/png', pngSize(bytes));
  if (says(0, 'RIFF') && says(8, 'WEBP')) return picture('image/webp', webpSize(bytes));
  if (says(0, '%PDF-')) return kept('application/pdf');
  if (begins('504b0304')) {
    const office = await packageType(bytes);
    return 'why' in office ? office : kept(office.mediaType);
  }
  if (begins('d0cf11e0a1b11ae1')) return refused('old-office');
  if (says(4, 'ftyp')) return refused(heicBrands.has(bytes.toString('latin1', 8, 12)) ? 'heic' : 'unknown-type');
  if (begins('1f8b08')) return isPackedData(bytes) ? kept('application/gzip') : refused('unknown-type');
  if (says(0, 'MZ') || begins('7f454c46') || begins('cafebabe') || begins('cffaedfe')) return refused('program');
  const text = textType(bytes);
  if (text === null) return refused('unknown-type');
  return text === 'text/plain' || text === 'text/csv' || text === 'application/json' ? kept(text) : refused(text);
}
