import type { ReactNode } from 'react';
import classes from './tag.module.css';

export type Tone = 'idle' | 'accent' | 'bad' | 'soon' | 'good';

/** A short word on a tinted ground. The tone never stands alone: the word says the same. */
export function Tag({ tone = 'idle', title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
