import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { isSystemError } from '../../../src-main/files/file-trouble';

const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function mounted(...how: string[]): string | null {
  if (process.getuid?.() !== 0) return null;
  const place = mkdtempSync(join(tmpdir(), 'disk-'));
  onTestFinished(() => {
    run('umount', '-l', place);
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  });
  return run('mount', ...how, place) ? place : null;
}

/** A small disk of its own in memory; null where nobody may mount one. */
export const aSmallDisk = (megabytes: number): string | null => mounted('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs');

/** A disk in a file, of which a copy at any moment holds what had reached the disk until then; null where nobody may mount one. */
export function aDiskInAFile(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'image-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const image = join(folder, 'image');
  writeFileSync(image, '');
  truncateSync(image, megabytes * 1_000_000);
  if (!run('mkfs.ext4', '-q', '-F', image)) return null;
  const place = mounted('-o', 'loop', image);
  if (place === null) return null;
  return {
    place,
    /** Cuts the power: what had reached the disk by now, as a disk of its own after the restart. */
    cut(): string {
      const copy = join(folder, `copy-${Date.now()}`);
      if (!run('cp', '--sparse=always', image, copy)) throw new Error('the image could not be copied');
      const after = mounted('-o', 'loop', copy);
      if (after === null) throw new Error('the copy could not be mounted');
      return after;
    },
  };
}

/** A file that takes the room on a disk until so many bytes are left; gives the function that frees it again. */
export function ballast(disk: string, bytes: number | 'all'): () => void {
  const path = join(disk, 'ballast');
  const file = openSync(path, 'a');
  try {
    let left = bytes === 'all' ? Infinity : bytes;
    for (let size = 1 << 20; size >= 1 && left > 0;) {
      try {
        left -= writeSync(file, Buffer.alloc(Math.min(size, left)));
      } catch (error) {
        if (!isSystemError(error) || error.code !== 'ENOSPC') throw error;
        size >>= 4;
      }
    }
  } finally {
    closeSync(file);
  }
  return () => rmSync(path);
}

export const folderOn = (disk: string, name: string): string => {
  const folder = join(disk, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};
