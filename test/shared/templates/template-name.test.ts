import { expect, test } from 'vitest';
import { templateName } from '#shared/templates/template-name';

test.each(['docx', 'docm', 'dotx', 'dotm', 'DOCM'])('a template is called by its file without .%s', (ending) => {
  expect(templateName(`月报.${ending}`)).toBe('月报');
});

test('what is no ending of a Word file stays', () => {
  expect(templateName('月报 v1.2')).toBe('月报 v1.2');
});
