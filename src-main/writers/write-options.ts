export type WriteOptions = {
  /** Rows of tables written so far, and in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked between pieces; when it says stop, writing ends with its reason. */
  readonly signal?: AbortSignal;
};
