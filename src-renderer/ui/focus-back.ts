import { useEffect, useState } from 'react';

const isModal = (element: Element) => element.closest('[aria-modal="true"]') !== null;
const focused = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : null;

/** Where one stood before the first of the dialogs that followed one another. */
let outside: HTMLElement | null = null;

/**
 * For a dialog that is in the page only while it is open: when it goes, the focus goes back to where it came from, and where that is gone
 * too (a dialog that opened this one), to where it was before all of them. A place to which the focus was given meanwhile keeps it.
 */
export function useFocusBack(): void {
  const [cameFrom] = useState(focused);
  useEffect(() => {
    if (cameFrom && !isModal(cameFrom)) outside = cameFrom;
    const before = outside;
    return () => {
      if (focused() === null) [cameFrom, before].find((place) => place?.isConnected)?.focus({ preventScroll: true });
    };
  }, [cameFrom]);
}
