import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import classes from './paper-workspace.module.css';
import { PaperFrame } from './paper-frame';
import { editionKey, type Edition, type Preview } from './use-preview';

type Props = { title: string; edition: Edition; preview: Preview; onShown: (frame: HTMLIFrameElement, page: string) => void };

/** The pages of an edition, and whether they are the newest. */
export function PaperPages({ title, edition, preview, onShown }: Props) {
  const { exporting: words, failures } = useText();
  const [actual, setActual] = useState(false);
  const { page, of, making, problem } = preview;
  const why = problem && ('refused' in problem ? words[problem.refused] : failures.sentence(problem.failure));
  const cut = page !== null && page.rows.shown < page.rows.total;
  const shown = page === null ? '' : cut ? words.firstRows(page.rows.shown, page.rows.total) : words.pagesAsPrinted;
  const stale = page !== null && of !== editionKey(edition);
  const state = making ? (stale ? words.pagesOfBefore : words.pagesComing) : shown;
  return (
    <section className={classes.pages} aria-label={words.previewOf(title)}>
      <div className={classes.said}>
        <span role="status">{state}</span>
        {page !== null && (
          <Button variant="subtle" aria-pressed={actual} onClick={() => setActual(!actual)}>
            {actual ? words.fitWidth : words.actualSize}
          </Button>
        )}
      </div>
      {page !== null && <PaperFrame title={words.previewOf(title)} page={page.page} actual={actual} onShown={onShown} />}
      {page === null && (
        <div className={classes.nothing} role={why ? 'alert' : undefined}>
          <EmptyState title={why ?? words.pagesComing} />
        </div>
      )}
    </section>
  );
}
