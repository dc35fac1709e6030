const two = (number: number) => String(number).padStart(2, '0');

/** A file name from a moment in this computer's time zone: `2026-03-05 10.11.12.jpg`. */
export const instantName = (at: Date, extension: string): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}.${extension}`;
