import { describe, expect, test } from 'vitest';
import { parseBundle, rowsOf } from '#shared/bundle';
import { schema } from '#shared/upgrades/index';
import { documents } from '../../../src-main/documents/index';
import { produceDocument } from '../../../src-main/documents/produce-document';
import { frozenDataFile, frozenSchemas } from '../../fixtures/frozen-store';
import { must } from './read-paper';

const edited = (text: string, edit: (records: Record<string, Record<string, unknown>[]>) => void): string => {
  const data = JSON.parse(text) as { records: Record<string, Record<string, unknown>[]> };
  edit(data.records);
  return JSON.stringify(data);
};

describe.each(frozenSchemas)('a data file of schema %i', (frozen) => {
  test.each(['project', 'visit'] as const)(
    'about a %s is read as one of today, and every document about it can be made of it',
    async (kind) => {
      const text = frozenDataFile(frozen, kind);
      expect(must(parseBundle(text))).toMatchObject({ schema, subject: { kind } });
      for (const document of documents.filter((each) => each.subject === kind)) {
        for (const audience of document.audiences) {
          const { bytes } = must(await produceDocument(text, { document: document.kind, audience, language: 'zh', format: 'docx' }));
          expect(bytes.length).toBeGreaterThan(5_000);
        }
      }
    },
  );
});

test('what an upgrade changes is brought up in a data file too', () => {
  const [settings] = rowsOf(must(parseBundle(frozenDataFile(1, 'project'))), 'practiceSettings');
  expect(settings?.reminders.map(({ number, unit, note }) => [number, unit, note])).toContainEqual([2, 'workday', '']);
  expect(settings?.reminders.some(({ note }) => note.startsWith('生僻字'))).toBe(true);
});

test('a row of an older data file that does not fit is named, and is not mended on the way', () => {
  const text = frozenDataFile(1, 'project');
  const settings = (edit: (row: Record<string, unknown>) => void) =>
    parseBundle(edited(text, ({ practiceSettings }) => practiceSettings?.forEach(edit)));
  expect(settings((row) => (row['reminders'] = 'none'))).toMatchObject({ failure: { where: 'records.practiceSettings.0.reminders' } });
  expect(settings((row) => (row['reminders'] = [null]))).toMatchObject({ failure: { where: 'records.practiceSettings.0.reminders.0' } });
  expect(settings((row) => delete row['sync'])).toMatchObject({ failure: { where: expect.stringMatching(/reminders|sync/) as string } });
  expect(settings((row) => (row['more'] = 1))).toMatchObject({ failure: { where: 'records.practiceSettings.0.more' } });
});
