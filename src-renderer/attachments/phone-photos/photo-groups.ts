/** A photo that may be imported. */
export type PhonePhoto = {
  readonly file: File;
  /** By the camera's clock, ISO 8601 in UTC; null where the file does not say. */
  readonly takenAt: string | null;
};
/** Photos that were taken one soon after the other. */
export type PhotoGroup = {
  /** The time of the first photo as its file says: the same however the clock is put right. */
  readonly key: string;
  /** ISO 8601 in UTC, put right by the offset. */
  readonly from: string;
  readonly to: string;
  /** No photo of the group says when it was taken: the times are those of the files. */
  readonly byFile: boolean;
  readonly photos: readonly PhonePhoto[];
};

/** Whoever takes no photo for so long has gone somewhere else (milliseconds). */
const longPause = 30 * 60_000;

const moment = ({ takenAt, file }: PhonePhoto) => (takenAt === null ? file.lastModified : Date.parse(takenAt));

/** An instant moved by so many minutes. */
export const moved = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();

function inGroups(photos: readonly PhonePhoto[], byFile: boolean, minutes: number): PhotoGroup[] {
  const groups: PhonePhoto[][] = [];
  for (const photo of photos.toSorted((a, b) => moment(a) - moment(b))) {
    const last = groups.at(-1)?.at(-1);
    if (last && moment(photo) - moment(last) <= longPause) groups.at(-1)?.push(photo);
    else groups.push([photo]);
  }
  return groups.map((each) => {
    const [first, last] = [each[0], each.at(-1)].map((photo) => new Date(photo ? moment(photo) : 0).toISOString());
    const [from = '', to = ''] = [first, last].map((at) => moved(at ?? '', byFile ? 0 : minutes));
    return { key: `${byFile ? 'file' : 'photo'} ${first}`, from, to, byFile, photos: each };
  });
}

/** The photos in groups by the time they were taken, the latest group first. `minutes` is by how much the camera's clock is slow. */
export function groupsOf(photos: readonly PhonePhoto[], minutes: number): PhotoGroup[] {
  const timed = photos.filter(({ takenAt }) => takenAt !== null);
  const untimed = photos.filter(({ takenAt }) => takenAt === null);
  return [...inGroups(timed, false, minutes), ...inGroups(untimed, true, minutes)].sort((a, b) => (a.from < b.from ? 1 : -1));
}
