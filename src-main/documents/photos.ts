import { placeOf, proposedCaption } from '#shared/papers/photo-caption';
import { isPictureIn } from '#shared/papers/rows-on-paper';
import type { AnyRow, RowOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import type { Photos } from './model';
import type { Reader } from './reader';

/** In the order in which they were taken, those without a time as they came here. */
const byTime = (a: RowOf<'attachment'>, b: RowOf<'attachment'>): number => {
  const [one, other] = [a, b].map(({ takenAt, createdAt, no }) => `${takenAt ?? createdAt} ${no}`) as [string, string];
  return one < other ? -1 : Number(one > other);
};

/** The pictures in one slot of a record that this edition may know, with their captions; none where there is none. */
export function photosIn(reader: Reader, kind: Kind, row: AnyRow, slot: string, columns: Photos['columns']): Photos[] {
  const { edition, moment, day, timeZone } = reader;
  const { language } = edition;
  const place = placeOf(kind, row, (id) => reader.find('site', id)?.name ?? '', language);
  const owner = { kind, row, place, customer: reader.shortName };
  const photos = reader
    .rows('attachment')
    .filter((photo) => isPictureIn(photo, `${kind}:${row.id}`, slot))
    .sort(byTime)
    .map((photo) => ({
      sha256: photo.sha256,
      from: { kind: 'attachment', id: photo.id, field: 'caption' } as const,
      caption: photo.caption || proposedCaption(photo, owner, { language, moment, day, timeZone }),
    }));
  return photos.length === 0 ? [] : [{ block: 'photos', columns, photos }];
}
