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
/** `step` is what brings it back: redo for what was undone, undo for what was redone. */
export type Undone = { label: string; skipped: number; step: string };

/** Takes the last step off a pile, or the last one called so; null where there is none. */
function takeFrom(pile: Step[], called: string | undefined): { step: Step; at: number } | null {
  const at = called === undefined ? pile.length - 1 : pile.findLastIndex(({ step }) => step === called);
  const [step] = at < 0 ? [] : pile.splice(at, 1);
  return step ? { step, at } : null;
}

/** Undo and redo by step. Takes back only what nobody has touched since, and counts the cells that it left alone. */
export function makeUndo({ run, undoneCreation, tell, now }: Ports) {
  const done: Step[] = [];
  const undone: Step[] = [];
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

  async function move(from: Step[], called: string | undefined, verb: 'undo' | 'redo', keep: (back: Step) => void): Promise<Undone | null> {
    const taken = takeFrom(from, called);
    if (!taken) return null;
    try {
      const { back, skipped } = await takeBack(taken.step, verb);
      // What comes back is never joined with what is typed next.
      const kept = verb === 'undo' ? back : { ...back, step: crypto.randomUUID() };
      if (back.ops.length > 0) keep(kept);
      return { label: taken.step.label, skipped, step: kept.step };
    } catch (error) {
      from.splice(taken.at, 0, taken.step);
      throw error;
    } finally {
      told();
    }
  }

  return {
    /** A new action: it can be undone, and what was undone before it cannot come back. */
    add: (action: { step: string; label: string; ops: readonly Op[] }) => {
      if (action.ops.length === 0) return;
      done.splice(0, done.length, ...addToSteps(done, action, now()).slice(-deepest));
      undone.length = 0;
      told();
    },
    /** Takes back the last step, or the one called so; null where there is none. */
    undo: (called?: string) => move(done, called, 'undo', (back) => undone.push(back)),
    redo: (called?: string) => move(undone, called, 'redo', (back) => done.push(back)),
  };
}
