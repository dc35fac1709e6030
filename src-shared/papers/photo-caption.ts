import type { RowOf } from '../records/index';
import type { Kind } from '../records/kinds';
import { placeLabel } from '../records/slots-of';
import { text, type Language } from '../text/index';

type Photo = Pick<RowOf<'attachment'>, 'owner' | 'slot' | 'shot' | 'caption' | 'takenAt'>;
type With = {
  readonly language: Language;
  /** A moment (ISO 8601, UTC) as the reader is used to it. */ readonly moment: (instant: string) => string;
};

/** Where a visit was: the site stands before the place, unless the place names it already. */
export function placeOfVisit({ place }: Pick<RowOf<'visit'>, 'place'>, site: string, language: Language): string {
  return place.includes(site) ? place : [site, place].filter(Boolean).join(text[language].documents.and);
}

/** Where the photos of a record were taken, as far as the record tells; '' for other kinds. `siteOf` gives the name of a site, '' for none. */
export function placeOf(
  kind: Kind,
  row: Readonly<Record<string, unknown>>,
  siteOf: (id: string | null) => string,
  language: Language,
): string {
  if (kind === 'site') return String(row['name']);
  if (kind !== 'visit') return '';
  const visit = row as RowOf<'visit'>;
  return placeOfVisit(visit, siteOf(visit.site), language);
}

/** What a photo is called on paper where nobody typed it: time, place and shot (documents 4.0), as far as they are known. */
export function proposedCaption(photo: Photo, place: string, { language, moment }: With): string {
  const { gap } = text[language].documents;
  return [photo.takenAt === null ? '' : moment(photo.takenAt), place, placeLabel(photo)?.[language] ?? ''].filter(Boolean).join(gap);
}
