import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachmentPart } from '#shared/ipc/contract';
import { isSystemError } from '../files/file-trouble';

/** The kinds of file that are kept, each with the only extension that a copy of it ever gets. */
export const extensionOf = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'application/json': 'json',
  'application/gzip': 'gz',
} as const;
export type MediaType = keyof typeof extensionOf;

/** A stored file as its name tells: `<sha256>.<extension>`, and beside it `<sha256>.print.<crc32>.jpg` and `<sha256>.thumb.<crc32>.webp`. */
export type StoredFile = {
  path: string;
  sha256: string;
  part: AttachmentPart;
  /** Of a smaller size: the sum of its bytes. The file itself is named by its hash. */
  sum: string | null;
  extension: string;
};

const pattern = /^([0-9a-f]{64})(?:\.(print|thumb)\.([0-9a-f]{8}))?\.([a-z]{2,4})$/;
const bucketPattern = /^[0-9a-f]{2}$/;

export const attachmentsFolder = (vault: string) => join(vault, 'attachments');
export const bucketOf = (vault: string, sha256: string) => join(attachmentsFolder(vault), sha256.slice(0, 2));

export function nameOfFile({ sha256, part, sum, extension }: Omit<StoredFile, 'path'>): string {
  return part === 'file' ? `${sha256}.${extension}` : `${sha256}.${part}.${sum ?? ''}.${extension}`;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}

async function filesIn(folder: string): Promise<StoredFile[]> {
  return (await namesIn(folder)).flatMap((name): StoredFile[] => {
    const [, sha256, part, sum, extension] = pattern.exec(name) ?? [];
    if (sha256 === undefined || extension === undefined) return [];
    const file = { path: join(folder, name), sha256, extension };
    return [part === 'print' || part === 'thumb' ? { ...file, part, sum: sum ?? null } : { ...file, part: 'file', sum: null }];
  });
}

/** The files of that hash that lie in one folder; none where nothing of it is there. Throws what the system refuses. */
export const partsIn = async (folder: string, sha256: string): Promise<StoredFile[]> =>
  (await filesIn(folder)).filter((file) => file.sha256 === sha256);

/** The file of that hash with its smaller sizes; none where nothing of it is there. Throws what the system refuses. */
export const partsOf = (vault: string, sha256: string): Promise<StoredFile[]> => partsIn(bucketOf(vault, sha256), sha256);

/** Every stored file of a vault, ordered by hash. */
export async function storedFilesOf(vault: string): Promise<StoredFile[]> {
  const buckets = (await namesIn(attachmentsFolder(vault))).filter((name) => bucketPattern.test(name)).sort();
  const files: StoredFile[] = [];
  for (const bucket of buckets) files.push(...(await filesIn(join(attachmentsFolder(vault), bucket))));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
