import { createContext, useContext } from 'react';
import type { Desktop, DesktopBytes } from '#shared/ipc/contract';
import { desktop, download } from '../desktop';
import { darkroom, type Darkroom } from '../pictures/darkroom';

type Channels = 'storeAttachment' | 'readAttachment' | 'openAttachment' | 'checkAttachments' | 'orphanAttachments' | 'removeOrphans';

/** What attachments ask of the main process and of the worker beside the window. */
export type Files = {
  readonly desktop: Pick<Desktop & DesktopBytes, Channels>;
  readonly download: typeof download;
  readonly darkroom: Darkroom;
};

const FilesContext = createContext<Files>({ desktop, download, darkroom });
export const FilesProvider = FilesContext.Provider;

export const useFiles = (): Files => useContext(FilesContext);
