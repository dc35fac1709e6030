import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { picturesInVault } from '../../src-main/attachments/paper-pictures';
import type { Paper } from '../../src-main/documents/model';
import { embedPictures } from '../../src-main/writers/html/embed-pictures';
import { writeHtml } from '../../src-main/writers/html/write-html';
import { writeWord } from '../../src-main/writers/word/write-word';
import { aJpeg } from '../fixtures/a-jpeg';
import { aPaper, portrait } from '../main/writers/a-paper';
import { peakMemory } from './peak-memory';

/** Papers of photos in a process that was started for one of them. Prints what it cost. */
const [, , way = '', folder = '', count = '0', bytesEach = '0', part = 'print'] = process.argv;
const [photos, size] = [Number(count), Number(bytesEach)];

/** A JPEG of so many bytes that no packing makes fewer: comments of noise before a picture of its own. */
function aPhoto(seed: number): Uint8Array {
  const picture = aJpeg({ width: 1280, height: 960, colour: (column, row) => [(column * seed) % 256, (row * 5) % 256, 90] });
  const noise = new Uint8Array(65_533);
  let state = seed + 1;
  for (let i = 0; i < noise.length; i++) noise[i] = (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16;
  const comments = Array.from({ length: Math.max(0, Math.round((size - picture.length) / 65_537)) }, () => [
    Uint8Array.from([0xff, 0xfe, 0xff, 0xff]),
    noise,
  ]).flat();
  return Buffer.concat([picture.subarray(0, 2), ...comments, picture.subarray(2)]);
}
const nameOf = (i: number) => createHash('sha256').update(`${i}`).digest('hex');

function fill(): void {
  for (let i = 0; i < photos; i++) {
    const bytes = aPhoto(i);
    const sha256 = part === 'print' ? nameOf(i) : createHash('sha256').update(bytes).digest('hex');
    const name = part === 'print' ? `${sha256}.print.${crc32(bytes).toString(16).padStart(8, '0')}.jpg` : `${sha256}.jpg`;
    const path = join(folder, 'attachments', sha256.slice(0, 2), name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

const files = () =>
  (readdirSync(join(folder, 'attachments'), { recursive: true }) as string[]).filter((name) => name.endsWith('.jpg')).sort();
function paperOf(names: readonly string[]): Paper {
  const shown = names.map((name, i) => ({ sha256: /[0-9a-f]{64}/.exec(name)?.[0] ?? '', caption: `2026年11月25日 09:${i}　住院楼　门牌` }));
  return aPaper([portrait({ block: 'photos', columns: 2, photos: shown })]);
}

/** What no file with photos can do without: each read, its sum taken, and all of them together once. */
function storedAtOnce(): Uint8Array {
  const pieces = files().map((name) => {
    const bytes = readFileSync(join(folder, 'attachments', name));
    if (crc32(bytes) === 0) throw new Error('no sum');
    return bytes;
  });
  return Buffer.concat(pieces);
}

/** Gives the work to be measured; what comes before it costs nothing. */
const works: Record<string, () => () => Uint8Array | Promise<Uint8Array>> = {
  nothing: () => () => new Uint8Array(),
  floor: () => storedAtOnce,
  word: () => {
    const paper = paperOf(files());
    return () => writeWord(paper, { pictures: picturesInVault(folder) });
  },
  page: () => {
    const paper = paperOf(files());
    return async () => writeHtml(paper, {}, await embedPictures(paper, { pictures: picturesInVault(folder) }));
  },
};

if (way === 'fill') fill();
else {
  const work = works[way]?.();
  if (!work) throw new Error(`no way ${way}`);
  const before = process.cpuUsage();
  const start = performance.now();
  const { length } = await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1_000, wall, peak: peakMemory() / 1_048_576, bytes: length / 1_048_576 }));
}
