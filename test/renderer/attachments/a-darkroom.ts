import type { Darkroom } from '../../../src-renderer/pictures/darkroom';
import { Stopped } from '../../../src-renderer/pictures/darkroom';
import { troubleIn } from '../../../src-renderer/pictures/make-pictures';
import { doJob } from '../../../src-renderer/pictures/picture-job';
import { sha256Of } from '../../../src-renderer/pictures/sha256';
import { takenAtOf } from '../../../src-renderer/pictures/taken-at';
import { aJpeg } from '../../fixtures/a-jpeg';

/** A darkroom without a canvas, which only Chromium has: it looks at files as the real one does, and every size of a picture is a small one of the same colour. */
export function aDarkroom(): Darkroom & { kept: string[] } {
  const kept: string[] = [];
  return {
    kept,
    async make(file, how, stop) {
      if (stop?.aborted) throw new Stopped();
      kept.push(how);
      const bytes = await file.arrayBuffer();
      const trouble = troubleIn(new Uint8Array(bytes));
      if (trouble) return trouble;
      const original = await sha256Of(bytes);
      const shade = Number.parseInt(original.slice(0, 2), 16);
      const small = new Blob([aJpeg({ width: 32, height: 24, colour: () => [shade, 90, 200 - shade / 2] })], { type: 'image/jpeg' });
      const facts = { width: 32, height: 24, takenAt: await takenAtOf(bytes), original };
      return { file: small, print: small, thumb: small, ...facts };
    },
    async glanceAt(file, stop) {
      if (stop?.aborted) throw new Stopped();
      const done = await doJob({ glanceAt: file });
      return 'glance' in done ? done.glance : null;
    },
    async hash(file, stop) {
      if (stop?.aborted) throw new Stopped();
      const done = await doJob({ hash: file });
      return 'original' in done ? done.original : null;
    },
  };
}

/** A photo as it comes from a phone; each number is another one. */
export const aPhoto = (number: number, takenAt?: string): File =>
  new File(
    [
      aJpeg({
        width: 64,
        height: 48,
        colour: (c, r) => [(number * 53 + c * 20) % 256, (r * 40) % 256, 120],
        exif: takenAt ? { takenAt, offset: '+08:00' } : {},
      }),
    ],
    `IMG_${number}.jpg`,
    { type: 'image/jpeg' },
  );
