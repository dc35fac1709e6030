import { constants, gunzipSync } from 'node:zlib';

/** Enough of a packed file to see how its text begins, and the most that this can unpack to. */
const [looked, most] = [1_024, 1_048_576];

/** Whether a gzip file holds a data file: only its beginning is unpacked, whatever it says of its length. */
export function isPackedData(bytes: Buffer): boolean {
  try {
    const text = gunzipSync(bytes.subarray(0, looked), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most });
    return text.toString('utf8', 0, 40).startsWith('{"format":');
  } catch {
    return false;
  }
}
