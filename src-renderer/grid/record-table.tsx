import type { ReactNode } from 'react';
import type { AnyRow } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';

export type TableColumn<R> = {
  /** A field of the definition, a computed one, a field of the envelope (`no`, `updatedAt`), or any name together with `label` and `value`. */
  readonly name: string;
  /** Other words than the definition's label. */
  readonly label?: string;
  /** Pixels; without it from the definition's column width. One column may take what is left: `grow`. */
  readonly width?: number;
  readonly grow?: boolean;
  /** Not shown until it is chosen. */
  readonly hidden?: boolean;
  /** What the column sorts and filters by; without it the field's value as shown. */
  readonly value?: (row: R) => string | number | null;
  /** Draws the cell; gets the text that would stand there. */
  readonly renderCell?: (row: R, shown: string) => ReactNode;
};

export type Sort = { readonly column: string; readonly down: boolean };

export type RecordTableProps<R extends AnyRow> = {
  kind: Kind;
  /** Undefined while reading. */
  rows: readonly R[] | undefined;
  columns: readonly TableColumn<R>[];
  onOpen: (row: R) => void;
  /** Under which name the chosen columns are remembered; without it the kind. */
  name?: string;
  /** The row that is open beside the table. */
  openId?: string | null;
  sort?: Sort;
  /** A red or orange edge at the left of a row. */
  toneOf?: (row: R) => 'bad' | 'soon' | null;
  /** Checkboxes for acts on several rows. */
  selection?: { readonly ids: ReadonlySet<string>; onChange: (ids: ReadonlySet<string>) => void };
  /** Beside the filter box: views, chips, buttons. */
  toolbar?: ReactNode;
  /** Instead of the table where there is no row at all. */
  empty?: ReactNode;
  /** Under the table, at the right of the count. */
  footer?: ReactNode;
};

/** A list of records that fills the height it is given. */
export function RecordTable<R extends AnyRow>(_props: RecordTableProps<R>) {
  return null;
}
