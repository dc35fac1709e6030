import { Button, Group } from '@mantine/core';
import { useRef, type ComponentProps } from 'react';
import type { LeakReport } from '#shared/papers/leaks/report';
import { LeakList } from '../../features/documents/leak-list';
import { useText } from '../../text';
import { Dialog } from '../../ui/dialog';
import { styleNonce } from '../../ui/nonce';
import classes from './paper-preview.module.css';

type Props = {
  title: string;
  page: string;
  leaks: LeakReport;
  addressOf: ComponentProps<typeof LeakList>['addressOf'];
  onClose: () => void;
};

/**
 * A paper as it will print. The frame runs no script, its own policy fetches nothing, and it is of our origin only so that it can be printed.
 * A page inside ours is held to our policy as well, so its style sheet carries our nonce.
 */
export function PaperPreview({ title, page, leaks, addressOf, onClose }: Props) {
  const { exporting: words, leaks: check } = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <Dialog title={words.previewOf(title)} onClose={onClose} size={1240}>
      <iframe
        ref={frame}
        className={classes.paper}
        title={words.previewOf(title)}
        sandbox="allow-same-origin allow-modals"
        srcDoc={page.replace('<style>', `<style nonce="${styleNonce()}">`)}
      />
      {leaks.total > 0 && (
        <details className={classes.leaks}>
          <summary>{check.title(leaks.total)}</summary>
          <LeakList leaks={leaks} addressOf={addressOf} />
        </details>
      )}
      <Group justify="flex-end" mt="sm">
        <Button onClick={onClose}>{words.back}</Button>
        <Button variant="filled" onClick={() => frame.current?.contentWindow?.print()} data-autofocus>
          {words.print}
        </Button>
      </Group>
    </Dialog>
  );
}
