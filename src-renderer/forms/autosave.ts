import { idleAfter } from '#shared/changes/steps';
import { makeFieldMemory, type Values } from './field-memory';

/** `pending`: typed and not stored yet. `stored`: in the database, the journal has not answered. `refused`: the store took nothing. */
export type SaveState = { readonly phase: 'saved' | 'pending' | 'stored' | 'refused'; readonly at: Date | null };

export const pauses = { afterLastKey: 1_000, whileTyping: 5_000 } as const;

export type AutosavePort = {
  /** The row with which the form began. */
  row: Values;
  /** What stands in the form now. */
  read(): Values;
  /** Shows a field's new value that came from the store. */
  show(name: string, value: unknown): void;
  /** Stores the changed fields; saves with one step are one action to undo. Rejects where the store takes nothing. */
  store(changed: Values, step: string): Promise<{ safe: Promise<void> }>;
  /** Told of every change of the state that the form's header shows. */
  tell(state: SaveState): void;
};

export interface Autosave {
  /** The user changed something by a key: it is stored 1 s after the last key, and every 5 s while typing goes on. */
  typed(): void;
  /** Stores at once; while an input method composes, as soon as it has ended. Resolves when the database has it or refused it. */
  commit(): Promise<void>;
  /** The user left a field: what was typed is stored and the step has ended. */
  left(): void;
  composing(on: boolean): void;
  /** The store shows a newer row. */
  seen(row: Values): void;
  /** Something typed is not in the database yet. */
  pending(): boolean;
  /** The form goes away: what stands in it is stored, even what an input method had not finished. */
  close(): void;
}

/** Saves a form while it is filled in (storage: Typing is kept). Knows neither React nor the form library. */
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

  const changed = () => memory.changed(read());
  const isPending = () => running !== null || Object.keys(changed()).length > 0;
  const stopTimers = () => {
    clearTimeout(soon);
    clearTimeout(atLatest);
    soon = atLatest = undefined;
  };
  const take = (fresh: Values) => {
    latest = fresh;
    if (composes) return;
    for (const [name, value] of Object.entries(memory.seen(fresh, read()))) show(name, value);
  };

  async function saveOnce(values: Values): Promise<boolean> {
    const mine = ++saves;
    tell({ phase: 'pending', at: null });
    memory.saving(values);
    try {
      const { safe } = await store(values, step);
      memory.saved(values, true);
      const settle = (phase: 'saved' | 'stored') => {
        if (mine === saves) tell({ phase: isPending() ? 'pending' : phase, at: new Date() });
      };
      settle('stored');
      safe.then(
        () => settle('saved'),
        () => settle('stored'),
      );
      return true;
    } catch {
      memory.saved(values, false);
      tell({ phase: 'refused', at: null });
      return false;
    } finally {
      take(latest);
    }
  }

  async function drain(): Promise<void> {
    do {
      wanted = false;
      const values = changed();
      if (Object.keys(values).length === 0 || !(await saveOnce(values))) return;
    } while (wanted);
  }

  function commit(): Promise<void> {
    stopTimers();
    wanted = true;
    if (composes) return running ?? Promise.resolve();
    running ??= drain().finally(() => {
      running = null;
      if (Object.keys(changed()).length === 0 && saves > 0) return;
    });
    return running;
  }

  return {
    typed() {
      const now = Date.now();
      if (now - lastKey > idleAfter) step = crypto.randomUUID();
      lastKey = now;
      if (!isPending()) return;
      tell({ phase: 'pending', at: null });
      clearTimeout(soon);
      soon = setTimeout(() => void commit(), pauses.afterLastKey);
      atLatest ??= setTimeout(() => void commit(), pauses.whileTyping);
    },
    commit,
    left() {
      void commit().finally(() => {
        step = crypto.randomUUID();
      });
    },
    composing(on) {
      composes = on;
      if (on) return;
      take(latest);
      if (wanted) void commit();
    },
    seen: take,
    pending: isPending,
    close() {
      composes = false;
      void commit();
    },
  };
}
