import type { Desktop, Output } from '#shared/ipc/contract';
import type { Result } from '#shared/result';
import { desktop, download } from '../../desktop';

export type ExportDesktop = Pick<
  Desktop,
  'documents' | 'exportDocument' | 'previewDocument' | 'printDocument' | 'toPdf' | 'exportData' | 'task' | 'cancelTask' | 'openExport'
>;
/** What the main process is asked, and what it can do. */
export type Host = {
  readonly desktop: ExportDesktop;
  readonly download: (path: string) => Promise<Result<Blob>>;
  readonly can: Output<'appInfo'>['capabilities'];
};

/** The host of this page. */
export const theHost = (can: Host['can']): Host => ({ desktop, download, can });
