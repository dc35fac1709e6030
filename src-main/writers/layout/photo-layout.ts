import type { Photo, Photos } from '../../documents/model';
import { twips } from './measures';
import { shares } from './shares';

/** No picture is wider on paper, and none so high that its caption has no room on the page, on its side as well; two beside each other leave room for three rows. */
const widest = twips(150);
const highest = { 1: twips(140), 2: twips(85) } as const;
/** Left and right of a picture, together. */
const aroundPicture = twips(4);
/** Of a pixel, in twips, where a picture has so many that it need not be drawn smaller. */
const pixel = 1440 / 96;

type Size = { readonly width: number; readonly height: number };

/** So many photos beside each other, and the widths of their columns, which sum to that of the text; the last row may have fewer. */
export function photoRows({ columns, photos }: Photos, textWidth: number): { columns: number[]; rows: (readonly Photo[])[] } {
  const rows = Array.from({ length: Math.ceil(photos.length / columns) }, (_, i) => photos.slice(i * columns, (i + 1) * columns));
  return { columns: shares(textWidth, columns === 1 ? [1] : [1, 1]), rows };
}

/** The size of a picture on paper, in twips, from its pixels: as large as its place allows, never larger than it is. */
export function sizeOnPaper({ width, height }: Size, columns: Photos['columns'], columnWidth: number): Size {
  const place = { width: Math.min(widest, columnWidth - aroundPicture), height: highest[columns] };
  const scale = Math.min(pixel, place.width / width, place.height / height);
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
