import { useEffect, useRef } from 'react';
import { isComposing, isTyping } from '../../ui/keys';

/** Esc leaves the page, unless it belongs to an input method, to a text that is being typed, or to something that floats over the page. */
export function useLeavingWithEscape(leave: () => void): void {
  const now = useRef(leave);
  useEffect(() => {
    now.current = leave;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
      const types = isTyping(event) && !(event.target instanceof HTMLInputElement && event.target.type === 'radio');
      if (types || document.querySelector('[aria-modal="true"], [role="menu"], [role="listbox"]') !== null) return;
      now.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
