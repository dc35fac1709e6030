/** Width and height in pixels as they are stored. `damaged`: it begins as such a picture and does not end as one. */
export type PictureSize = { width: number; height: number } | 'damaged';

/** The largest picture, in pixels: what a sheet of paper can show many times over, and what a page can still unpack. */
export const mostPixels = 100_000_000;

const sized = (width: number, height: number): PictureSize => (width > 0 && height > 0 ? { width, height } : 'damaged');

// Frames: all SOF markers; C4 (tables), C8 (reserved) and CC (arithmetic coding) stand between them.
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Walks the segments up to the first scan, by their lengths: pictures within pictures (previews) are never taken for the picture. */
export function jpegSize(bytes: Buffer): PictureSize {
  let size: PictureSize = 'damaged';
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'damaged';
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return 'damaged';
    if (isFrame(marker)) {
      if (length < 8) return 'damaged';
      size = sized(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    }
    // The scan: after it the picture must end, with whatever the camera has put behind.
    if (marker === 0xda) return bytes.indexOf('ffd9', at + 2 + length, 'hex') < 0 ? 'damaged' : size;
    at += 2 + length;
  }
  return 'damaged';
}

/** Walks the chunks to the last one. */
export function pngSize(bytes: Buffer): PictureSize {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return 'damaged';
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) return 'damaged';
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return sized(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
    at += 12 + length;
  }
  return 'damaged';
}

export function webpSize(bytes: Buffer): PictureSize {
  if (bytes.length < 30 || bytes.readUInt32LE(4) + 8 > bytes.length) return 'damaged';
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return sized(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21);
      return sized((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X':
      return sized(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
    default:
      return 'damaged';
  }
}
