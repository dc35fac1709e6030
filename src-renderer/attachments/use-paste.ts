import { useEffect, useRef } from 'react';
import { instantName } from './instant-name';

/** Parts of the page that take pasted pictures; the one that came last takes them. */
const takers: object[] = [];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;

/** A pasted picture has no name of its own: it gets the moment at which it came. */
const named = (file: File): File =>
  file.name === 'image.png' ? new File([file], instantName(new Date(), 'png'), { type: file.type }) : file;

/**
 * Takes pictures and files that are pasted anywhere on the page. Text that comes with a picture (a piece of a document) goes into the field in which
 * one types; an open dialog keeps what is pasted in it.
 */
export function usePaste(onFiles: ((files: File[]) => void) | null): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const me = {};
    takers.push(me);
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (event.defaultPrevented || files.length === 0 || takers.at(-1) !== me || !latest.current) return;
      if (document.querySelector('[aria-modal="true"]')) return;
      if (isTyping(event.target) && event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      latest.current(files.map(named));
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
      takers.splice(takers.indexOf(me), 1);
    };
  }, []);
}
