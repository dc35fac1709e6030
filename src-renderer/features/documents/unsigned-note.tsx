import { Alert } from '@mantine/core';
import type { Audience } from '#shared/ipc/contract';
import { unsignedOn } from '#shared/papers/unsigned-on';
import { definitionOf, type AnyRow } from '#shared/records/index';
import type { Records } from '../../data/records-around';
import type { ExportSubject } from '../../state/documents';
import { useLabel, useText } from '../../text';

type Props = { document: string; audience: Audience; subject: ExportSubject; records: Records };

/** Says of a form that the customer signs what only its internal edition prints of the record. */
export function UnsignedNote({ document, audience, subject, records }: Props) {
  const words = useText().exporting;
  const label = useLabel();
  const row = records[subject.kind]?.find(({ id }) => id === subject.id);
  const { fields } = definitionOf(subject.kind);
  const unsigned = row && audience === 'customer' ? unsignedOn(document, row as AnyRow) : [];
  const labels = unsigned.flatMap((name) => fields[name]?.label ?? []).map(label);
  if (labels.length === 0) return null;
  return (
    <Alert color="idle" variant="light" role="status" title={words.notPrinted(words.audiences[audience], labels)}>
      {words.unsigned}
    </Alert>
  );
}
