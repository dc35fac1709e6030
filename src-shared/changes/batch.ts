import { z } from 'zod';
import type { Change, Patch } from './patch';

const json = z.json();
const op = z.strictObject({
  kind: z.string().max(40),
  record: z.string().max(60),
  op: z.enum(['create', 'update', 'void', 'restore']),
  patch: z.record(z.string(), z.tuple([json, json])),
  reason: z.string().exactOptional(),
});

/** One change set: rows and this line were written in one transaction, and this line is what the journal holds. */
export const batchSchema = z.strictObject({
  seq: z.int().positive(),
  id: z.uuid(),
  prev: z.uuid().nullable(),
  clock: z.string().max(40),
  at: z.iso.datetime(),
  by: z.string().max(60),
  schema: z.int().positive(),
  /** Joins batches that are one action to the user. */
  step: z.string().max(60),
  /** Names the step in the undo menu: a key of `text`, with the kind it speaks of. */
  label: z.string().max(80),
  ops: z.array(op),
  migrate: z.int().positive().exactOptional(),
});

export type Op = { kind: string; record: string; op: 'create' | 'update' | 'void' | 'restore'; patch: Patch; reason?: string };
export type Batch = {
  seq: number;
  id: string;
  prev: string | null;
  clock: string;
  at: string;
  by: string;
  schema: number;
  step: string;
  label: string;
  ops: Op[];
  /** The schema to which this batch brings every row (`upgrades/`). */
  migrate?: number;
};

export const limits = { opsPerBatch: 2_000, bytesPerBatch: 4_000_000, ring: 1_000 } as const;

export const changeOf = (batch: Pick<Batch, 'clock' | 'at' | 'by'>, one: Op): Change => ({
  record: one.record,
  clock: batch.clock,
  at: batch.at,
  by: batch.by,
  creates: one.op === 'create',
  patch: one.patch,
});
