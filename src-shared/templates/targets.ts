import type { Kind } from '../records/kinds';
import type { ExportFact } from './export-facts';
import type { Spelled } from './spelled';

/** What a part of a template is filled from: a record of a kind or, with `list`, an item of one of its lists. */
export type Scope = { readonly kind: Kind; readonly list: string | null };

/** Where a value comes from, seen from the record or item of a scope. */
export type Target =
  | {
      readonly from: 'record';
      /** The kind above the record whose value it is; null for the record, or item, itself. */
      readonly owner: Kind | null;
      /** The field that leads on to another record. */
      readonly through: string | null;
      /** Whose field it is. */
      readonly holder: Scope;
      /** A field, a computed column, or `no`. */
      readonly field: string;
    }
  | { readonly from: 'settings'; readonly field: string }
  | { readonly from: 'export'; readonly fact: ExportFact }
  /** Which one it is of the rows of its loop, from 1. */
  | { readonly from: 'row' };

/** A key that prints a value. */
export type ValueKey = {
  readonly spelled: Spelled;
  readonly target: Target;
  /** Prints nothing in a customer edition. */
  readonly internal: boolean;
};

/** A key that repeats what stands between its two marks. */
export type LoopKey = {
  readonly spelled: Spelled;
  /** Records that belong to the record, records that sprang from it, or the items of one of its lists. */
  readonly rows: 'children' | 'sprung' | 'items';
  readonly owner: Kind | null;
  /** Of what it repeats. */
  readonly scope: Scope;
  readonly internal: boolean;
};
