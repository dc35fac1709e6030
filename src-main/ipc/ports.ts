import type { Output } from '#shared/ipc/contract';
import type { Traced } from '#shared/ipc/provenance-work';
import type { PageRange } from '#shared/papers/page-ranges';
import type { Result } from '#shared/result';
import type { Attachments } from '../attachments/attachments';
import type { DocumentPorts } from '../documents/make-document';
import type { DiskWatch } from '../files/watch-disk';
import type { Provenance } from '../provenance/provenance';
import type { Vault } from '../vault/vault';
import type { Tasks } from './tasks';

/** A file that was made and is to be saved. */
export type MadeFile = { fileName: string; bytes: Uint8Array; traced: Traced };

/** Puts a paper that is HTML on paper or into a PDF; `pages` null for all of them. Both end with `cancelled` soon after the signal, and with `paper-broke-down` where what showed the paper is gone. */
export type PaperPrinter = {
  /** Asks the user in the dialog of the system. `not-printed`: the system says that it failed. */
  print: (page: string, pages: readonly PageRange[] | null, signal: AbortSignal) => Promise<Result<null>>;
  /** `no-such-pages`: the paper has none of those. */
  toPdf: (page: string, pages: readonly PageRange[] | null, signal: AbortSignal) => Promise<Result<Uint8Array>>;
};

/** What differs between hosts, and what handlers need of the rest of the main process. */
export type Ports = Omit<DocumentPorts, 'checkTemplate'> & {
  about: () => Omit<Output<'appInfo'>, 'exportFolder' | 'vaultFolder'>;
  vault: Vault;
  attachments: Attachments;
  provenance: Provenance;
  /** The disk on which the vault lies. */
  disk: DiskWatch;
  tasks: Tasks;
  exportFolder: {
    get: () => string;
    /** Fails where nothing can be written there. */
    set: (folder: string) => Promise<Result<string>>;
  };
  /** Asks for a folder (desktop). Null: the user thought better of it, or the host has no such dialog. */
  chooseFolder: () => Promise<string | null>;
  /** Opens a folder where the host can (`showFolder`); does nothing elsewhere. */
  showFolder: (folder: string) => Promise<void>;
  /** Asks where to (desktop) or takes the export folder, writes, and gives the path. */
  saveFile: (suggestedName: string, bytes: Uint8Array) => Promise<Result<string>>;
  /** Shows a saved file in its folder, or gives the path under which the page can fetch it once. */
  openExport: (id: string, path: string) => Promise<string | null>;
  /** Prints and makes PDF (`print`); null where the host leaves that to the browser. */
  printer: PaperPrinter | null;
  /** Opens a copy of what was made with the program that the system has for it; `nothing-opens-it` where it has none. */
  openCopy: (fileName: string, bytes: Uint8Array) => Promise<Result<null>>;
  /** As the channel says; the browser host says it to the browser in the head of its answer. */
  clearDatabase: () => Promise<void>;
};
