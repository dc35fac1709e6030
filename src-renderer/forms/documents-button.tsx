import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { openDocuments, useDocuments, type ExportSubject } from '../state/documents';

type Props = { subject: ExportSubject; disabled?: boolean; children: string };

/** Opens the documents of a record. Who comes back from there stands on it again. */
export function DocumentsButton({ subject, disabled = false, children }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const { kind, id } = subject;
  useEffect(() => {
    const { backTo } = useDocuments.getState();
    if (backTo?.kind !== kind || backTo.id !== id) return;
    useDocuments.setState({ backTo: null });
    button.current?.focus();
  }, [kind, id]);
  return (
    <Button ref={button} disabled={disabled} onClick={() => openDocuments(subject)}>
      {children}
    </Button>
  );
}
