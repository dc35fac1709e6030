import type { Kind } from '#shared/records/kinds';
import { navigate } from 'wouter/use-hash-location';
import { create } from 'zustand';
import { addresses } from './addresses';

/** The record of which documents are made. */
export type ExportSubject = { readonly kind: Kind; readonly id: string };
/** One document of one record. */
export type ChosenPaper = { readonly document: string; readonly id: string };

type Documents = {
  /** The address from which the documents of a record were opened; null where one came by the address itself. */
  readonly cameFrom: string | null;
  /** The page of a record whose documents were just left: what opened them takes the focus again. */
  readonly backTo: ExportSubject | null;
  /** Print as soon as the pages are there. */
  readonly printing: boolean;
};

/** How one came to the documents of a record, and what shall happen there. */
export const useDocuments = create<Documents>()(() => ({ cameFrom: null, backTo: null, printing: false }));

const here = () => location.hash.replace(/^#/, '');

/** Opens the documents of a record; with `print` the first of them is printed. */
export function openDocuments(subject: ExportSubject, { print = false }: { print?: boolean } = {}): void {
  useDocuments.setState({ cameFrom: here(), printing: print, backTo: null });
  navigate(addresses.document(subject));
}

/** Goes back to where the documents of this record were opened, and where that is not known to `otherwise`. */
export function leaveDocuments(subject: ExportSubject, otherwise: string): void {
  const { cameFrom } = useDocuments.getState();
  useDocuments.setState({ cameFrom: null, printing: false, backTo: subject });
  if (cameFrom === null) navigate(otherwise);
  else history.back();
}
