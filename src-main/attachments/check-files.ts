import type { Output } from '#shared/ipc/contract';
import { isSystemError } from '../files/file-trouble';
import { partsOf } from './file-names';
import { isWhole } from './is-whole';

async function stateOf(vault: string, sha256: string): Promise<'whole' | 'missing' | 'damaged'> {
  try {
    const files = await partsOf(vault, sha256);
    if (!files.some(({ part }) => part === 'file')) return 'missing';
    for (const file of files) if (!(await isWhole(file))) return 'damaged';
    return 'whole';
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return 'damaged';
  }
}

/** Reads these files with all their sizes, and tells which are not there and which are not what was stored. */
export async function checkFiles(vault: string, sha256: readonly string[]): Promise<Output<'checkAttachments'>> {
  const states = new Map<string, 'whole' | 'missing' | 'damaged'>();
  for (const hash of new Set(sha256)) states.set(hash, await stateOf(vault, hash));
  const those = (wanted: 'missing' | 'damaged') => [...states].flatMap(([hash, state]) => (state === wanted ? [hash] : []));
  return { missing: those('missing'), damaged: those('damaged') };
}
