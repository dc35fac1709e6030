import { createHash } from 'node:crypto';
import type { Bundle } from '#shared/bundle';
import type { Audience } from '#shared/papers/audiences';
import { dataLines } from '#shared/papers/data-lines';

/** The sum of what an edition knows of the records of a bundle (SHA-256, 64 hexadecimal digits), whatever the moment of the export. */
export function dataHashOf({ records, subject }: Pick<Bundle, 'records' | 'subject'>, audience: Audience): string {
  const hash = createHash('sha256');
  for (const line of dataLines(records, subject.id, audience)) hash.update(line);
  return hash.digest('hex');
}
