import { stat } from 'node:fs/promises';
import { look, type Look } from './look';
import { basesOf, journalsOf } from './vault-files';

/** Tells whether a file of the vault was written, came or went: by names, sizes and times. */
async function stampOf(folder: string): Promise<string> {
  const files = [...(await basesOf(folder)), ...(await journalsOf(folder))];
  const facts = await Promise.all(files.map(({ path }) => stat(path, { bigint: true })));
  return files.map(({ name }, i) => `${name} ${facts[i]?.size} ${facts[i]?.mtimeNs} ${facts[i]?.ino}`).join('\n');
}

/**
 * A start looks at the vault and then claims it, and each would read every line: what was seen is given once more to `seen`, unless a file
 * has changed since. Never twice, because its holder keeps it up to date as its own.
 */
export function lookOnce(folder: string) {
  let last: { stamp: string; look: Look | null } | null = null;
  return {
    look: async (): Promise<Look | null> => {
      last = null;
      const stamp = await stampOf(folder);
      const found = await look(folder);
      last = { stamp, look: found };
      return found;
    },
    seen: async (): Promise<Look | null> => {
      const before = last;
      last = null;
      return before && before.stamp === (await stampOf(folder)) ? before.look : look(folder);
    },
  };
}
