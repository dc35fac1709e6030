import type { ComponentProps } from 'react';
import classes from './facts.module.css';

/** Names beside their values (`dt`, `dd`), each value with a word in `small` under it where it needs one. */
export const Facts = ({ className = '', ...props }: ComponentProps<'dl'>) => <dl {...props} className={`${classes.facts} ${className}`} />;
