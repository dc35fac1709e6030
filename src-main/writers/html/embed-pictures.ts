import { Buffer } from 'node:buffer';
import type { Paper } from '../../documents/model';
import { firstWhole, noPictures, picturesOn, type NoPicture, type PictureFile } from '../pictures';
import type { WriteOptions } from '../write-options';

/** A picture that stands in the page itself; width and height in pixels. */
export type EmbeddedPicture = { readonly width: number; readonly height: number; readonly address: string };
/** By the hash that the paper names: the picture, or why it is not there. */
export type EmbeddedPictures = ReadonlyMap<string, EmbeddedPicture | NoPicture>;

/**
 * The most bytes of pictures in one page: of such that are meant for paper, a hundred and more. What comes after them stands there as small as in
 * lists, as long as there is room for that, for the whole page is one text in the memory of the program that shows it.
 */
const mostOnPage = { full: 40_000_000, small: 50_000_000 } as const;

const types = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;

/** The pictures of a paper as addresses that hold their bytes: the page fetches nothing. */
export async function embedPictures(paper: Paper, { pictures = noPictures, signal }: WriteOptions = {}): Promise<EmbeddedPictures> {
  const embedded = new Map<string, EmbeddedPicture | NoPicture>();
  let all = 0;
  const roomFor = ({ size, bytes }: PictureFile) => (all + bytes > mostOnPage[size] ? null : new Uint8Array(bytes));
  for (const sha256 of picturesOn(paper)) {
    signal?.throwIfAborted();
    const picture = await firstWhole(await pictures.find(sha256), roomFor, ({ extension }, { width, height }, bytes) => {
      all += bytes.length;
      const coded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
      return { width, height, address: `data:${types[extension]};base64,${coded}` };
    });
    embedded.set(sha256, picture);
  }
  return embedded;
}
