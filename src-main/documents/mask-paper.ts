import { knownFrom } from '#shared/papers/leaks/known';
import { masked } from '#shared/papers/leaks/mask';
import type { Records } from '#shared/papers/for-audience';
import type { NamedPaper } from './named-paper';
import type { Block, Column } from './model';

/**
 * The paper with telephone numbers and IP addresses masked wherever they stand (lifecycle G-8), in its headers and the name and properties of its file as well. Numbers that are meant for
 * customers (对外电话) stay.
 */
export function maskPaper({ fileName, version, paper }: NamedPaper, records: Records): NamedPaper {
  const { publicPhones } = knownFrom(records);
  const mask = (text: string) => masked(text, (key) => publicPhones.has(key));
  const withText = <T extends { readonly text: string }>(one: T): T => ({ ...one, text: mask(one.text) });
  const column = (one: Column<unknown>): Column<unknown> => ({
    ...one,
    header: mask(one.header),
    text: (row, index) => mask(one.text(row, index)),
  });
  const block = (one: Block): Block => {
    switch (one.block) {
      case 'cover':
        return { ...one, title: mask(one.title), lines: one.lines.map(withText) };
      case 'title':
      case 'heading':
      case 'paragraph':
      case 'addressee':
        return withText(one);
      case 'fields':
        return { ...one, fields: one.fields.map(withText) };
      case 'table':
        return { ...one, caption: mask(one.caption), columns: one.columns.map(column), empty: mask(one.empty) };
      case 'photos':
        return { ...one, photos: one.photos.map((photo) => ({ ...photo, caption: mask(photo.caption) })) };
      case 'signOff':
        return { ...one, parties: one.parties.map((party) => ({ ...party, heading: mask(party.heading) })), note: mask(one.note) };
      case 'signTable':
        return { ...one, rows: one.rows.map((row) => row.map(mask)) };
      case 'receipt':
        return { ...one, title: mask(one.title), to: mask(one.to), text: mask(one.text) };
      case 'letterHead':
        return { ...one, organisation: mask(one.organisation), number: mask(one.number) };
      case 'attachmentsNote':
        return { ...one, names: one.names.map(mask) };
      case 'signature':
        return { ...one, name: mask(one.name), date: mask(one.date) };
      case 'contents':
      case 'pageBreak':
        return one;
    }
  };
  const { header, footer, author } = paper;
  return {
    // Windows has no * in names.
    fileName: mask(fileName).replaceAll('*', 'x'),
    version: mask(version),
    paper: {
      ...paper,
      header: mask(header),
      footer: mask(footer),
      author: mask(author),
      sections: paper.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })),
    },
  };
}
