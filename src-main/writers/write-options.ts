import type { Pictures } from './pictures';

export type WriteOptions = {
  /** Rows of tables and pictures written so far, and in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked between pieces; when it says stop, writing ends with its reason. */
  readonly signal?: AbortSignal;
  /** Where the pictures of the paper are; without it all are missing. */
  readonly pictures?: Pictures;
  /** By what the file is to be known again (`papers/document-mark`); without it the file carries no such mark. */
  readonly mark?: string;
};
