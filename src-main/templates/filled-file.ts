import type { Bundle } from '#shared/bundle';
import { knownFrom } from '#shared/papers/leaks/known';
import { masked } from '#shared/papers/leaks/mask';
import type { NamedPaper } from '../documents/named-paper';
import type { Edition } from '../documents/edition';
import type { Block, Paper } from '../documents/model';
import { paperFileName, paperOf } from '../documents/paper-of';
import type { Reader } from '../documents/reader';
import { coreProperties } from '../writers/word/core-properties';
import type { ZipPart } from '../writers/zip';
import type { hearingOf } from './hearing';
import { markedParts } from './marked-parts';
import type { OpenTemplate } from './open-template';
import { within } from './xml-tree';

type Show = (value: string) => string;
type FilledText = { readonly name: string; readonly pieces: readonly string[]; readonly hearing: ReturnType<typeof hearingOf> };

/** Gives the pictures of repeated rows numbers behind those that are there. */
export function pictureNumbers({ texts }: OpenTemplate): () => number {
  const numbers = texts.flatMap(({ root }) =>
    [...within(root)].flatMap(({ local, attributes }) => (local === 'docPr' ? [Number(attributes['id']) || 0] : [])),
  );
  let last = numbers.reduce((a, b) => Math.max(a, b), 0);
  return () => ++last;
}

/** Masks telephone numbers and IP addresses in values where the edition asks for it (lifecycle G-8); what the template itself says is the user's word. */
export function showing({ records }: Bundle, edition: Edition): Show {
  if (!edition.masked) return (value) => value;
  const { publicPhones } = knownFrom(records);
  return (value) => masked(value, (key) => publicPhones.has(key));
}

const textOf = (blocks: readonly Block[]): string => blocks.map((block) => (block.block === 'paragraph' ? block.text : '')).join('\n');

/** The filled file as a paper: its name, its properties, and what it says, for the outgoing check and its mark. */
export function namedPaper(
  bundle: Bundle,
  reader: Reader,
  { name, version, draft, show, texts }: { name: string; version: string; draft: string; show: Show; texts: readonly FilledText[] },
): NamedPaper {
  const said = texts.map(({ hearing }) => ({ part: hearing.part, blocks: hearing.heard() }));
  const of = (part: 'header' | 'footer') => textOf(said.flatMap((each) => (each.part === part ? each.blocks : [])));
  const body = said.flatMap(({ part, blocks }) => (part === 'header' || part === 'footer' ? [] : blocks));
  const label = { zh: name, en: name };
  const paper = paperOf(bundle, reader, label, version, [{ orientation: 'portrait', blocks: body }]);
  return {
    version,
    fileName: show(paperFileName(reader, label, version, draft)),
    paper: { ...paper, author: show(paper.author), header: of('header'), footer: of('footer') },
  };
}

/** The parts of the filled file, in the order of the template: those with keys written anew, the properties as those of other papers with its mark in them, all others as they are. */
export function filledParts(template: OpenTemplate, paper: Paper, mark: string, texts: readonly FilledText[]): ZipPart[] {
  const marked = [...markedParts(template.parts, coreProperties(paper, mark), mark)].map(([name, xml]) => [name, [xml]] as const);
  const asTheyAre = [...template.parts].map(([name, bytes]) => [name, [bytes]] as const);
  const parts = new Map<string, ZipPart['pieces']>([...asTheyAre, ...texts.map(({ name, pieces }) => [name, pieces] as const), ...marked]);
  return [...parts].map(([name, pieces]) => ({ name, pieces }));
}
