import type { Bundle } from '#shared/bundle';
import type { Audience } from '#shared/ipc/contract';
import type { Label } from '#shared/records/field';
import type { Kind } from '#shared/records/kinds';
import type { BaseStyle } from '#shared/papers/fonts';
import { forAudience } from '#shared/papers/for-audience';
import type { Edition } from './edition';
import { maskPaper } from './mask-paper';
import type { Section } from './model';
import type { NamedPaper } from './named-paper';
import { paperFileName, paperOf } from './paper-of';
import { readerOf, type Reader } from './reader';

/** One document of the trade: what it is called and what it is made from. */
export type DocumentKind = {
  /** Never changes: the name on the command line. */
  readonly kind: string;
  readonly label: Label;
  readonly subject: Kind;
  readonly audiences: readonly Audience[];
  build: (bundle: Bundle, edition: Edition) => NamedPaper;
};
type Content = Pick<DocumentKind, 'kind' | 'label' | 'subject' | 'audiences'> & {
  /** As file name and page header write it: V1.0, 工作稿. `draft` stands behind it in both, of what is not yet to be relied on. */
  version: (reader: Reader) => { name: string; draft?: string };
  /** Letters (函) are set as 公文; everything else, unless it says so, as a report. */
  style?: BaseStyle;
  sections: (reader: Reader) => readonly Section[];
};

/**
 * Defines a document by its content. Whatever it prints it gets from a reader over the bundle as its edition may know it: in a customer
 * edition internal fields are not there to be printed, and in a masked one sensitive ones are masked.
 */
export function defineDocument({ version, style = 'report', sections, ...about }: Content): DocumentKind {
  return {
    ...about,
    build: (bundle, edition) => {
      const records = forAudience(bundle.records, bundle.subject.id, edition.audience, edition.masked);
      const reader = readerOf({ ...bundle, records }, edition);
      const { name, draft } = version(reader);
      const shown = draft ? name + reader.words.brackets(draft) : name;
      const named = {
        fileName: paperFileName(reader, about.label, name, draft),
        version: name,
        paper: paperOf(bundle, reader, about.label, shown, sections(reader), style),
      };
      return edition.masked && edition.audience === 'customer' ? maskPaper(named, bundle.records) : named;
    },
  };
}
