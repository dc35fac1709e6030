import { definitionOf } from './index';
import type { Kind } from './kinds';

/** How a record is called in lists, choosers and papers: its title where that is text, otherwise its number. */
export function nameOf(kind: Kind, row: Record<string, unknown>): string {
  const { title, fields } = definitionOf(kind);
  const titled = fields[title]?.type === 'text' || fields[title]?.type === 'longText' ? row[title] : '';
  // A circuit that is only planned has no code yet.
  const named = titled || row['name'];
  return typeof named === 'string' && named !== '' ? named : String(row['no']);
}
