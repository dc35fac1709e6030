import { stat } from 'node:fs/promises';

/** Whether two folders are on one disk: what takes the one takes the other. */
export async function sameDisk(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other)]);
  return a.dev === b.dev;
}
