import type { ActionLabel } from '#shared/changes/action-label';
import type { Kind } from '#shared/records/kinds';

export type { ActionLabel } from '#shared/changes/action-label';

/** One record's part of an action. */
export type Write =
  /** Values with `<parent>Id`; every field that is not named is empty. */
  | { kind: Kind; create: Record<string, unknown>; id?: string }
  /** Only the fields that change. */
  | { kind: Kind; id: string; update: Record<string, unknown> }
  /** The reason (lifecycle G-3). */
  | { kind: Kind; id: string; void: string }
  /** Takes the voiding back. */
  | { kind: Kind; id: string; restore: true };

/** What the user did at once: it is stored, undone and redone as a whole. Actions with one `step` are one step to undo. */
export type Action = {
  label: ActionLabel;
  step?: string;
  writes: readonly Write[];
  /** No step to undo: it tells what has happened outside, and is voided with a reason where it does not hold (lifecycle G-4). */
  lasting?: true;
};

/**
 * It is in the database. `ids` are the records in the order of the writes; `step` is what undo takes back; `safe` resolves when the journal has
 * it too, and rejects when writing has stopped.
 */
export type Committed = { ids: string[]; step: string; seq: number; safe: Promise<void> };
