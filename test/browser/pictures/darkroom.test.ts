import { describe, expect, onTestFinished, test } from 'vitest';
import { aDarkroom, Stopped } from '../../../src-renderer/pictures/darkroom';
import type { Kept, Pictures } from '../../../src-renderer/pictures/make-pictures';
import { aJpeg, type Jpeg } from '../../fixtures/a-jpeg';
import { aNoise } from '../../fixtures/a-noise';

const fileOf = (bytes: BlobPart, name = 'IMG_0001.jpg') => new File([bytes], name);
const jpeg = (given: Jpeg) => fileOf(aJpeg(given));

async function make(file: Blob, kept: Kept = 'screen'): Promise<Pictures> {
  const made = await aDarkroom().make(file, kept);
  if ('why' in made) throw new Error(made.why);
  return made;
}
const sizeOf = async (picture: Blob) => {
  const { width, height } = await createImageBitmap(picture);
  return [width, height];
};
async function colourIn(picture: Blob, x: number, y: number): Promise<string> {
  const bitmap = await createImageBitmap(picture);
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  pen?.drawImage(bitmap, 0, 0);
  const [r = 0, g = 0, b = 0] = pen?.getImageData(x, y, 1, 1).data ?? [];
  const high = (value: number) => value > 160;
  return `${high(r) ? 'R' : ''}${high(g) ? 'G' : ''}${high(b) ? 'B' : ''}` || 'dark';
}
const latin1 = async (picture: Blob) => new TextDecoder('latin1').decode(await picture.arrayBuffer());

const [red, green, blue, white, black] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
  [0, 0, 0],
] as const;
/** Upright twelve blocks wide and eight high; every corner has another colour. */
const [across, down] = [12, 8];
const upright = (x: number, y: number): readonly [number, number, number] =>
  y < down / 2 ? (x < across / 2 ? red : green) : x < across / 2 ? blue : white;
/** Where a block of the file stands when it is turned as the standard says. */
const turned: Readonly<Record<number, (column: number, row: number) => [number, number]>> = {
  1: (c, r) => [c, r],
  2: (c, r) => [across - 1 - c, r],
  3: (c, r) => [across - 1 - c, down - 1 - r],
  4: (c, r) => [c, down - 1 - r],
  5: (c, r) => [r, c],
  6: (c, r) => [across - 1 - r, c],
  7: (c, r) => [across - 1 - r, down - 1 - c],
  8: (c, r) => [r, down - 1 - c],
};

