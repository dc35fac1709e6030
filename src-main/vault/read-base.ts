import { createHash } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import type { KindRow, Position } from './position';
import { unpacked } from './unpack';

/** The first line of a base. `from` is the generation that this one goes on from, where it is not the one before. */
export type BaseHead = { base: 1; db: string; generation: number; schema: number; seq: number; id: string | null; from?: number };

export type Base = {
  /** Null: not even the first line can be read. */
  head: BaseHead | null;
  rows: KindRow[];
  /** The closing line is there and counts the rows that were read. */
  whole: boolean;
  /** SHA-256 of the lines that were read. */
  sum: string;
};

type ScannedBase = Omit<Base, 'rows'> & { records: number };

type Line = Partial<BaseHead> & Partial<KindRow> & { end?: number };

/** No line of a base is longer; one that is was made to fill the memory. */
const longestLine = 16_000_000;

/** The lines of a packed file, one after the other; where the packing is torn they end. Throws what the system refuses. */
async function* linesIn(path: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let begun: string[] = [];
  let length = 0;
  for await (const piece of unpacked(path)) {
    const [first = '', ...more] = decoder.write(piece).split('\n');
    begun.push(first);
    length += first.length;
    if (length > longestLine) return;
    const rest = more.pop();
    if (rest === undefined) continue;
    yield begun.join('');
    yield* more;
    [begun, length] = [[rest], rest.length];
  }
}

/** As `readBase`, but gives every row away as it comes: of a large base they take more memory than all the rest. */
export async function scanBase(path: string, row: (row: KindRow) => void = () => undefined): Promise<ScannedBase> {
  const base: ScannedBase = { head: null, records: 0, whole: false, sum: '' };
  const hash = createHash('sha256');
  for await (const line of linesIn(path)) {
    const value = parsed(line);
    // A line that cannot be read, or one behind the closing line: not as it was written.
    if (value === null || base.whole) return { ...base, whole: false };
    hash.update(line);
    if (value.base !== undefined && value.base !== 1) return base;
    if (value.base === 1) base.head = value as BaseHead;
    else if (typeof value.end === 'number') base.whole = base.head !== null && value.end === base.records;
    else {
      base.records++;
      row(value as KindRow);
    }
  }
  return { ...base, sum: hash.digest('hex') };
}

/** Reads a base as far as it can be read; of one that a newer program wrote in another form, nothing. */
export async function readBase(path: string): Promise<Base> {
  const rows: KindRow[] = [];
  const { head, whole, sum } = await scanBase(path, (row) => rows.push(row));
  return { head, rows, whole, sum };
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
