import type { LeakPlace } from '#shared/papers/leaks/report';
import { text } from '#shared/text/index';
import type { Block, Origin, Paper, Sourced } from './model';
import type { NamedPaper } from './named-paper';

/** A text that can be read in a paper or its file, and where. */
export type PlacedText = {
  readonly text: string;
  readonly place: Omit<LeakPlace, 'before' | 'after' | 'origin'>;
  readonly from: Origin | null;
  readonly naming: boolean;
};

const nowhere = { part: 'body', heading: '', table: '', row: null, label: '' } as const;

/** `title` names the paper: what stands in a table without caption and without a heading above it is found there. */
function* textsOfBlock(block: Block, heading: string, title: string, figureName: () => string): Generator<PlacedText> {
  const one = (written: string, more: Partial<PlacedText['place']> = {}, sourced: Sourced = {}): PlacedText => ({
    text: written,
    place: { ...nowhere, heading, ...more },
    from: sourced.from ?? null,
    naming: sourced.naming ?? false,
  });
  switch (block.block) {
    case 'cover':
      yield one(block.title);
      for (const line of block.lines) yield one(line.text, { label: line.label }, line);
      return;
    case 'title':
    case 'heading':
    case 'addressee':
      yield one(block.text);
      return;
    case 'paragraph':
      yield one(block.text, block.place, block);
      return;
    case 'fields':
      for (const each of block.fields) yield one(each.text, { label: each.label }, each);
      return;
    case 'table': {
      const table = block.caption || heading || title;
      yield one(block.caption);
      for (const { header } of block.columns) yield one(header, { table });
      if (block.rows.length === 0) yield one(block.empty, { table });
      for (const [index, row] of block.rows.entries())
        for (const column of block.columns) {
          const from = column.from?.(row, index) ?? undefined;
          yield one(
            column.text(row, index),
            { table, row: index + 1, label: column.header },
            { ...(from && { from }), ...(column.naming && { naming: true }) },
          );
        }
      return;
    }
    case 'photos':
      for (const photo of block.photos) yield one(photo.caption, { label: figureName() }, photo);
      return;
    case 'signOff':
      for (const party of block.parties) {
        yield one(party.heading);
        for (const { label } of party.lines) yield one(label, { label: party.heading });
      }
      yield one(block.note);
      return;
    case 'signTable':
      for (const { header } of block.columns) yield one(header);
      for (const row of block.rows) for (const cell of row) yield one(cell);
      return;
    case 'receipt':
      yield one(block.title);
      yield one(block.to);
      yield one(block.text);
      for (const { label } of block.rows.flat()) yield one(label, { label: block.title });
      return;
    case 'contents':
      yield one(block.title);
      return;
    case 'letterHead':
      yield one(block.organisation);
      yield one(block.number);
      return;
    case 'attachmentsNote':
      for (const name of block.names) yield one(name);
      return;
    case 'signature':
      yield one(block.name);
      yield one(block.date);
      return;
    case 'pageBreak':
      return;
    default:
      // A block that nobody looks through would let everything out.
      block satisfies never;
  }
}

/** Everything that can be read in a paper, in its order, then what stands on every page, about the file, and in it unseen: nothing that is written is not among it. */
export function* textsOf({ fileName, paper, besides = [] }: NamedPaper): Generator<PlacedText> {
  const about = (part: LeakPlace['part'], written: string, label = ''): PlacedText => ({
    text: written,
    place: { ...nowhere, part, label },
    from: null,
    naming: false,
  });
  let figures = 0;
  for (const { blocks } of paper.sections) {
    let heading = '';
    for (const block of blocks) {
      if (block.block === 'heading' || block.block === 'title') heading = block.text;
      yield* textsOfBlock(block, heading, paper.title, () => text[paper.language].papers.figureCaption(++figures, ''));
    }
  }
  yield about('header', paper.header);
  yield about('footer', paper.footer);
  for (const property of propertiesOf(paper)) yield about('properties', property);
  yield about('fileName', fileName);
  for (const each of besides) yield about(each.part, each.text, each.label);
}

const propertiesOf = ({ title, author }: Paper): string[] => [title, author];
