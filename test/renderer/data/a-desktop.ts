import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { byteChannels, channels, type ChannelName } from '#shared/ipc/channels';
import type { Desktop, DesktopBytes } from '#shared/ipc/contract';
import { fail, ok, type Failure, type Result } from '#shared/result';
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

export type ADesktop = { desktop: Desktop & DesktopBytes; vault: Vault; folder: string; line: Line; restart(): void };

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
  const take = (channel: string) => (input: unknown, bytes: ArrayBuffer) =>
    main.bytes.take(channel, JSON.parse(JSON.stringify(input)), new Blob([bytes]).stream());
  const give = (channel: string) => async (input: unknown) => {
    const given = await main.bytes.give(channel, JSON.parse(JSON.stringify(input)));
    return given.ok ? ok(new Uint8Array(given.value).buffer) : given;
  };
  return {
    desktop: Object.fromEntries<unknown>([
      ...channels.map((name) => [name, call(name)] as const),
      ...byteChannels.in.map((name) => [name, take(name)] as const),
      ...byteChannels.out.map((name) => [name, give(name)] as const),
    ]) as Desktop & DesktopBytes,
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
