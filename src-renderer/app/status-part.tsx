import { Popover, UnstyledButton } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { Tone } from '../ui/tag';
import classes from './status-bar.module.css';

/** A part of the safety line; a click says what stands behind it. */
export function StatusPart({ words, tone, title, children }: { words: string; tone: Tone; title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Popover position="top-start" width={380} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.part} data-tone={tone} title={words}>
          {words}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.behind} aria-labelledby={id}>
        <h2 id={id} className={classes.title} tabIndex={-1} data-autofocus>
          {title}
        </h2>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
