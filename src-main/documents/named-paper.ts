import type { Paper } from './model';

/** A paper, and what its file is called, without the extension. */
export type NamedPaper = {
  readonly fileName: string;
  /** As file name and page header write it. */
  readonly version: string;
  readonly paper: Paper;
  /** What goes out in the file of an own template beside what the paper says. */
  readonly besides?: readonly BesideText[];
};
/** A text that is not seen on a page; `label` says where it stands. */
export type BesideText = { readonly text: string; readonly part: 'body' | 'properties'; readonly label: string };
