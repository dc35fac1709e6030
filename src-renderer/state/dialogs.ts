import type { Kind } from '#shared/records/kinds';
import { create } from 'zustand';

type Dialogs = {
  /** 速记 is open; the project in which an issue goes when the page is one of a project. */
  readonly capturing: { readonly projectId: string | null } | null;
  /** 导入手机照片 is open; the record from whose page it was opened, to which photos go unless another is chosen. */
  readonly importing: { readonly owner: { readonly kind: Kind; readonly id: string } | null } | null;
  readonly palette: boolean;
  readonly keys: boolean;
  readonly set: (change: Partial<Pick<Dialogs, 'capturing' | 'importing' | 'palette' | 'keys'>>) => void;
};

/** The dialogs that any page may open; the frame draws them. */
export const useDialogs = create<Dialogs>()((set) => ({
  capturing: null,
  importing: null,
  palette: false,
  keys: false,
  set: (change) => set(change),
}));
