import { xmlText } from './relations';

const instruction = /<(?:[\w.-]+:)?instrText(?:\s[^>]*)?>([^<]*)<|\s(?:[\w.-]+:)?instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const fetching = /(?:^|[\s"])(DDEAUTO|DDE)(?=$|[\s"&])/i;

/** The field of a Word part that asks another program for its content; null where there is none. An instruction may be cut into many runs. */
export function fetchingField(bytes: Buffer): string | null {
  const text = xmlText(bytes) ?? '';
  const instructions = [...text.matchAll(instruction)].map(([, run, a, b]) => run ?? ` ${a ?? b ?? ''} `);
  return fetching.exec(instructions.join(''))?.[1]?.toUpperCase() ?? null;
}
