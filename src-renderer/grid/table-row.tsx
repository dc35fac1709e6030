import { memo } from 'react';
import type { AnyRow } from '#shared/records/index';
import classes from './record-table.module.css';
import type { GridColumn } from './table-column';

type TableRowProps<R> = {
  row: R;
  id: string;
  /** Its place among the shown rows; the head is the first row of the grid. */
  index: number;
  top: number;
  columns: readonly GridColumn<R>[];
  tone: 'bad' | 'soon' | null;
  /** The arrow keys stand here. */
  current: boolean;
  /** Its record is open beside the table. */
  open: boolean;
  /** Null where rows cannot be selected. */
  selected: boolean | null;
  selectLabel: string;
};

function Row<R extends AnyRow>({ row, id, index, top, columns, tone, current, open, selected, selectLabel }: TableRowProps<R>) {
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected ?? undefined}
      aria-current={open || undefined}
      className={classes.line}
      data-index={index}
      data-tone={tone ?? undefined}
      data-at={current || undefined}
      style={{ top }}
    >
      {selected !== null && (
        <div role="gridcell" aria-colindex={1} className={classes.check}>
          <input type="checkbox" tabIndex={-1} aria-label={selectLabel} checked={selected} readOnly />
        </div>
      )}
      {columns.map((column, i) => {
        const text = column.textOf(row);
        return (
          <div
            key={column.name}
            role="gridcell"
            aria-colindex={i + (selected === null ? 1 : 2)}
            className={classes.cell}
            data-number={column.number || undefined}
          >
            {column.renderCell ? column.renderCell(row, text) : text}
          </div>
        );
      })}
    </div>
  );
}

/** One row. It holds no function of the page, so that scrolling and moving draw no row twice: clicks are heard by the table. */
export const TableRow = memo(Row) as typeof Row;
