import type { Paper } from '../../documents/model';
import type { WriteOptions } from '../write-options';
import { zip } from '../zip';
import { packageParts } from './package-parts';
import type { TableShape } from '../layout/table-shape';
import { sampleRow, stampRows } from './row-stamp';
import { wordDocument } from './word-document';

/**
 * A paper as a Word file in the house's style for reports: A4, 宋体 and 黑体, tables with repeated headers. The same paper gives the same
 * bytes, on every machine and in every time zone. Memory does not grow with the rows beyond what the file itself takes.
 */
export async function writeWord(paper: Paper, { onProgress, signal }: WriteOptions = {}): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const shapes: TableShape[] = [];
  const document = wordDocument(paper, (shape, sheet) => {
    shapes.push(shape);
    return [sampleRow(shape, sheet)];
  });
  const total = shapes.reduce((sum, { table }) => sum + table.rows.length, 0);
  let done = 0;
  const parts = packageParts(document, paper);
  const onRows = (count: number) => {
    signal?.throwIfAborted();
    onProgress?.((done += count), total);
  };
  return zip([...parts].map(([name, xml]) => ({ name, pieces: name === 'word/document.xml' ? stampRows(xml, shapes, onRows) : [xml] })));
}
