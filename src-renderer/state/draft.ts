import { useState } from 'react';

/**
 * A line that is typed and not yet made into a record, kept under `place` as long as the window lives: over a reload, another page of the
 * program and writing in another window.
 */
export function useDraft(place: string): [string, (typed: string) => void] {
  const key = `draft:${place}`;
  const [line, setLine] = useState(() => sessionStorage.getItem(key) ?? '');
  return [
    line,
    (typed) => {
      setLine(typed);
      if (typed === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, typed);
    },
  ];
}
