import { useEffect, useState } from 'react';
import type { Audience, Desktop, PreviewedPage } from '#shared/ipc/contract';
import type { Language } from '#shared/text/index';
import type { Failure } from '#shared/result';
import { useStore } from '../../data/store';
import type { ExportSubject } from '../../state/documents';
import { makePaper, type Begin } from './make-paper';

/** One edition of one document of one record. */
export type Edition = {
  readonly subject: ExportSubject;
  readonly document: string;
  readonly audience: Audience;
  readonly language: Language;
  /** Of a customer edition: telephone numbers, IP addresses and sensitive fields are masked (lifecycle G-8). */
  readonly masked: boolean;
};
export type Preview = {
  /** The newest pages that were made, which may be those of another edition while the asked ones are being made. */
  readonly page: PreviewedPage | null;
  /** Of which edition they are. */
  readonly of: string | null;
  /** The text of the bundle that they were made from. */
  readonly bundle: string;
  readonly making: boolean;
  readonly problem: { refused: 'unsaved' | 'gone' } | { failure: Failure } | null;
};

/** Two editions are the same when this is. */
export const editionKey = ({ subject, document, audience, language, masked }: Edition): string =>
  [subject.kind, subject.id, document, audience, language, masked ? 'masked' : 'open'].join('/');

/** Rows of records that are shown: more would hold up the window while it lays them out, and nobody reads them here. */
const mostRows = 300;
/** Milliseconds until what changes under the hand has come to rest. */
const rest = 300;

type Told = Omit<Preview, 'making'> & { readonly asked: string };

/**
 * The pages of an edition as they will print, made anew when the edition or the records behind it change (`stamp`): a while after the last
 * change, and one at a time. What stands is shown until the new pages are there. Null: there is nothing to be made yet.
 */
export function usePreview(
  desktop: Pick<Desktop, 'previewDocument' | 'task' | 'cancelTask'>,
  edition: Edition | null,
  stamp: string,
): Preview {
  const store = useStore();
  const [told, tell] = useState<Told>({ page: null, bundle: '', of: null, problem: null, asked: '' });
  const { document, audience, language, masked = false } = edition ?? {};
  const { kind, id } = edition?.subject ?? {};
  const asked = edition === null ? null : `${editionKey(edition)}@${stamp}`;
  useEffect(() => {
    if (!document || !audience || !language || !kind || !id || asked === null) return;
    const subject = { kind, id };
    const request = { document, audience, language, masked };
    const stop = new AbortController();
    const make = async () => {
      const begin: Begin = (bundle, people) => desktop.previewDocument({ ...request, bundle, people, mostRows });
      const made = await makePaper(store, subject, begin, { desktop, signal: stop.signal });
      if (stop.signal.aborted) return;
      if (made.ok && made.value.state === 'done')
        return tell({
          page: made.value.result as PreviewedPage,
          bundle: made.bundle,
          of: editionKey({ subject, ...request }),
          problem: null,
          asked,
        });
      const problem = made.ok ? null : 'refused' in made ? { refused: made.refused } : { failure: made.failure };
      tell({ page: null, bundle: '', of: null, problem, asked });
    };
    const timer = setTimeout(() => void make(), rest);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [desktop, store, kind, id, document, audience, language, masked, asked]);
  const { page, bundle, of, problem } = told;
  return { page, bundle, of, making: asked !== told.asked, problem };
}
