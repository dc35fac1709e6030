import { useMemo, useState, type KeyboardEvent } from 'react';
import { isComposing } from '../ui/keys';
import { rowAfter } from './moving';

type Identified = { readonly id: string };
export type CurrentRow = { readonly index: number; readonly id: string | null; readonly set: (id: string | null) => void };

/** The row at which the keys stand, remembered by its id, so that it stays when rows come, go or change places. Its index is -1 where there is none. */
export function useCurrentRow(rows: readonly Identified[]): CurrentRow {
  const [id, set] = useState<string | null>(null);
  const index = useMemo(() => (id === null ? -1 : rows.findIndex((row) => row.id === id)), [rows, id]);
  return { index, id, set };
}

type Given<R> = {
  rows: readonly R[];
  current: CurrentRow;
  openId: string | null;
  /** How many rows fit. */
  page: () => number;
  /** The first row that is seen. */
  firstSeen: () => number;
  reveal: (index: number) => void;
  onOpen: (row: R) => void;
  /** Null where rows cannot be selected. */
  selecting: { readonly select: (index: number, range: boolean) => void; readonly all: () => void } | null;
};

/** What keys do in the rows: arrows, Home, End and pages move, Enter opens, Space selects (with Shift all from the last one), Ctrl+A selects all. */
export function rowKeys<R extends Identified>({ rows, current, openId, page, firstSeen, reveal, onOpen, selecting }: Given<R>) {
  const moveTo = (index: number) => {
    current.set(rows[index]?.id ?? null);
    reveal(index);
  };
  return {
    /** The focus arrives: the keys stand where they stood, else at the open record, else at the first row that is seen. */
    arrive: () => {
      if (current.index !== -1) return;
      const open = rows.findIndex(({ id }) => id === openId);
      current.set(rows[open === -1 ? firstSeen() : open]?.id ?? null);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget || isComposing(event) || event.altKey) return;
      const row = rows[current.index];
      const to = rowAfter(event.key, current.index, rows.length, page());
      const command = event.ctrlKey || event.metaKey;
      if (to !== null) moveTo(to);
      else if (event.key === 'Enter' && row && !command) onOpen(row);
      else if (event.key === ' ' && row && selecting) selecting.select(current.index, event.shiftKey);
      else if (event.key === 'a' && command && selecting) selecting.all();
      else return;
      event.preventDefault();
    },
  };
}
