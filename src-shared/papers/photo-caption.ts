import type { RowOf } from '../records/index';
import { kindName } from '../records/kind-name';
import type { Kind } from '../records/kinds';
import { nameOf } from '../records/name-of';
import { placeLabel } from '../records/slots-of';
import { dayOfVisit } from '../rules/visits';
import { text, type Language } from '../text/index';

type Photo = Pick<RowOf<'attachment'>, 'owner' | 'slot' | 'shot' | 'caption' | 'takenAt'>;
type With = {
  readonly language: Language;
  /** A moment (ISO 8601, UTC) and a calendar day as the reader is used to them. */
  readonly moment: (instant: string) => string;
  readonly day: (day: string) => string;
  /** IANA name; that of this computer where none is given. */
  readonly timeZone?: string;
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

/** To which record a photo belongs: `place` as `placeOf` gives it, `customer` as papers call whose it is. */
type Owner = { readonly kind: Kind; readonly row: Readonly<Record<string, unknown>>; readonly place: string; readonly customer: string };

/** What is known of a photo of which nobody knows more than to what it belongs: a visit by whom and when, all else by its name. */
function ofOwner({ kind, row, customer }: Owner, { language, day, timeZone }: With): string[] {
  if (kind !== 'visit') return [nameOf(kind, row)];
  const on = dayOfVisit(row as RowOf<'visit'>, timeZone);
  return [customer, on === null ? '' : day(on), kindName(kind, language)];
}

/** What a photo is called on paper where nobody typed it: time, place and shot (documents 4.0), as far as they are known, and otherwise what it belongs to. */
export function proposedCaption(photo: Photo, owner: Owner, how: With): string {
  const { language, moment } = how;
  const known = [photo.takenAt === null ? '' : moment(photo.takenAt), owner.place, placeLabel(photo)?.[language] ?? ''].filter(Boolean);
  return (known.length > 0 ? known : ofOwner(owner, how).filter(Boolean)).join(text[language].documents.gap);
}
