import type { DocumentExport } from '#shared/records/document-export';
import { isKind } from '#shared/records/kinds';
import type { Subject } from './records-around';

/** The record that an export was made from. */
export function subjectOfExport({ subject }: Pick<DocumentExport, 'subject'>): Subject | null {
  const [kind = '', id = ''] = (subject ?? '').split(':');
  return isKind(kind) ? { kind, id } : null;
}
