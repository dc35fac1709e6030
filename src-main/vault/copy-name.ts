import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from '#shared/text/index';

const begins = `${text.zh.host.product}${text.zh.host.backup}`;
const isCut = (name: string) => name.startsWith(`${begins} `) && /^ \d{4}-\d\d-\d\d \d\d-\d\d-\d\d\.part$/.test(name.slice(begins.length));

/** `客户工程师工作台备份 2026-11-25 14-00-03`: a name that no copy before it has, by the clock of this computer. */
export function copyName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('-');
  return `${begins} ${day} ${time}`;
}

/** What stands in the folder of a copy. */
const ours = new Set(['manifest.json', 'rehearsal.json', 'base', 'journal', 'found', 'attachments']);

/** How long nothing must have been written to a copy under way before it counts as killed. Milliseconds. */
const killedAfter = 24 * 60 * 60 * 1_000;

/** When something was last written there or anywhere below it, in milliseconds since 1970. */
async function lastWritten(folder: string): Promise<number> {
  let newest = (await lstat(folder)).mtimeMs;
  for (const name of await readdir(folder, { recursive: true })) newest = Math.max(newest, (await lstat(join(folder, name))).mtimeMs);
  return newest;
}

/**
 * Takes away what copies that were killed have left in that folder: folders that bear the name of a copy under way, hold nothing but what a copy
 * holds, and were not written to for a day before `now` (milliseconds since 1970): another host may be copying to the same place. Rejects with what
 * the system refuses.
 */
export async function takeCutCopies(parent: string, now: number): Promise<void> {
  for (const name of (await readdir(parent)).filter(isCut)) {
    const path = join(parent, name);
    if (!(await lstat(path)).isDirectory()) continue;
    const isOurs = (await readdir(path)).every((each) => ours.has(each));
    if (isOurs && (await lastWritten(path)) < now - killedAfter) await rm(path, { recursive: true, force: true });
  }
}
