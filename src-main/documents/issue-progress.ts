import type { IssueNote } from '#shared/records/issue-note';
import type { RowOf } from '#shared/records/index';
import { latestProgress } from '#shared/rules/issues';
import type { Reader } from './reader';

/** 最新进展: the newest note of each issue. */
export function progressOf(reader: Reader): (issue: Pick<RowOf<'issue'>, 'id'>) => IssueNote | null {
  const notes = new Map<string, IssueNote[]>();
  for (const note of reader.rows('issueNote')) {
    const list = notes.get(note.issueId) ?? [];
    notes.set(note.issueId, list);
    list.push(note);
  }
  return ({ id }) => latestProgress(notes.get(id) ?? []);
}

/** A note as papers write it: with its day. */
export const printProgress = (reader: Reader, note: IssueNote | null): string =>
  note === null ? '' : `${reader.dayOf(note.notedAt ?? note.createdAt)}${reader.words.colon}${note.text}`;
