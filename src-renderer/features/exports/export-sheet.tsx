import { Alert, Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Desktop } from '#shared/ipc/contract';
import type { DocumentExport } from '#shared/records/document-export';
import { Attachments } from '../../attachments/attachments';
import { FetchExported, type ExportGiver } from '../../attachments/fetch-exported';
import { subjectOfExport } from '../../data/subject-of-export';
import { useRecord } from '../../data/live';
import { RecordSheet } from '../../forms/record-sheet';
import { addresses } from '../../state/addresses';
import { useText } from '../../text';
import classes from './exports.module.css';
import { SincePart } from './since-part';
import { hasFileAgain, useAgain, type Again } from './use-again';

export type SheetDesktop = Pick<Desktop, 'compareExport' | 'exportAgain' | 'task' | 'openExport'>;
/** What the sheet of an export asks, and how its file gets to the user. */
export type SheetHost = ExportGiver & { readonly desktop: SheetDesktop };

/** What can be changed stands first (lifecycle G-4: the rest is frozen). */
const fields: readonly (keyof DocumentExport)[] = [
  'to',
  'note',
  'remark',
  'subject',
  'version',
  'audience',
  'masked',
  'language',
  'format',
  'pages',
  'fileName',
  'madeAt',
  'leaks',
  'program',
  'documentHash',
  'dataHash',
  'fileHash',
];

/** That nothing was masked, and that all pages went out, goes without saying. */
const unsaid = ({ masked, pages }: Pick<DocumentExport, 'masked' | 'pages'>): string[] => [
  ...(masked ? [] : ['masked']),
  ...(pages === '' ? ['pages'] : []),
];
const fieldsOf = (exported: DocumentExport | null | undefined) =>
  exported ? fields.filter((name) => !unsaid(exported).includes(name)) : fields;

function AgainOutcome({ again, host }: { again: Again; host: SheetHost }) {
  const { exported: words, failures } = useText();
  switch (again.state) {
    case 'idle':
    case 'making':
      return null;
    case 'not-kept':
      return <p role="alert">{words.againCannot}</p>;
    case 'failed':
      return <p role="alert">{failures.sentence(again.failure)}</p>;
    case 'made':
      return (
        <Alert color={again.same ? 'good' : 'soon'} variant="light" role="status">
          <p className={classes.madeAgain}>
            {again.same ? words.againSame(again.file, again.folder) : words.againOther(again.file, again.folder, again.sameWords)}
          </p>
          <FetchExported key={again.export} saved={again} giver={host} />
        </Alert>
      );
  }
}

function Above({ exported, host }: { exported: DocumentExport; host: SheetHost }) {
  const words = useText().exported;
  const { desktop } = host;
  const { again, run } = useAgain(desktop, exported);
  const subject = subjectOfExport(exported);
  const chosen = exported.document === '' || !subject ? undefined : { document: exported.document, id: subject.id };
  return (
    <>
      <SincePart exported={exported} desktop={desktop} />
      <div className={classes.row}>
        {subject && (
          <Button component={Link} href={addresses.document(subject, chosen)}>
            {words.openSubject}
          </Button>
        )}
        {hasFileAgain(exported) && (
          <Button title={words.againWhy} loading={again.state === 'making'} onClick={() => void run()}>
            {words.again}
          </Button>
        )}
      </div>
      <AgainOutcome again={again} host={host} />
    </>
  );
}

/** One export: what has changed since, the same file again, to whom it went and what came back signed; all else is as it was when it went out. */
export function ExportSheet({ id, host, onClose }: { id: string; host: SheetHost; onClose: () => void }) {
  const exported = useRecord('documentExport', id);
  return (
    <RecordSheet
      kind="documentExport"
      id={id}
      onClose={onClose}
      fields={fieldsOf(exported)}
      above={exported && <Above key={`above/${id}`} exported={exported} host={host} />}
    >
      <Attachments key={`files/${id}`} kind="documentExport" id={id} />
    </RecordSheet>
  );
}
