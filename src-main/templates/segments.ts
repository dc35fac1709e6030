import type { LoopKey, ValueKey } from '#shared/templates/targets';

/** A part of a template made ready to be filled: what stands as it is, and what is printed, repeated or numbered when it is filled. */
export type Segment = string | ValueSegment | LoopSegment | TableSegment | PictureNumber;

/** `depth` is the number of loops around the row or record that is asked: 0 for the subject. */
export type ValueSegment = {
  readonly what: 'value';
  readonly key: ValueKey;
  readonly depth: number;
  /** The prefix of the document's own elements, `w:` as a rule. */
  readonly prefix: string;
};
export type LoopSegment = {
  readonly what: 'loop';
  readonly key: LoopKey;
  readonly depth: number;
  /** Each row, or once where there is none. */
  readonly when: 'each' | 'none';
  /** The first row; the others, in which nothing stands that may be there only once. */
  readonly first: readonly Segment[];
  readonly again: readonly Segment[];
  readonly otherwise: string;
};
/** A table all rows of which are repeated: without any it is none, and `instead` stands for it. */
export type TableSegment = {
  readonly what: 'table';
  readonly inside: readonly Segment[];
  readonly rowTag: string;
  readonly instead: string;
};
/** The number of a picture in a repeated row, which no other picture may have. */
export type PictureNumber = { readonly what: 'picture-number' };
