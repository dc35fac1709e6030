import type { RowOf } from '../records/index';

/** 《问题管理表》 goes to the members of the project who receive it (records: `projectMember.receivesIssueTable`); of other documents the trade does not say to whom. */
export async function receiversOf(
  document: string,
  subject: string,
  membersOf: (projectId: string) => Promise<readonly RowOf<'projectMember'>[]>,
): Promise<string[]> {
  if (document !== 'issue-table') return [];
  const members = await membersOf(subject);
  return [
    ...new Set(
      members.flatMap(({ person, receivesIssueTable, voided }) => (receivesIssueTable && voided === null && person ? [person] : [])),
    ),
  ];
}
