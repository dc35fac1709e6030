import { pauses } from './data/pauses';

/** From so many characters on a string holds up the window for as long as it is quoted, and fetch for as long as it takes it over. */
const long = 1_000_000;

type Members = Readonly<Record<string, unknown>>;

/** Whether an input holds a string that is too long to be sent in one go: the text of a data file with thousands of records. */
export const holdsLongText = (input: unknown): input is Members =>
  typeof input === 'object' && input !== null && Object.values(input).some((value) => typeof value === 'string' && value.length > long);

/** An input as JSON in a blob, which fetch takes over beside the window; the window has its turn between the pieces of a long string. */
export async function blobOf(input: Members): Promise<Blob> {
  const pause = pauses();
  const parts: (string | Blob)[] = [];
  for (const [name, value] of Object.entries(input).filter(([, each]) => each !== undefined)) {
    parts.push(parts.length === 0 ? '{' : ',', JSON.stringify(name), ':');
    if (typeof value !== 'string') {
      parts.push(JSON.stringify(value));
      continue;
    }
    parts.push('"');
    for (let at = 0; at < value.length; at += long) {
      // A character that is cut in two is written as two escapes, which are one character again to whoever reads them.
      parts.push(new Blob([JSON.stringify(value.slice(at, at + long)).slice(1, -1)]));
      await pause();
    }
    parts.push('"');
  }
  return new Blob([...parts, '}']);
}
