import { useId, type CSSProperties, type FocusEvent, type MouseEvent, type RefObject } from 'react';
import type { AnyRow } from '#shared/records/index';
import { useText } from '../text';
import classes from './record-table.module.css';
import type { GridColumn, Sort } from './table-column';
import { TableHead } from './table-head';
import { TableRow } from './table-row';
import { rowKeys, useCurrentRow } from './row-keys';
import { rowHeight, useSeenRows } from './use-seen-rows';
import { useSelecting, type Selection } from './use-selecting';

const checkWidth = 36;

type TableGridProps<R> = {
  scroller: RefObject<HTMLDivElement | null>;
  label: string;
  nameOf: (row: R) => string;
  rows: readonly R[];
  busy: boolean;
  columns: readonly GridColumn<R>[];
  sort: Sort | null;
  onSort: (column: string) => void;
  onOpen: (row: R) => void;
  openId: string | null;
  toneOf: ((row: R) => 'bad' | 'soon' | null) | undefined;
  selection: Selection | undefined;
};

/** The measures of every line, said once for all of them. */
function measures(columns: readonly GridColumn<never>[], selectable: boolean) {
  const tracks = columns.map(({ width, grow }) => (grow ? `minmax(${width}px, 1fr)` : `${width}px`));
  const width = columns.reduce((sum, column) => sum + column.width, selectable ? checkWidth : 0);
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--table-columns': [...(selectable ? [`${checkWidth}px`] : []), ...tracks].join(' '),
    '--table-width': `${width}px`,
  };
  return style;
}

/** A cell that is cut off says all of it under the pointer. */
function tellAll({ target }: { target: EventTarget }) {
  const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null;
  if (cell instanceof HTMLElement) cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
}

/** Head and rows in one box that scrolls both ways. Only the rows that are seen are in the page, and the one at which the keys stand. */
export function TableGrid<R extends AnyRow>(props: TableGridProps<R>) {
  const { scroller, label, nameOf, rows, busy, columns, sort, onSort, onOpen, openId, toneOf, selection } = props;
  const words = useText().tables;
  const prefix = useId();
  const selecting = useSelecting(selection, rows);

  const current = useCurrentRow(rows);
  const seen = useSeenRows(scroller, rows.length, current.index);
  const { page, reveal, first } = seen;
  const keys = rowKeys({ rows, current, openId, page, firstSeen: first, reveal, onOpen, selecting });

  const onClick = ({ target, shiftKey }: MouseEvent) => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    const index = Number(line?.dataset['index'] ?? Number.NaN);
    const row = rows[index];
    if (!line || !row || !(target instanceof Element)) return;
    current.set(row.id);
    if (selecting && target.closest(`.${classes.check}`)) selecting.select(index, shiftKey);
    else if (!target.closest('a, button, input, label, select, textarea')) onOpen(row);
  };
  const onFocus = ({ target, currentTarget }: FocusEvent) => {
    if (target === currentTarget) keys.arrive();
  };

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className={classes.scroll}
      aria-label={label}
      aria-busy={busy}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + (selecting ? 1 : 0)}
      aria-multiselectable={selecting ? true : undefined}
      aria-activedescendant={current.index === -1 ? undefined : `${prefix}${current.id}`}
      style={measures(columns, selecting !== null)}
      onKeyDown={keys.onKeyDown}
      onClick={onClick}
      onFocus={onFocus}
      onMouseOver={tellAll}
    >
      <TableHead
        columns={columns}
        sort={sort}
        onSort={onSort}
        selected={selecting?.count() ?? null}
        of={rows.length}
        onSelectAll={() => selecting?.all()}
      />
      <div role="rowgroup" className={classes.body} style={{ height: rows.length * rowHeight }}>
        {seen.indexes.map((index) => {
          const row = rows[index];
          return row ? (
            <TableRow
              key={row.id}
              row={row}
              id={`${prefix}${row.id}`}
              index={index}
              top={index * rowHeight}
              columns={columns}
              tone={toneOf?.(row) ?? null}
              current={index === current.index}
              open={row.id === openId}
              selected={selecting?.ids.has(row.id) ?? null}
              selectLabel={words.selectRow(nameOf(row))}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
