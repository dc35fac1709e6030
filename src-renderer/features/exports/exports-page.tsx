import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Desktop, DesktopBytes } from '#shared/ipc/contract';
import type { DocumentExport } from '#shared/records/document-export';
import { useAll } from '../../data/live';
import { desktop as theDesktop, download as theDownload } from '../../desktop';
import { RecordTable, type TableColumn } from '../../grid/record-table';
import { addresses } from '../../state/addresses';
import { useText } from '../../text';
import { BesideList } from '../../ui/beside-list';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { useDocumentName } from './document-names';
import { ExportSheet, type SheetDesktop, type SheetHost } from './export-sheet';
import { FileCheck } from './file-check';
import { SinceTag } from './since-tag';
import type { CheckDesktop } from './use-file-check';

export type ExportsDesktop = CheckDesktop & SheetDesktop & Pick<Desktop & DesktopBytes, 'documents'>;

const newestFirst = { column: 'madeAt', down: true };

type PageProps = { open: string | null; can: SheetHost['can']; desktop?: ExportsDesktop; download?: SheetHost['download'] };

/** 已导出: every document that went out, the newest first, and the place where a file is dropped to know it again. */
export function ExportsPage({ open, can, desktop = theDesktop, download = theDownload }: PageProps) {
  const { exported: words, customers, exporting } = useText();
  const [voided, setVoided] = useState(false);
  const rows = useAll('documentExport', { voided });
  const documentName = useDocumentName(desktop);
  const [, navigate] = useLocation();
  const columns = useMemo(
    (): readonly TableColumn<DocumentExport>[] => [
      { name: 'madeAt', width: 140 },
      { name: 'documentName', label: words.document, width: 130, value: documentName },
      { name: 'subject', width: 180, grow: true },
      { name: 'version', width: 80 },
      { name: 'audience', width: 116 },
      { name: 'format', width: 80 },
      { name: 'to', width: 140 },
      {
        name: 'since',
        label: words.since,
        width: 150,
        value: () => '',
        renderCell: (row) => <SinceTag exported={row} desktop={desktop} />,
      },
      { name: 'fileName', width: 260, hidden: true },
      { name: 'note', hidden: true },
      { name: 'no', width: 150, hidden: true },
    ],
    [words, documentName, desktop],
  );
  return (
    <Page
      title={words.title}
      subtitle={words.subtitle}
      actions={
        <Button component={Link} href={addresses.documents()}>
          {exporting.all.title}
        </Button>
      }
      fill
    >
      <BesideList open={open !== null}>
        <FileCheck desktop={desktop}>
          <RecordTable
            kind="documentExport"
            rows={rows}
            columns={columns}
            sort={newestFirst}
            onOpen={({ id }) => navigate(addresses.exports(id))}
            openId={open}
            toolbar={
              <Checkbox label={customers.withVoided} checked={voided} onChange={(event) => setVoided(event.currentTarget.checked)} />
            }
            empty={<EmptyState title={words.none}>{words.noneWords}</EmptyState>}
          />
        </FileCheck>
        {open !== null && <ExportSheet id={open} host={{ desktop, download, can }} onClose={() => navigate(addresses.exports())} />}
      </BesideList>
    </Page>
  );
}
