import { useEffect, useRef } from 'react';
import { useText } from '../text';
import classes from './record-table.module.css';
import type { GridColumn, Sort } from './table-column';

type TableHeadProps = {
  columns: readonly GridColumn<never>[];
  sort: Sort | null;
  onSort: (column: string) => void;
  /** How many of the shown rows are selected; null where rows cannot be. */
  selected: number | null;
  of: number;
  onSelectAll: () => void;
};

const direction = (sort: Sort | null, name: string) => (sort?.column !== name ? 'none' : sort.down ? 'descending' : 'ascending');

/** The head that stays while the rows scroll: a click on a label sorts. */
export function TableHead({ columns, sort, onSort, selected, of, onSelectAll }: TableHeadProps) {
  const words = useText().tables;
  const all = useRef<HTMLInputElement>(null);
  const some = selected !== null && selected > 0 && selected < of;
  useEffect(() => {
    if (all.current) all.current.indeterminate = some;
  });
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.line}>
        {selected !== null && (
          <div role="columnheader" aria-colindex={1} className={classes.check}>
            <input
              ref={all}
              type="checkbox"
              aria-label={words.selectAll}
              checked={of > 0 && selected === of}
              disabled={of === 0}
              onChange={onSelectAll}
            />
          </div>
        )}
        {columns.map(({ name, label, number }, i) => (
          <div
            key={name}
            role="columnheader"
            aria-colindex={i + (selected === null ? 1 : 2)}
            aria-label={label}
            aria-sort={direction(sort, name)}
            className={classes.label}
            data-number={number || undefined}
          >
            <button type="button" title={words.sortBy(label)} onClick={() => onSort(name)}>
              <span>{label}</span>
              <i aria-hidden>{sort?.column !== name ? '' : sort.down ? '▼' : '▲'}</i>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
