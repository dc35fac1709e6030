import { z } from 'zod';
import { kinds } from '../records/kinds';

const count = z.int().nonnegative();
const generation = z.int().positive();
const at = z.iso.datetime();
const kind = z.enum(kinds);
const row = z.record(z.string(), z.unknown());
/** Changes that are known to have been made and are missing in whole or in part. */
export const lost = z.array(z.strictObject({ from: count, to: count })).readonly();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Why a restore point was made. */
export const pointReasons = ['by-hand', 'idle', 'quit', 'upgrade', 'import', 'restore', 'disk'] as const;
export const restorePoint = z.strictObject({
  id: z.string(),
  at,
  generation,
  seq: count,
  why: z.enum(pointReasons),
  counts: z.record(z.string(), count),
  /** What it takes beyond the restore point before it. */
  bytes: count,
});

/** A state of the past as it is asked for: by its number, or as that of a moment, which is the last one at or before it. */
export const askedPast = z.union([z.strictObject({ generation, seq: count }), z.strictObject({ at })]);

/** A page of rows as the database has it (`changes/row-pages`); asked for again with a hash of each row where it differed. */
export const rehearsedPage = z.strictObject({
  kind,
  from: z.string(),
  to: z.string().nullable(),
  count,
  sha256,
  rows: z.array(z.strictObject({ id: z.string(), sha256 })).exactOptional(),
});

/** What long work on the vault ends with, by the channel that begins it. */
export const vaultResults = {
  /** Null: nothing has changed since the last one. */
  makeRestorePoint: restorePoint.nullable(),
  previewRestore: z.strictObject({
    past: z.strictObject({ generation, seq: count }),
    /** When the last change before it was made; null where no journal says so any more. */
    lastChange: at.nullable(),
    /** Kinds with any record, then or now. `changed`, `gone` and `added` is what a restore does. */
    kinds: z.array(z.strictObject({ kind, then: count, now: count, changed: count, gone: count, added: count })),
    /** The first hundred, by kind. `cells` of one that is changed: its values now and then, by cell. */
    differences: z.array(
      z.strictObject({
        kind,
        record: z.string(),
        name: z.string(),
        what: z.enum(['changed', 'gone', 'added']),
        cells: z.array(z.strictObject({ cell: z.string(), now: z.json(), then: z.json() })),
      }),
    ),
    /** There are more than are listed. */
    more: z.boolean(),
  }),
  restoreVault: z.strictObject({ generation, seq: count }),
  rehearse: z.strictObject({
    records: count,
    /** The last change in the base from which they were made again; 0 where there was none. */
    from: count,
    /** Places in the list of pages that was sent: those that differ. */
    pages: z.array(count),
    /** Of pages that came with their rows, the first hundred that differ: as the vault has them, null where it has none. */
    rows: z.array(z.strictObject({ kind, record: z.string(), row: row.nullable() })),
    /** How many photos and other files were read, and those that are not there or not what was stored, by their hash. */
    files: z.strictObject({ checked: count, missing: z.array(sha256), damaged: z.array(sha256) }),
  }),
  checkVault: z.strictObject({
    files: z.array(z.strictObject({ name: z.string(), bytes: count, state: z.enum(['whole', 'missing', 'damaged', 'unknown']) })),
  }),
  copyVault: z.strictObject({
    folder: z.string(),
    files: count,
    bytes: count,
    /** The last change that is in it. */
    seq: count,
    /** It is on the disk of the vault itself. */
    sameDisk: z.boolean(),
  }),
  lookAtBackup: z.strictObject({
    folder: z.string(),
    counts: z.record(z.string(), count),
    /** When its last batch was written; null where there is none. */
    at: at.nullable(),
    appVersion: z.string(),
    /** `missing`: those that records name and that are not there. */
    attachments: z.strictObject({ files: count, bytes: count, missing: count }),
    /** Files are damaged or missing without which the present records are made all the same, but not every earlier moment. */
    pastDamaged: z.boolean(),
    damaged: z.boolean(),
    lost,
    /** How many records fewer than were counted when it was written. */
    lacking: count,
  }),
  restoreBackup: z.strictObject({ generation, seq: count, lost }),
} as const satisfies Record<string, z.ZodType>;
export type VaultResults = { [C in keyof typeof vaultResults]: z.output<(typeof vaultResults)[C]> };
