import type { StoredRow } from '#shared/changes/cells';
import { kinds, type Kind } from '#shared/records/kinds';
import { rowsIn, type Bare } from './bare';

export type KindRow = { kind: Kind; row: StoredRow };
/** What travels to the main process at once. */
const most = { rows: 2_000, bytes: 16_000_000 } as const;

export type RowPart = { part: number; rows: KindRow[]; last: boolean };

/** All rows of every kind, a chunk at a time. What cannot be read ends its kind where `tolerant`, otherwise it rejects. */
async function* allRows(bare: Bare, tolerant: boolean): AsyncGenerator<KindRow[]> {
  for (const kind of kinds) {
    try {
      for await (const chunk of rowsIn(bare, kind)) yield chunk.map((row) => ({ kind, row }));
    } catch (error) {
      if (!tolerant) throw error;
    }
  }
}

/** All rows of a database in parts that the host takes; the last one says so, and there is always one. */
export async function* rowParts(bare: Bare, { tolerant = false } = {}): AsyncGenerator<RowPart> {
  let rows: KindRow[] = [];
  let bytes = 0;
  let part = 0;
  for await (const chunk of allRows(bare, tolerant)) {
    for (const each of chunk) {
      const size = JSON.stringify(each).length;
      if (rows.length > 0 && (rows.length >= most.rows || bytes + size > most.bytes)) {
        yield { part: part++, rows, last: false };
        [rows, bytes] = [[], 0];
      }
      rows.push(each);
      bytes += size;
    }
  }
  yield { part, rows, last: true };
}
