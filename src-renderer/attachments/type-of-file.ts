import type { Text } from '#shared/text/index';

/** Whether a file is drawn as a picture. */
export const isPictureType = (mediaType: string): boolean => mediaType.startsWith('image/');

const names: Readonly<Record<string, keyof Text['photos']['types']>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'excel',
  'text/csv': 'csv',
  'text/plain': 'text',
  'application/json': 'data',
  'application/gzip': 'data',
};

/** What a file is called by its type: a picture by the name of its format. */
export const typeInWords = (mediaType: string, words: Text['photos']['types']): string =>
  isPictureType(mediaType) ? mediaType.slice('image/'.length).toUpperCase() : words[names[mediaType] ?? 'other'];
