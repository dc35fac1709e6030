import { canonical } from '../changes/canonical';
import { cellsOf, rowOf, type StoredRow } from '../changes/cells';
import { broughtUp, schema } from './index';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether this is exactly the row that its cells make: nothing of it would be lost or moved on the way. */
function isRow(value: unknown): value is StoredRow {
  if (!isObject(value) || Object.values(value).some((each) => Array.isArray(each) && each.includes(null))) return false;
  const sync = value['sync'];
  if (!isObject(sync) || !isObject(sync['clocks']) || !isObject(sync['gone'])) return false;
  const row = value as StoredRow;
  return canonical(rowOf(row, row.sync.clock, cellsOf(row), row.sync.clocks)) === canonical(row);
}

/**
 * Brings up a row that came from elsewhere, a file for example. One that is no row stays as it is, for the check against its definition to name
 * what does not fit.
 */
export const foreignBroughtUp = (from: number, kind: string, row: unknown): unknown =>
  from < schema && isRow(row) ? broughtUp(from, kind, row) : row;
