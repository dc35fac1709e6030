import type { Desktop, DesktopBytes, Output } from '#shared/ipc/contract';
import type { Result } from '#shared/result';
import { desktop, download } from '../../desktop';

export type ExportDesktop = Pick<
  Desktop,
  | 'documents'
  | 'exportDocument'
  | 'previewDocument'
  | 'printDocument'
  | 'toPdf'
  | 'exportData'
  | 'keepExportData'
  | 'task'
  | 'cancelTask'
  | 'openExport'
>;
/** What the main process is asked, and what it can do. */
export type Host = {
  readonly desktop: ExportDesktop;
  readonly download: (path: string) => Promise<Result<Blob>>;
  readonly can: Output<'appInfo'>['capabilities'];
  /** The version of the program. */
  readonly program: string;
};

/** What the page of own templates asks besides. */
export type TemplateHost = Host & {
  readonly desktop: Pick<Desktop & DesktopBytes, 'saveSampleTemplate' | 'checkTemplate' | 'readAttachment'>;
};

/** The host of this page. */
export const theHost = ({ capabilities, version }: Pick<Output<'appInfo'>, 'capabilities' | 'version'>): TemplateHost => ({
  desktop,
  download,
  can: capabilities,
  program: version,
});
