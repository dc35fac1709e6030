import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { produceDocument } from '../../src-main/documents/produce-document';
import type { Paper } from '../../src-main/documents/model';
import { packageParts } from '../../src-main/writers/word/package-parts';
import { writeWord } from '../../src-main/writers/word/write-word';
import { zip } from '../../src-main/writers/zip';
import { aPaper, issues, issueTable, landscape } from '../main/writers/a-paper';
import { plainWord } from '../main/writers/plain-word';
import { peakMemory } from './peak-memory';

/** The first document of a process that was started for it, as an export is made. Prints what it cost. */
const [, , way = '', given = '', out = ''] = process.argv;
let heap = 0;
const lookAtHeap = () => (heap = Math.max(heap, process.memoryUsage().heapUsed));
const tableOf = (rows: number): Paper => aPaper([landscape(issueTable(issues(rows)))]);

async function plainDocx(paper: Paper): Promise<Uint8Array> {
  return zip([...packageParts(plainWord(paper), paper)].map(([name, xml]) => ({ name, pieces: [xml] })));
}

/** What no writer can do without: the finished XML of a file as bytes, its sum, and one deflate. */
function packAtOnce(xml: string): Uint8Array {
  const bytes = Buffer.from(xml);
  if (crc32(bytes) === 0) throw new Error('no sum');
  return deflateRawSync(bytes);
}

/** Gives the work to be measured; what comes before it costs nothing. */
const works: Record<string, () => () => Uint8Array | Promise<Uint8Array>> = {
  nothing: () => () => new Uint8Array(),
  writer: () => {
    const paper = tableOf(Number(given));
    return () => writeWord(paper, { onProgress: lookAtHeap });
  },
  plain: () => {
    const paper = tableOf(Number(given));
    return () => plainDocx(paper);
  },
  floor: () => {
    const xml = strFromU8(unzipSync(readFileSync(given))['word/document.xml'] ?? new Uint8Array());
    return () => packAtOnce(xml);
  },
  export: () => {
    const bundle = readFileSync(given, 'utf8');
    return async () => {
      const request = { document: 'issue-table', audience: 'internal', language: 'zh', format: 'docx' } as const;
      const made = await produceDocument(bundle, request, { onProgress: lookAtHeap });
      if (!made.ok) throw new Error(JSON.stringify(made.failure));
      return made.value.bytes;
    };
  },
};

const work = works[way]?.();
if (!work) throw new Error(`no way ${way}`);
const before = process.cpuUsage();
const start = performance.now();
const bytes = await work();
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
lookAtHeap();
if (out) writeFileSync(out, bytes);
const mebibyte = 1_048_576;
process.stdout.write(
  JSON.stringify({
    cpu: (user + system) / 1_000,
    wall,
    peak: peakMemory() / mebibyte,
    heap: heap / mebibyte,
  }),
);
