import { createContext, useContext, useEffect, useRef } from 'react';
import type { Field, Label } from '#shared/records/field';
import type { Kind } from '#shared/records/kinds';

/** Where the form stands: records created on the spot belong to this customer or project. */
export type FormContext = { readonly customerId?: string; readonly projectId?: string };

/** A heading and the fields under it, by name. */
export type FieldGroup = { readonly label: string; readonly fields: readonly string[] };

/** What a change of the values writes besides, by the names of the fields. */
export type Fills = (values: Record<string, unknown>, change: Record<string, unknown>) => Record<string, unknown>;

/** What is to be said of stored values that may stand but will not be used as they are, by the names of the fields. */
export type Doubts = (row: Record<string, unknown>) => Readonly<Record<string, string>>;

/** Text that stands in a widget and is no value yet. */
export type Draft = {
  /** Text stands there that is not handed over. */
  pending: () => boolean;
  /** Hands over what can be understood; gives what cannot, null where nothing is left. */
  settle: () => string | null | Promise<string | null>;
};
/** What is left of a draft, and of which field. */
export type LeftDraft = { readonly label: Label; readonly text: string };

export type FormAround = {
  readonly kind: Kind;
  /** The values can be read and copied, not changed. */
  readonly readOnly: boolean;
  readonly context: FormContext;
  /** The drafts of all widgets with the labels of their fields; settled before the form is stored for good. */
  readonly drafts: Map<Draft, Label>;
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
export function useDraft({ label }: Pick<Field, 'label'>, { pending, settle }: Draft): void {
  const { drafts } = useFormAround();
  const latest = useRef({ pending, settle });
  useEffect(() => {
    latest.current = { pending, settle };
  });
  useEffect(() => {
    const draft: Draft = { pending: () => latest.current.pending(), settle: () => latest.current.settle() };
    drafts.set(draft, label);
    return () => void drafts.delete(draft);
  }, [drafts, label]);
}