describe('a photo', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('of orientation %i stands upright in every size', async (orientation) => {
    const lies = orientation > 4;
    const [width, height] = lies ? [down * 8, across * 8] : [across * 8, down * 8];
    const place = turned[orientation] as (c: number, r: number) => [number, number];
    const made = await make(jpeg({ width, height, colour: (c, r) => upright(...place(c, r)), exif: { orientation } }));
    expect([made.width, made.height]).toEqual([96, 64]);
    for (const picture of [made.file, made.print, made.thumb]) {
      expect(await sizeOf(picture)).toEqual([96, 64]);
      const corners = await Promise.all(
        [
          [8, 8],
          [88, 8],
          [8, 56],
          [88, 56],
        ].map(([x = 0, y = 0]) => colourIn(picture, x, y)),
      );
      expect(corners).toEqual(['R', 'G', 'B', 'RGB']);
    }
  });

  test('says nowhere any more where it was taken, and nothing else besides its pixels', async () => {
    const file = jpeg({
      width: 64,
      height: 48,
      exif: { takenAt: '2026:03:05 10:11:12', offset: '+08:00', place: [23.1291, 113.2644] },
      xmp: '<x:xmpmeta>GPSLatitude 23,7.746N</x:xmpmeta>',
    });
    expect(await latin1(file)).toMatch(/Exif[^]*xmpmeta/);
    const { file: stored, print, thumb } = await make(file);
    for (const each of [stored, print, thumb]) expect(await latin1(each)).not.toMatch(/Exif|EXIF|http|xmp|GPS|2026:03:05/);
  });

  test('keeps when it was taken, by its own zone where it names one and by that of this device where not', async () => {
    const takenAt = '2026:03:05 10:11:12';
    expect(await make(jpeg({ width: 16, height: 16, exif: { takenAt, offset: '+08:00' } }))).toMatchObject({
      takenAt: '2026-03-05T02:11:12.000Z',
    });
    expect(await make(jpeg({ width: 16, height: 16, exif: { takenAt } }))).toMatchObject({
      takenAt: new Date('2026-03-05T10:11:12').toISOString(),
    });
    expect(await make(jpeg({ width: 16, height: 16 }))).toMatchObject({ takenAt: null });
  });

  test('of twelve megapixels is kept in three sizes, the print at most 300 kB however wild it is', async () => {
    const photo = await aNoise(4_000, 3_000);
    const made = await make(photo);
    expect([made.width, made.height]).toEqual([2_000, 1_500]);
    expect(made.file.type).toBe('image/jpeg');
    expect(await sizeOf(made.file)).toEqual([2_000, 1_500]);
    const { print } = made;
    expect(print.type).toBe('image/jpeg');
    expect(print.size).toBeLessThanOrEqual(300_000);
    expect(Math.max(...(await sizeOf(print)))).toBeLessThanOrEqual(1_280);
    expect(made.thumb.type).toBe('image/webp');
    expect(await sizeOf(made.thumb)).toEqual([320, 240]);
  });

  test('is kept at print size alone where room is short, and untouched where that is asked for', async () => {
    const photo = await aNoise(2_600, 1_000);
    const short = await make(photo, 'print');
    expect(short.file.size).toBeLessThanOrEqual(300_000);
    expect(await sizeOf(short.file)).toEqual([short.width, short.height]);
    const whole = await make(photo, 'original');
    expect(await whole.file.arrayBuffer()).toEqual(await photo.arrayBuffer());
    expect([whole.width, whole.height]).toEqual([2_600, 1_000]);
    expect(Math.max(...(await sizeOf(whole.print)))).toBeLessThanOrEqual(1_280);
  });

  test('is never enlarged', async () => {
    const { file, print, thumb } = await make(jpeg({ width: 200, height: 100 }));
    for (const each of [file, print, thumb]) expect(await sizeOf(each)).toEqual([200, 100]);
  });

  test('in printers’ colours becomes one for the screen', async () => {
    const { file } = await make(jpeg({ width: 64, height: 64, cmyk: true, colour: () => red }));
    expect(await colourIn(file, 32, 32)).toBe('R');
  });

  test('that can be seen through stands on white', async () => {
    const canvas = new OffscreenCanvas(64, 64);
    canvas.getContext('2d')?.clearRect(0, 0, 64, 64);
    const { file } = await make(await canvas.convertToBlob({ type: 'image/png' }));
    expect(await colourIn(file, 32, 32)).toBe('RGB');
  });

  test('as WebP is taken as well', async () => {
    const canvas = new OffscreenCanvas(640, 80);
    canvas.getContext('2d')?.fillRect(0, 0, 64, 64);
    const { file, thumb } = await make(await canvas.convertToBlob({ type: 'image/webp' }));
    expect(file.type).toBe('image/jpeg');
    expect(await sizeOf(thumb)).toEqual([320, 40]);
  });
});

