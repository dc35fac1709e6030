import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { exifOrientation } from './exif-orientation';

/** `turned`: its metadata alone say which way is up. `unknown`: it is not built as such a picture is. */
export type Blanked = 'blank' | 'turned' | 'unknown';

/** What of the segments of applications is about colour and size alone: JFIF, the profile, and how Adobe mixes its inks. */
const colourSegments: Readonly<Record<number, string>> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };
const comment = 0xfe;

/** Whether a segment is of no use to whoever shows the picture. */
function isTold(marker: number, data: Buffer): boolean {
  const kept = colourSegments[marker];
  if (kept !== undefined) return data.toString('latin1', 0, kept.length) !== kept;
  return marker === comment || (marker >= 0xe0 && marker <= 0xef);
}

/** Where the next marker stands behind the data of a scan; -1 where none does. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return -1;
}

function blankJpeg(bytes: Buffer): Blanked {
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return 'unknown';
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return 'unknown';
    const data = bytes.subarray(at + 4, end);
    if (marker === 0xe1 && data.toString('latin1', 0, 4) === 'Exif' && exifOrientation(data) !== 1) return 'turned';
    if (isTold(marker, data)) {
      bytes[at + 1] = comment;
      data.fill(0);
    }
    at = marker === 0xda ? afterScan(bytes, end) : end;
    if (at < 0) return 'unknown';
    // Behind the end cameras put further pictures, each with metadata of its own.
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) {
      bytes.fill(0, at + 2);
      return 'blank';
    }
  }
  return 'unknown';
}

const pngChunks = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' '));
/** No chunk that anybody knows: private, and not needed to show the picture. */
const noChunk = 'voId';

function blankPng(bytes: Buffer): Blanked {
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return 'unknown';
    const name = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, end - 4);
    if (name === 'eXIf' && exifOrientation(data) !== 1) return 'turned';
    if (!pngChunks.has(name)) {
      bytes.write(noChunk, at + 4, 'latin1');
      data.fill(0);
      bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, end - 4)), end - 4);
    }
    if (name === 'IEND') {
      bytes.fill(0, end);
      return 'blank';
    }
    at = end;
  }
  return 'unknown';
}

const webpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** EXIF and XMP, as the first chunk announces them. */
const announced = 0x08 | 0x04;

function blankWebp(bytes: Buffer): Blanked {
  const last = bytes.length < 12 ? Infinity : bytes.readUInt32LE(4) + 8;
  if (last > bytes.length) return 'unknown';
  let at = 12;
  while (at + 8 <= last) {
    const name = bytes.toString('latin1', at, at + 4);
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (end > last) return 'unknown';
    const data = bytes.subarray(at + 8, end);
    if (name === 'EXIF' && exifOrientation(data) !== 1) return 'turned';
    if (name === 'VP8X') data[0] = (data[0] ?? 0) & ~announced;
    if (!webpChunks.has(name)) {
      bytes.write(noChunk, at, 'latin1');
      data.fill(0);
    }
    at = end + (end % 2);
  }
  bytes.fill(0, last);
  return 'blank';
}

const ways = { jpg: blankJpeg, png: blankPng, webp: blankWebp } as const;

/**
 * Fills with zeros, in place and without changing the length, all that a picture says besides its pixels and their colours: place, time, camera,
 * author, notes, previews, and what stands behind its end. Only what is `blank` may be shown; otherwise the bytes are of no more use.
 */
export const blankMetadata = (extension: keyof typeof ways, bytes: Uint8Array): Blanked =>
  ways[extension](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
