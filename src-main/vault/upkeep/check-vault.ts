import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { VaultResults } from '#shared/ipc/vault-work';
import { fail, ok, type Result } from '#shared/result';
import { isWhole } from '../../attachments/is-whole';
import { storedFilesOf } from '../../attachments/file-names';
import { nameIn, readManifest, sha256Of, type FileFacts } from '../manifest';
import { scanBase } from '../read-base';
import { readJournalFile } from '../read-journal-file';
import { basesOf, isMergedAway, isPacked, journalsOf, mergedAwayIn, type VaultFile } from '../vault-files';
import { filesOfVault } from '../whole-vault';
import type { Told } from './told';

type Checked = VaultResults['checkVault']['files'][number];

async function isAsWritten(file: VaultFile, isBase: boolean, facts: FileFacts | undefined): Promise<boolean> {
  // A journal that grows has become longer since the manifest was written.
  if (facts && isPacked(file) && (await sha256Of(file.path)) !== facts.sha256) return false;
  return isBase ? (await scanBase(file.path)).whole : !(await readJournalFile(file)).journal.damaged;
}

/**
 * Reads every file of the vault: bases and journals to their end and against the sums of the manifest, photos and other files against their names.
 * Without the photos only the first are judged.
 */
export async function checkVault(
  { folder, photos = true }: { folder: string; photos?: boolean },
  { progress, stop }: Told,
): Promise<Result<VaultResults['checkVault']>> {
  // First: what comes in while the others are read is then nobody's, and not unknown.
  const names = new Set(await filesOfVault(folder));
  const manifest = await readManifest(folder);
  const bases = await basesOf(folder);
  const journals = await journalsOf(folder);
  const own = [...bases, ...journals];
  const stored = photos ? await storedFilesOf(folder) : [];
  const files: Checked[] = [];
  const total = own.length + stored.length;
  const add = async (path: string, whole: () => Promise<boolean>) => {
    progress(files.length, total);
    const name = nameIn(folder, path);
    const bytes = (await stat(path)).size;
    files.push({ name, bytes, state: (await whole()) ? 'whole' : 'damaged' });
    names.delete(name);
  };
  for (const file of own) {
    if (stop()) return fail({ kind: 'cancelled' });
    const facts = manifest?.files.find(({ name }) => name === nameIn(folder, file.path));
    await add(file.path, () => isAsWritten(file, bases.includes(file), facts));
  }
  for (const file of stored) {
    if (stop()) return fail({ kind: 'cancelled' });
    await add(file.path, () => isWhole(file));
  }
  for (const { name, bytes } of manifest?.files ?? []) {
    // A journal that was sealed since goes on under its new name.
    const isThere = files.some((file) => file.name === name || file.name === `${name}.gz`);
    if (!isThere && !isMergedAway(name, journals)) files.push({ name, bytes, state: 'missing' });
  }
  for (const { path } of await mergedAwayIn(folder)) names.delete(nameIn(folder, path));
  const isAside = (name: string) => !photos && name.startsWith('attachments/');
  const ours = (name: string) =>
    isAside(name) || /^(manifest|rehearsal)\.json$/.test(name) || /^found\/|\.(damaged|replaced)-|\.torn$/.test(name);
  for (const name of names) {
    if (!ours(name)) files.push({ name, bytes: (await stat(join(folder, name))).size, state: 'unknown' });
  }
  return ok({ files });
}
