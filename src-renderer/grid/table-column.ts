import type { ReactNode } from 'react';

export type TableColumn<R> = {
  /** A field of the definition, a computed one, a field of the envelope (`no`, `updatedAt`), the parent (`customerId`), or any name together with `label` and `value`. */
  readonly name: string;
  /** Other words than the definition's label. */
  readonly label?: string;
  /** Pixels, more where the head needs it; without it from the definition's column width. One column may take what is left: `grow`. */
  readonly width?: number;
  readonly grow?: boolean;
  /** Not shown until it is chosen. */
  readonly hidden?: boolean;
  /** What the column sorts by, and where it is no stored field also what it shows; without it the field's value. */
  readonly value?: (row: R) => string | number | null;
  /** Draws the cell; gets the text that would stand there. */
  readonly renderCell?: (row: R, shown: string) => ReactNode;
};

export type Sort = { readonly column: string; readonly down: boolean };

/** A column with everything the table needs to draw, sort and filter it. */
export type GridColumn<R> = {
  readonly name: string;
  readonly label: string;
  readonly width: number;
  readonly grow: boolean;
  readonly hidden: boolean;
  /** Numbers stand at the right. */
  readonly number: boolean;
  /** The text of the cell; worked out once for each row. */
  textOf: (row: R) => string;
  /** What the column sorts by; null is nothing and stands last. */
  keyOf: (row: R) => string | number | null;
  readonly renderCell?: (row: R, shown: string) => ReactNode;
};
