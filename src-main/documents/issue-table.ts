import { customer as customerKind } from '#shared/records/customer';
import { records, type RowOf } from '#shared/records/index';
import { byOverdueThenPlanned, daysOverdue, issueStatistics } from '#shared/rules/issues';
import { text } from '#shared/text/index';
import { defineDocument } from './define';
import { printProgress, progressOf } from './issue-progress';
import { dayWidth, listedIn, recordTable } from './listed';
import { paragraph, title, type Block, type Column, type FieldTable } from './model';
import type { Reader } from './reader';

type Issue = RowOf<'issue'>;

const label = { zh: '问题管理表', en: 'Issue table' };

/** The ten columns that are there unless others are chosen. The day on which an issue was raised is enough in a table. */
function usualColumns(reader: Reader): Column<Issue>[] {
  const of = reader.kind('issue');
  const { due } = text[reader.edition.language];
  const note = reader.kind('issueNote');
  const latest = progressOf(reader);
  const lines = (...parts: string[]) => parts.filter(Boolean).join('\n');
  const state = (issue: Issue) => {
    const days = daysOverdue(issue, reader.today);
    return lines(of.value(issue, 'state'), days > 0 ? due.overdue(days) : '');
  };
  return [
    reader.sequence(),
    ...of.column('description', 15),
    ...of.column('target', 10),
    ...of.column('advice', 11),
    {
      header: `${of.label('ownerOrg')}/${of.label('owner')}`,
      width: 7,
      align: 'center',
      text: (issue) => lines(of.value(issue, 'ownerOrg'), of.value(issue, 'owner')),
      from: (issue) => of.from(issue, 'ownerOrg'),
      naming: true,
    },
    {
      header: of.label('raisedAt'),
      width: dayWidth,
      align: 'center',
      text: ({ raisedAt }) => (raisedAt === null ? '' : reader.dayOf(raisedAt)),
    },
    ...of.column('plannedOn', dayWidth, 'center'),
    { header: of.label('state'), width: 5, align: 'center', text: state },
    {
      header: records.issue.computed['latestProgress']?.label[reader.edition.language] ?? '',
      width: 13,
      align: 'left',
      text: (issue) => printProgress(reader, latest(issue)),
      from: (issue) => {
        const found = latest(issue);
        return found && note.from(found, 'text');
      },
    },
    ...of.column('remark', 7),
  ];
}

function titleBlock(reader: Reader, issues: readonly Issue[]): FieldTable {
  const { words, today, timeZone } = reader;
  const project = reader.subject('project');
  return {
    block: 'fields',
    perRow: 3,
    fields: [
      ...reader.kind('project').pairs(project, ['name']),
      { label: customerKind.label[reader.edition.language], text: reader.customerName },
      { label: words.issues.edition, text: words.workingCopy },
      { label: words.issues.exportedOn, text: reader.day(today) },
      { label: words.issues.exportedBy, text: reader.author, naming: true },
      { label: words.issues.statistics, text: words.issues.counted(issueStatistics(issues, { today, since: null, timeZone })), wide: true },
    ],
  };
}

function receivers(reader: Reader): Block[] {
  const of = reader.kind('projectMember');
  const members = reader.ofProject('projectMember', reader.subject('project').id);
  const names = members.flatMap((member) => (member.receivesIssueTable ? [of.value(member, 'person')] : []));
  return names.length === 0
    ? []
    : [paragraph(reader.words.issues.receivers + reader.words.colon + names.join(reader.words.and), 'note', { naming: true })];
}

/**
 * 《问题管理表》 as a working copy: it has the day of the export and no edition number, for a number is given only when the table is
 * published; this period is the time since the project began. Overdue issues stand on top and say so (lifecycle IS-6). The customer's copy
 * holds the issues that are 客户可见 and complete, and its figures count exactly these.
 */
export const issueTable = defineDocument({
  kind: 'issue-table',
  label,
  subject: 'project',
  audiences: ['customer', 'internal'],
  version: ({ words }) => ({ name: words.workingCopy }),
  sections: (reader) => {
    const project = reader.subject('project');
    const issues = reader.ofProject('issue', project.id).sort(byOverdueThenPlanned(reader.today));
    const blocks = [
      title(label[reader.edition.language]),
      titleBlock(reader, listedIn(reader, 'issue', issues)),
      ...recordTable(reader, 'issue', issues, usualColumns(reader)),
      ...receivers(reader),
      paragraph(reader.words.issues.foot, 'note'),
    ];
    return [{ orientation: 'landscape', blocks }];
  },
});
