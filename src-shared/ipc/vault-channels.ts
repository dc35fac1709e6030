import { z } from 'zod';
import { askedPast, pointReasons, rehearsedPage, restorePoint } from './vault-work';

const nothing = z.strictObject({});
const lease = z.int().positive();
const size = z.int().nonnegative();
const generation = z.int().positive();
const at = z.iso.datetime();
const folder = z.string().max(1_000);
const begun = z.strictObject({ task: z.uuid() });

/** The channels of restore points, restores and copies of the vault. All but the first two begin a task; what it ends with stands in `vaultResults`. */
export const vaultChannels = {
  vaultState: {
    input: nothing,
    output: z.strictObject({
      folder: z.string(),
      position: z.strictObject({ db: z.uuid(), generation, schema: z.int().positive(), lastSeq: size, lastId: z.uuid().nullable() }),
      /** Of all generations; `lines` are the changes that the last base does not hold. */
      journal: z.strictObject({ files: size, lines: size, bytes: size }),
      bases: z.array(z.strictObject({ name: z.string(), at, generation, seq: size, bytes: size })),
      restorePoints: z.array(restorePoint),
      /** When it was found that the list of earlier ones had been lost. */
      pointsLostAt: at.nullable(),
      /** The last one: of which generation, from the base of which change up to which. */
      rehearsal: z.strictObject({ at, generation, from: size, seq: size, result: z.enum(['whole', 'differs']) }).nullable(),
      bytes: z.strictObject({ journal: size, bases: size, attachments: size, found: size }),
    }),
  },
  /** Shows the folder of the vault, where the host can (`showFolder`). */
  openVaultFolder: { input: nothing, output: nothing },
  /** Seals what has changed since the last restore point, reads it back, and writes a line about it; with `base` all rows as well. */
  makeRestorePoint: { input: z.strictObject({ lease, why: z.enum(pointReasons), base: z.boolean().exactOptional() }), output: begun },
  /** What a restore to that state would change. */
  previewRestore: { input: askedPast, output: begun },
  /** Makes that state the present one, as a new generation; a restore point of the present one first. Nothing of it is lost. */
  restoreVault: { input: z.strictObject({ lease, generation, seq: size }), output: begun },
  /** Makes the rows again from the files and compares them with the pages of the database, read while the batches between the two numbers were written. */
  rehearse: { input: z.strictObject({ seqBefore: size, seqAfter: size, pages: z.array(rehearsedPage).max(10_000) }), output: begun },
  /** Reads every file of the vault. */
  checkVault: { input: nothing, output: begun },
  /** 手工备份: a verified copy of the whole vault as a new folder in that one; null: the host asks which. */
  copyVault: { input: z.strictObject({ folder: folder.nullable() }), output: begun },
  /** What a copy of a vault holds; null: the host asks which. */
  lookAtBackup: { input: z.strictObject({ folder: folder.nullable() }), output: begun },
  /** Takes a copy as the vault of this host, as a new generation. Only where this one holds no change yet. */
  restoreBackup: { input: z.strictObject({ folder }), output: begun },
} as const;
