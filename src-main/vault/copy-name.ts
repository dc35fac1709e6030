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

/**
 * Takes away what copies that were killed have left in that folder: folders that bear the name of a copy under way and hold nothing but what a copy
 * holds. Rejects with what the system refuses.
 */
export async function takeCutCopies(parent: string): Promise<void> {
  for (const name of (await readdir(parent)).filter(isCut)) {
    const path = join(parent, name);
    if (!(await lstat(path)).isDirectory()) continue;
    if ((await readdir(path)).every((each) => ours.has(each))) await rm(path, { recursive: true, force: true });
  }
}
