import { Buffer } from 'node:buffer';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

export type ZipPart = { readonly name: string; readonly pieces: Iterable<string | Uint8Array> };
type Method = 'stored' | 'deflated';
/** Of a part: how many bytes it takes in the file and unpacked, and the CRC-32 of the latter. */
type Measures = { readonly packed: number; readonly size: number; readonly sum: number };

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfCentral = 0x06054b50;
const localLength = 30;
const version = 20;
const utf8Names = 0x0800;
const methods = { stored: 0, deflated: 8 } as const;
/** 1980-01-01 00:00, the first moment that a zip can name: the same content gives the same bytes. */
const [firstTime, firstDay] = [0, 0x21];

/** What both headers of a part say about it, in the same order. */
function description(name: Buffer, method: Method, { packed, size, sum }: Measures): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(methods[method], 4);
  fields.writeUInt16LE(firstTime, 6);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(sum, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

async function deflated(pieces: ZipPart['pieces']) {
  let [sum, size] = [0, 0];
  function* bytes() {
    for (const piece of pieces) {
      const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
      sum = crc32(chunk, sum);
      size += chunk.length;
      yield chunk;
    }
  }
  const out: Buffer[] = [];
  await pipeline(bytes, createDeflateRaw(), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) out.push(chunk);
  });
  return { out, packed: out.reduce((all, chunk) => all + chunk.length, 0), size, sum };
}

/** What a part that is known last may take though it stands first, and parts whose length nobody foretold. */
const [roomBefore, roomBehind] = [32_768, 65_536];

/**
 * A zip file in one piece of memory. What is packed comes as pieces and is never whole in memory; what is stored is read right into its place, so
 * that photos are there once. Whoever says beforehand how much will be stored spares the file from being moved while it grows.
 */
export class ZipFile {
  #bytes: Uint8Array<ArrayBuffer>;
  #start = roomBefore;
  #end = roomBefore;
  readonly #parts: { readonly name: Buffer; readonly about: Buffer; readonly at: number }[] = [];
  #first: { readonly name: Buffer; readonly about: Buffer } | null = null;

  constructor(stored = 0) {
    this.#bytes = new Uint8Array(roomBefore + stored + roomBehind);
  }

  /** Packs a part behind those that are there. */
  async pack({ name, pieces }: ZipPart): Promise<void> {
    const { out, ...measures } = await deflated(pieces);
    this.#add(Buffer.from(name), 'deflated', measures, out);
  }

  /** Packs the part that stands before all others: programs look into the first one to learn what the file is. */
  async packFirst({ name, pieces }: ZipPart): Promise<void> {
    const { out, ...measures } = await deflated(pieces);
    const named = Buffer.from(name);
    const about = description(named, 'deflated', measures);
    const head = Buffer.concat([uint32(localHeader), about, named, ...out]);
    if (this.#first || head.length > this.#start) throw new Error(`no room before all others for ${name}`);
    this.#start -= head.length;
    this.#bytes.set(head, this.#start);
    this.#first = { name: named, about };
  }

  /** Where the bytes of a part are to be put that is stored as it is; `store` makes it one. Until then nothing else may be added. */
  roomFor(name: string, size: number): Uint8Array {
    const at = this.#end + localLength + Buffer.byteLength(name);
    this.#room(at + size);
    return this.#bytes.subarray(at, at + size);
  }

  /** Makes what was put into the room for it a part. `sum` is its CRC-32. */
  store(name: string, size: number, sum: number): void {
    this.#add(Buffer.from(name), 'stored', { packed: size, size, sum }, []);
    this.#end += size;
  }

  /** The whole file. */
  end(): Uint8Array<ArrayBuffer> {
    const first = this.#first ? [{ ...this.#first, at: this.#start }] : [];
    const directory = [...first, ...this.#parts].flatMap(({ name, about, at }) => {
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(at - this.#start, 10);
      return [uint32(centralHeader), uint32(version).subarray(0, 2), about, rest, name];
    });
    const central = Buffer.concat(directory);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(endOfCentral, 0);
    end.writeUInt16LE(first.length + this.#parts.length, 8);
    end.writeUInt16LE(first.length + this.#parts.length, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(this.#end - this.#start, 16);
    this.#put([central, end]);
    return this.#bytes.subarray(this.#start, this.#end);
  }

  #add(name: Buffer, method: Method, measures: Measures, pieces: readonly Uint8Array[]): void {
    const about = description(name, method, measures);
    this.#parts.push({ name, about, at: this.#end });
    this.#put([uint32(localHeader), about, name, ...pieces]);
  }

  #put(pieces: readonly Uint8Array[]): void {
    this.#room(pieces.reduce((end, { length }) => end + length, this.#end));
    for (const piece of pieces) {
      this.#bytes.set(piece, this.#end);
      this.#end += piece.length;
    }
  }

  #room(end: number): void {
    if (end <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, end));
    larger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = larger;
  }
}

/** A zip file with the parts in the given order. */
export async function zip(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const file = new ZipFile();
  for (const part of parts) await file.pack(part);
  return file.end();
}
