import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { channels, type ChannelName } from '#shared/ipc/channels';
import type { Desktop } from '#shared/ipc/contract';
import { fail, ok, type Failure, type Result } from '#shared/result';
import { schema } from '#shared/upgrades/index';
import { makeDispatch } from '../../../src-main/ipc/dispatch';
import { makeHandlers } from '../../../src-main/ipc/handlers';
import { makeTasks } from '../../../src-main/ipc/tasks';
import { openVault, type Vault } from '../../../src-main/vault/vault';

/** What stands between page and main process, under the test's hand. */
export type Line = {
  /** Answers for main, or lets it pass: before it reaches main (`down`), or after main has done it and its answer is lost (`lost`). */
  down: ((channel: ChannelName) => Failure | null) | null;
  lost: ((channel: ChannelName) => boolean) | null;
  /** Every call that was made. */
  calls: { channel: ChannelName; input: unknown }[];
};

export type ADesktop = { desktop: Desktop; vault: Vault; folder: string; line: Line; restart(): void };

/** The real vault behind the real gate, in this process. What travels goes through JSON, as between processes. */
export function aDesktop(folder = mkdtempSync(join(tmpdir(), 'page-'))): ADesktop {
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const line: Line = { down: null, lost: null, calls: [] };
  const noteCrash = (where: string, error: unknown) => {
    throw new Error(`main crashed in ${where}`, { cause: error });
  };
  const begin = () => {
    const vault = openVault({ folder: join(folder, 'vault'), schema, appVersion: '0.0.1' });
    const handlers = makeHandlers({
      about: () => ({
        host: 'browser',
        version: '0.0.1',
        capabilities: { chooseFile: false, showFolder: false, download: true },
        lastExit: 'first',
      }),
      vault,
      tasks: makeTasks(noteCrash),
      exportFolder: { get: () => folder, set: async (to) => ok(to) },
      saveFile: async (name) => ok(join(folder, name)),
      openExport: async () => null,
      documents: [],
      makeDocument: async ({ document }) => fail({ kind: 'unknown-document', name: document }),
    });
    return { vault, dispatch: makeDispatch(handlers, noteCrash) };
  };
  let main = begin();
  onTestFinished(() => main.vault.close());

  const call = (channel: ChannelName) => async (input: unknown) => {
    line.calls.push({ channel, input });
    const down = line.down?.(channel);
    if (down) return fail(down);
    const answer = await main.dispatch(channel, JSON.parse(JSON.stringify(input)));
    return line.lost?.(channel) ? fail({ kind: 'host-gone' }) : (JSON.parse(JSON.stringify(answer)) as Result<unknown>);
  };
  return {
    desktop: Object.fromEntries(channels.map((name) => [name, call(name)])) as unknown as Desktop,
    get vault() {
      return main.vault;
    },
    folder,
    line,
    /** The main process ends without a word and starts again. */
    restart() {
      main = begin();
    },
  };
}

export const aName = () => `test-${randomUUID()}`;
