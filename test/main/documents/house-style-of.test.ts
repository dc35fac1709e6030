import { expect, test } from 'vitest';
import { parseBundle } from '#shared/bundle';
import { shippedStyleIds } from '#shared/records/house-style';
import { houseStyleOf, shippedStyle } from '../../../src-main/documents/house-style-of';
import { requirementsDocument } from '../../../src-main/documents/requirements-document';
import shippedText from '../../../resources/house-styles.json?raw';
import { fullBundle, fullRow } from './a-full-bundle';
import { must } from './read-paper';

type Values = Record<string, unknown>;
const own = '6e75ba5e-0000-4000-8000-0000000000aa';
const style = (id: string, values: Values) => ({
  ...fullRow('houseStyle'),
  id,
  bodyFont: '',
  titleFont: '',
  levelThreeBold: false,
  ...{ marginTop: null, marginBottom: null, marginLeft: null, marginRight: null, lineSpacing: null },
  ...values,
});
const bundle = (named: string | null, styles: unknown[]) =>
  must(
    parseBundle(
      fullBundle('requirementDoc', {
        practiceSettings: [{ ...fullRow('practiceSettings'), houseStyle: named }],
        houseStyle: styles,
      } as Parameters<typeof fullBundle>[1]),
    ),
  );

test('the shipped styles have the ids by which papers look for them', () => {
  const shipped = JSON.parse(shippedText) as { id: string; values: { base: 'report' | 'letter' } }[];
  expect(Object.fromEntries(shipped.map(({ id, values }) => [values.base, id]))).toEqual(shippedStyleIds);
});

test('the style that the settings name sets the papers of its base, and no others', () => {
  const of = bundle(own, [style(own, { base: 'report', bodyFont: '仿宋', marginLeft: 30, lineSpacing: 22 })]);
  expect(houseStyleOf(of, 'report')).toMatchObject({
    bodyFont: '仿宋',
    titleFont: '黑体',
    lineSpacing: 22,
    margins: { left: 30, top: 25 },
  });
  expect(houseStyleOf(of, 'letter')).toEqual(shippedStyle('letter'));
});

test('otherwise it is the shipped one as the user changed it, and without any the one of the program', () => {
  const changed = style(shippedStyleIds.letter, { base: 'letter', levelThreeBold: true });
  expect(houseStyleOf(bundle(null, [changed]), 'letter')).toMatchObject({
    levelThreeBold: true,
    bodyFont: '仿宋_GB2312',
    margins: { top: 37 },
  });
  expect(houseStyleOf(bundle(null, [{ ...changed, voided: '不用了' }]), 'letter')).toEqual(shippedStyle('letter'));
  expect(houseStyleOf(bundle(own, []), 'report')).toEqual(shippedStyle('report'));
});

test('a measure that leaves no room for a text is as the base style says', () => {
  const of = bundle(own, [style(own, { base: 'report', marginLeft: 150, marginTop: -3, lineSpacing: 0.5 })]);
  expect(houseStyleOf(of, 'report')).toMatchObject({ margins: { left: 28, top: 25 }, lineSpacing: null });
});

test('a document is made in the style of the settings', () => {
  const of = bundle(own, [style(own, { base: 'report', titleFont: '华文中宋' })]);
  expect(requirementsDocument.build(of, { audience: 'customer', language: 'zh' }).paper.style).toMatchObject({
    base: 'report',
    titleFont: '华文中宋',
  });
});
