import type { Paper } from '../../documents/model';
import { noPictures } from '../pictures';
import type { WriteOptions } from '../write-options';
import { ZipFile } from '../zip';
import { contentTypes, packageParts } from './package-parts';
import type { TableShape } from '../layout/table-shape';
import { sampleRow, stampRows } from './row-stamp';
import { bytesOf, picturesToStore, storePictures } from './store-pictures';
import { wordDocument } from './word-document';

const rowsIn = ({ sections }: Paper): number =>
  sections.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + (block.block === 'table' ? block.rows.length : 0), 0);

/**
 * A paper as a Word file in the house's style for reports: A4, 宋体 and 黑体, tables with repeated headers. The same paper and pictures give the
 * same bytes, on every machine and in every time zone. Memory does not grow with the rows beyond what the file itself takes, and pictures are
 * in it once.
 */
export async function writeWord(
  paper: Paper,
  { onProgress, signal, pictures = noPictures, mark = '' }: WriteOptions = {},
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const toStore = await picturesToStore(paper, pictures);
  const total = rowsIn(paper) + toStore.length;
  let done = 0;
  const onDone = (count: number) => {
    signal?.throwIfAborted();
    onProgress?.((done += count), total);
  };
  const file = new ZipFile(bytesOf(toStore));
  const stored = await storePictures(toStore, file, () => onDone(1));
  const shapes: TableShape[] = [];
  const document = wordDocument(
    paper,
    (shape, sheet) => {
      shapes.push(shape);
      return [sampleRow(shape, sheet)];
    },
    stored,
  );
  for (const [name, xml] of packageParts(document, paper, stored, mark)) {
    const part = { name, pieces: name === 'word/document.xml' ? stampRows(xml, shapes, onDone) : [xml] };
    await (name === contentTypes ? file.packFirst(part) : file.pack(part));
  }
  return file.end();
}
