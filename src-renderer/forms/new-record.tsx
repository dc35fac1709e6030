import type { ReactNode } from 'react';
import type { Kind } from '#shared/records/kinds';

export type NewRecordProps = {
  kind: Kind;
  /** Values that the page knows already, with `<parent>Id`. */
  values: Record<string, unknown>;
  /** Called with the new record's id once it is stored. */
  onCreated: (id: string) => void;
  /** Other words than 新建问题. */
  children?: ReactNode;
};

/** A button that creates a record at once and hands over its id, so that nothing is ever typed into the void. */
export function NewRecord(_props: NewRecordProps) {
  return null;
}
