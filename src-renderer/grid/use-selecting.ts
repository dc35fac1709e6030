import { useRef } from 'react';
import { selectedOf, withAll, withRange, withToggled } from './selecting';

type Identified = { readonly id: string };
export type Selection = { readonly ids: ReadonlySet<string>; readonly onChange: (ids: ReadonlySet<string>) => void };

/** Selecting rows one by one, in ranges from the one that was switched last, and all that are shown; null where rows cannot be selected. */
export function useSelecting(selection: Selection | undefined, rows: readonly Identified[]) {
  const last = useRef<string | null>(null);
  if (!selection) return null;
  const { ids, onChange } = selection;
  return {
    ids,
    count: () => selectedOf(ids, rows),
    select: (index: number, range: boolean) => {
      const row = rows[index];
      if (!row) return;
      const from = range ? rows.findIndex(({ id }) => id === last.current) : -1;
      onChange(from === -1 ? withToggled(ids, row.id) : withRange(ids, rows, from, index));
      last.current = row.id;
    },
    all: () => onChange(withAll(ids, rows)),
  };
}
