import { channels, type ChannelName } from '#shared/ipc/channels';
import { contract, type Handlers } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/result';
import type { NoteCrash } from './crash-log';

export type Dispatch = (channel: string, input: unknown) => Promise<Result<unknown>>;

const isChannel = (name: string): name is ChannelName => (channels as readonly string[]).includes(name);

/**
 * The one gate between page and main process. Unknown channels and input that does not fit the contract are refused with the place that
 * does not fit; a handler that throws, or answers what the contract does not say, becomes `internal` with a reference number.
 */
export const makeDispatch =
  (handlers: Handlers, noteCrash: NoteCrash): Dispatch =>
  async (channel, input) => {
    if (!isChannel(channel)) return fail({ kind: 'unknown-channel' });
    const asked = contract[channel].input.safeParse(input);
    if (!asked.success) return fail({ kind: 'bad-input', where: asked.error.issues[0]?.path.join('.') ?? '' });
    try {
      // The compiler cannot see that a channel's own input goes to its own handler.
      const answer = await (handlers[channel] as (input: unknown) => Promise<Result<unknown>>)(asked.data);
      return answer.ok ? ok(contract[channel].output.parse(answer.value)) : answer;
    } catch (error) {
      return fail({ kind: 'internal', reference: noteCrash(channel, error) });
    }
  };
