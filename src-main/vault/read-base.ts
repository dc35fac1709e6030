import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
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

const isTorn = (error: unknown) => isSystemError(error) && (error.code ?? '').startsWith('Z_');

/** The lines of a packed file, one after the other; where the packing is torn they end. Throws what the system refuses. */
async function* linesIn(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unpacked = file.pipe(createGunzip());
  file.on('error', (error) => unpacked.destroy(error));
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (!isTorn(error)) throw error;
  }
}

/** Reads a base as far as it can be read. */
export async function readBase(path: string): Promise<Base> {
  const base: Base = { head: null, rows: [], whole: false, sum: '' };
  const hash = createHash('sha256');
  for await (const line of linesIn(path)) {
    const value = parsed(line);
    // A line that cannot be read, or one behind the closing line: not as it was written.
    if (value === null || base.whole) return { ...base, whole: false };
    hash.update(line);
    if (value.base === 1) base.head = value as BaseHead;
    else if (typeof value.end === 'number') base.whole = base.head !== null && value.end === base.rows.length;
    else base.rows.push(value as KindRow);
  }
  return { ...base, sum: hash.digest('hex') };
}

function parsed(line: string): Line | null {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return null;
  }
}

export const basePosition = (head: BaseHead): Position => ({
  db: head.db,
  generation: head.generation,
  schema: head.schema,
  lastSeq: head.seq,
  lastId: head.id,
});
