import type { Op } from './batch';
import { compose } from './patch';

/** One action as the user sees it: what undo takes back at once. */
export type Step = { step: string; label: string; ops: Op[]; lastAt: number };

/** A typing session ends after so long without a key (milliseconds). */
export const idleAfter = 30_000;

/** Adds a batch to the steps: saves of one typing session become one step with one patch per record. */
export function addToSteps(steps: readonly Step[], batch: { step: string; label: string; ops: readonly Op[] }, now: number): Step[] {
  const top = steps.at(-1);
  if (!top || top.step !== batch.step) {
    return [...steps, { step: batch.step, label: batch.label, ops: batch.ops.map((op) => ({ ...op })), lastAt: now }];
  }
  const ops = top.ops.map((op) => ({ ...op }));
  for (const op of batch.ops) {
    const earlier = ops.find((other) => other.record === op.record && other.kind === op.kind);
    if (earlier) earlier.patch = compose(earlier.patch, op.patch);
    else ops.push({ ...op });
  }
  return [...steps.slice(0, -1), { ...top, ops, lastAt: now }];
}
