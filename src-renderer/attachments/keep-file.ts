import type { Attachment } from '#shared/records/attachment';
import { bytesLimit } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/result';
import { typeByFirstBytes } from '../pictures/first-bytes';
import type { Kept } from '../pictures/make-pictures';
import type { Files } from './files';
import { isCalledPicture } from './type-of-file';

/** The fields of an attachment that say which file it is. */
export type FileFields = Pick<Attachment, 'sha256' | 'original' | 'fileName' | 'mediaType' | 'bytes' | 'width' | 'height' | 'takenAt'>;
type Ports = Pick<Files, 'desktop' | 'darkroom'> & { lease: number };

const headOf = async (file: Blob) => new Uint8Array(await file.slice(0, 1_024).arrayBuffer());

/** Whether a file is taken for a picture: by its first bytes, or because it calls itself one and must say why it is none. */
async function isPicture(file: File): Promise<boolean> {
  const type = typeByFirstBytes(await headOf(file));
  if (type === 'other') return isCalledPicture(file);
  return type !== 'empty' || file.type.startsWith('image/');
}

/** A picture in all its sizes. The file is stored first: the others are kept beside it under its hash. */
async function keepPicture(file: File, { desktop, darkroom, lease }: Ports, kept: Kept, stop?: AbortSignal): Promise<Result<FileFields>> {
  const made = await darkroom.make(file, kept, stop);
  if ('why' in made) return fail({ kind: 'attachment-refused', ...made });
  if (made.file.size > bytesLimit) return fail({ kind: 'too-large', what: 'bytes', limit: bytesLimit });
  const stored = await desktop.storeAttachment({ lease, part: 'file', of: null }, await made.file.arrayBuffer());
  if (!stored.ok) return stored;
  const { sha256, bytes, mediaType } = stored.value;
  for (const part of ['print', 'thumb'] as const) {
    const smaller = await desktop.storeAttachment({ lease, part, of: sha256 }, await made[part].arrayBuffer());
    if (!smaller.ok) return smaller;
  }
  const { width, height, takenAt, original } = made;
  return ok({ sha256, original, fileName: file.name, mediaType, bytes, width, height, takenAt });
}

/**
 * Keeps a file that the user gave in the vault and says what an attachment needs to know of it. Nothing is committed here: what is kept and never
 * named by a record is an orphan. Rejects with `Stopped` where the user stopped it; everything else that can happen is a failure.
 */
export async function keepFile(file: File, ports: Ports, kept: Kept, stop?: AbortSignal): Promise<Result<FileFields>> {
  // A stick that was pulled out, a file that was deleted meanwhile.
  const picture = await isPicture(file).catch(() => null);
  if (picture === null) return fail({ kind: 'attachment-refused', why: 'damaged', found: '' });
  if (picture) return keepPicture(file, ports, kept, stop);
  if (file.size > bytesLimit) return fail({ kind: 'too-large', what: 'bytes', limit: bytesLimit });
  const stored = await ports.desktop.storeAttachment({ lease: ports.lease, part: 'file', of: null }, await file.arrayBuffer());
  if (!stored.ok) return stored;
  const { sha256, bytes, mediaType } = stored.value;
  return ok({ sha256, original: sha256, fileName: file.name, mediaType, bytes, width: null, height: null, takenAt: null });
}
