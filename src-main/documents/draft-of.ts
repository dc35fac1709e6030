import { requirementDoc } from '#shared/records/requirement-doc';
import type { Kind } from '#shared/records/kinds';
import type { Language } from '#shared/text/index';

/** Of a version that is not yet with the customer how far it is (草稿, 内部审核), as its papers and their files say; '' for all else. */
export function draftOf(kind: Kind, row: Readonly<Record<string, unknown>>, language: Language): string {
  const state = kind === requirementDoc.kind ? String(row['state']) : '';
  return state === 'draft' || state === 'review' ? (requirementDoc.fields.state.choices?.[state]?.[language] ?? '') : '';
}
