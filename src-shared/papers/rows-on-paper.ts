import type { AnyRow, RowOf } from '../records/index';
import type { Kind } from '../records/kinds';
import { isOpen } from '../rules/issues';
import type { Records } from './for-audience';

// Which records the tables of a paper are to list: what a document prints, and what the page says of it before it is written.

/** 组网明细: circuits of the project that are still to come. */
export const isToCome = ({ project, state }: RowOf<'circuit'>, projectId: string): boolean =>
  project === projectId && (state === 'planned' || state === 'building');

/** 双方职责: a duty that is not needed any more is none. */
export const isDuty = ({ state }: RowOf<'duty'>): boolean => state !== 'dropped';

/** 待确认事项: open issues of the requirements survey that are 客户可见, in both editions, for the paper is put before the customer. */
export const isToConfirm = (issue: RowOf<'issue'>): boolean => isOpen(issue) && issue.phase === 'requirements' && issue.customerVisible;

/** 后续事项 and 承诺 that were neither cancelled nor taken back. */
export const stillStands = ({ state }: Pick<RowOf<'actionItem'> | RowOf<'promise'>, 'state'>): boolean =>
  state !== 'cancelled' && state !== 'withdrawn';

/** 后续事项 and 承诺: what sprang from the visit and still stands. */
export const sprangFrom = (row: RowOf<'actionItem'> | RowOf<'promise'>, visitId: string): boolean =>
  row.source === `visit:${visitId}` && stillStands(row);

/** 现场照片 and 拓扑图: what can be drawn of the files in one slot of a record; `owner` is `kind:id`. */
export const isPictureIn = (file: RowOf<'attachment'>, owner: string, slot: string): boolean =>
  file.owner === owner && file.slot === slot && file.mediaType.startsWith('image/');

/** Records of one kind that stand in tables of a paper. */
export type Listed = { readonly kind: Kind; readonly rows: readonly AnyRow[] };
type Lists = (records: Records, subject: string) => Listed[];

/** By the name of a document, of what its tables and photo pages are made for this subject, before an edition leaves anything out. */
const lists: Readonly<Record<string, Lists>> = {
  'issue-table': ({ issue = [] }, subject) => [{ kind: 'issue', rows: issue.filter(({ projectId }) => projectId === subject) }],
  'requirements-document': (records, subject) => {
    const projectId = records.requirementDoc?.find(({ id }) => id === subject)?.projectId ?? '';
    const mine = <R extends { projectId: string }>(rows: readonly R[] = []) => rows.filter((row) => row.projectId === projectId);
    return [
      { kind: 'requirement', rows: mine(records.requirement) },
      { kind: 'circuit', rows: (records.circuit ?? []).filter((circuit) => isToCome(circuit, projectId)) },
      { kind: 'milestone', rows: mine(records.milestone) },
      { kind: 'duty', rows: mine(records.duty).filter(isDuty) },
      { kind: 'issue', rows: mine(records.issue).filter(isToConfirm) },
      { kind: 'attachment', rows: (records.attachment ?? []).filter((file) => isPictureIn(file, `project:${projectId}`, 'topology')) },
    ];
  },
  'visit-record': ({ actionItem = [], promise = [], attachment = [] }, subject) => [
    { kind: 'actionItem', rows: actionItem.filter((action) => sprangFrom(action, subject)) },
    { kind: 'promise', rows: promise.filter((each) => sprangFrom(each, subject)) },
    { kind: 'attachment', rows: attachment.filter((file) => isPictureIn(file, `visit:${subject}`, 'photos')) },
  ],
};

/** What the tables and photo pages of a document would list; nothing for a document without them. */
export const listedOn = (document: string, records: Records, subject: string): Listed[] => lists[document]?.(records, subject) ?? [];
