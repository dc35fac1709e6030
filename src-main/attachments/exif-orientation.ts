import { Buffer } from 'node:buffer';

const orientationTag = 0x0112;

/**
 * How a picture is to be turned, from its EXIF block (a TIFF, with or without `Exif\0\0` before it): 1 to 8 as the standard counts them, 1 as it is
 * stored. What cannot be read turns nothing.
 */
export function exifOrientation(block: Uint8Array): number {
  const all = Buffer.from(block.buffer, block.byteOffset, block.length);
  const tiff = all.toString('latin1', 0, 4) === 'Exif' ? all.subarray(6) : all;
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return 1;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return 1;
  for (let at = first + 2, left = short(first); left > 0 && at + 12 <= tiff.length; at += 12, left--)
    if (short(at) === orientationTag) return short(at + 8);
  return 1;
}
