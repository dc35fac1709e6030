import { onTestFinished } from 'vitest';
import { channels, type ChannelName } from '#shared/ipc/channels';
import type { Desktop } from '#shared/ipc/contract';
import { fail, type Failure, type Result } from '#shared/result';

const post = async (name: string, channel: string, input: unknown): Promise<Result<unknown>> => {
  const answer = await fetch(`/main-process/${name}/${channel}`, { method: 'POST', body: JSON.stringify(input) });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Result<unknown>;
};

/** The channels of the real vault of that name, as a page finds them. */
export const desktopOf = (name: string, down?: (channel: ChannelName) => Failure | null): Desktop =>
  Object.fromEntries(
    channels.map((channel) => [
      channel,
      (input: unknown) => {
        const failure = down?.(channel);
        return failure ? Promise.resolve(fail(failure)) : post(name, channel, input);
      },
    ]),
  ) as unknown as Desktop;

export type Deed = 'restart' | 'delete' | 'keep' | 'putBack' | 'tearEnd' | 'cutLines' | 'flipLine' | 'loseSealed' | 'layFrozen';

/** A main process of its own with an empty vault, and what a test can do to it. */
export function aMain() {
  const name = `v${crypto.randomUUID()}`;
  const line: { down: ((channel: ChannelName) => Failure | null) | null } = { down: null };
  onTestFinished(async () => void (await post(name, '!remove', {})));
  return {
    name,
    line,
    desktop: desktopOf(name, (channel) => line.down?.(channel) ?? null),
    suffer: async (deed: Deed, line = 0) => {
      const answer = await post(name, `!${deed}`, { line });
      if (!answer.ok) throw new Error(answer.failure.kind);
    },
    /** Where the vault is, and room beside it. */
    folder: async (): Promise<string> => {
      const answer = await post(name, '!folder', {});
      if (!answer.ok) throw new Error(answer.failure.kind);
      return answer.value as string;
    },
    files: async (): Promise<string[]> => {
      const answer = await post(name, '!files', {});
      if (!answer.ok) throw new Error(answer.failure.kind);
      return answer.value as string[];
    },
  };
}
export type AMain = ReturnType<typeof aMain>;
