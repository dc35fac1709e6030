import { text, type Language } from '#shared/text/index';
import type { Block, Paper, Photos } from '../documents/model';

/** One of the files in which a picture is kept. */
export type PictureFile = {
  readonly extension: 'jpg' | 'png' | 'webp';
  /** `small` is what stands in lists: better than nothing where nothing else finds room. */
  readonly size: 'full' | 'small';
  readonly bytes: number;
  /** Reads the file into room of exactly its length, without what it says besides its pixels. Null: it is not whole, no such picture, or not upright without that. */
  readonly read: (into: Uint8Array) => Promise<PictureFacts | null>;
};
/** Width and height in pixels, upright; `sum` is the CRC-32 of what was read. */
export type PictureFacts = { readonly width: number; readonly height: number; readonly sum: number };

/** Where a writer finds pictures: the files of one, by the hash that the paper names, the one that is meant for paper first. */
export type Pictures = { readonly find: (sha256: string) => Promise<readonly PictureFile[]> };
export const noPictures: Pictures = { find: async () => [] };

/** Why a picture is not shown: no file of it, none that is whole, or none that finds room. */
export type NoPicture = 'missing' | 'damaged' | 'tooMuch';

const isPhotos = (block: Block): block is Photos => block.block === 'photos';

/** The pictures that a paper shows, each once, in the order in which they first stand there. */
export const picturesOn = ({ sections }: Paper): string[] => [
  ...new Set(sections.flatMap(({ blocks }) => blocks.filter(isPhotos).flatMap(({ photos }) => photos.map(({ sha256 }) => sha256)))),
];

/** What stands in the place of a picture that is not shown, with the letters by which it can be looked for in a backup. */
export function placeholder(why: NoPicture, sha256: string, language: Language): string {
  const { papers, photos } = text[language];
  const hash = sha256.slice(0, 8);
  return why === 'tooMuch' ? papers.tooMuch(hash) : photos.fault[why](hash);
}

/**
 * Takes the first of these files that is whole and for which `roomFor` has room (null: none). What `taken` makes of it is the answer; otherwise why
 * there is none.
 */
export async function firstWhole<T>(
  files: readonly PictureFile[],
  roomFor: (file: PictureFile) => Uint8Array | null,
  taken: (file: PictureFile, facts: PictureFacts, bytes: Uint8Array) => T,
): Promise<T | NoPicture> {
  let why: NoPicture = 'missing';
  for (const file of files) {
    const room = roomFor(file);
    const facts = room && (await file.read(room));
    if (room && facts) return taken(file, facts, room);
    if (room) why = 'damaged';
    else if (why === 'missing') why = 'tooMuch';
  }
  return why;
}
