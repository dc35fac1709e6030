import { readFile } from 'node:fs/promises';
import type { AttachmentPart } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/result';
import { isSystemError } from '../files/file-trouble';
import { partsOf, type StoredFile } from './file-names';
import { fits } from './is-whole';

export type ReadFile = { file: StoredFile; bytes: Buffer };

/** A stored file, or a smaller size of it, when every byte is what was stored; else `attachment-missing` or `attachment-damaged`. */
export async function readStored(vault: string, sha256: string, part: AttachmentPart): Promise<Result<ReadFile>> {
  const damaged = fail({ kind: 'attachment-damaged', sha256 });
  try {
    const files = (await partsOf(vault, sha256)).filter((file) => file.part === part);
    for (const file of files) {
      const bytes = await readFile(file.path);
      if (fits(file, bytes)) return ok({ file, bytes });
    }
    return files.length > 0 ? damaged : fail({ kind: 'attachment-missing', sha256 });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return damaged;
  }
}
