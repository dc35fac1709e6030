import { describe, expect, test } from 'vitest';
import { declaredBy } from '../../../src-renderer/pictures/declared-size';
import { typeByFirstBytes } from '../../../src-renderer/pictures/first-bytes';
import { fitted } from '../../../src-renderer/pictures/fitted';
import { aJpeg } from '../../fixtures/a-jpeg';

const text = (words: string) => [...new TextEncoder().encode(words)];
const join = (...parts: (readonly number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const little = (number: number, bytes: number) => Array.from({ length: bytes }, (_each, i) => Math.floor(number / 256 ** i) % 256);
const big = (number: number, bytes: number) => little(number, bytes).toReversed();

describe('the size that a JPEG declares', () => {
  test('is that of its first frame, not of the small picture that its camera put in front', () => {
    const photo = aJpeg({ width: 640, height: 480 });
    const preview = aJpeg({ width: 16, height: 16 });
    const withPreview = join(photo.subarray(0, 2), [0xff, 0xe1], big(preview.length + 2, 2), preview, photo.subarray(2));
    expect(declaredBy('jpeg', withPreview)).toEqual({ size: { width: 640, height: 480 }, whole: true });
  });

  test('stands for a photo with a film behind it too; one without its end is not whole', () => {
    const photo = aJpeg({ width: 64, height: 48 });
    expect(declaredBy('jpeg', join(photo, text('ftypmp42'), [0xff, 0xd8]))).toMatchObject({ whole: true });
    for (let length = 3; length < photo.length; length += 7)
      expect(declaredBy('jpeg', photo.subarray(0, length))).toMatchObject({ whole: false });
  });

  test('is read with fill bytes before a marker, and of a progressive picture', () => {
    const photo = aJpeg({ width: 64, height: 48 });
    const frame = photo.findIndex((byte, i) => byte === 0xff && photo[i + 1] === 0xc0);
    const filled = join(photo.subarray(0, frame), [0xff, 0xff], photo.subarray(frame));
    filled[filled.findIndex((byte, i) => byte === 0xff && filled[i + 1] === 0xc0) + 1] = 0xc2;
    expect(declaredBy('jpeg', filled)).toEqual({ size: { width: 64, height: 48 }, whole: true });
  });
});

test('the size that a PNG declares, and whether its last chunk is there', () => {
  const head = [
    0x89,
    ...text('PNG\r\n\x1a\n'),
    ...big(13, 4),
    ...text('IHDR'),
    ...big(70_000, 4),
    ...big(3, 4),
    8,
    2,
    0,
    0,
    0,
    ...big(0, 4),
  ];
  const end = [...big(0, 4), ...text('IEND'), ...big(0, 4)];
  expect(declaredBy('png', join(head, end))).toEqual({ size: { width: 70_000, height: 3 }, whole: true });
  expect(declaredBy('png', join(head, end.slice(0, -1)))).toMatchObject({ whole: false });
  expect(declaredBy('png', join(head, big(4_000_000_000, 4), text('IDAT'), [1, 2, 3, 4]))).toMatchObject({ whole: false });
});

describe('the size that a WebP declares', () => {
  const riff = (chunk: string, ...rest: number[][]) => {
    const body = join(text('WEBP'), text(chunk), ...rest, new Uint8Array(10));
    return join(text('RIFF'), little(body.length, 4), body);
  };
  test.each([
    ['lossy', riff('VP8 ', little(10, 4), [0, 0, 0, 0x9d, 0x01, 0x2a], little(800, 2), little(600, 2))],
    ['lossless', riff('VP8L', little(10, 4), [0x2f], little(799 + 599 * 2 ** 14, 4))],
    ['extended', riff('VP8X', little(10, 4), [0, 0, 0, 0], little(799, 3), little(599, 3))],
  ])('%s', (_sort, bytes) => {
    expect(typeByFirstBytes(bytes)).toBe('webp');
    expect(declaredBy('webp', bytes)).toEqual({ size: { width: 800, height: 600 }, whole: true });
    expect(declaredBy('webp', bytes.subarray(0, -1))).toMatchObject({ whole: false });
  });
});

test.each([
  ['markup', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['markup', '\n<?xml version="1.0"?><!-- a note --><svg width="3">'],
  ['other', '<html><p>svg</p></html>'],
  ['other', 'GIF89a'],
  ['empty', ''],
] as const)('a file is typed by its first bytes: %s', (type, words) => {
  expect(typeByFirstBytes(Uint8Array.from(text(words)))).toBe(type);
});

test('a picture is fitted into a square and never enlarged; the thinnest keeps a pixel', () => {
  expect(fitted({ width: 4_000, height: 3_000 }, 2_000)).toEqual({ width: 2_000, height: 1_500 });
  expect(fitted({ width: 300, height: 900 }, 2_000)).toEqual({ width: 300, height: 900 });
  expect(fitted({ width: 50_000, height: 3 }, 320)).toEqual({ width: 320, height: 1 });
});
