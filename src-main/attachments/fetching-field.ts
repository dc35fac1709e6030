import { xmlText } from './relations';

const instruction = /<(?:[\w.-]+:)?instrText(?:\s[^>]*)?>([^<]*)<|\s(?:[\w.-]+:)?instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const before = String.raw`(?:^|[\s"])`;
const anotherProgram = new RegExp(String.raw`${before}(DDEAUTO|DDE)(?=$|[\s"&])`, 'i');
/** Words that a field may also print are met only with the file, or the class of an object, behind them. */
const anotherFile = new RegExp(
  [
    String.raw`${before}(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE)(?=$|[\s"&\\])`,
    String.raw`${before}(LINK)\s+"?\w+\.\w`,
    String.raw`${before}(INCLUDE|IMPORT|RD)\s+"?[^\s"]*[.:\\/]`,
    String.raw`${before}(DATABASE)\s+\\`,
  ].join('|'),
  'i',
);

/** The field of a Word part that one of these words begins; null where there is none. An instruction may be cut into many runs. */
function fieldOf(bytes: Buffer, words: RegExp): string | null {
  const text = xmlText(bytes) ?? '';
  const instructions = [...text.matchAll(instruction)].map(([, run, a, b]) => run ?? ` ${a ?? b ?? ''} `);
  const [, ...found] = words.exec(instructions.join('')) ?? [];
  return found.find((word) => word)?.toUpperCase() ?? null;
}

/** The field that asks another program for its content. */
export const fetchingField = (bytes: Buffer): string | null => fieldOf(bytes, anotherProgram);
/** The field that asks another program or another file for its content, a picture too. */
export const includingField = (bytes: Buffer): string | null => fieldOf(bytes, anotherFile);
