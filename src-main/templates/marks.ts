import type { TemplateFinding } from '#shared/templates/finding';
import type { Letter, Paragraph } from './paragraphs';

/** `{{客户.单位全称}}`, `{{#问题}}`, `{{^问题}}` or `{{/问题}}`, where it stands in a paragraph. */
export type Mark = {
  readonly sort: 'value' | 'each' | 'none' | 'end';
  /** As it was typed, without braces and sign. */
  readonly key: string;
  /** The same with its sign. */
  readonly typed: string;
  readonly letters: readonly Letter[];
  readonly paragraph: Paragraph;
};

const sorts: Readonly<Record<string, Mark['sort']>> = { '#': 'each', '＃': 'each', '^': 'none', '/': 'end', '／': 'end' };

/** Where each unit of the text belongs: a letter beyond the first plane takes two units. */
const unitsOf = ({ letters }: Paragraph): Letter[] => letters.flatMap((each) => Array.from({ length: each.letter.length }, () => each));

/**
 * The marks of a paragraph. Braces as a Chinese keyboard types them count too. `{{` without an end in the same paragraph, or with nothing or a
 * brace before its end, is a finding: it would print as it stands.
 */
export function marksOf(paragraph: Paragraph): { marks: Mark[]; findings: TemplateFinding[] } {
  const text = paragraph.text.replaceAll('｛', '{').replaceAll('｝', '}');
  const marks: Mark[] = [];
  const findings: TemplateFinding[] = [];
  if (!text.includes('{{')) return { marks, findings };
  const units = unitsOf(paragraph);
  let at = text.indexOf('{{');
  while (at >= 0) {
    const end = text.indexOf('}}', at + 2);
    const typed = text.slice(at + 2, end < 0 ? undefined : end);
    const sort = sorts[typed.trim()[0] ?? ''] ?? 'value';
    const key = (sort === 'value' ? typed : typed.trim().slice(1)).trim();
    const isWhole = end >= 0 && key !== '' && !/[{}]/.test(typed);
    if (isWhole) marks.push({ sort, key, typed: typed.trim(), letters: [...new Set(units.slice(at, end + 2))], paragraph });
    else findings.push({ what: 'broken-key', key: Array.from(typed.trim()).slice(0, 20).join(''), at: paragraph.at });
    at = text.indexOf('{{', isWhole ? end + 2 : at + 2);
  }
  return { marks, findings };
}

/** Where a mark begins and ends in the XML. */
export const startOf = ({ letters }: Mark): number => letters[0]?.from ?? 0;
export const endOf = ({ letters }: Mark): number => letters.at(-1)?.to ?? 0;
