import { makePictures, NoPicture, troubleIn, type Kept, type Pictures, type PictureTrouble } from './make-pictures';
import { sha256Of } from './sha256';
import { takenAtOf } from './taken-at';

/** What can be seen of a file without decoding it. */
export type Seen = {
  /** Why no picture can be made of it; null where it is worth trying. */
  readonly trouble: PictureTrouble | null;
  /** By the camera's clock, ISO 8601 in UTC; null where the file does not say. */
  readonly takenAt: string | null;
  /** SHA-256 of the bytes as they came, hexadecimal: by it a photo is known again, whatever becomes of its pixels. */
  readonly original: string;
};

/** What the worker is asked for. */
export type Job = { readonly make: Blob; readonly kept: Kept } | { readonly see: Blob };
/** What it answers; where no picture could be made it says why. */
export type Done = { readonly made: Pictures } | { readonly seen: Seen } | { readonly trouble: PictureTrouble };

async function see(file: Blob): Promise<Seen> {
  const bytes = await file.arrayBuffer();
  const trouble = troubleIn(new Uint8Array(bytes));
  return { trouble, takenAt: trouble === null ? await takenAtOf(bytes) : null, original: await sha256Of(bytes) };
}

/** Does one job. Never rejects: a file that vanished or cannot be read is damaged. */
export async function doJob(job: Job): Promise<Done> {
  try {
    return 'make' in job ? { made: await makePictures(job.make, job.kept) } : { seen: await see(job.see) };
  } catch (error) {
    return { trouble: error instanceof NoPicture ? error.trouble : { why: 'damaged', found: '' } };
  }
}
