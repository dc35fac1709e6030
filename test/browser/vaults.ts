import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '#shared/result';
import { layVault } from '../fixtures/frozen-store';
import { mainOver, type Main } from '../fixtures/main-over';

type There = Main & { folder: string };
const mains = new Map<string, There>();
const begin = (folder: string): There => ({ folder, ...mainOver(folder) });

const journals = (folder: string) => readdirSync(join(folder, 'vault', 'journal')).filter((name) => name.endsWith('.jsonl'));
const change = (folder: string, edit: (lines: string[]) => string[]) => {
  const file = join(folder, 'vault', 'journal', journals(folder).at(-1) ?? '');
  writeFileSync(file, edit(readFileSync(file, 'utf8').split('\n')).join('\n'));
};
const lineNumber = z.object({ line: z.number() });

/** What a test can do to a vault beside asking it. */
const deeds: Readonly<Record<string, (main: There, input: unknown) => void | Promise<void>>> = {
  /** The program ends without a word and starts again: leases are forgotten. */
  '!restart': (main) => void Object.assign(main, begin(main.folder)),
  '!delete': async (main) => {
    await main.vault.close();
    rmSync(join(main.folder, 'vault'), { recursive: true, force: true });
    Object.assign(main, begin(main.folder));
  },
  /** A copy that was put back later: the vault is as it was at `!keep`. */
  '!keep': (main) => {
    rmSync(join(main.folder, 'kept'), { recursive: true, force: true });
    copy(join(main.folder, 'vault'), join(main.folder, 'kept'));
  },
  '!putBack': async (main) => {
    await main.vault.close();
    rmSync(join(main.folder, 'vault'), { recursive: true, force: true });
    copy(join(main.folder, 'kept'), join(main.folder, 'vault'));
    Object.assign(main, begin(main.folder));
  },
  /** The vault of a frozen store in the place of an empty one; its schema comes as the line. */
  '!layFrozen': (main, input) => layVault(lineNumber.parse(input).line, main.folder),
  '!tearEnd': (main) => change(main.folder, (lines) => [...lines.slice(0, -1), '{"seq":999,"half']),
  '!cutLines': (main, input) => change(main.folder, (lines) => [...lines.slice(0, lineNumber.parse(input).line), '']),
  /** The sealed journal that begins with this change is gone. */
  '!loseSealed': (main, input) => rmSync(join(main.folder, 'vault', 'journal', `1-${lineNumber.parse(input).line}.jsonl.gz`)),
  '!flipLine': (main, input) =>
    change(main.folder, (lines) => lines.map((line, i) => (i === lineNumber.parse(input).line ? line.replace('"', "'") : line))),
};

function copy(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copy(source, target);
    else writeFileSync(target, readFileSync(source));
  }
}

const filesIn = (folder: string) => {
  try {
    return (readdirSync(join(folder, 'vault'), { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/')).sort();
  } catch {
    return [];
  }
};

/** Answers a channel of the vault of that name; names that begin with `!` do something to it, `!files` lists its files. */
export async function answerFor(name: string, channel: string, input: unknown): Promise<Result<unknown>> {
  const main = mains.get(name) ?? begin(mkdtempSync(join(tmpdir(), 'vault-')));
  mains.set(name, main);
  if (channel === '!remove') {
    await main.vault.close();
    rmSync(main.folder, { recursive: true, force: true });
    mains.delete(name);
    return ok({});
  }
  if (channel === '!files') return ok(filesIn(main.folder));
  if (channel === '!folder') return ok(main.folder);
  const deed = deeds[channel];
  if (!deed) return main.dispatch(channel, input);
  await deed(main, input);
  return ok({});
}
