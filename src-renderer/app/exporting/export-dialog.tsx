import { Button, Group, Radio, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { audiences, type Audience, type Desktop, type Output } from '#shared/ipc/contract';
import { languages, type Language } from '#shared/text/index';
import { kindName } from '#shared/records/kind-name';
import type { Failure, Result } from '#shared/result';
import { nameOf } from '../../data/names';
import { useRecord } from '../../data/live';
import { desktop as theDesktop, download as theDownload } from '../../desktop';
import type { ExportSubject } from '../../state/dialogs';
import { useLanguage, useText } from '../../text';
import { LeakReview } from '../../features/documents/leak-review';
import { addressOfOrigin } from '../../features/documents/place-address';
import { Dialog } from '../../ui/dialog';
import { ExportOutcome } from './export-outcome';
import { IncompleteNote } from './incomplete-note';
import { LeftOutNote } from './left-out-note';
import { PaperPreview } from './paper-preview';
import { useExporting } from './use-exporting';
import { useRecordsAround } from './use-records-around';

export type ExportDesktop = Pick<
  Desktop,
  'documents' | 'exportDocument' | 'previewDocument' | 'exportData' | 'task' | 'cancelTask' | 'openExport'
>;
type ExportProps = {
  subject: ExportSubject;
  onClose: () => void;
  desktop?: ExportDesktop;
  download?: (path: string) => Promise<Result<Blob>>;
};
type Document = Output<'documents'>[number];

/** 导出: which document of this record, for whom, in which language; or all of it as a data file. */
export function ExportDialog({ subject, onClose, desktop = theDesktop, download = theDownload }: ExportProps) {
  const { exporting: words, failures, settings } = useText();
  const language = useLanguage();
  const row = useRecord(subject.kind, subject.id);
  const records = useRecordsAround(subject);
  const [offered, setOffered] = useState<readonly Document[] | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<Audience>('customer');
  const [paperLanguage, setPaperLanguage] = useState<Language>(language);
  const { state, run, cancel, back } = useExporting(desktop, subject);
  useEffect(() => {
    let here = true;
    void desktop.documents({}).then((answer) => {
      if (!here) return;
      if (answer.ok) setOffered(answer.value.filter((each) => each.subject === subject.kind));
      else setProblem(answer.failure);
    });
    return () => {
      here = false;
    };
  }, [desktop, subject.kind]);

  const document = offered?.find(({ kind }) => kind === chosen) ?? offered?.[0];
  const editions = audiences.filter((each) => document?.audiences.includes(each));
  const audience = editions.find((each) => each === wanted) ?? editions[0];
  const busy = state.state === 'preparing' || state.state === 'making';
  const name = row ? nameOf(subject.kind, row) : kindName(subject.kind, language);

  const request = document && audience && { document: document.kind, audience, language: paperLanguage };
  /** `passed` is the fingerprint of what the outgoing check found and the user lets pass. */
  const exportWord = (passed = '') => {
    if (request) void run((bundle, people) => desktop.exportDocument({ ...request, format: 'docx', bundle, people, passed }));
  };
  const preview = () => {
    if (request) void run((bundle, people) => desktop.previewDocument({ ...request, bundle, people }));
  };
  const held = state.state === 'failed' && state.failure.kind === 'leaks-found' ? state.failure.leaks : null;
  if (state.state === 'page')
    return (
      <PaperPreview
        title={document?.label[language] ?? name}
        page={state.page}
        leaks={state.leaks}
        addressOf={(origin) => addressOfOrigin(origin, records)}
        onClose={back}
      />
    );
  return (
    <Dialog onClose={onClose} title={words.title(name)} size={560} held={busy}>
      <Stack gap="sm">
        {problem && <p role="alert">{failures.sentence(problem)}</p>}
        {offered?.length === 0 && <p>{words.noDocuments}</p>}
        {document && (
          <>
            <Radio.Group label={words.documents} value={document.kind} onChange={setChosen}>
              <Stack gap={4} mt={4}>
                {offered?.map((each) => (
                  <Radio key={each.kind} value={each.kind} label={each.label[language]} disabled={busy} size="xs" />
                ))}
              </Stack>
            </Radio.Group>
            {subject.kind === 'project' && <p>{words.elsewhere}</p>}
            <Radio.Group label={words.audience} value={audience ?? null} onChange={(next) => setWanted(next as Audience)}>
              <Stack gap={4} mt={4}>
                {editions.map((each) => (
                  <Radio
                    key={each}
                    value={each}
                    label={words.audiences[each]}
                    description={words.audienceWords[each]}
                    disabled={busy}
                    size="xs"
                  />
                ))}
              </Stack>
            </Radio.Group>
            <Radio.Group label={words.language} value={paperLanguage} onChange={(next) => setPaperLanguage(next as Language)}>
              <Group gap="md" mt={4}>
                {languages.map((each) => (
                  <Radio key={each} value={each} label={settings.languages[each]} disabled={busy} size="xs" />
                ))}
              </Group>
            </Radio.Group>
          </>
        )}
        {document && audience && <LeftOutNote document={document.kind} audience={audience} subject={subject.id} records={records} />}
        <IncompleteNote records={records} />
        {held ? (
          <LeakReview
            leaks={held}
            addressOf={(origin) => addressOfOrigin(origin, records)}
            onPass={() => exportWord(held.fingerprint)}
            onCancel={back}
          />
        ) : (
          <ExportOutcome state={state} desktop={desktop} download={download} />
        )}
        <Group justify="flex-end" display={held ? 'none' : undefined}>
          {busy ? (
            <Button onClick={cancel}>{words.cancel}</Button>
          ) : (
            <>
              <Button onClick={() => void run((bundle) => desktop.exportData({ bundle }))} title={words.dataWords}>
                {words.exportData}
              </Button>
              {document && <Button onClick={preview}>{words.preview}</Button>}
              {document && (
                <Button variant="filled" onClick={() => exportWord()} data-autofocus>
                  {words.exportWord}
                </Button>
              )}
            </>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
