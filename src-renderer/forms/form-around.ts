import { createContext, useContext, useEffect, useRef } from 'react';
import type { Kind } from '#shared/records/kinds';

/** Where the form stands: records created on the spot belong to this customer or project. */
export type FormContext = { readonly customerId?: string; readonly projectId?: string };

/** A heading and the fields under it, by name. */
export type FieldGroup = { readonly label: string; readonly fields: readonly string[] };

export type FormAround = {
  readonly kind: Kind;
  /** The values can be read and copied, not changed. */
  readonly readOnly: boolean;
  readonly context: FormContext;
  /** What each widget does with text that it has not handed over yet; asked before the form is stored for good. */
  readonly drafts: Set<() => void>;
};

const Around = createContext<FormAround | null>(null);
export const FormAroundProvider = Around.Provider;

/** What a widget must know of its form. Only for what stands inside a form. */
export function useFormAround(): FormAround {
  const around = useContext(Around);
  if (!around) throw new Error('a field stands outside of a form');
  return around;
}

/** Hands over what stands in the widget when the page is left, the window closes or Ctrl+S is pressed while the widget has the focus. */
export function useDraft(settle: () => void): void {
  const { drafts } = useFormAround();
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => {
    const draft = () => latest.current();
    drafts.add(draft);
    return () => void drafts.delete(draft);
  }, [drafts]);
}
