import type { Kind } from '../records/kinds';

/** What an action was, as the undo menu and the history name it. Stored in every batch: never rename one. */
const actionVerbs = ['create', 'edit', 'bulk', 'void', 'restore', 'bring-back', 'sample', 'shipped', 'undo', 'redo'] as const;
export type ActionVerb = (typeof actionVerbs)[number];

/** A verb and the kind of record it speaks of: `edit:issue`. */
export type ActionLabel = `${ActionVerb}:${Kind}`;

/** The parts of a label; a verb that this program does not know reads as an edit. */
export function labelParts(label: string): { verb: ActionVerb; kind: string } {
  const [verb = '', kind = ''] = label.split(':');
  return { verb: actionVerbs.find((known) => known === verb) ?? 'edit', kind };
}
