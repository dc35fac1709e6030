import type { TemplatePlace } from '#shared/templates/finding';
import { text as texts, type Language } from '#shared/text/index';
import { namedEntities } from '../attachments/relations';
import type { Block, Origin, Paragraph } from '../documents/model';
import { isSensitive } from '../documents/sensitive';
import { isHeadingLevel } from './heading-styles';
import { excerpt } from './paragraphs';
import type { Row } from './record-rows';
import type { Printer } from './value-reader';

/** Hears what a template and the values in it will say, while it is written. */
export type Hearing = {
  /** XML of the template as it stands. */
  fixed(xml: string): void;
  value(text: string, printer: Printer, row: Row): void;
};

type Token = { readonly is: 'text' | 'style' | 'level'; readonly text: string } | { readonly is: 'begin' | 'end' | 'paragraph' };
const piece = /<(\/?)(?:[\w.-]+:)?(t|p|br|cr|tab|pStyle|outlineLvl)(?=[\s/>])[^>]*>|<[^>]*>|([^<]+)/g;
const valued = /\bval\s*=\s*["']([^"']*)/;
const plain = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex !== undefined || decimal !== undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (namedEntities.get(name ?? '') ?? whole),
  );

function* tokensOf(xml: string): Generator<Token> {
  for (const [whole, closing, name, text] of xml.matchAll(piece)) {
    if (text !== undefined) yield { is: 'text', text: plain(text) };
    else if (name === 't' && !whole.endsWith('/>')) yield { is: closing ? 'end' : 'begin' };
    else if (name === 'p' && (closing || whole.endsWith('/>'))) yield { is: 'paragraph' };
    else if (name === 'pStyle' || name === 'outlineLvl')
      yield { is: name === 'pStyle' ? 'style' : 'level', text: plain(valued.exec(whole)?.[1] ?? '') };
    else if (name !== undefined && name !== 't' && name !== 'p')
      yield* [{ is: 'begin' }, { is: 'text', text: ' ' }, { is: 'end' }] as const;
  }
}

/**
 * Gathers what stands in a part as paragraphs, for the outgoing check. A paragraph is looked through as a whole, with the origin of what is
 * sensitive in it; where a value in it names people on purpose, what the template itself says there is looked through once more by itself.
 * Each says under which heading it stands and which paragraph of the part it is, empty ones counted.
 */
export function hearingOf(
  part: TemplatePlace['part'],
  { headings, language }: { headings: ReadonlySet<string>; language: Language },
): Hearing & { readonly part: TemplatePlace['part']; readonly heard: () => Block[] } {
  const known = new Map<string, readonly Token[]>();
  const blocks: Block[] = [];
  const ownTexts = new Map<string, Paragraph['place']>();
  let isText = false;
  let [text, own, naming]: [string, string, boolean] = ['', '', false];
  let from: Origin | null = null;
  let [heading, isHeading, paragraph] = ['', false, 0];
  const block = (written: string, more: Pick<Paragraph, 'from' | 'naming' | 'place'>): Block => ({
    block: 'paragraph',
    style: 'body',
    text: written,
    ...more,
  });
  function endParagraph(): void {
    paragraph++;
    if (isHeading && text.trim() !== '') heading = excerpt(text);
    const place = { heading, label: texts[language].templates.paragraph({ part, paragraph }) };
    if (text.trim() !== '') blocks.push(block(text, { place, ...(from && { from }), ...(naming && { naming }) }));
    if (naming && own.trim() !== '' && !ownTexts.has(own)) ownTexts.set(own, place);
    [text, own, naming, from, isHeading] = ['', '', false, null, false];
  }
  return {
    part,
    fixed(xml) {
      const tokens = known.get(xml) ?? [...tokensOf(xml)];
      known.set(xml, tokens);
      for (const token of tokens) {
        if (token.is === 'paragraph') endParagraph();
        else if (token.is === 'style') isHeading = headings.has(token.text);
        else if (token.is === 'level') isHeading = isHeadingLevel(token.text);
        else if (token.is !== 'text') isText = token.is === 'begin';
        else if (isText) [text, own] = [text + token.text, own + token.text];
      }
    },
    value(written, printer, row) {
      if (written === '') return;
      text += written;
      naming ||= printer.naming;
      const origin = printer.from(row);
      if (origin && (from === null || isSensitive(origin))) from = origin;
    },
    heard() {
      endParagraph();
      return [...blocks, ...[...ownTexts].map(([each, place]) => block(each, { ...(place && { place }) }))];
    },
  };
}
