import { expect, test } from 'vitest';
import { templateKeys, type ListedKeys } from '#shared/templates/key-list';
import { templateSubjects } from '#shared/templates/vocabulary';
import { fullBundle, internalTraces } from '../documents/a-full-bundle';
import { must } from '../documents/read-paper';
import { checkTemplate } from '../../../src-main/templates/check-template';
import { aTemplate, paragraph } from './a-template';
import { filled, forCustomer, internal } from './filling';

const line = (text: string) => paragraph(text.replaceAll('&', '&amp;'));
const linesOf = ({ marks, keys, inner }: ListedKeys): string[] => {
  const inside = [...keys.map(({ key }) => line(key)), ...inner.flatMap(linesOf)];
  return marks ? [line(marks[0]), ...inside, line(marks[1])] : inside;
};
/** A template with every key that the list offers for a kind, those of loops between their marks. */
const everyKey = (subject: (typeof templateSubjects)[number], language: 'zh' | 'en'): Buffer =>
  aTemplate(templateKeys(subject, language).flatMap(linesOf).join(''));

test.each(templateSubjects.flatMap((subject) => (['zh', 'en'] as const).map((language) => [subject, language] as const)))(
  'every key that is offered for a %s (%s) can stand in a template and prints; for the customer none of them prints anything internal',
  async (subject, language) => {
    const template = everyKey(subject, language);
    const { findings } = must(await checkTemplate(template, subject));
    expect(findings.filter(({ what }) => what !== 'internal-key')).toEqual([]);
    const bundle = fullBundle(subject);
    const word = await filled(template, bundle, forCustomer);
    const parts = word.names.map((name) => word.xml(name)).join('\n');
    for (const trace of internalTraces()) expect(parts).not.toContain(trace);
    const inside = (await filled(template, bundle, internal)).xml('word/document.xml');
    expect(inside).not.toMatch(/\{\{|undefined|\bnull\b|NaN|\[object/);
    expect(inside.match(/〖/g)?.length).toBeGreaterThan(20);
  },
);
