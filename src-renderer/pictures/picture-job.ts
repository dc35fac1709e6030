import { typeByFirstBytes, type FirstBytes } from './first-bytes';
import { makePictures, NoPicture, type Kept, type Pictures, type PictureTrouble } from './make-pictures';
import { sha256Of } from './sha256';
import { takenAtOf } from './taken-at';

/** What the head of a file tells. */
export type Glance = {
  readonly type: FirstBytes;
  /** By the camera's clock, ISO 8601 in UTC; null where the file does not say. */
  readonly takenAt: string | null;
};

/** What the worker is asked for. */
export type Job = { readonly make: Blob; readonly kept: Kept } | { readonly glanceAt: Blob } | { readonly hash: Blob };
/** What it answers; where a file could not be worked on it says why. */
export type Done =
  { readonly made: Pictures } | { readonly glance: Glance } | { readonly original: string } | { readonly trouble: PictureTrouble };

/** Cameras write what they have to say into the first kilobytes. */
const head = 256 * 1_024;

async function glanceAt(file: Blob): Promise<Glance> {
  const bytes = await file.slice(0, head).arrayBuffer();
  const type = typeByFirstBytes(new Uint8Array(bytes));
  return { type, takenAt: type === 'jpeg' ? await takenAtOf(bytes) : null };
}

/** Does one job. Never rejects: a file that vanished or cannot be read is damaged. */
export async function doJob(job: Job): Promise<Done> {
  try {
    if ('make' in job) return { made: await makePictures(job.make, job.kept) };
    if ('glanceAt' in job) return { glance: await glanceAt(job.glanceAt) };
    return { original: await sha256Of(await job.hash.arrayBuffer()) };
  } catch (error) {
    return { trouble: error instanceof NoPicture ? error.trouble : { why: 'damaged', found: '' } };
  }
}
