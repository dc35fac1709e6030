import type { Choices, Label } from './field';

/** A place of a record that files fill. Nothing of it stands in the record's row: the files are attachments with this owner and this slot. */
export type Slot = {
  readonly label: Label;
  /** Pictures that are asked for, by what stands in the `shot` of an attachment. */
  readonly shots?: Choices;
  /** Masked on export when asked, listed by the outgoing check. */
  readonly sensitive?: true;
  /** Filled by the program alone: nobody adds a file here. */
  readonly byProgram?: true;
};
export type Slots = Readonly<Record<string, Slot>>;
