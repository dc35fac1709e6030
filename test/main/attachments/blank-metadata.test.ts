import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { blankMetadata } from '../../../src-main/attachments/blank-metadata';
import { jpegSize, pngSize, webpSize } from '../../../src-main/attachments/picture-size';
import { aJpeg } from '../../fixtures/a-jpeg';
import { anExif } from '../../fixtures/an-exif';
import { real } from './real-files';

const secret = '王小明 SN12345678';
const upright = { orientation: 1, takenAt: '2026:03:05 10:11:12', place: [30.5928, 114.3055] } as const;
const told = (bytes: Uint8Array) => [secret, 'Exif', 'EXIF', '2026:03:05'].filter((words) => Buffer.from(bytes).includes(words));

const segment = (marker: number, data: Uint8Array) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};
const behindStart = (jpeg: Uint8Array, ...segments: Buffer[]) => Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

const chunk = (name: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
/** Behind the first chunk, which says how large the picture is. */
const withChunks = (...chunks: Buffer[]) =>
  Buffer.concat([real('drawing.png').subarray(0, 33), ...chunks, real('drawing.png').subarray(33)]);

/** A WebP with the chunks of a photo around the picture of the fixture. */
function aWebp(...more: [name: string, data: Uint8Array][]) {
  const part = (name: string, data: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(name, 'latin1'), length, data, Buffer.alloc(data.length % 2)]);
  };
  const picture = real('photo.webp').subarray(12);
  const { width, height } = webpSize(real('photo.webp')) as { width: number; height: number };
  const first = Buffer.alloc(10);
  first[0] = 0x0c;
  first.writeUIntLE(width - 1, 4, 3);
  first.writeUIntLE(height - 1, 7, 3);
  const body = Buffer.concat([Buffer.from('WEBP'), part('VP8X', first), picture, ...more.map(([name, data]) => part(name, data))]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

test('a JPEG keeps its pixels, its profile and its length, and loses place, notes, comments, previews and what a camera put behind it', () => {
  const plain = aJpeg({ width: 64, height: 48, cmyk: true });
  const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours'));
  const preview = aJpeg({ width: 8, height: 8, exif: upright });
  const bytes = Buffer.concat([
    behindStart(
      aJpeg({ width: 64, height: 48, cmyk: true, exif: upright, xmp: secret }),
      profile,
      segment(0xe2, Buffer.from(`MPF\0${secret}`)),
      segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`)),
      segment(0xfe, Buffer.from(secret)),
      segment(0xe0, Buffer.from(`JFXX\0${secret}`)),
    ),
    preview,
    Buffer.from(secret),
  ]);
  const before = bytes.length;
  expect(told(bytes)).not.toEqual([]);
  expect(blankMetadata('jpg', bytes)).toBe('blank');
  expect(told(bytes)).toEqual([]);
  expect(bytes).toHaveLength(before);
  expect(jpegSize(bytes)).toEqual({ width: 64, height: 48 });
  expect([bytes.includes(profile), bytes.includes(Buffer.from(plain.subarray(2)))]).toEqual([true, true]);
});

test('of a JPEG of several scans every scan stays, and what stands between them goes', () => {
  const whole = real('progressive.jpg');
  const second = whole.indexOf('ffda', whole.indexOf('ffda', 0, 'hex') + 2, 'hex');
  const bytes = Buffer.concat([whole.subarray(0, second), segment(0xe1, Buffer.from(secret)), whole.subarray(second)]);
  expect(blankMetadata('jpg', bytes)).toBe('blank');
  expect(told(bytes)).toEqual([]);
  expect(bytes.includes(whole.subarray(second))).toBe(true);
});

test('a PNG keeps its pixels and loses texts, EXIF, its day and chunks that nobody knows; its sums are right', () => {
  const bytes = Buffer.concat([
    withChunks(
      chunk('tEXt', Buffer.from(`Author\0${secret}`)),
      chunk('zTXt', Buffer.from(secret)),
      chunk('iTXt', Buffer.from(secret)),
      chunk('eXIf', anExif(upright)),
      chunk('prVt', Buffer.from(secret)),
      chunk('tIME', Buffer.from([7, 234, 3, 5, 10, 11, 12])),
    ),
    Buffer.from(secret),
  ]);
  expect(blankMetadata('png', bytes)).toBe('blank');
  expect(told(bytes)).toEqual([]);
  expect(bytes.includes('tIME')).toBe(false);
  expect(pngSize(bytes)).toEqual(pngSize(real('drawing.png')));
  const drawing = real('drawing.png');
  const pixels = drawing.subarray(drawing.indexOf('IDAT'), drawing.indexOf('tEXt') - 4);
  expect(bytes.includes(pixels)).toBe(true);
  for (let at = 8; bytes.toString('latin1', at - 8, at - 4) !== 'IEND';) {
    const end = at + 8 + bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)));
    at = end + 4;
  }
});

test('a WebP keeps its pixels and loses EXIF and XMP, which its first chunk announces no more', () => {
  const bytes = aWebp(['EXIF', anExif(upright)], ['XMP ', Buffer.from(secret)]);
  expect(blankMetadata('webp', bytes)).toBe('blank');
  expect(told(bytes)).toEqual([]);
  expect(bytes[20]).toBe(0);
  expect(bytes.includes(real('photo.webp').subarray(12))).toBe(true);
});

test('a picture of which its metadata alone say which way is up is told from one that stands upright', () => {
  const turned = { ...upright, orientation: 6 };
  expect(blankMetadata('jpg', aJpeg({ width: 8, height: 8, exif: turned }))).toBe('turned');
  expect(blankMetadata('png', withChunks(chunk('eXIf', anExif(turned))))).toBe('turned');
  expect(blankMetadata('webp', aWebp(['EXIF', anExif(turned)]))).toBe('turned');
});

test('what is not built as a picture is built is never called blank', () => {
  const jpeg = aJpeg({ width: 8, height: 8, exif: upright });
  for (const cut of [0, 1, 2, 3, 5, 30, jpeg.length - 1]) expect(blankMetadata('jpg', jpeg.slice(0, cut))).toBe('unknown');
  for (const cut of [0, 7, 20, 40]) expect(blankMetadata('png', Buffer.from(real('drawing.png').subarray(0, cut)))).toBe('unknown');
  for (const cut of [0, 7, 20, 40]) expect(blankMetadata('webp', Buffer.from(real('photo.webp').subarray(0, cut)))).toBe('unknown');
});

test('a file without metadata stays as it is, byte for byte', () => {
  const plain = aJpeg({ width: 64, height: 48 });
  const bytes = plain.slice();
  expect(blankMetadata('jpg', bytes)).toBe('blank');
  expect(Buffer.compare(bytes, plain)).toBe(0);
});
