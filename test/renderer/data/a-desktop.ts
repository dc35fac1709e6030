import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { channels, type ChannelName } from '#shared/ipc/channels';
import type { Desktop } from '#shared/ipc/contract';
import { fail, type Failure, type Result } from '#shared/result';
import type { Vault } from '../../../src-main/vault/vault';
import { mainOver } from '../../fixtures/main-over';

/** What stands between page and main process, under the test's hand. */
type Line = {
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
  let main = mainOver(folder);
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
      main = mainOver(folder);
    },
  };
}

export const aName = () => `test-${randomUUID()}`;
