import { CloseButton } from '@mantine/core';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../text';
import { isComposing } from './keys';
import classes from './side-sheet.module.css';

const StatusPlace = createContext<HTMLElement | null>(null);

/** Shows its children at the right of the sheet's title, or where it stands outside of a sheet. */
export function SheetStatus({ children }: { children: ReactNode }) {
  const place = useContext(StatusPlace);
  return place ? createPortal(children, place) : children;
}

/** Whether this stands in a sheet, whose title is a heading of the second level. */
export const useIsInSheet = (): boolean => useContext(StatusPlace) !== null;

type SideSheetProps = {
  title: ReactNode;
  /** What a screen reader calls the sheet, where the title is more than words. */
  label: string;
  /** Small words after the title. */
  tags?: ReactNode;
  onClose: () => void;
  children: ReactNode;
};

/**
 * A record beside its list, 540 px wide. The list stays in use: it is no modal dialog and holds no focus. `Esc` closes it unless an input
 * method composes, an open list or dialog took the key, or the focus is in another dialog. Focus returns to where it came from.
 */
export function SideSheet({ title, label, tags, onClose, children }: SideSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const words = useText().forms;
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const cameFrom = document.activeElement;
    sheet.current?.focus({ preventScroll: true });
    // An open list closes itself on the same key and is closed by the time the key arrives here.
    let listWasOpen = false;
    const beforeOthers = (event: KeyboardEvent) => {
      listWasOpen = event.target instanceof Element && event.target.closest('[data-mantine-stop-propagation="true"]') !== null;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || listWasOpen || isComposing(event)) return;
      const dialog = event.target instanceof Element ? event.target.closest('[role="dialog"]') : null;
      if (dialog && dialog !== sheet.current) return;
      close.current();
    };
    document.addEventListener('keydown', beforeOthers, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', beforeOthers, true);
      document.removeEventListener('keydown', onKey);
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div ref={sheet} className={classes.sheet} role="dialog" aria-label={label} tabIndex={-1}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {tags}
        <span ref={setPlace} className={classes.status} />
        <CloseButton aria-label={words.close} title={words.close} size="sm" onClick={onClose} />
      </div>
      <div className={classes.body}>
        <StatusPlace value={place}>{children}</StatusPlace>
      </div>
    </div>
  );
}
