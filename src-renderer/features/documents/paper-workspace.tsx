import { useEffect, useRef, useState } from 'react';
import { audiences, type Audience } from '#shared/ipc/contract';
import type { Language } from '#shared/text/index';
import { useDocuments, type ChosenPaper, type ExportSubject } from '../../state/documents';
import { useLanguage, useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { EditionPart } from './edition-part';
import { ExportOutcome } from './export-outcome';
import { IncompleteNote } from './incomplete-note';
import { LeakList } from './leak-list';
import { LeakReview } from './leak-review';
import { LeftOutNote } from './left-out-note';
import { OutgoingActions } from './outgoing-actions';
import { PaperList } from './paper-list';
import { PaperPages } from './paper-pages';
import classes from './paper-workspace.module.css';
import { paperAt, type PaperGroup } from './papers-of';
import { addressOfOrigin } from './place-address';
import type { Host } from './the-host';
import { useExporting } from './use-exporting';
import { editionKey, usePreview, type Edition } from './use-preview';
import { useRecordsAround } from './use-records-around';

/** Around which record, and which of the documents there. */
export type Place = { readonly scope: ExportSubject; readonly chosen: ChosenPaper | null };

/** Ctrl+P opened this page in order to print: once, when the pages are there. */
function usePrintingAtOnce(ready: boolean, print: () => void): void {
  const wanted = useDocuments(({ printing }) => printing);
  useEffect(() => {
    if (!wanted || !ready) return;
    useDocuments.setState({ printing: false });
    print();
  });
}

/** The documents around a record at the left, the pages of the chosen one in the middle, and at the right all that is said and done about it. */
export function PaperWorkspace({ scope, chosen, groups, host }: Place & { groups: readonly PaperGroup[]; host: Host }) {
  const { desktop } = host;
  const { exporting: words, leaks: check } = useText();
  const language = useLanguage();
  const [wanted, setWanted] = useState<Audience>('customer');
  const [paperLanguage, setPaperLanguage] = useState<Language>(language);
  const paper = paperAt(groups, scope, chosen);
  const subject: ExportSubject = paper ? { kind: paper.subject.kind, id: paper.subject.id } : scope;
  const { records, stamp } = useRecordsAround(subject);
  const editions = audiences.filter((each) => paper?.document.audiences.includes(each));
  const audience = editions.find((each) => each === wanted) ?? editions[0];
  const edition: Edition | null = paper && audience ? { subject, document: paper.document.kind, audience, language: paperLanguage } : null;
  const preview = usePreview(desktop, stamp === null ? null : edition, stamp ?? '');
  const { state, run, cancel, forget } = useExporting(desktop, edition ? editionKey(edition) : `${subject.kind}/${subject.id}`);
  const frame = useRef<HTMLIFrameElement>(null);
  const busy = state.state === 'preparing' || state.state === 'making';
  const ready = edition !== null && preview.of === editionKey(edition) && !preview.making;
  const held = state.state === 'failed' && state.failure.kind === 'leaks-found' ? state.failure.leaks : null;
  const found = ready ? preview.page?.leaks : undefined;
  const addressOf = (origin: Parameters<typeof addressOfOrigin>[0]) => addressOfOrigin(origin, records);

  const shown = (pages: HTMLIFrameElement) => {
    frame.current = pages;
  };
  const print = () => frame.current?.contentWindow?.print();
  usePrintingAtOnce(ready, print);
  /** `passed` is the fingerprint of what the outgoing check found and the user lets pass. */
  const saveWord = (passed = '') => {
    if (!edition) return;
    const { subject: _of, ...request } = edition;
    void run(subject, (bundle, people) => desktop.exportDocument({ ...request, format: 'docx', bundle, people, passed }));
  };
  const saveData = () => void run(subject, (bundle) => desktop.exportData({ bundle }));

  return (
    <div className={classes.work}>
      <PaperList scope={scope} groups={groups} current={paper} />
      {edition && paper ? (
        <PaperPages title={paper.document.label[language]} edition={edition} preview={preview} onShown={shown} />
      ) : (
        <div className={classes.nothing}>
          <EmptyState title={groups.length === 0 ? words.noDocuments : words.choosePaper} />
        </div>
      )}
      <aside className={classes.side} aria-label={words.outgoing}>
        <div className={classes.options}>
          {edition && (
            <EditionPart
              audiences={editions}
              audience={edition.audience}
              language={paperLanguage}
              disabled={busy}
              onAudience={setWanted}
              onLanguage={setPaperLanguage}
            />
          )}
          {held ? (
            <LeakReview leaks={held} addressOf={addressOf} onPass={() => saveWord(held.fingerprint)} onCancel={forget} />
          ) : (
            <ExportOutcome state={state} host={host} />
          )}
          {!held && found && found.total > 0 && (
            <details className={classes.leaks}>
              <summary>{check.title(found.total)}</summary>
              <LeakList leaks={found} addressOf={addressOf} />
            </details>
          )}
          {edition && <LeftOutNote document={edition.document} audience={edition.audience} subject={subject.id} records={records} />}
          <IncompleteNote records={records} />
        </div>
        {!held && (
          <OutgoingActions
            busy={busy}
            paper={edition !== null}
            ready={ready}
            onCancel={cancel}
            onWord={() => saveWord()}
            onPrint={print}
            onData={saveData}
          />
        )}
      </aside>
    </div>
  );
}
