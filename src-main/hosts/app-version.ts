import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The program's version, from the package.json above the code that runs. */
export function appVersion(from: string = import.meta.dirname): string {
  const file = join(from, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  if (dirname(from) === from) throw new Error('no package.json above the program');
  return appVersion(dirname(from));
}
