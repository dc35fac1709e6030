import type { Bundle } from '#shared/bundle';
import type { Audience } from '#shared/ipc/contract';
import type { Label } from '#shared/records/field';
import type { Kind } from '#shared/records/kinds';
import type { Language } from '#shared/text/index';
import type { Paper } from './model';

/** For whom and in which language a paper is made. */
export type Edition = { readonly audience: Audience; readonly language: Language };

/** One document of the trade: what it is called, what it is made from, and its content. */
export type DocumentKind = {
  /** Never changes: the name on the command line. */
  readonly kind: string;
  readonly label: Label;
  readonly subject: Kind;
  readonly audiences: readonly Audience[];
  /** Without the extension. */
  fileName(bundle: Bundle, edition: Edition): string;
  build(bundle: Bundle, edition: Edition): Paper;
};

export const defineDocument = (document: DocumentKind): DocumentKind => document;
