const newReference = () => crypto.randomUUID().slice(0, 8).toUpperCase();

/** Names and places in the program only: the message of an error may hold what a user has typed. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at |@/.test(line));
  return [error.name, ...frames.slice(0, 8)].join('\n');
}

/** Writes a failure of the program to the console, without anything from a record, and gives the number under which it stands there. */
export function report(error: unknown, where: string): string {
  const reference = newReference();
  console.error(`[${reference}]`, traceOf(error), where.split('\n').slice(0, 6).join('\n'));
  return reference;
}
