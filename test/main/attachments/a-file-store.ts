import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AttachmentPart } from '#shared/ipc/contract';
import { storedFilesOf } from '../../../src-main/attachments/file-names';
import { aFolder, begin, must, vaultIn } from '../vault/a-vault';
import { filesIn } from './files-in';

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export async function* inPieces(bytes: Buffer, size = 100): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
/** Every file in the folder of the attachments, seen from there. */
export const onDisk = (vault: string) =>
  (readdirSync(join(vault, 'attachments'), { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.includes('.'))
    .sort();

/** The files of a vault that this page holds. */
export async function aFileStore({ folder = join(aFolder(), 'vault'), now }: { folder?: string; now?: () => number } = {}) {
  const vault = vaultIn(folder);
  const { lease } = must(await vault.claim(true, begin));
  const opened: string[] = [];
  const files = filesIn(vault, opened, now);
  const store = (bytes: Buffer, part: AttachmentPart = 'file', of: string | null = null) =>
    files.storeAttachment({ lease, part, of }, inPieces(bytes));
  const read = async (sha256: string, part: AttachmentPart = 'file') => files.readAttachment({ sha256, part });
  return { folder, vault, lease, files, opened, store, read };
}
export const pathIn = async (folder: string, sha256: string, part: AttachmentPart = 'file') =>
  (await storedFilesOf(folder)).find((file) => file.sha256 === sha256 && file.part === part)?.path ?? 'none';
