import { mergeValue, same } from './merge-value';

export type Values = Record<string, unknown>;

/** What a form knows of its record's fields: what was last saved or seen, and which of its own saves have not come back yet. */
export type FieldMemory = {
  /** The fields whose form value is not what was last saved or seen. */
  changed: (form: Values) => Values;
  /** These values are on their way to the store. */
  saving: (values: Values) => void;
  /** The store has them, or refused them: then they count as changed again. */
  saved: (values: Values, stored: boolean) => void;
  /** A row came from the store: gives the fields that the form must now show differently. */
  seen: (row: Values, form: Values) => Values;
};

/**
 * The rule that loses no character: a row that comes back changes a field only where the user has not touched it since. A row may be late
 * and show an earlier save of this form, or what stood before it; such an echo is not news. While a field is being saved nothing is news.
 */
export function makeFieldMemory(row: Values): FieldMemory {
  const base: Values = { ...row };
  const echoes = new Map<string, unknown[]>();
  const underway = new Set<string>();

  const newsOf = (name: string, theirs: unknown, mine: unknown): { next: unknown } | null => {
    if (same(theirs, base[name])) {
      if (!underway.has(name)) echoes.delete(name);
      return null;
    }
    if (underway.has(name) || echoes.get(name)?.some((earlier) => same(earlier, theirs))) return null;
    const next = mergeValue(base[name], mine, theirs);
    base[name] = theirs;
    echoes.delete(name);
    return same(next, mine) ? null : { next };
  };

  return {
    changed: (form) => Object.fromEntries(Object.entries(form).filter(([name, value]) => name in base && !same(value, base[name]))),
    saving(values) {
      for (const [name, value] of Object.entries(values)) {
        echoes.set(name, [...(echoes.get(name) ?? []), base[name]]);
        base[name] = value;
        underway.add(name);
      }
    },
    saved(values, stored) {
      for (const name of Object.keys(values)) {
        underway.delete(name);
        if (stored) continue;
        base[name] = echoes.get(name)?.pop();
      }
    },
    seen(fresh, form) {
      const news: Values = {};
      for (const name of Object.keys(base)) {
        const found = name in fresh ? newsOf(name, fresh[name], form[name]) : null;
        if (found) news[name] = found.next;
      }
      return news;
    },
  };
}
