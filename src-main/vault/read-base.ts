import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { isSystemError } from '../files/file-trouble';
import type { KindRow, Position } from './position';

/** The first line of a base. */
export type BaseHead = { base: 1; db: string; generation: number; schema: number; seq: number; id: string | null };

export type Base = {
  /** Null: not even the first line can be read. */
  head: BaseHead | null;
  rows: KindRow[];
  /** The closing line is there and counts the rows that were read. */
  whole: boolean;
  /** SHA-256 of the lines that were read. */
  sum: string;
};

type Line = Partial<BaseHead> & Partial<KindRow> & { end?: number };

/** Reads a base as far as it can be read: a bad sum inside the file ends it early. */
export async function readBase(path: string): Promise<Base> {
  const base: Base = { head: null, rows: [], whole: false, sum: '' };
  const hash = createHash('sha256');
  const file = createReadStream(path);
  const text = file.pipe(createGunzip());
  file.on('error', (error) => text.destroy(error));
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
      const value = JSON.parse(line) as Line;
      hash.update(line);
      if (value.base === 1) base.head = value as BaseHead;
      else if (typeof value.end === 'number') base.whole = base.head !== null && value.end === base.rows.length;
      else base.rows.push(value as KindRow);
    }
  } catch (error) {
    if (!(error instanceof SyntaxError) && !isSystemError(error)) throw error;
    base.whole = false;
  }
  base.sum = hash.digest('hex');
  return base;
}

export const basePosition = (head: BaseHead): Position => ({
  db: head.db,
  generation: head.generation,
  schema: head.schema,
  lastSeq: head.seq,
  lastId: head.id,
});
