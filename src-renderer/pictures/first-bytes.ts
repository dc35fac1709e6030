/** Pictures that are taken as they come. */
export type PictureType = 'jpeg' | 'png' | 'webp';
/** What a file is by its first bytes, whatever its name says; `markup` is a drawing that may bring scripts, `other` no picture that we know. */
export type FirstBytes = PictureType | 'heic' | 'markup' | 'empty' | 'other';

/** Whether a file of this type is taken as it comes. */
export const isPicture = (type: FirstBytes): type is PictureType => type === 'jpeg' || type === 'png' || type === 'webp';

const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** The brands under which phones write HEIC. */
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
/** So far in, comments and declarations before `<svg` have an end. */
const svgWithin = 1_024;

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);

/** Types a file. `bytes` needs no more than its first kilobyte. */
export function typeByFirstBytes(bytes: Uint8Array): FirstBytes {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp';
  if (latin(bytes, 4, 8) === 'ftyp' && heicBrands.has(latin(bytes, 8, 12))) return 'heic';
  return /^\s*<(?:\?xml|!--|!DOCTYPE|svg)[^]*?<svg[\s>]|^\s*<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, svgWithin)))
    ? 'markup'
    : 'other';
}
