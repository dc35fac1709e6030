import { Button } from '@mantine/core';
import type { Issue } from '#shared/records/issue';
import type { Project } from '#shared/records/project';
import { daysBetween } from '#shared/rules/days';
import { useChildren } from '../../data/live';
import { RecordSheet } from '../../forms/record-sheet';
import { useToday } from '../../state/today';
import { useText } from '../../text';
import { DueTag } from '../../ui/due-tag';
import { toneOfIssue } from './issue-columns';
import { IssueNotes, placeOfNotes } from './issue-notes';
import { issueGroups } from './project-groups';

type IssueSheetProps = { project: Project; id: string; issue: Issue | undefined; onClose: () => void };

/** One issue beside the table: its fields, its progress, its changes. */
export function IssueSheet({ project, id, issue, onClose }: IssueSheetProps) {
  const today = useToday();
  const notes = useChildren('issueNote', id);
  const text = useText();
  const due = issue && issue.plannedOn !== null && toneOfIssue(issue, today) !== null ? daysBetween(today, issue.plannedOn) : null;
  return (
    <RecordSheet
      kind="issue"
      id={id}
      onClose={onClose}
      groups={issueGroups(text.projects.groups)}
      context={{ customerId: project.customerId, projectId: project.id }}
      tags={
        <>
          <DueTag days={due} />
          <Button variant="subtle" onClick={() => document.getElementById(placeOfNotes)?.focus()}>
            {text.issues.notes.jump(notes?.length ?? 0)}
          </Button>
        </>
      }
    >
      <IssueNotes key={id} issueId={id} />
    </RecordSheet>
  );
}
