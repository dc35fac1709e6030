import { randomBytes } from 'node:crypto';

/** Notes a bug and gives the reference number that the user is shown. */
export type NoteCrash = (where: string, error: unknown) => string;

// Messages may quote what was being worked on (a name, a number): only the kind of the error and the places in the code go to the log.
const factsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as NodeJS.ErrnoException).code;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [[error.name, code].filter(Boolean).join(' '), ...places.map((line) => line.trim())].join(' | ');
};

/** A crash becomes one line without a word of any record: time, reference, place, kind of error, stack. */
export const makeCrashLog =
  (write: (line: string) => void, now: () => Date = () => new Date()): NoteCrash =>
  (where, error) => {
    const reference = randomBytes(4).toString('hex').toUpperCase();
    write(`${now().toISOString()} ${reference} ${where} ${factsOf(error)}`);
    return reference;
  };
