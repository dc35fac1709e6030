/** Characters that the parts of one file may grow to. */
const most = 200_000_000;

/** More would be written than a file may hold. */
export class TooLong extends Error {
  readonly limit = most;
}

/** Adds up what is written, and throws where it gets too much. */
export function lengthLimit(): (length: number) => void {
  let whole = 0;
  return (length) => {
    whole += length;
    if (whole > most) throw new TooLong();
  };
}
