import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { bundleLimits } from '#shared/bundle';
import { withoutMoment } from '#shared/bundle-moment';

const [packed, unpacked] = [promisify(gzip), promisify(gunzip)];

/** Of UTF-8, for each unit of a text, at most. */
const bytesOfUnit = 3;

/** The data of an export as they are kept: without its moment, so that the same data are the same bytes, and packed to about a tenth. */
export const packData = (bundle: string): Promise<Buffer> => packed(withoutMoment(bundle));

/** The text that was packed; null where it is none or unpacks to more than a data file may be. */
export async function unpackData(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await unpacked(bytes, { maxOutputLength: bundleLimits.bytes * bytesOfUnit })).toString('utf8');
  } catch {
    return null;
  }
}
