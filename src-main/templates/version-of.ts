import { definitionOf } from '#shared/records/index';
import { firstVersion } from '../documents/paper-of';
import type { Row } from './record-rows';

/** The version of a paper on a record: that of the record where it has one. */
export function versionOf({ kind, values }: Row): string {
  const version = Object.hasOwn(definitionOf(kind).fields, 'version') ? values['version'] : '';
  return typeof version === 'string' && version !== '' ? version : firstVersion;
}
