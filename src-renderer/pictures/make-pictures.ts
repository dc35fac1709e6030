import { declaredBy, type Size } from './declared-size';
import { isPicture, typeByFirstBytes } from './first-bytes';
import { fitted } from './fitted';
import { sha256Of } from './sha256';
import { takenAtOf } from './taken-at';

/** Why no picture can be made of a file; `found` says how many pixels it declares where they are too many. */
export type PictureTrouble = {
  readonly why: 'empty' | 'heic' | 'markup' | 'not-a-picture' | 'damaged' | 'too-many-pixels';
  readonly found: string;
};
const trouble = (why: PictureTrouble['why'], found = ''): PictureTrouble => ({ why, found });

/** What of a picture is kept as its file: 2 000 pixels for the screen, 1 280 as for print where room is short, or the file untouched. */
export type Kept = 'screen' | 'print' | 'original';

/** A picture in the sizes in which it is kept, upright, without a word of where it was taken (but for an original that was asked for). */
export type Pictures = {
  readonly file: Blob;
  /** JPEG, 1 280 pixels, at most 300 kB: goes into documents. */
  readonly print: Blob;
  /** WebP, 320 pixels. */
  readonly thumb: Blob;
  /** Of the file, upright. */
  readonly width: number;
  readonly height: number;
  /** By the camera's clock, ISO 8601 in UTC. */
  readonly takenAt: string | null;
  /** SHA-256 of the bytes as they came, hexadecimal: by it a photo is known again, whatever has become of its pixels. */
  readonly original: string;
};

const longest = { screen: 2_000, print: 1_280, thumb: 320 } as const;
const qualities = { screen: 0.86, thumb: 0.75 } as const;
/** Stepped down until a print is small enough; then its pixels become fewer. */
const printQualities = [0.85, 0.72, 0.6, 0.48, 0.36] as const;
const printLimit = 300_000;
const fewer = 0.8;
/** A picture may declare so many pixels: what is decoded takes four bytes for each. */
const mostPixels = 100_000_000;

/** A file that is no picture in the sense of this program. */
export class NoPicture extends Error {
  readonly trouble: PictureTrouble;

  constructor(met: PictureTrouble) {
    super(met.why);
    this.name = 'NoPicture';
    this.trouble = met;
  }
}

/** Why a file cannot be decoded, seen from its bytes alone; null where it is worth trying. A file that was not copied to its end is damaged. */
export function troubleIn(bytes: Uint8Array): PictureTrouble | null {
  const type = typeByFirstBytes(bytes);
  if (!isPicture(type)) return trouble(type === 'other' ? 'not-a-picture' : type);
  const { size, whole } = declaredBy(type, bytes);
  if (size && size.width * size.height > mostPixels) return trouble('too-many-pixels', `${size.width} × ${size.height}`);
  return whole && size && size.width > 0 && size.height > 0 ? null : trouble('damaged');
}

/** Draws a picture smaller on white: JPEG knows no transparency. */
function drawn(picture: CanvasImageSource, { width, height }: Size): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) throw new NoPicture(trouble('damaged'));
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  return canvas;
}

/** Frees the pixels at once instead of when the collector comes. */
const release = (canvas: OffscreenCanvas) => {
  canvas.width = canvas.height = 0;
};

async function printOf(canvas: OffscreenCanvas): Promise<Blob> {
  for (const quality of printQualities) {
    const print = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (print.size <= printLimit) return print;
  }
  const smaller = drawn(canvas, fitted(canvas, Math.max(canvas.width, canvas.height) * fewer));
  try {
    return await printOf(smaller);
  } finally {
    release(smaller);
  }
}

/**
 * Makes the pictures that are kept of one file. Decodes it once, turned upright as its camera says, and draws every size from the one above it; encoding
 * anew drops all that a file says besides its pixels. Rejects with `NoPicture`.
 */
export async function makePictures(file: Blob, kept: Kept): Promise<Pictures> {
  const bytes = await file.arrayBuffer();
  const met = troubleIn(new Uint8Array(bytes));
  if (met) throw new NoPicture(met);
  const facts = { takenAt: await takenAtOf(bytes), original: await sha256Of(bytes) };
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new NoPicture(trouble('damaged'));
  });
  const size: Size = { width: bitmap.width, height: bitmap.height };
  const large = drawn(bitmap, fitted(size, kept === 'print' ? longest.print : longest.screen));
  bitmap.close();
  const forPrint = kept === 'print' ? large : drawn(large, fitted(size, longest.print));
  const small = drawn(forPrint, fitted(size, longest.thumb));
  try {
    const print = await printOf(forPrint);
    const thumb = await small.convertToBlob({ type: 'image/webp', quality: qualities.thumb });
    if (kept === 'original') return { file, print, thumb, ...size, ...facts };
    const { width, height } = large;
    if (kept === 'print') return { file: print, print, thumb, width, height, ...facts };
    const screen = await large.convertToBlob({ type: 'image/jpeg', quality: qualities.screen });
    return { file: screen, print, thumb, width, height, ...facts };
  } finally {
    for (const canvas of new Set([large, forPrint, small])) release(canvas);
  }
}
