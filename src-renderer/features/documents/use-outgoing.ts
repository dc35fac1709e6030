import { useState, type RefObject } from 'react';
import type { PreviewedPage } from '#shared/ipc/contract';
import { passedInWords } from '#shared/papers/leaks/in-words';
import type { LeakReport } from '#shared/papers/leaks/report';
import { pagesInWords, type PageRange } from '#shared/papers/page-ranges';
import type { MadeExport } from '../../data/exports';
import type { ExportSubject } from '../../state/documents';
import { useLanguage } from '../../text';
import type { Made } from './make-paper';
import { templateOf } from './papers-of';
import type { Host } from './the-host';
import { useExporting } from './use-exporting';
import type { Edition, Preview } from './use-preview';
import { useRecording, type Outgoing } from './use-recording';

/** By which fingerprint what the outgoing check found is let pass, and in which words of the record of the export (`documentExport.leaks`). */
type Passed = { readonly fingerprint: string; readonly words: string };
const nothingPassed: Passed = { fingerprint: '', words: '' };
/** What the outgoing check found in what was to go out, and how it goes out all the same. */
type Held = { readonly of: string; readonly leaks: LeakReport; readonly pass: (passed: Passed) => void };
/** All pages of a paper of which only the first were shown, on their way to the printer. */
type Whole = { readonly page: string; readonly onPrinted: () => void };

type Format = MadeExport['format'];
type Go = (request: Omit<Edition, 'subject'>, passed: string) => Promise<Made>;

type Chosen = {
  readonly host: Host;
  readonly subject: ExportSubject;
  readonly edition: Edition | null;
  /** Tells this edition from every other: what became of another is not told of it. */
  readonly about: string;
  /** The file of a template of one's own, where the paper is made from one. */
  readonly template: { readonly name: string; readonly sha256: string } | null;
  /** What a paper is called that leaves no file. */
  readonly name: string;
  readonly preview: Preview;
  /** What the check found in the pages that are shown; null where they are not looked through or not there yet. */
  readonly found: LeakReport | null;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** Null for all of them; undefined where what is typed names none. */
  readonly pages: readonly PageRange[] | null | undefined;
  /** What is said of the version that goes out next. */
  readonly note: string;
  readonly onRecorded: () => void;
};

/**
 * The ways out of the page of documents. What goes out with an edition for the customer is looked through first, and whatever was found is held
 * until somebody lets it pass with a reason (lifecycle G-9). What went out is recorded, with its note and the pages that were asked for.
 */
export function useOutgoing(chosen: Chosen) {
  const { host, subject, edition, about, template, name, preview, found, frame, pages = null, note, onRecorded } = chosen;
  const { desktop, can } = host;
  const language = useLanguage();
  const { state, run, cancel, forget } = useExporting(desktop, about);
  const { recording, record } = useRecording(desktop, host.program, about);
  const [review, setHeld] = useState<Held | null>(null);
  const held = review?.of === about ? review : null;
  const [passed, setPassed] = useState({ of: '', words: '' });
  const [whole, setWhole] = useState<Whole | null>(null);
  const hold = (leaks: LeakReport, pass: Held['pass']) => setHeld({ of: about, leaks, pass });

  const wentOut = async (outgoing: Outgoing, made: Made) => {
    if (await record({ ...outgoing, note: note.trim() }, made)) onRecorded();
  };
  const goingOut = (format: Format, { document, audience, language: of, masked }: Edition, leaks: string): Outgoing => ({
    subject,
    document: template === null ? document : '',
    template: templateOf(document),
    audience,
    masked,
    language: of,
    format,
    pages: format === 'docx' || pages === null ? '' : pagesInWords(pages),
    leaks,
    fileName: name,
  });

  /** Prints the frame; of a paper of which only the first pages stand there, all of them, made and looked through anew. */
  const printFrame = async ({ fingerprint, words }: Passed): Promise<void> => {
    if (!edition || !preview.page) return;
    const { subject: _of, ...request } = edition;
    const asPrint = { ...goingOut('print', edition, words), pages: '' };
    if (preview.page.rows.shown >= preview.page.rows.total) {
      frame.current?.contentWindow?.print();
      return wentOut(asPrint, { ok: true, value: { state: 'done', result: preview.page }, bundle: preview.bundle });
    }
    const made = await run(subject, (bundle, people) => desktop.previewDocument({ ...request, bundle, people }));
    if (!made.ok || made.value.state !== 'done') return;
    const { page, leaks } = made.value.result as PreviewedPage;
    if (edition.audience === 'customer' && leaks.total > 0 && leaks.fingerprint !== fingerprint)
      return hold(leaks, (given) => void printFrame(given));
    setWhole({ page, onPrinted: () => void wentOut(asPrint, made) });
  };
  /** Does what goes out with this edition; what the outgoing check finds is asked about first, and then it is done all the same. */
  const send = async (go: Go, format: Format | null, { fingerprint, words } = nothingPassed): Promise<void> => {
    if (!edition) return;
    const { subject: _of, ...request } = edition;
    const made = await go(request, fingerprint);
    setPassed({ of: about, words: made.ok ? words : '' });
    if (format !== null) await wentOut(goingOut(format, edition, words), made);
    if (!made.ok && 'failure' in made && made.failure.kind === 'leaks-found')
      hold(made.failure.leaks, (given) => void send(go, format, given));
  };
  const saveWord: Go = (request, letPass) =>
    run(subject, (bundle, people) => {
      const asked = { ...request, ...(template !== null && { document: '', template }) };
      return desktop.exportDocument({ ...asked, format: 'docx', bundle, people, passed: letPass });
    });
  const savePdf: Go = (request, letPass) =>
    run(subject, (bundle, people) =>
      desktop.toPdf({ ...request, pages: pages && [...pages], then: 'save', bundle, people, passed: letPass }),
    );
  const openPdf: Go = (request) =>
    run(subject, (bundle, people) => desktop.toPdf({ ...request, pages: pages && [...pages], then: 'open', bundle, people }), 'opened');
  const printByHost: Go = (request, letPass) =>
    run(
      subject,
      (bundle, people) => desktop.printDocument({ ...request, pages: pages && [...pages], bundle, people, passed: letPass }),
      'printed',
    );

  return {
    state,
    cancel,
    recording,
    held: held?.leaks ?? null,
    /** What was let pass with the paper that went out just now; '' for nothing. */
    passed: passed.of === about ? passed.words : '',
    whole,
    wholePrinted: () => {
      whole?.onPrinted();
      setWhole(null);
    },
    pass: (leaks: LeakReport, reason: string) => {
      setHeld(null);
      held?.pass({ fingerprint: leaks.fingerprint, words: passedInWords(leaks, reason, language) });
    },
    forgetHeld: () => {
      setHeld(null);
      forget();
    },
    word: () => void send(saveWord, 'docx'),
    savePdf: () => void send(savePdf, 'pdf'),
    openPdf: () => void send(openPdf, null),
    print: () => {
      if (can.print) void send(printByHost, 'print');
      else if (found && found.total > 0) hold(found, (given) => void printFrame(given));
      else void printFrame(nothingPassed);
    },
    data: async () => {
      const made = await run(subject, (bundle) => desktop.exportData({ bundle }));
      await wentOut({ subject, document: '', audience: 'internal', language: null, format: 'data', fileName: '' }, made);
    },
  };
}