describe('what is no picture', () => {
  const patched = (bytes: Uint8Array<ArrayBuffer>, at: number, values: readonly number[]) => {
    bytes.set(values, at);
    return bytes;
  };
  const sizeAt = (bytes: Uint8Array) => bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0) + 5;

  test.each([
    ['empty', 'an empty file', () => new Uint8Array()],
    ['not-a-picture', 'a text that calls itself one', () => '这是文本，不是照片'],
    [
      'markup',
      'a drawing with a script',
      () => '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ['heic', 'an iPhone’s own format', () => Uint8Array.of(0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0)],
    ['damaged', 'a file that was not copied to its end', () => aJpeg({ width: 640, height: 480 }).slice(0, -40)],
    ['damaged', 'the head of a photo alone', () => aJpeg({ width: 640, height: 480 }).slice(0, 3)],
    [
      'too-many-pixels',
      'a small file that declares four thousand megapixels',
      () => {
        const bytes = aJpeg({ width: 64, height: 64 });
        return patched(bytes, sizeAt(bytes), [0xff, 0xff, 0xff, 0xff]);
      },
    ],
    [
      'damaged',
      'a photo whose tables are nonsense',
      () => {
        const bytes = aJpeg({ width: 64, height: 64 });
        return patched(bytes, sizeAt(bytes) + 4, [9, 9, 9]);
      },
    ],
  ] satisfies [string, string, () => BlobPart][])('is %s: %s', async (why, _what, bytes: () => BlobPart) => {
    const room = aDarkroom();
    expect(await room.make(fileOf(bytes()), 'screen')).toMatchObject({ why });
    // The next one is none the worse for it.
    expect(await room.make(jpeg({ width: 16, height: 16 }), 'screen')).toMatchObject({ width: 16 });
  });

  test('a PNG that declares more than a hundred megapixels is not decoded', async () => {
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    new DataView(bytes.buffer).setUint32(16, 20_000);
    new DataView(bytes.buffer).setUint32(20, 20_000);
    expect(await aDarkroom().make(fileOf(bytes), 'screen')).toEqual({ why: 'too-many-pixels', found: '20000 × 20000' });
  });
});

describe('the darkroom', () => {
  test('works on one picture at a time, in the order in which they came', async () => {
    const room = aDarkroom();
    const ended: number[] = [];
    const files = [await aNoise(1_500, 1_500), jpeg({ width: 8, height: 8 }), jpeg({ width: 8, height: 8 })];
    await Promise.all(files.map(async (file, i) => room.make(file, 'screen').then(() => ended.push(i))));
    expect(ended).toEqual([0, 1, 2]);
  });

  test('stops in the middle of a picture when the user says so, and can go on afterwards', async () => {
    const room = aDarkroom();
    const photo = await aNoise(4_000, 3_000);
    const stop = new AbortController();
    const making = room.make(photo, 'screen', stop.signal);
    setTimeout(() => stop.abort(), 20);
    await expect(making).rejects.toBeInstanceOf(Stopped);
    expect(await room.make(jpeg({ width: 8, height: 8 }), 'screen')).toMatchObject({ width: 8 });
  });

  test('tells from the head of a file what it is and when it was taken, and knows its bytes again', async () => {
    const bytes = aJpeg({ width: 16, height: 16, colour: () => black, exif: { takenAt: '2026:03:05 10:11:12', offset: '+08:00' } });
    const room = aDarkroom();
    expect(await room.glanceAt(fileOf(bytes))).toEqual({ type: 'jpeg', takenAt: '2026-03-05T02:11:12.000Z' });
    expect(await room.glanceAt(fileOf('text'))).toEqual({ type: 'other', takenAt: null });
    const { original } = await make(fileOf(bytes));
    expect(await room.hash(fileOf(bytes, 'copied.jpg'))).toBe(original);
    expect(await room.hash(fileOf('text'))).not.toBe(original);
  });

  test('a worker that dies leaves its picture unmade, and the next one gets a new worker', async () => {
    const dying = URL.createObjectURL(
      new Blob(['self.onmessage = () => { throw new Error("out of memory") }'], { type: 'text/javascript' }),
    );
    onTestFinished(() => URL.revokeObjectURL(dying));
    let opened = 0;
    const room = aDarkroom(() => {
      opened++;
      return new Worker(dying);
    });
    expect(await room.make(jpeg({ width: 8, height: 8 }), 'screen')).toMatchObject({ why: 'damaged' });
    expect(await room.make(jpeg({ width: 8, height: 8 }), 'screen')).toMatchObject({ why: 'damaged' });
    expect(opened).toBe(2);
  });
});
