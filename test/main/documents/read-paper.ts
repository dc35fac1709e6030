import type { DocumentFormat } from '#shared/ipc/contract';
import type { Result } from '#shared/result';
import type { MadeDocument } from '../../../src-main/documents/produce-document';
import { produceDocument } from '../../../src-main/documents/produce-document';
import type { Edition } from '../../../src-main/documents/edition';
import type { Block, Paper } from '../../../src-main/documents/model';
import { readWord, textOf } from '../writers/read-word';

export const editions = (['customer', 'internal'] as const).flatMap((audience) =>
  (['zh', 'en'] as const).map((language): Edition => ({ audience, language })),
);

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

export const made = async (document: string, bundle: string, edition: Edition, format: DocumentFormat = 'docx'): Promise<MadeDocument> =>
  must(await produceDocument(bundle, { document, ...edition, format }));

/** What can be read in body, headers and footers, without white space, so that line breaks make no difference. Throws where a part is not well-formed. */
export function readable(bytes: Uint8Array): string {
  const word = readWord(bytes);
  const nodes = word.names.map((name) => ({ name, node: word.part(name) }));
  const read = nodes.filter(({ name }) => /^word\/(document|header|footer)\d*\.xml$/.test(name));
  return squeezed(read.map(({ node }) => textOf(node)).join(''));
}

const named: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
/** What can be read on a page, without white space. */
export const readablePage = (bytes: Uint8Array): string =>
  squeezed(
    new TextDecoder()
      .decode(bytes)
      .replace(/<style>.*?<\/style>|<[^>]*>/gs, '')
      .replace(/&[^;]+;/g, (entity) => named[entity] ?? entity),
  );
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

function textsOf(block: Block): string[] {
  switch (block.block) {
    case 'cover':
      return [block.title, ...block.lines.flatMap(({ label, text }) => [label, text])];
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'addressee':
      return [block.text];
    case 'fields':
      return block.fields.flatMap(({ label, text }) => [label, text]);
    case 'table': {
      const headers = block.columns.map(({ header }) => header);
      const cells = block.rows.flatMap((row, index) => block.columns.map(({ text }) => text(row, index)));
      return [...headers, ...(block.rows.length === 0 ? [block.empty] : cells)];
    }
    case 'photos':
      return block.photos.map(({ caption }) => caption);
    case 'signOff':
      return [...block.parties.flatMap(({ heading, lines }) => [heading, ...lines.map(({ label }) => label)]), block.note];
    case 'signTable':
      return [...block.columns.map(({ header }) => header), ...block.rows.flat()];
    case 'receipt':
      return [block.title, block.to, block.text, ...block.rows.flat().map(({ label }) => label)];
    case 'contents':
      return [block.title];
    case 'letterHead':
      return [block.organisation, block.number];
    case 'attachmentsNote':
      return [...block.names];
    case 'signature':
      return [block.name, block.date];
    case 'pageBreak':
      return [];
  }
}

/** Every text that a paper wants printed, in order. */
export const textsIn = ({ header, footer, sections }: Paper): string[] =>
  [header, footer, ...sections.flatMap(({ blocks }) => blocks.flatMap(textsOf))].filter((text) => text !== '');
