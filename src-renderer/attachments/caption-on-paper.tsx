import type { Attachment } from '#shared/records/attachment';
import { placeOf, proposedCaption } from '#shared/papers/photo-caption';
import type { Kind } from '#shared/records/kinds';
import { showInstant } from '#shared/records/show-value';
import { useRecord } from '../data/live';
import { useLanguage, useText } from '../text';
import classes from './viewer.module.css';

/** What stands below a photo on paper as long as nobody has typed a caption; nothing where nothing is known or one was typed. */
export function CaptionOnPaper({ kind, row }: { kind: Kind; row: Attachment }) {
  const words = useText().photos.viewer;
  const language = useLanguage();
  const owner = useRecord(kind, row.owner?.split(':')[1] ?? null);
  const siteId = owner && 'site' in owner && typeof owner.site === 'string' ? owner.site : null;
  const site = useRecord('site', siteId);
  const customerId = owner && 'customerId' in owner && typeof owner.customerId === 'string' ? owner.customerId : null;
  const customer = useRecord('customer', customerId);
  if (row.caption !== '' || !owner) return null;
  const place = placeOf(kind, owner, () => site?.name ?? '', language);
  const about = { kind, row: owner, place, customer: customer?.shortName || (customer?.name ?? '') };
  const proposed = proposedCaption(row, about, { language, moment: (instant) => showInstant(instant), day: (day) => day });
  return proposed === '' ? null : <p className={`${classes.quiet} ${classes.onPaper}`}>{words.onPaper(proposed)}</p>;
}
