import { Buffer } from 'node:buffer';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

export type ZipPart = { readonly name: string; readonly pieces: Iterable<string | Uint8Array> };

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfCentral = 0x06054b50;
const version = 20;
const utf8Names = 0x0800;
const methodDeflate = 8;
/** 1980-01-01 00:00, the first moment that a zip can name: the same content gives the same bytes. */
const [firstTime, firstDay] = [0, 0x21];

/** What both headers of a part say about it, in the same order. */
function description(name: Buffer, packed: number, size: number, sum: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(methodDeflate, 4);
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

async function packed(pieces: ZipPart['pieces']) {
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
  await pipeline(bytes, createDeflateRaw(), async (deflated: AsyncIterable<Buffer>) => {
    for await (const chunk of deflated) out.push(chunk);
  });
  return { out, length: out.reduce((all, chunk) => all + chunk.length, 0), size, sum };
}

/** A zip file with the parts in the given order. No part is ever whole in memory: what its pieces say is packed as it comes. */
export async function zip(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, pieces } of parts) {
    const { out, length, size, sum } = await packed(pieces);
    const bytes = Buffer.from(name);
    const about = description(bytes, length, size, sum);
    files.push(uint32(localHeader), about, bytes, ...out);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(uint32(centralHeader), uint32(version).subarray(0, 2), about, rest, bytes);
    offset += 4 + about.length + bytes.length + length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endOfCentral, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, central, end]));
}
