import { useEffect, useRef, useState } from 'react';
import { audiences, type Audience } from '#shared/ipc/contract';
import type { Language } from '#shared/text/index';
import { useDocuments, type ChosenPaper, type ExportSubject } from '../../state/documents';
import { useLanguage, useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { EditionPart } from './edition-part';
import { ExportOutcome } from './export-outcome';
import { IncompleteNote } from './incomplete-note';
import { LeftOutNote } from './left-out-note';
import { OutgoingActions } from './outgoing-actions';
import { OutgoingCheck } from './outgoing-check';
import { PagesField, pagesIn } from './pages-field';
import { PaperList } from './paper-list';
import { PaperPages } from './paper-pages';
import classes from './paper-workspace.module.css';
import { paperAt, type PaperGroup } from './papers-of';
import { addressOfOrigin } from './place-address';
import type { Host } from './the-host';
import { RecordingNote } from './recording-note';
import { UnsignedNote } from './unsigned-note';
import { VersionNote } from './version-note';
import { WholePrint } from './whole-print';
import { editionKey, usePreview, type Edition } from './use-preview';
import { useOutgoing } from './use-outgoing';
import { useRecordsAround } from './use-records-around';

/** Around which record, and which of the documents there. */
export type Place = { readonly scope: ExportSubject; readonly chosen: ChosenPaper | null };

/** Ctrl+P opened this page in order to print: once, when the pages are there. `of` names the document whose pages they are. */
function usePrintingAtOnce(of: string, { ready, failed }: { ready: boolean; failed: boolean }, print: () => void): void {
  const wanted = useDocuments(({ printing }) => printing);
  // Whoever goes away before that, to another document or page, wants no print the next time.
  useEffect(() => () => useDocuments.setState({ printing: false }), [of]);
  // Pages that cannot be made are not printed later.
  useEffect(() => {
    if (failed) useDocuments.setState({ printing: false });
  }, [failed]);
  useEffect(() => {
    if (!wanted || !ready) return;
    useDocuments.setState({ printing: false });
    print();
  });
}

/** The documents around a record at the left, the pages of the chosen one in the middle, and at the right all that is said and done about it. */
export function PaperWorkspace({ scope, chosen, groups, host }: Place & { groups: readonly PaperGroup[]; host: Host }) {
  const { desktop } = host;
  const { exporting: words, templates } = useText();
  const language = useLanguage();
  const [wanted, setWanted] = useState<Audience>('customer');
  const [masked, setMasked] = useState(false);
  const [paperLanguage, setPaperLanguage] = useState<Language>(language);
  const paper = paperAt(groups, scope, chosen);
  const subject: ExportSubject = paper ? { kind: paper.subject.kind, id: paper.subject.id } : scope;
  const { records, stamp } = useRecordsAround(subject);
  const editions = audiences.filter((each) => paper?.document.audiences.includes(each));
  const audience = editions.find((each) => each === wanted) ?? editions[0];
  const edition: Edition | null =
    paper && audience
      ? { subject, document: paper.document.kind, audience, language: paperLanguage, masked: masked && audience === 'customer' }
      : null;
  const template = paper?.document.template ?? null;
  // A file of the user's own is no page of ours: it can only be made.
  const preview = usePreview(desktop, stamp === null || template ? null : edition, stamp ?? '');
  const about = edition ? editionKey(edition) : `${subject.kind}/${subject.id}`;
  const ofPaper = `${subject.kind}/${subject.id}/${edition?.document ?? ''}`;
  const [note, setNote] = useState({ of: '', typed: '' });
  const noted = note.of === ofPaper ? note.typed : '';
  const [typedPages, setTypedPages] = useState('');
  const pages = pagesIn(typedPages);
  const frame = useRef<HTMLIFrameElement>(null);
  /** The pages that stand in the frame: those that were just made are there a little later. */
  const [seen, setSeen] = useState<string | null>(null);
  const shown = (pages: HTMLIFrameElement, page: string) => {
    frame.current = pages;
    setSeen(page);
  };
  const ready = edition !== null && preview.of === editionKey(edition) && !preview.making;
  const found = (ready && edition.audience === 'customer' && preview.page?.leaks) || null;
  const outgoing = useOutgoing({
    host,
    subject,
    edition,
    about,
    template,
    name: paper?.document.label[paperLanguage] ?? '',
    preview,
    found,
    frame,
    pages,
    note: noted,
    // A note is said of one version: the next one begins without.
    onRecorded: () => setNote({ of: '', typed: '' }),
  });
  const { state, held } = outgoing;
  const busy = state.state === 'preparing' || state.state === 'making';
  const addressOf = (origin: Parameters<typeof addressOfOrigin>[0]) => addressOfOrigin(origin, records);
  const byHost = host.can.print;
  const canPrint = edition !== null && template === null && (byHost ? pages !== undefined : ready && seen === preview.page?.page);
  const cannot = template !== null || preview.problem !== null;
  usePrintingAtOnce(ofPaper, { ready: canPrint, failed: cannot }, outgoing.print);

  return (
    <div className={classes.work}>
      <PaperList scope={scope} groups={groups} current={paper} />
      {edition && paper && !template ? (
        <PaperPages title={paper.document.label[language]} edition={edition} preview={preview} onShown={shown} />
      ) : (
        <div className={classes.nothing}>
          <EmptyState title={template ? templates.page.noPreview : groups.length === 0 ? words.noDocuments : words.choosePaper} />
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
              masked={masked}
              onLanguage={setPaperLanguage}
              onMasked={setMasked}
            />
          )}
          {!held && <ExportOutcome state={state} host={host} />}
          {!held && !busy && <RecordingNote recording={outgoing.recording} />}
          <OutgoingCheck
            asked={held}
            passed={outgoing.passed}
            found={found}
            addressOf={addressOf}
            onPass={outgoing.pass}
            onCancel={outgoing.forgetHeld}
          />
          {edition && <VersionNote value={noted} onChange={(typed) => setNote({ of: ofPaper, typed })} disabled={busy} />}
          {edition && <LeftOutNote document={edition.document} audience={edition.audience} subject={subject.id} records={records} />}
          {edition && <UnsignedNote document={edition.document} audience={edition.audience} subject={subject} records={records} />}
          <IncompleteNote records={records} subject={subject.id} audience={edition?.audience ?? 'internal'} />
        </div>
        {!held && (
          <>
            {edition && !template && byHost && <PagesField value={typedPages} onChange={setTypedPages} disabled={busy} />}
            <OutgoingActions
              busy={busy}
              paper={edition !== null}
              onCancel={outgoing.cancel}
              onWord={outgoing.word}
              onPrint={canPrint ? outgoing.print : undefined}
              pdf={
                byHost && template === null
                  ? pages === undefined
                    ? { onSave: undefined, onOpen: undefined }
                    : { onSave: outgoing.savePdf, onOpen: outgoing.openPdf }
                  : null
              }
              onData={() => void outgoing.data()}
            />
          </>
        )}
      </aside>
      {outgoing.whole && <WholePrint title={words.print} page={outgoing.whole.page} onPrinted={outgoing.wholePrinted} />}
    </div>
  );
}
