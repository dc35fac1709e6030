import { expect, test } from 'vitest';
import { withoutEntities } from '../../../src-main/attachments/relations';

test('references are resolved, and those that are not known stay, whatever they are called', () => {
  expect(withoutEntities('&lt;&#65;&#x42;&amp;')).toBe('<AB&');
  expect(withoutEntities('&constructor; &toString; &nbsp;')).toBe('&constructor; &toString; &nbsp;');
});
