import Dexie from 'dexie';
import { useMemo } from 'react';
import type { Issue } from '#shared/records/issue';
import type { IssueNote } from '#shared/records/issue-note';
import { isOpen, isOverdue, latestProgress } from '#shared/rules/issues';
import type { WorkbenchDatabase } from './database';
import type { Asked } from './follow-rows';
import { useHeldRows } from './held-rows';

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

/** The notes of the issues of a project. One read of keys and one range of notes, however many issues there are. */
export async function notesOf(db: WorkbenchDatabase, projectId: string): Promise<IssueNote[]> {
  const ids = (await db.of('issue').where('projectId').equals(projectId).primaryKeys()).sort();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const mine = new Set(ids);
  // A range costs one request where a list of ids costs a step of a cursor for each; the notes of other issues in it are left aside.
  const notes = await db.of('issueNote').where('issueId').between(first, last, true, true).toArray();
  return notes.filter(({ issueId }) => mine.has(issueId));
}

/** Those of some notes that stand at issues of the project. */
async function notesAmong(notes: IssueNote[], db: WorkbenchDatabase, projectId: string): Promise<IssueNote[]> {
  const issues = await db.of('issue').bulkGet(notes.map(({ issueId }) => issueId));
  return notes.filter((_note, i) => issues[i]?.projectId === projectId);
}

const latestOf = (notes: readonly IssueNote[]): ReadonlyMap<string, IssueNote> => {
  const shown = notes.filter(({ voided }) => voided === null);
  const latest = [...grouped(shown, ({ issueId }) => issueId)].map(([id, own]) => [id, latestProgress(own)] as const);
  return new Map(latest.flatMap(([id, note]) => (note ? [[id, note] as const] : [])));
};

/** 最新进展 of the issues of a project, by issue: the newest note of each that has one. Empty while it is read. */
export function useLatestProgress(projectId: string): ReadonlyMap<string, IssueNote> {
  const asked = useMemo(
    (): Asked<'issueNote'> => ({
      kind: 'issueNote',
      question: `of project ${projectId}`,
      all: (db) => notesOf(db, projectId),
      among: (written, db) => notesAmong(written, db, projectId),
    }),
    [projectId],
  );
  const notes = useHeldRows(asked);
  return useMemo(() => (notes ? latestOf(notes) : none), [notes]);
}

const closed: Issue['state'] = 'closed';

/** An answer of more rows would hold up the window, and the database for whoever asks next. */
const atOnce = 1_000;

/** Every open issue, a thousand of all issues at a time. */
async function openAmongAll(db: WorkbenchDatabase): Promise<Issue[]> {
  const open: Issue[] = [];
  for (let last = ''; ;) {
    const rows = await db.of('issue').where('id').above(last).limit(atOnce).toArray();
    if (rows.length === 0) return open;
    open.push(...rows.filter(isOpen));
    last = rows.at(-1)?.id ?? '';
  }
}

/**
 * The open issues of all projects, also voided ones. Two ranges of an index for each project, so that those that were closed over the years,
 * which are most, cost nothing. An index cannot be read on from the middle of its equal keys: where a range has too many for one answer, all
 * issues are gone through.
 */
async function openIssues(db: WorkbenchDatabase): Promise<Issue[]> {
  const projects = await db.of('project').toCollection().primaryKeys();
  const states = db.of('issue');
  const found = await Promise.all(
    projects.flatMap((id) => [
      states.where('[projectId+state]').between([id, Dexie.minKey], [id, closed], true, false).limit(atOnce).toArray(),
      states.where('[projectId+state]').between([id, closed], [id, Dexie.maxKey], false, true).limit(atOnce).toArray(),
    ]),
  );
  return found.some(({ length }) => length === atOnce) ? openAmongAll(db) : found.flat();
}
const allOpen: Asked<'issue'> = { kind: 'issue', question: 'open', all: openIssues, among: (written) => written.filter(isOpen) };

export type IssueCounts = { readonly open: number; readonly overdue: number };

const countsOf = (issues: readonly Issue[], today: string): IssueCounts => ({
  open: issues.length,
  overdue: issues.filter((issue) => isOverdue(issue, today)).length,
});

/** How many issues of every project are open and overdue on the day `today` (YYYY-MM-DD), by project; undefined while they are read. */
export function useIssueCounts(today: string): ReadonlyMap<string, IssueCounts> | undefined {
  const issues = useHeldRows(allOpen);
  return useMemo(
    () =>
      issues &&
      new Map(
        [
          ...grouped(
            issues.filter(({ voided }) => voided === null),
            ({ projectId }) => projectId,
          ),
        ].map(([id, own]) => [id, countsOf(own, today)]),
      ),
    [issues, today],
  );
}
