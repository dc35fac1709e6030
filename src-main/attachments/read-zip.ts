import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

/** An entry as the directory at the end of the package tells of it: that is what Office reads. */
export type ZipEntry = { name: string; packed: Buffer; method: number; size: number; sum: number };

const zipLimits = {
  entries: 10_000,
  /** Bytes that one entry, and all together, may unpack to. */
  entry: 256 * 1024 * 1024,
  whole: 512 * 1024 * 1024,
  /** Unpacked ÷ packed, of a package that unpacks to more than `small`. Real ones stay below 60. */
  ratio: 200,
  small: 16 * 1024 * 1024,
} as const;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** Where the directory begins and how many entries it has. The end may be followed by a comment. */
function endOf(bytes: Buffer): { at: number; count: number } | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === endMark) return { at: bytes.readUInt32LE(at + 16), count: bytes.readUInt16LE(at + 10) };
  }
  return null;
}

// A name that leads somewhere else, or that two entries share, can mean one thing here and another in Office.
const isPlainName = (name: string) => !/^[/\\]|\\|(^|\/)\.\.?(\/|$)|:/.test(name);

function entryAt(bytes: Buffer, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return null;
  const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [number, number, number];
  const isLocked = (bytes.readUInt16LE(at + 8) & 0x2041) !== 0;
  const [packedSize, size, from] = [20, 24, 42].map((offset) => bytes.readUInt32LE(at + offset)) as [number, number, number];
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  if (isLocked || !isPlainName(name) || from + 30 > bytes.length || bytes.readUInt32LE(from) !== localMark) return null;
  const data = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
  if (data + packedSize > bytes.length) return null;
  const entry = {
    name,
    packed: bytes.subarray(data, data + packedSize),
    method: bytes.readUInt16LE(at + 10),
    size,
    sum: bytes.readUInt32LE(at + 16),
  };
  return { entry, next: at + 46 + nameLength + extraLength + noteLength };
}

/** The entries of a package that is in order; `damaged` for any other (torn, locked, in parts), `inflates` where it says itself that it unpacks to too much. */
export function entriesOf(bytes: Buffer): ZipEntry[] | 'damaged' | 'inflates' {
  const end = endOf(bytes);
  if (!end) return 'damaged';
  if (end.count > zipLimits.entries) return 'inflates';
  const entries: ZipEntry[] = [];
  let at = end.at;
  while (entries.length < end.count) {
    const read = entryAt(bytes, at);
    if (!read) return 'damaged';
    entries.push(read.entry);
    at = read.next;
  }
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) return 'damaged';
  const whole = entries.reduce((sum, { size }) => sum + size, 0);
  const tooMuch = whole > zipLimits.whole || (whole > zipLimits.small && whole > bytes.length * zipLimits.ratio);
  return tooMuch || entries.some(({ size }) => size > zipLimits.entry) ? 'inflates' : entries;
}

/** Unpacks one entry, beside the event loop and never to more than it says. `damaged`: its bytes are not what the directory says. */
export async function unpacked({ packed, method, size, sum }: ZipEntry): Promise<Buffer | 'damaged' | 'inflates'> {
  const bytes = method === 0 ? packed : method === 8 ? await inflated(packed, size) : 'damaged';
  if (typeof bytes === 'string') return bytes;
  if (bytes.length !== size) return bytes.length > size ? 'inflates' : 'damaged';
  return crc32(bytes) === sum ? bytes : 'damaged';
}

async function inflated(packed: Buffer, size: number): Promise<Buffer | 'damaged' | 'inflates'> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'inflates' : 'damaged';
  }
}
