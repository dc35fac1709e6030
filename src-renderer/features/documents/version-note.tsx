import { Textarea } from '@mantine/core';
import { documentExport } from '#shared/records/document-export';
import { useLabel, useText } from '../../text';

type Props = { value: string; onChange: (typed: string) => void; disabled: boolean };

/** What is said of the version that goes out next: it stands in the record of the export, not on the paper. */
export function VersionNote({ value, onChange, disabled }: Props) {
  const label = useLabel();
  const words = useText().exported;
  return (
    <Textarea
      label={label(documentExport.fields.note.label)}
      description={words.noteWords}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      disabled={disabled}
      autosize
      minRows={1}
      maxRows={4}
    />
  );
}
