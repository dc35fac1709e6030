import type { Op } from '#shared/changes/batch';
import { addToSteps, type Step } from '#shared/changes/steps';
import { labelParts, type ActionLabel } from '#shared/changes/action-label';
import { undoOf } from '#shared/changes/patch';
import type { Kind } from '#shared/records/kinds';
import type { Intent } from './intents';

/** Steps that can be undone; older ones are forgotten (the history of a record still has them). */
const deepest = 200;

type Ports = {
  /** Stores the intents as one action and tells what became of them. */
  run: (intents: Intent[], label: ActionLabel) => Promise<readonly Op[]>;
  /** Stands as the reason of a record whose creation was undone, in the user's language. */
  undoneCreation: () => string;
  /** Told of the labels of what can be undone and redone now. */
  tell: (labels: { undo: string | null; redo: string | null }) => void;
  now: () => number;
};
export type Undone = { label: string; skipped: number };

/** Undo and redo by step. Takes back only what nobody has touched since, and counts the cells that it left alone. */
export function makeUndo({ run, undoneCreation, tell, now }: Ports) {
  let done: Step[] = [];
  let undone: Step[] = [];
  const told = () => tell({ undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null });

  async function takeBack(step: Step, verb: 'undo' | 'redo'): Promise<{ back: Step; skipped: number }> {
    let skipped = 0;
    const intents = step.ops.toReversed().map((op): Intent => {
      const { kind, record } = op as Op & { kind: Kind };
      return {
        kind,
        record,
        creates: false,
        patch(row) {
          if (!row) return {};
          if (op.op === 'create') return row['voided'] === null ? { voided: [null, undoneCreation()] } : {};
          const inverse = undoOf(row, op.patch);
          skipped += inverse.skipped.length;
          return inverse.patch;
        },
      };
    });
    const ops = await run(intents, `${verb}:${labelParts(step.label).kind as Kind}`);
    return { back: { ...step, ops: ops.map((op) => ({ ...op })) }, skipped };
  }

  return {
    /** A new action: it can be undone, and what was undone before it cannot come back. */
    add: (action: { step: string; label: string; ops: readonly Op[] }) => {
      if (action.ops.length === 0) return;
      done = addToSteps(done, action, now()).slice(-deepest);
      undone = [];
      told();
    },
    undo: async (): Promise<Undone | null> => {
      const step = done.pop();
      if (!step) return null;
      try {
        const { back, skipped } = await takeBack(step, 'undo');
        if (back.ops.length > 0) undone.push(back);
        return { label: step.label, skipped };
      } catch (error) {
        done.push(step);
        throw error;
      } finally {
        told();
      }
    },
    redo: async (): Promise<Undone | null> => {
      const step = undone.pop();
      if (!step) return null;
      try {
        const { back, skipped } = await takeBack(step, 'redo');
        // Never joined with what is typed next.
        if (back.ops.length > 0) done.push({ ...back, step: crypto.randomUUID() });
        return { label: step.label, skipped };
      } catch (error) {
        undone.push(step);
        throw error;
      } finally {
        told();
      }
    },
  };
}
