import { crc32 } from 'node:zlib';

const newline = 0x0a;
const tab = 0x09;
const sumLength = 8;

const sumOf = (bytes: Uint8Array) => crc32(bytes).toString(16).padStart(sumLength, '0');

/** One line of a journal: `JSON \t crc32 \n`. JSON never holds a bare tab or line break. */
export function lineOf(value: unknown): string {
  const json = JSON.stringify(value);
  return `${json}\t${sumOf(Buffer.from(json))}\n`;
}

/** Where the JSON of a good line stands. */
type GoodLine = { from: number; to: number };
export type Scanned = {
  good: GoodLine[];
  /** The byte behind the last good line. What follows is torn: it was never acknowledged. */
  end: number;
  /** Lines before `end` that cannot be read. They were acknowledged once. */
  damaged: number;
};

/** Tells good lines from bad ones by their sums; reads none of them. */
export function scan(bytes: Buffer): Scanned {
  const good: GoodLine[] = [];
  let end = 0;
  let bad = 0;
  let damaged = 0;
  for (let from = 0; from < bytes.length;) {
    const stop = bytes.indexOf(newline, from);
    if (stop < 0) break;
    const to = stop - sumLength - 1;
    if (to > from && bytes[to] === tab && bytes.toString('latin1', to + 1, stop) === sumOf(bytes.subarray(from, to))) {
      good.push({ from, to });
      end = stop + 1;
      damaged = bad;
    } else bad++;
    from = stop + 1;
  }
  return { good, end, damaged };
}
