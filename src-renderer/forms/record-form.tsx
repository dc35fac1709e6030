import type { Kind } from '#shared/records/kinds';

/** Where the form stands: records created on the spot belong to this customer or project. */
export type FormContext = { readonly customerId?: string; readonly projectId?: string };

/** A heading and the fields under it, by name. */
export type FieldGroup = { readonly label: string; readonly fields: readonly string[] };

export type RecordFormProps = {
  kind: Kind;
  id: string;
  /** The fields shown, in this order; without it every field of the definition. Ignored where groups are given. */
  fields?: readonly string[];
  groups?: readonly FieldGroup[];
  context?: FormContext;
};

/** A form for an existing record that saves itself. */
export function RecordForm(_props: RecordFormProps) {
  return null;
}
