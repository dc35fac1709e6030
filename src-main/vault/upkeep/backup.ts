import { stat } from 'node:fs/promises';
import { normalize } from 'node:path';
import { countsOf } from '#shared/changes/replay';
import type { VaultResults } from '#shared/ipc/vault-work';
import { fail, ok, type Result } from '#shared/result';
import { storedFilesOf } from '../../attachments/file-names';
import { wrongFolder } from '../../files/wrong-folder';
import { readManifest } from '../manifest';
import { lastMoment } from '../past-of';
import { rowsOf } from '../rows-of';
import { copyVault } from './copy-vault';
import { makeBase } from './make-base';
import type { Told } from './told';

type Seen = VaultResults['lookAtBackup'];

/**
 * What a copy of a vault holds, read to its end and changed in nothing. Fails with `wrong-folder` or `not-a-backup` where there is none, `newer-version`
 * where a newer program has written it.
 */
export async function lookAtBackup(asked: { folder: string; schema: number }): Promise<Result<Seen>> {
  const wrong = await wrongFolder(asked.folder);
  if (wrong) return wrong;
  const folder = normalize(asked.folder);
  const made = await rowsOf(folder, asked.schema);
  if (!made) return fail({ kind: 'not-a-backup', why: 'no-vault' });
  if (!made.ok) return made;
  const { rows, walked } = made.value;
  const stored = await storedFilesOf(folder);
  let bytes = 0;
  for (const file of stored) bytes += (await stat(file.path)).size;
  return ok({
    folder,
    counts: countsOf(rows),
    at: await lastMoment(folder),
    appVersion: (await readManifest(folder))?.appVersion ?? '',
    attachments: { files: stored.filter(({ part }) => part === 'file').length, bytes },
    damaged: walked.damaged,
  });
}

export type Taken = { generation: number; seq: number };

/**
 * Makes a copy of a vault the vault of this host: copied and compared, then the next generation from its end. `to` must not be there. Fails as
 * `lookAtBackup` does, and with `not-a-backup` where what it holds is not whole: then nothing has happened.
 */
export async function takeBackup(asked: { folder: string; to: string; schema: number }, told: Told): Promise<Result<Taken>> {
  const seen = await lookAtBackup(asked);
  if (!seen.ok) return seen;
  if (seen.value.damaged) return fail({ kind: 'not-a-backup', why: 'damaged' });
  const copied = await copyVault({ from: seen.value.folder, to: asked.to, upTo: {} }, told);
  if (!copied.ok) return copied;
  const made = await rowsOf(asked.to, asked.schema);
  if (!made?.ok) return made ?? fail({ kind: 'not-a-backup', why: 'no-vault' });
  const { generation, lastSeq: seq } = made.value.walked;
  const base = await makeBase({ folder: asked.to, schema: asked.schema, past: { generation, seq }, generation: generation + 1 }, told);
  return base.ok ? ok({ generation: generation + 1, seq }) : base;
}
