import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { picturesInVault } from '../../../src-main/attachments/paper-pictures';
import { aJpeg } from '../../fixtures/a-jpeg';

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const sumOf = (bytes: Uint8Array) => crc32(bytes).toString(16).padStart(8, '0');

/** A folder with photos as they lie in a vault, and as they lie beside a data file where `beside` is its folder. */
export function aPictureVault(beside?: string) {
  const vault = mkdtempSync(join(tmpdir(), 'pictures-'));
  onTestFinished(() => rmSync(vault, { recursive: true, force: true }));
  const put = (sha256: string, name: string, bytes: Uint8Array) => {
    const folder = beside ?? join(vault, 'attachments', sha256.slice(0, 2));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  /** A photo with the size that is meant for paper; gives its hash, the bytes of both, and where they lie. */
  const photo = (width: number, height: number, seed = 0) => {
    const file = aJpeg({ width: width * 2, height: height * 2, colour: () => [seed, 90, 30] });
    const print = aJpeg({ width, height, colour: (column, row) => [(column * 9 + seed * 40) % 256, (row * 7) % 256, 90] });
    const sha256 = hashOf(file);
    const filePath = put(sha256, `${sha256}.jpg`, file);
    const path = put(sha256, `${sha256}.print.${sumOf(print)}.jpg`, print);
    return { sha256, print, path, file, filePath };
  };
  return { vault, put, photo, pictures: picturesInVault(vault) };
}
