import type { Write } from '../../data/actions';
import type { Store } from '../../data/store';
import type { Requirement } from '#shared/records/requirement';
import type { RequirementDoc } from '#shared/records/requirement-doc';
import { byVersion, changedItems, nextVersion, type ChangedItems } from '#shared/rules/requirements';

/** The version that stands now: the highest that is not voided. */
export const latestOf = (docs: readonly RequirementDoc[]): RequirementDoc | null =>
  byVersion(docs.filter(({ voided }) => voided === null)).at(-1) ?? null;

/** A new version follows the first draft, a confirmed version, or one that was replaced; anything else is still being worked on (lifecycle RQ-3). */
export const mayFollow = (last: RequirementDoc | null): boolean => last === null || last.state === 'confirmed' || last.state === 'replaced';

/** When a version went to the customer for the last time, otherwise when it was made: what changed after that belongs to the next one. */
async function frozenAt(store: Pick<Store, 'history'>, doc: RequirementDoc): Promise<string> {
  const sent = (await store.history(doc.id)).filter((batch) =>
    batch.ops.some(({ record, patch }) => record === doc.id && patch['state']?.[1] === 'customer'),
  );
  return sent.at(-1)?.at ?? doc.createdAt;
}

/** The items that came, changed and went since the last version; nothing where there is no version yet. */
export async function changedSince(
  store: Pick<Store, 'history'>,
  last: RequirementDoc | null,
  requirements: readonly Requirement[],
): Promise<ChangedItems<Requirement>> {
  if (last === null) return { added: [], changed: [], removed: [] };
  return changedItems(requirements, await frozenAt(store, last));
}

/** Makes the next version and marks a confirmed one as replaced, in one action. Voided versions count for the number. */
export function newVersionWrites(
  docs: readonly RequirementDoc[],
  { projectId, preparedBy, changeNote }: { projectId: string; preparedBy: string; changeNote: string },
): readonly Write[] {
  const last = latestOf(docs);
  const version = nextVersion(docs.map((doc) => doc.version));
  return [
    { kind: 'requirementDoc', create: { projectId, version, preparedBy, changeNote } },
    ...(last?.state === 'confirmed' ? [{ kind: 'requirementDoc' as const, id: last.id, update: { state: 'replaced' } }] : []),
  ];
}
