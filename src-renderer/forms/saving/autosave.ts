import { idleAfter } from '#shared/changes/steps';
import { makeFieldMemory, type Values } from './field-memory';

/** `pending`: typed and not stored yet. `stored`: in the database, the journal has not answered. `refused`: the store took nothing. */
export type SavePhase = 'saved' | 'pending' | 'stored' | 'refused';
/** `at`: when it came into both; null where this form has stored nothing yet. */
export type SaveState = { readonly phase: SavePhase; readonly at: Date | null };

const pauses = { afterLastKey: 1_000, whileTyping: 5_000 } as const;

export type AutosavePort = {
  /** The row with which the form began. */
  row: Values;
  /** What stands in the form now. */
  read: () => Values;
  /** Shows a field's new value that came from the store. */
  show: (name: string, value: unknown) => void;
  /** Stores the changed fields; saves with one step are one action to undo. Rejects where the store takes nothing. */
  store: (changed: Values, step: string) => Promise<{ safe: Promise<void> }>;
  /** Told of the state that the form's header shows. */
  tell: (state: SaveState) => void;
};

export type Autosave = {
  /** The user changed something by a key: it is stored 1 s after the last key, and every 5 s while typing goes on. */
  typed: () => void;
  /** Stores at once; while an input method composes, as soon as it has ended. Resolves when the database has it or refused it. */
  commit: () => Promise<void>;
  /** The user left a field: what was typed is stored and the step has ended. */
  left: () => void;
  composing: (on: boolean) => void;
  /** The store shows a newer row. */
  seen: (row: Values) => void;
  /** Something typed is not in the database yet. */
  pending: () => boolean;
  /** The form goes away: what stands in it is stored, even what an input method had not finished. */
  close: () => Promise<void>;
};

/** Saves a form while it is filled in. Knows neither React nor the form library. */
export function makeAutosave({ row, read, show, store, tell }: AutosavePort): Autosave {
  const memory = makeFieldMemory(row);
  let latest = row;
  let step = crypto.randomUUID();
  let lastKey = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let atLatest: ReturnType<typeof setTimeout> | undefined;
  let composes = false;
  let wanted = false;
  let running: Promise<void> | null = null;
  let saves = 0;
  /** What the header says while nothing is pending. */
  let rest: SaveState = { phase: 'saved', at: null };
  let refused = false;

  const changed = () => memory.changed(read());
  const isPending = () => running !== null || Object.keys(changed()).length > 0;
  const report = () => {
    if (refused) tell({ phase: 'refused', at: null });
    else tell(isPending() ? { phase: 'pending', at: null } : rest);
  };
  const take = (fresh: Values) => {
    latest = fresh;
    if (composes) return;
    for (const [name, value] of Object.entries(memory.seen(fresh, read()))) show(name, value);
  };

  async function saveOnce(values: Values): Promise<boolean> {
    const mine = ++saves;
    memory.saving(values);
    try {
      const { safe } = await store(values, step);
      memory.saved(values, true);
      rest = { phase: 'stored', at: new Date() };
      safe.then(
        () => {
          if (mine !== saves) return;
          rest = { phase: 'saved', at: new Date() };
          report();
        },
        // The store says itself why it stopped.
        () => undefined,
      );
      return true;
    } catch {
      memory.saved(values, false);
      return false;
    } finally {
      take(latest);
    }
  }

  async function drain(): Promise<void> {
    refused = false;
    do {
      wanted = false;
      const values = changed();
      if (Object.keys(values).length === 0) return;
      refused = !(await saveOnce(values));
    } while (wanted && !refused);
  }

  function commit(): Promise<void> {
    clearTimeout(soon);
    clearTimeout(atLatest);
    soon = atLatest = undefined;
    wanted = true;
    if (composes) return running ?? Promise.resolve();
    if (running === null) {
      const run = drain().finally(() => {
        running = null;
        report();
      });
      running = run;
      report();
    }
    return running;
  }

  const composing = (on: boolean) => {
    composes = on;
    if (on) return;
    take(latest);
    if (wanted) void commit();
  };

  return {
    typed() {
      const now = Date.now();
      if (now - lastKey > idleAfter) step = crypto.randomUUID();
      lastKey = now;
      report();
      clearTimeout(soon);
      soon = setTimeout(() => void commit(), pauses.afterLastKey);
      atLatest ??= setTimeout(() => void commit(), pauses.whileTyping);
    },
    commit,
    left() {
      // An input method that was cut off never says that it has ended.
      composing(false);
      void commit().finally(() => {
        step = crypto.randomUUID();
      });
    },
    composing,
    seen: take,
    pending: isPending,
    close() {
      composes = false;
      return commit();
    },
  };
}
