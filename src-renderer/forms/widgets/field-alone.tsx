import { useState, type ReactNode } from 'react';
import type { Kind } from '#shared/records/kinds';
import { FormAroundProvider, type FormAround, type FormContext } from '../form-around';

type FieldAloneProps = { kind: Kind; context?: FormContext; children: ReactNode };

/** Around a field that a dialog asks for: what is chosen is handed to the dialog, which stores it. `context` as in a form, fixed while it is shown. */
export function FieldAlone({ kind, context = {}, children }: FieldAloneProps) {
  const [around] = useState<FormAround>(() => ({ kind, readOnly: false, context, drafts: new Map() }));
  return <FormAroundProvider value={around}>{children}</FormAroundProvider>;
}
