import type { ComponentProps } from 'react';
import classes from './plain-table.module.css';

/** A small table that is only read. What is laid out otherwise says so by a class of its own. */
export const PlainTable = ({ className = '', ...props }: ComponentProps<'table'>) => (
  <table {...props} className={`${classes.table} ${className}`} />
);
