import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { issue as definition, type Issue } from '#shared/records/issue';
import type { Project } from '#shared/records/project';
import { needsReason } from '#shared/rules/state-machines';
import { nameOf } from '../../data/names';
import { useStore } from '../../data/store';
import { useCommit } from '../../forms/saving/use-commit';
import { useTakeBack } from '../../forms/taking-back/use-take-back';
import { useToday } from '../../state/today';
import { useLabel, useText } from '../../text';
import { Dialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';
import { bulkPlan, bulkWrites, type BulkChange, type Left } from './bulk-change';
import { BulkDay, BulkOwner, BulkState } from './bulk-fields';
import classes from './panel.module.css';

type BulkDialogProps = {
  project: Project;
  issues: readonly Issue[];
  field: BulkChange['field'];
  onDone: () => void;
  onCancel: () => void;
};
const isoNow = () => new Date().toISOString();
const fieldLabel = (name: string) =>
  name in definition.fields ? definition.fields[name as keyof typeof definition.fields].label : definition.label;

/** Asks for the new value, says which issues it changes and which it leaves and why, and makes the change as one step to undo. */
export function BulkDialog({ project, issues, field, onDone, onCancel }: BulkDialogProps) {
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const store = useStore();
  const commit = useCommit();
  const takeBack = useTakeBack();
  const today = useToday();
  const label = useLabel();
  const text = useText();
  const words = text.issues.bulk;
  const stateLabel = (state: Issue['state']) => label(definition.fields.state.choices?.[state] ?? definition.fields.state.label);

  const change: BulkChange | null = to === null ? null : field === 'state' ? { field, to: to as Issue['state'], reason } : { field, to };
  const plan = change && bulkPlan(issues, change);
  const reopens = field === 'state' && to !== null && issues.some((issue) => needsReason('issue', issue, { state: to }));
  const whyLeft = ({ issue, why, fields }: Left) =>
    why === 'missing'
      ? words.missing(fields.map((name) => label(fieldLabel(name))))
      : why === 'needs-reason'
        ? words.needsReason
        : words.noWay(stateLabel(issue.state), stateLabel(to as Issue['state']));

  const apply = async () => {
    if (!change || !plan || plan.changed.length === 0) return;
    const around = { today, now: isoNow(), me: `teamMember:${store.author}`, reopened: (why: string) => text.forms.reopened(why) };
    const done = await commit({ label: 'bulk:issue', writes: bulkWrites(issues, change, around) });
    if (!done) return;
    showToast({
      message: words.done(plan.changed.length, plan.left.length),
      undo: takeBack(done),
    });
    onDone();
  };
  return (
    <Dialog onClose={onCancel} title={words[field]}>
      {field === 'state' && <BulkState value={to} onChange={setTo} reopens={reopens} reason={reason} onReason={setReason} />}
      {field === 'owner' && <BulkOwner project={project} value={to} onChange={setTo} />}
      {field === 'plannedOn' && <BulkDay today={today} onChange={setTo} />}
      {plan && plan.left.length > 0 && (
        <div className={classes.soon} role="status">
          {words.left(plan.left.length)}
          <ul className={classes.bullets}>
            {plan.left.map((each) => (
              <li key={each.issue.id}>
                {each.issue.no} {nameOf('issue', each.issue)} — {whyLeft(each)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {plan && plan.changed.length + plan.left.length === 0 && <p className={classes.quiet}>{words.unchanged}</p>}
      <Group justify="flex-end" mt="md">
        <Button onClick={onCancel}>{text.forms.cancel}</Button>
        <Button variant="filled" disabled={!plan || plan.changed.length === 0} onClick={() => void apply()}>
          {words.change(plan?.changed.length ?? issues.length)}
        </Button>
      </Group>
    </Dialog>
  );
}
