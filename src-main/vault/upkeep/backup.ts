import { stat } from 'node:fs/promises';
import { normalize } from 'node:path';
import { countsOf, type Rows } from '#shared/changes/replay';
import type { VaultResults } from '#shared/ipc/vault-work';
import { fail, ok, type Result } from '#shared/result';
import { storedFilesOf, type StoredFile } from '../../attachments/file-names';
import { wrongFolder } from '../../files/wrong-folder';
import { lostIn } from '../lost';
import { readManifest } from '../manifest';
import { lastMoment } from '../past-of';
import { rowsOf } from '../rows-of';
import { checkVault } from './check-vault';
import { copyVault } from './copy-vault';
import { writeRows } from './make-base';
import type { Told } from './told';

type Seen = VaultResults['lookAtBackup'];

/**
 * What a copy of a vault holds, read to its end and changed in nothing. Fails with `wrong-folder` or `not-a-backup` where there is none or no record can
 * be read, `newer-version` where a newer program has written it.
 */
export async function lookAtBackup(asked: { folder: string; schema: number }, told: Told): Promise<Result<Seen>> {
  const wrong = await wrongFolder(asked.folder);
  if (wrong) return wrong;
  const folder = normalize(asked.folder);
  const made = await rowsOf(folder, asked.schema);
  if (!made) return fail({ kind: 'not-a-backup', why: 'no-vault' });
  if (!made.ok) return made;
  const { rows, walked } = made.value;
  if (walked.damaged && rows.size === 0) return fail({ kind: 'not-a-backup', why: 'damaged' });
  const stored = await storedFilesOf(folder);
  let bytes = 0;
  for (const file of stored) bytes += (await stat(file.path)).size;
  const [counts, manifest, lost] = [countsOf(rows), await readManifest(folder), await lostIn(folder, walked)];
  const damaged = walked.damaged || lost.length > 0;
  const checked = await checkVault({ folder, photos: false }, told);
  if (!checked.ok) return checked;
  const isSame = manifest?.db === walked.db && manifest.generation === walked.generation;
  return ok({
    folder,
    counts,
    at: await lastMoment(folder),
    appVersion: manifest?.appVersion ?? '',
    attachments: { files: stored.filter(({ part }) => part === 'file').length, bytes, missing: missing(rows, stored) },
    pastDamaged: checked.value.files.some(({ state }) => state === 'damaged' || state === 'missing'),
    damaged,
    lost,
    lacking: damaged && isSame ? lacking(counts, manifest.counts) : 0,
  });
}

/** How many of the photos and files that records name are not there. */
function missing(rows: Rows, stored: readonly StoredFile[]): number {
  const there = new Set(stored.flatMap(({ part, sha256 }) => (part === 'file' ? [sha256] : [])));
  const named = [...rows.values()].filter(({ kind, row }) => kind === 'attachment' && row['voided'] == null);
  return new Set(named.map(({ row }) => String(row['sha256'])).filter((sha256) => !there.has(sha256))).size;
}

/** How many records of those that were counted once are not there. */
const lacking = (there: Record<string, number>, counted: Record<string, number>) =>
  Object.entries(counted).reduce((sum, [kind, count]) => sum + Math.max(0, count - (there[kind] ?? 0)), 0);

export type Taken = VaultResults['restoreBackup'];

/**
 * Makes a copy of a vault the vault of this host: copied and compared, then the next generation from its end. Of a damaged one that is what can be
 * read of it; its files come along as they are. `to` must not be there. Fails as `lookAtBackup` does: then nothing has happened.
 */
export async function takeBackup(asked: { folder: string; to: string; schema: number }, told: Told): Promise<Result<Taken>> {
  const seen = await lookAtBackup(asked, { ...told, progress: () => undefined });
  if (!seen.ok) return seen;
  const copied = await copyVault({ from: seen.value.folder, to: asked.to, upTo: {} }, told);
  if (!copied.ok) return copied;
  const made = await rowsOf(asked.to, asked.schema);
  if (!made?.ok) return made ?? fail({ kind: 'not-a-backup', why: 'no-vault' });
  const generation = made.value.walked.generation + 1;
  const base = await writeRows(asked.to, made.value, generation, told);
  return base.ok ? ok({ generation, seq: made.value.walked.lastSeq, lost: await lostIn(asked.to, made.value.walked) }) : base;
}
