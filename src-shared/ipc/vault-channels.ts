import { z } from 'zod';

const nothing = z.strictObject({});
const lease = z.int().positive();
const counts = z.record(z.string(), z.int().nonnegative());
const size = z.int().nonnegative();
const past = { generation: z.int().positive(), seq: size };
const position = {
  db: z.uuid(),
  ...{ generation: past.generation, schema: z.int().positive(), lastSeq: size },
  lastId: z.uuid().nullable(),
};
const begun = z.strictObject({ task: z.uuid() });

/** Why a restore point was made. */
export const whys = ['by-hand', 'idle', 'quit', 'upgrade', 'import', 'restore', 'disk'] as const;
export type Why = (typeof whys)[number];

/** A state to which the records can be brought back, proved when it was made. `bytes` is what it added to the vault. */
const restorePoint = z.strictObject({ id: z.string(), at: z.iso.datetime(), ...past, why: z.enum(whys), counts, bytes: size });
export type RestorePoint = z.output<typeof restorePoint>;

/** Of a file of the vault: as it was written, gone, changed, or one that nothing speaks of. */
export const fileStates = ['whole', 'missing', 'damaged', 'unknown'] as const;

/** What long work of the vault ends with. */
export const vaultResults = {
  /** Null: nothing has changed since the last one. */
  makeRestorePoint: restorePoint.nullable(),
  previewRestore: z.strictObject({
    /** When the last change of that state was made. */
    at: z.iso.datetime(),
    past: z.strictObject(past),
    /** `added` are records that are there then and not now, `gone` those that are there now and not then. */
    kinds: z.array(z.strictObject({ kind: z.string(), then: size, now: size, added: size, changed: size, gone: size })),
    /** The first hundred. */
    differences: z.array(
      z.strictObject({
        kind: z.string(),
        record: z.string(),
        name: z.string(),
        what: z.enum(['added', 'changed', 'gone']),
        cells: z.array(z.strictObject({ path: z.string(), now: z.json(), then: z.json() })),
      }),
    ),
    more: z.boolean(),
  }),
  restoreVault: z.strictObject(past),
  rehearse: z.strictObject({
    records: size,
    /** The pages on which database and vault differ, by their place in the question, with the rows that the vault has there. */
    differs: z.array(z.strictObject({ page: size, rows: z.array(z.strictObject({ record: z.string(), sha256: z.string() })) })),
    /** How many photos and other files were read, and which are not there or not what was stored, by their hash. */
    files: z.strictObject({ checked: size, missing: z.array(z.string()), damaged: z.array(z.string()) }),
  }),
  checkVault: z.strictObject({ files: z.array(z.strictObject({ name: z.string(), state: z.enum(fileStates) })) }),
  copyVault: z.strictObject({ folder: z.string(), files: size, bytes: size }),
  lookAtBackup: z.strictObject({
    folder: z.string(),
    found: z.strictObject({ ...position, counts, damaged: z.boolean() }),
    appVersion: z.string(),
    /** When its last change was made; null where it has none. */
    at: z.iso.datetime().nullable(),
  }),
  restoreBackup: z.strictObject({ generation: z.int().positive() }),
};
export type Results = { [C in keyof typeof vaultResults]: z.output<(typeof vaultResults)[C]> };
/** The channels whose work ends with a result. */
export type Tasked = keyof Results;

/** The channels of restore points, restores and copies of the vault. All but `vaultState` begin a task. */
export const vaultChannels = {
  vaultState: {
    input: nothing,
    output: z.strictObject({
      folder: z.string(),
      position: z.strictObject(position),
      /** Of all generations; `lines` are the changes of the present one. */
      journal: z.strictObject({ files: size, lines: size, bytes: size }),
      bases: z.array(z.strictObject({ name: z.string(), at: z.iso.datetime(), ...past, bytes: size })),
      restorePoints: z.array(restorePoint),
      rehearsal: z.strictObject({ at: z.iso.datetime(), seq: size, result: z.enum(['whole', 'differs']) }).nullable(),
      bytes: z.strictObject({ journal: size, bases: size, attachments: size, found: size }),
    }),
  },
  /** Seals what has changed since the last restore point, reads it back, and writes a line about it. */
  makeRestorePoint: { input: z.strictObject({ lease, why: z.enum(whys) }), output: begun },
  /** What a restore to that state would change. `at`: the last state at or before that moment. */
  previewRestore: {
    input: z.union([z.strictObject(past), z.strictObject({ at: z.iso.datetime() })]),
    output: begun,
  },
  /** Makes that state the present one, as a new generation; a restore point of the present one first. Nothing of it is lost. */
  restoreVault: { input: z.strictObject({ lease, ...past }), output: begun },
  /** Makes the rows again from the files and compares them with the pages of the database. */
  rehearse: {
    input: z.strictObject({
      seqBefore: size,
      seqAfter: size,
      pages: z
        .array(z.strictObject({ kind: z.string(), from: z.string(), to: z.string().nullable(), count: size, sha256: z.string() }))
        .max(10_000),
    }),
    output: begun,
  },
  /** Reads every file of the vault. */
  checkVault: { input: nothing, output: begun },
  /** 手工备份: a verified copy of the whole vault as a new folder in that one; null: the host asks which. */
  copyVault: { input: z.strictObject({ folder: z.string().max(1_000).nullable() }), output: begun },
  /** What a copy of a vault holds; null: the host asks which. */
  lookAtBackup: { input: z.strictObject({ folder: z.string().max(1_000).nullable() }), output: begun },
  /** Takes a copy as the vault of this host, as a new generation. Only where this one holds no change yet. */
  restoreBackup: { input: z.strictObject({ folder: z.string().max(1_000) }), output: begun },
} as const;
