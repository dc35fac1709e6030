import { Popover, UnstyledButton } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import type { Tone } from '../ui/tag';
import classes from './status-bar.module.css';

type StatusPartProps = {
  words: string;
  tone: Tone;
  title: string;
  /** What stands behind it; with something to press that leads elsewhere, `close` is called as well. */
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A part of the safety line; a click says what stands behind it. */
export function StatusPart({ words, tone, title, children }: StatusPartProps) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  return (
    <Popover position="top-start" width={380} trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <UnstyledButton className={classes.part} data-tone={tone} title={words} onClick={() => setOpened(!opened)}>
          {words}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.behind} aria-labelledby={id}>
        <h2 id={id} className={classes.title} tabIndex={-1} data-autofocus>
          {title}
        </h2>
        {typeof children === 'function' ? children(() => setOpened(false)) : children}
      </Popover.Dropdown>
    </Popover>
  );
}
