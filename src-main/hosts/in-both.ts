import { text, type Text } from '#shared/text/index';

/** A sentence in both languages, one below the other: a terminal knows nothing of the language that was chosen in the page. */
export const inBoth = (sentence: (host: Text['host'], failures: Text['failures']) => string): string =>
  [text.zh, text.en].map(({ host, failures }) => sentence(host, failures)).join('\n');
