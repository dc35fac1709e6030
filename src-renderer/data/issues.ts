import { useLiveQuery } from 'dexie-react-hooks';
import type { Issue } from '#shared/records/issue';
import type { IssueNote } from '#shared/records/issue-note';
import { isOpen, isOverdue, latestProgress } from '#shared/rules/issues';
import type { WorkbenchDatabase } from './database';
import { orFreeze } from './or-freeze';
import { useStore } from './store';

const none: ReadonlyMap<string, never> = new Map<string, never>();

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** The newest note of each issue of a project that has one. One read of keys and one range of notes, however many issues there are. */
export async function progressOf(db: WorkbenchDatabase, projectId: string): Promise<ReadonlyMap<string, IssueNote>> {
  const ids = (await db.of('issue').where('projectId').equals(projectId).primaryKeys()).sort();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return none;
  const mine = new Set(ids);
  // A range costs one request where a list of ids costs a step of a cursor for each; the notes of other issues in it are left aside.
  const notes = await db.of('issueNote').where('issueId').between(first, last, true, true).toArray();
  const shown = notes.filter((note) => note.voided === null && mine.has(note.issueId));
  const latest = [...grouped(shown, ({ issueId }) => issueId)].map(([id, own]) => [id, latestProgress(own)] as const);
  return new Map(latest.flatMap(([id, note]) => (note ? [[id, note] as const] : [])));
}

/** 最新进展 of the issues of a project, by issue. Empty while it is read. */
export function useLatestProgress(projectId: string): ReadonlyMap<string, IssueNote> {
  const store = useStore();
  const { db } = store;
  const answer = useLiveQuery(
    () => orFreeze(store, async () => ({ of: projectId, notes: await progressOf(db, projectId) })),
    [db, projectId],
  );
  return answer?.of === projectId ? answer.notes : none;
}

export type IssueCounts = { readonly open: number; readonly overdue: number };

const countsOf = (issues: readonly Issue[], today: string): IssueCounts => ({
  open: issues.filter(isOpen).length,
  overdue: issues.filter((issue) => isOverdue(issue, today)).length,
});

/** How many issues of every project are open and overdue on the day `today` (YYYY-MM-DD), by project; undefined while they are read. */
export function useIssueCounts(today: string): ReadonlyMap<string, IssueCounts> | undefined {
  const store = useStore();
  const { db } = store;
  const issues = useLiveQuery(
    () => orFreeze(store, async () => (await db.of('issue').toArray()).filter(({ voided }) => voided === null)),
    [db],
  );
  return issues && new Map([...grouped(issues, ({ projectId }) => projectId)].map(([id, own]) => [id, countsOf(own, today)]));
}
