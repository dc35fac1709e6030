import type { Kind } from '#shared/records/kinds';
import { create } from 'zustand';

/** The record of which documents are made. */
export type ExportSubject = { readonly kind: Kind; readonly id: string };

type Dialogs = {
  /** 导出 is open for this record. */
  readonly exporting: ExportSubject | null;
  /** 速记 is open; the project in which an issue goes when the page is one of a project. */
  readonly capturing: { readonly projectId: string | null } | null;
  readonly palette: boolean;
  readonly keys: boolean;
  readonly set: (change: Partial<Pick<Dialogs, 'exporting' | 'capturing' | 'palette' | 'keys'>>) => void;
};

/** The dialogs that any page may open; the frame draws them. */
export const useDialogs = create<Dialogs>()((set) => ({
  exporting: null,
  capturing: null,
  palette: false,
  keys: false,
  set: (change) => set(change),
}));
