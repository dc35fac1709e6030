import { open, truncate } from 'node:fs/promises';

/** Cuts the bytes behind the last good line of a journal and keeps them beside it (`.torn`). They were never acknowledged. */
export async function cutTorn(path: string, end: number, size: number): Promise<void> {
  if (end === size) return;
  const journal = await open(path, 'r');
  const torn = Buffer.alloc(size - end);
  try {
    await journal.read(torn, 0, torn.length, end);
  } finally {
    await journal.close();
  }
  const kept = await open(`${path}.torn`, 'a', 0o600);
  try {
    await kept.writeFile(torn);
    await kept.sync();
  } finally {
    await kept.close();
  }
  await truncate(path, end);
}
