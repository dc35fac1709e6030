import type { Paper } from '../../documents/model';
import { firstWhole, picturesOn, type NoPicture, type PictureFile, type Pictures } from '../pictures';
import type { ZipFile } from '../zip';
import type { PictureInFile, PicturesInFile } from './photo-table';

/** The most bytes of pictures in one file: beyond it no program opens it in reasonable time. */
const mostInFile = 1_000_000_000;

/** The pictures of a paper that Word can show, with the files of each, the best first. */
type ToStore = readonly { readonly sha256: string; readonly files: readonly PictureFile[] }[];

export async function picturesToStore(paper: Paper, pictures: Pictures): Promise<ToStore> {
  const named = picturesOn(paper);
  const files = await Promise.all(named.map((sha256) => pictures.find(sha256)));
  return named.map((sha256, i) => ({
    sha256,
    files: (files[i] ?? []).filter(({ extension, size }) => extension !== 'webp' && size === 'full'),
  }));
}

/** How many bytes these take in the file where nothing is wrong with them. */
export const bytesOf = (pictures: ToStore): number => pictures.reduce((sum, { files }) => sum + (files[0]?.bytes ?? 0) + 200, 0);

/** Reads pictures from the disk right into the file, one after the other; they are numbered in the order in which the paper shows them. */
export async function storePictures(pictures: ToStore, file: ZipFile, onPicture: () => void): Promise<PicturesInFile> {
  const stored = new Map<string, PictureInFile | NoPicture>();
  let [count, bytes] = [0, 0];
  for (const { sha256, files } of pictures) {
    const nameOf = ({ extension }: PictureFile) => `word/media/picture${count + 1}.${extension}`;
    const roomFor = (of: PictureFile) => (bytes + of.bytes > mostInFile ? null : file.roomFor(nameOf(of), of.bytes));
    const picture = await firstWhole(files, roomFor, (of, { width, height, sum }) => {
      file.store(nameOf(of), of.bytes, sum);
      bytes += of.bytes;
      const name = nameOf(of);
      return { width, height, name, relation: `rIdPicture${++count}` };
    });
    stored.set(sha256, picture);
    onPicture();
  }
  return stored;
}
