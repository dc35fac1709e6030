import type { AttachmentRefusal } from '#shared/result';

/** Tells, of bytes that are nothing else, whether they are a text: JSON of ours, a table, or just text. Null: no text. */
export function textType(bytes: Buffer): 'application/json' | 'text/csv' | 'text/plain' | AttachmentRefusal | null {
  const text = decoded(bytes);
  if (text === null) return null;
  const begins = text.trimStart().slice(0, 2);
  if (begins === '#!') return 'script';
  // Nothing of ours and no table begins like that: a page, a drawing, or a script in one of the two.
  if (begins.startsWith('<')) return 'markup';
  if (begins.startsWith('{') && isOurs(text)) return 'application/json';
  return isTable(text) ? 'text/csv' : 'text/plain';
}

// Tab, line breaks and form feed; no text has others.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** The encodings that texts of this trade come in. */
function decoded(bytes: Buffer): string | null {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return controls.test(text) ? null : text;
    } catch {
      // Not in this one.
    }
  }
  return null;
}

/** Frozen content and data files say their format. */
function isOurs(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'number';
  } catch {
    return false;
  }
}

/** At least two lines, and all of the first ones with the same number of the same separator. */
function isTable(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 20)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''))
    .filter((line) => line.trim() !== '');
  // What was cut off in the middle says nothing.
  const whole = text.length > 20_000 && lines.length < 20 ? lines.slice(0, -1) : lines;
  return whole.length > 1 && [',', '\t', ';'].some((separator) => sameIn(whole, separator));
}
function sameIn(lines: readonly string[], separator: string): boolean {
  const counts = lines.map((line) => line.split(separator).length - 1);
  return (counts[0] ?? 0) > 0 && counts.every((count) => count === counts[0]);
}
