import { useEffect, useRef, useState } from 'react';
import { audiences, type Audience, type PreviewedPage } from '#shared/ipc/contract';
import { passedInWords } from '#shared/papers/leaks/in-words';
import type { LeakReport } from '#shared/papers/leaks/report';
import type { Language } from '#shared/text/index';
import type { MadeExport } from '../../data/exports';
import { useDocuments, type ChosenPaper, type ExportSubject } from '../../state/documents';
import { useLanguage, useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { EditionPart } from './edition-part';
import { ExportOutcome } from './export-outcome';
import { IncompleteNote } from './incomplete-note';
import { LeftOutNote } from './left-out-note';
import type { Made } from './make-paper';
import { OutgoingActions } from './outgoing-actions';
import { OutgoingCheck } from './outgoing-check';
import { PagesField, pagesIn } from './pages-field';
import { PaperList } from './paper-list';
import { PaperPages } from './paper-pages';
import classes from './paper-workspace.module.css';
import { paperAt, templateOf, type PaperGroup } from './papers-of';
import { addressOfOrigin } from './place-address';
import type { Host } from './the-host';
import { RecordingNote } from './recording-note';
import { VersionNote } from './version-note';
import { useExporting } from './use-exporting';
import { WholePrint } from './whole-print';
import { editionKey, usePreview, type Edition } from './use-preview';
import { useRecording, type Outgoing } from './use-recording';
import { useRecordsAround } from './use-records-around';

/** Around which record, and which of the documents there. */
export type Place = { readonly scope: ExportSubject; readonly chosen: ChosenPaper | null };

/** What is asked of the main process about an edition, beside the records. */
type Request = Omit<Edition, 'subject'>;
type Format = MadeExport['format'];
type Go = (request: Request, passed: string) => Promise<Made>;
/** What the outgoing check found in what was to go out, and how it goes out all the same. */
type Held = { readonly of: string; readonly leaks: LeakReport; readonly pass: (passed: Passed) => void };
/** By which fingerprint, and in which words of the record of the export (`documentExport.leaks`). */
type Passed = { readonly fingerprint: string; readonly words: string };
const nothingPassed: Passed = { fingerprint: '', words: '' };

/** Ctrl+P opened this page in order to print: once, when the pages are there. */
function usePrintingAtOnce(ready: boolean, print: () => void): void {
  const wanted = useDocuments(({ printing }) => printing);
  // Whoever goes away before that wants no print the next time.
  useEffect(() => () => useDocuments.setState({ printing: false }), []);
  useEffect(() => {
    if (!wanted || !ready) return;
    useDocuments.setState({ printing: false });
    print();
  });
}

/** The documents around a record at the left, the pages of the chosen one in the middle, and at the right all that is said and done about it. */
export function PaperWorkspace({ scope, chosen, groups, host }: Place & { groups: readonly PaperGroup[]; host: Host }) {
  const { desktop, can } = host;
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
  const template = paper?.document.template;
  // A file of the user's own is no page of ours: it can only be made.
  const preview = usePreview(desktop, stamp === null || template ? null : edition, stamp ?? '');
  const about = edition ? editionKey(edition) : `${subject.kind}/${subject.id}`;
  const { state, run, cancel, forget } = useExporting(desktop, about);
  const { recording, record: recordMade } = useRecording(desktop, host.program, about);
  const [review, setHeld] = useState<Held | null>(null);
  const held = review?.of === about ? review : null;
  const [passed, setPassed] = useState({ of: '', words: '' });
  const [note, setNote] = useState({ of: '', typed: '' });
  const ofPaper = `${subject.kind}/${subject.id}/${edition?.document ?? ''}`;
  const noted = note.of === ofPaper ? note.typed : '';
  const [typedPages, setTypedPages] = useState('');
  const pages = pagesIn(typedPages);
  const [whole, setWhole] = useState<string | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  /** The pages that stand in the frame: those that were just made are there a little later. */
  const [seen, setSeen] = useState<string | null>(null);
  const busy = state.state === 'preparing' || state.state === 'making';
  const ready = edition !== null && preview.of === editionKey(edition) && !preview.making;
  const found = (ready && edition.audience === 'customer' && preview.page?.leaks) || null;
  const addressOf = (origin: Parameters<typeof addressOfOrigin>[0]) => addressOfOrigin(origin, records);

  const shown = (pages: HTMLIFrameElement, page: string) => {
    frame.current = pages;
    setSeen(page);
  };
  const goingOut = (format: Format, { document, audience, language: of, masked: hidden }: Edition, leaks: string): Outgoing => {
    const fileName = paper?.document.label[of] ?? '';
    const own = templateOf(document);
    return { subject, document: own ? '' : document, template: own, audience, masked: hidden, language: of, format, leaks, fileName };
  };
  const record = async (outgoing: Outgoing, made: Made) => {
    // A note is said of one version: the next one begins without.
    if (await recordMade({ ...outgoing, note: noted.trim() }, made)) setNote({ of: '', typed: '' });
  };
  const printFrame = async (letPass = '') => {
    if (!edition || !preview.page) return;
    const { subject: _of, ...request } = edition;
    let printed: Made = { ok: true, value: { state: 'done', result: preview.page }, bundle: preview.bundle };
    if (preview.page.rows.shown < preview.page.rows.total) {
      printed = await run(subject, (bundle, people) => desktop.previewDocument({ ...request, bundle, people }));
      if (printed.ok && printed.value.state === 'done') setWhole((printed.value.result as PreviewedPage).page);
    } else frame.current?.contentWindow?.print();
    await record(goingOut('print', edition, letPass), printed);
  };
  /** Does what goes out with this edition; what the outgoing check finds is asked about first, and then it is done all the same. */
  const send = async (go: Go, format: Format | null, { fingerprint, words: letPass } = nothingPassed) => {
    if (!edition) return;
    const { subject: _of, ...request } = edition;
    const made = await go(request, fingerprint);
    setPassed({ of: about, words: made.ok ? letPass : '' });
    if (format !== null) await record(goingOut(format, edition, letPass), made);
    if (!made.ok && 'failure' in made && made.failure.kind === 'leaks-found') {
      const { leaks } = made.failure;
      setHeld({ of: about, leaks, pass: (given) => void send(go, format, given) });
    }
  };
  const saveWord: Go = (request, passed) =>
    run(subject, (bundle, people) => {
      const asked = { ...request, ...(template && { document: '', template }) };
      return desktop.exportDocument({ ...asked, format: 'docx', bundle, people, passed });
    });
  const savePdf: Go = (request, passed) =>
    run(subject, (bundle, people) => desktop.toPdf({ ...request, pages: pages ?? null, then: 'save', bundle, people, passed }));
  const openPdf: Go = (request) =>
    run(subject, (bundle, people) => desktop.toPdf({ ...request, pages: pages ?? null, then: 'open', bundle, people }), 'opened');
  const printByHost: Go = (request, passed) =>
    run(subject, (bundle, people) => desktop.printDocument({ ...request, pages: pages ?? null, bundle, people, passed }), 'printed');
  const print = () => {
    if (can.print) void send(printByHost, 'print');
    else if (found && found.total > 0) setHeld({ of: about, leaks: found, pass: (given) => void printFrame(given.words) });
    else void printFrame();
  };
  const forgetHeld = () => {
    setHeld(null);
    forget();
  };
  const pass = (leaks: LeakReport, reason: string) => {
    setHeld(null);
    held?.pass({ fingerprint: leaks.fingerprint, words: passedInWords(leaks, reason, language) });
  };
  const canPrint = can.print ? edition !== null && !template && pages !== undefined : ready && seen === preview.page?.page;
  usePrintingAtOnce(canPrint, print);
  const saveData = async () => {
    const made = await run(subject, (bundle) => desktop.exportData({ bundle }));
    await record({ subject, document: '', audience: 'internal', language: null, format: 'data', fileName: '' }, made);
  };

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
          {!held && !busy && <RecordingNote recording={recording} />}
          <OutgoingCheck
            asked={held?.leaks ?? null}
            passed={passed.of === about ? passed.words : ''}
            found={found}
            addressOf={addressOf}
            onPass={pass}
            onCancel={forgetHeld}
          />
          {edition && <VersionNote value={noted} onChange={(typed) => setNote({ of: ofPaper, typed })} disabled={busy} />}
          {edition && <LeftOutNote document={edition.document} audience={edition.audience} subject={subject.id} records={records} />}
          <IncompleteNote records={records} />
        </div>
        {!held && (
          <>
            {edition && !template && can.print && <PagesField value={typedPages} onChange={setTypedPages} disabled={busy} />}
            <OutgoingActions
              busy={busy}
              paper={edition !== null}
              onCancel={cancel}
              onWord={() => void send(saveWord, 'docx')}
              onPrint={canPrint ? print : undefined}
              pdf={
                can.print && !template
                  ? pages === undefined
                    ? { onSave: undefined, onOpen: undefined }
                    : { onSave: () => void send(savePdf, 'pdf'), onOpen: () => void send(openPdf, null) }
                  : null
              }
              onData={() => void saveData()}
            />
          </>
        )}
      </aside>
      {whole !== null && <WholePrint title={words.print} page={whole} onPrinted={() => setWhole(null)} />}
    </div>
  );
}
