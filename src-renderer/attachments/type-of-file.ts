import type { Text } from '#shared/text/index';

/** Formats that cameras and phones write; some of them are none that we keep. */
const calledPicture = /\.(?:jpe?g|jfif|png|webp|hei[cf]|avif|gif|bmp|tiff?|dng|cr[23]|nef|arw)$/i;

/** Whether a file calls itself a picture, whatever stands in it: such a one is taken, or it is said why not. */
export const isCalledPicture = ({ name, type }: File): boolean => type.startsWith('image/') || calledPicture.test(name);

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
