import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';

const folder = resolve(import.meta.dirname, '../../fixtures/attachments');
export const real = (name: string): Buffer => readFileSync(join(folder, name));
export const aJpeg = () => real('photo.jpg');

type Parts = Record<string, Uint8Array | string>;

/** A package of these parts. */
export const packed = (parts: Parts, level: 0 | 6 = 6): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])), {
      level,
    }),
  );

/** A docx as an office program wrote it, with some of its parts changed or added. */
export function aDocx(change: (parts: Record<string, string>) => Parts = () => ({}), level: 0 | 6 = 6): Buffer {
  const parts = unzipSync(real('paper.docx'));
  const texts = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part).toString()]));
  return packed({ ...parts, ...change(texts) }, level);
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const relation = (id: string, type: string, target: string, external = false) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
/** The docx with one relationship more. */
export const aDocxLeadingTo = (type: string, target: string, external: boolean, part = 'word/_rels/document.xml.rels') =>
  aDocx((parts) => ({
    [part]: (parts[part] ?? '<Relationships xmlns="x"></Relationships>').replace(
      '</Relationships>',
      `${relation('rId99', type, target, external)}</Relationships>`,
    ),
  }));

/** The smallest workbook that spreadsheet programs open. */
export const anXlsx = (more: Parts = {}): Buffer =>
  packed({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
    ...more,
  });

/** The PNG with another declared size; its sums are not asked before its size is. */
export function aPngOf(width: number, height: number): Buffer {
  const bytes = Buffer.from(real('drawing.png'));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
