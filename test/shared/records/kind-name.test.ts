import { expect, test } from 'vitest';
import { kindName } from '../../../src-shared/records/kind-name';
import { definitionOf } from '../../../src-shared/records/index';
import { kinds } from '../../../src-shared/records/kinds';

test('what stands in brackets behind a kind’s label is left out where the kind is named in a button', () => {
  expect(definitionOf('site').label.zh).toBe('站点(客户端局址)');
  expect(kindName('site', 'zh')).toBe('站点');
  expect(kindName('issue', 'zh')).toBe('问题');
  for (const kind of kinds) for (const language of ['zh', 'en'] as const) expect(kindName(kind, language)).toMatch(/^[^()（）]+$/);
});
