import type { LoopKey, ValueKey } from '#shared/templates/targets';
import { cleanText, textParts } from '../writers/plain-text';
import { escaped, ordinary } from '../writers/word/xml-text';
import type { Hearing } from './hearing';
import type { Row } from './record-rows';
import type { Segment, ValueSegment } from './segments';
import type { Printer } from './value-reader';

export type RenderWith = {
  readonly print: (key: ValueKey) => Printer;
  /** Makes of a value what may be shown of it. */
  readonly show: (value: string) => string;
  readonly rows: (loop: LoopKey, of: Row) => readonly Row[];
  /** A number that no picture of the document has yet. */
  readonly pictureNumber: () => number;
  /** Hears the length of what was written. Throws where it is too much. */
  readonly onLength: (length: number) => void;
  readonly hearing: Hearing;
};

/** A value within `w:t`: never more than text, with its line breaks and tabs. */
function textXml(value: string, prefix: string): string {
  if (ordinary.test(value)) return value;
  const [end, start] = [`</${prefix}t>`, `<${prefix}t xml:space="preserve">`];
  return textParts(cleanText(value))
    .map((part) => (part === '\n' ? `${end}<${prefix}br/>${start}` : part === '\t' ? `${end}<${prefix}tab/>${start}` : escaped(part)))
    .join('');
}

/** Characters to gather before they are handed on. */
const atOnce = 262_144;

/** Writes segments for a subject, in pieces. Values are written when every key is known, so that braces in a value are text. */
export function rendered(
  segments: readonly Segment[],
  subject: Row,
  { print, show, rows, pictureNumber, onLength, hearing }: RenderWith,
): string[] {
  const pieces: string[] = [];
  let gathered = '';
  const emit = (text: string) => {
    gathered += text;
    if (gathered.length < atOnce) return;
    pieces.push(gathered);
    gathered = '';
  };
  const value = ({ key, depth, prefix }: ValueSegment, chain: readonly Row[]): string => {
    const row = chain[depth];
    if (!row) return '';
    const printer = print(key);
    const text = show(printer.text(row));
    hearing.value(text, printer, row);
    return textXml(text, prefix);
  };
  function write(those: readonly Segment[], chain: readonly Row[], out: (text: string) => void): void {
    const say = (text: string) => {
      onLength(text.length);
      out(text);
    };
    for (const segment of those) {
      if (typeof segment === 'string') {
        hearing.fixed(segment);
        say(segment);
      } else if (segment.what === 'value') say(value(segment, chain));
      else if (segment.what === 'picture-number') say(String(pictureNumber()));
      else if (segment.what === 'table') {
        let inside = '';
        write(segment.inside, chain, (text) => (inside += text));
        out(inside.includes(segment.rowTag) ? inside : segment.instead);
      } else {
        const of = chain[segment.depth];
        const found = of ? rows(segment.key, of) : [];
        if (segment.when === 'none') write(found.length === 0 ? segment.first : [segment.otherwise], chain, out);
        else if (found.length === 0) out(segment.otherwise);
        for (const [i, row] of segment.when === 'each' ? found.entries() : []) {
          write(i === 0 ? segment.first : segment.again, [...chain, row], out);
        }
      }
    }
  }
  write(segments, [subject], emit);
  return [...pieces, gathered];
}
