import { Button } from '@mantine/core';
import { useRef, type ReactNode, type RefObject } from 'react';
import type { AnyRow } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { nameOf } from '../data/names';
import { useKindName, useText } from '../text';
import { EmptyState } from '../ui/empty-state';
import { Toolbar } from '../ui/toolbar';
import { ColumnChooser } from './column-chooser';
import { FilterBox } from './filter-box';
import classes from './record-table.module.css';
import type { Sort, TableColumn } from './table-column';
import { TableGrid } from './table-grid';
import type { Selection } from './use-selecting';
import { useView } from './use-view';

export type { Sort, TableColumn } from './table-column';

export type RecordTableProps<R extends AnyRow> = {
  kind: Kind;
  /** Undefined while reading. */
  rows: readonly R[] | undefined;
  /** The same array as long as nothing about the columns changes: with a new one all texts are worked out again. */
  columns: readonly TableColumn<R>[];
  onOpen: (row: R) => void;
  /** Under which name the chosen columns are remembered; without it the kind. */
  name?: string;
  /** The row that is open beside the table. */
  openId?: string | null;
  /** By what the table is sorted at first; without it the rows stand as they come. */
  sort?: Sort;
  /** A red or orange edge at the left of a row. */
  toneOf?: (row: R) => 'bad' | 'soon' | null;
  /** Checkboxes for acts on several rows. */
  selection?: Selection;
  /** The box of the rows, for the page that gives it the focus after an act on them. */
  list?: RefObject<HTMLDivElement | null>;
  /** Beside the filter box: views, chips, buttons. */
  toolbar?: ReactNode;
  /** Instead of the table where there is no row at all. */
  empty?: ReactNode;
  /** Under the table, at the right of the count. */
  footer?: ReactNode;
};

/** A list of records that fills the height it is given: columns from the definition, sorting, a filter, keys, and any number of rows. */
export function RecordTable<R extends AnyRow>(props: RecordTableProps<R>) {
  const { kind, rows, columns, onOpen, name = kind, openId = null, sort, toneOf, selection, list, toolbar, empty, footer } = props;
  const words = useText().tables;
  const label = useKindName()(kind);
  const view = useView({ kind, rows, columns, name, sort });
  const own = useRef<HTMLDivElement>(null);
  const scroller = list ?? own;
  const toTop = () => scroller.current?.scrollTo({ top: 0 });
  const filterBy = (filter: string) => {
    view.setFilter(filter);
    toTop();
  };
  const count = rows?.length ?? 0;

  return (
    <div className={classes.table}>
      <Toolbar label={label} end={<ColumnChooser table={name} all={view.all} shown={view.columns} />}>
        <FilterBox filter={view.filter} onFilter={filterBy} onLeave={() => scroller.current?.focus()} />
        {toolbar}
      </Toolbar>
      <div className={classes.card}>
        <div className={classes.viewport}>
          <TableGrid
            scroller={scroller}
            label={label}
            nameOf={(row) => nameOf(kind, row)}
            rows={view.rows}
            busy={rows === undefined}
            columns={view.columns}
            sort={view.sort}
            onSort={(column) => {
              view.sortBy(column);
              toTop();
            }}
            onOpen={onOpen}
            openId={openId}
            toneOf={toneOf}
            selection={selection}
          />
          {rows !== undefined && count === 0 && (
            <div className={classes.message} data-whole>
              {empty ?? <EmptyState title={words.nothingYet(label)} />}
            </div>
          )}
          {count > 0 && view.rows.length === 0 && (
            <div className={classes.message}>
              <EmptyState
                title={words.noneMatches}
                action={
                  <Button variant="default" onClick={() => filterBy('')}>
                    {words.clearFilter}
                  </Button>
                }
              />
            </div>
          )}
        </div>
        <div className={classes.footer}>
          <span role="status">{rows === undefined ? words.loading : words.shown(view.rows.length, count)}</span>
          {selection !== undefined && selection.ids.size > 0 && <span>{words.chosen(selection.ids.size)}</span>}
          {footer}
        </div>
      </div>
    </div>
  );
}
