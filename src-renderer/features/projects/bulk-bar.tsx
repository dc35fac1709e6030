import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Issue } from '#shared/records/issue';
import type { Project } from '#shared/records/project';
import { useCommit } from '../../forms/saving/use-commit';
import { useTakeBack } from '../../forms/taking-back/use-take-back';
import { useKindName, useText } from '../../text';
import { ConfirmWithReason } from '../../ui/confirm-with-reason';
import { showToast } from '../../ui/toast';
import type { BulkChange } from './bulk-change';
import { BulkDialog } from './bulk-dialog';
import classes from './panel.module.css';

type BulkBarProps = { project: Project; issues: readonly Issue[]; onDone: () => void; onClear: () => void };

/** What can be done with the selected issues; each act is one step to undo. */
export function BulkBar({ project, issues, onDone, onClear }: BulkBarProps) {
  const [doing, setDoing] = useState<BulkChange['field'] | 'void' | null>(null);
  const takeBack = useTakeBack();
  const commit = useCommit();
  const label = useKindName()('issue');
  const text = useText();
  const words = text.issues.bulk;
  const close = () => setDoing(null);
  const voidAll = async (reason: string) => {
    const writes = issues.map(({ id }) => ({ kind: 'issue' as const, id, void: reason }));
    const done = await commit({ label: 'bulk:issue', writes });
    if (!done) return false;
    showToast({
      message: words.voided(issues.length),
      undo: takeBack(done),
    });
    close();
    onDone();
    return true;
  };
  return (
    <div role="group" aria-label={words.label} className={classes.row}>
      <Button onClick={() => setDoing('state')}>{words.state}…</Button>
      <Button onClick={() => setDoing('owner')}>{words.owner}…</Button>
      <Button onClick={() => setDoing('plannedOn')}>{words.plannedOn}…</Button>
      <Button onClick={() => setDoing('void')}>{words.voidButton}…</Button>
      <Button
        variant="subtle"
        onClick={() => {
          onClear();
          onDone();
        }}
      >
        {words.clear}
      </Button>
      {doing === 'void' && (
        <ConfirmWithReason
          title={words.voiding(issues.length)}
          reasonLabel={text.forms.voidReason}
          confirmLabel={text.forms.voidLabel(label)}
          danger
          onConfirm={voidAll}
          onCancel={close}
        >
          {text.forms.voidExplained}
        </ConfirmWithReason>
      )}
      {doing !== null && doing !== 'void' && (
        <BulkDialog
          project={project}
          issues={issues}
          field={doing}
          onCancel={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </div>
  );
}
