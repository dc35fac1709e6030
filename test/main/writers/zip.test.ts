import { crc32 } from 'node:zlib';
import { unzipSync, strFromU8 } from 'fflate';
import { expect, test, vi } from 'vitest';
import { zip, ZipFile } from '../../../src-main/writers/zip';

vi.setConfig({ testTimeout: 120_000 });

/** What the directory at the end of a zip says of each part. */
function directoryOf(bytes: Buffer) {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [number, number, number];
    const part = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      time: bytes.readUInt16LE(at + 12),
      day: bytes.readUInt16LE(at + 14),
      sum: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
    };
    at += 46 + nameLength + extra + comment;
    return part;
  });
}

test('parts come out of the zip as they went in, in their order, with their sums, all from 1980-01-01 00:00', async () => {
  const parts = [
    { name: '[Content_Types].xml', pieces: ['<一>', '二', ''] },
    { name: '空.xml', pieces: [] },
    { name: 'word/document.xml', pieces: Array.from({ length: 5_000 }, (_, i) => `第 ${i} 段 ${'字'.repeat(i % 97)}`) },
  ];
  const bytes = await zip(parts);
  const whole = parts.map(({ name, pieces }) => [name, pieces.join('')] as const);
  expect(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)])).toEqual(whole);
  expect(directoryOf(Buffer.from(bytes))).toEqual(
    whole.map(([name, text]) => ({ name, method: 8, time: 0, day: (1 << 5) | 1, sum: crc32(text), size: Buffer.byteLength(text) })),
  );
});

test('what is stored lies there as it is, room that was not used is used by the next, and what comes last can stand first', async () => {
  const photos = [1, 2, 3].map((seed) => Uint8Array.from({ length: 300_000 }, (_, i) => (i * seed * 31) % 251));
  for (const foretold of [0, 900_000]) {
    const file = new ZipFile(foretold);
    for (const [i, photo] of photos.entries()) {
      file.roomFor('不要的.jpg', 400_000).fill(7);
      file.roomFor(`照片${i}.jpg`, photo.length).set(photo);
      file.store(`照片${i}.jpg`, photo.length, crc32(photo));
    }
    await file.pack({ name: 'word/document.xml', pieces: ['正文'] });
    await file.packFirst({ name: '[Content_Types].xml', pieces: ['类型'] });
    const bytes = file.end();
    const names = ['[Content_Types].xml', '照片0.jpg', '照片1.jpg', '照片2.jpg', 'word/document.xml'];
    const read = unzipSync(bytes);
    expect(Object.keys(read)).toEqual(names);
    photos.forEach((photo, i) => expect(Buffer.compare(read[`照片${i}.jpg`] ?? new Uint8Array(), photo)).toBe(0));
    expect([read['[Content_Types].xml'], read['word/document.xml']].map((part) => strFromU8(part ?? new Uint8Array()))).toEqual([
      '类型',
      '正文',
    ]);
    expect(directoryOf(Buffer.from(bytes)).map(({ name, method }) => [name, method])).toEqual(
      names.map((name) => [name, name.endsWith('jpg') ? 0 : 8]),
    );
    expect(Buffer.from(bytes).readUInt32LE(0)).toBe(0x04034b50);
    expect(bytes.length).toBeLessThan(902_000);
  }
});

test('a piece that cannot be made ends the work with its reason', async () => {
  const pieces = function* () {
    yield '一'.repeat(100_000);
    throw new Error('停');
  };
  await expect(zip([{ name: 'a', pieces: pieces() }])).rejects.toThrow('停');
});
