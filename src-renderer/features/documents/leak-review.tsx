import { Alert, Button, Group, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { LeakReport } from '#shared/papers/leaks/report';
import { useDraft } from '../../state/draft';
import { useText } from '../../text';
import { isComposing } from '../../ui/keys';
import { LeakList, type AddressOf } from './leak-list';
import classes from './leak-review.module.css';
import { useRecentReasons } from './use-recent-reasons';

type ReviewProps = {
  leaks: LeakReport;
  addressOf: AddressOf;
  onPass: (reason: string) => void;
  onCancel: () => void;
};

/**
 * 外发检查 before a customer edition is written (lifecycle G-9): what was found and where, and 填写原因并继续. Nothing is blocked; the reason is kept with the
 * record of the export. Ctrl+Enter passes, never while an input method composes.
 */
export function LeakReview({ leaks, addressOf, onPass, onCancel }: ReviewProps) {
  const { leaks: words } = useText();
  // Whoever goes to a record to mend it finds the reason again.
  const [reason, setReason] = useDraft(`leaks:${leaks.fingerprint}`);
  const recent = useRecentReasons();
  // The button that was pressed is not there meanwhile: whoever works with keys goes on here.
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => alert.current?.focus(), []);
  const pass = () => {
    if (reason.trim() === '') return;
    onPass(reason.trim());
    setReason('');
  };
  return (
    <Alert
      ref={alert}
      tabIndex={-1}
      color="soon"
      variant="light"
      role="alert"
      title={words.title(leaks.total)}
      classNames={{ root: classes.open ?? '', body: classes.open ?? '', message: classes.open ?? '' }}
    >
      <p className={classes.what}>{words.what}</p>
      <LeakList leaks={leaks} addressOf={addressOf} />
      <Textarea
        label={words.reason}
        placeholder={words.reasonMissing}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) pass();
        }}
        required
        rows={2}
        mt="sm"
      />
      {recent.length > 0 && (
        <div className={classes.recent} role="group" aria-label={words.recent}>
          <span>{words.recent}</span>
          {recent.map((each) => (
            <Button
              key={each}
              title={each}
              size="compact-xs"
              variant="default"
              onClick={() => setReason(each)}
              className={classes.reason ?? ''}
            >
              {each}
            </Button>
          ))}
        </div>
      )}
      <Group justify="flex-end" gap="xs" className={classes.foot ?? ''}>
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button variant="filled" disabled={reason.trim() === ''} onClick={pass}>
          {words.pass}
        </Button>
      </Group>
    </Alert>
  );
}
