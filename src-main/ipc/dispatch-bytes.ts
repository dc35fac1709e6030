import { byteChannels, type BytesIn, type BytesOut } from '#shared/ipc/channels';
import { bytesContract, bytesLimit, type BytesHandlers } from '#shared/ipc/contract';
import { fail, ok, type Failure, type Result } from '#shared/result';
import type { NoteCrash } from './crash-log';

/** The bytes that came in ended before their end; whoever reads them passes this on. */
export class BytesCut extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
    this.name = 'BytesCut';
  }
}

export type BytesDispatch = {
  /** Bytes into the main process. */
  take: (channel: string, input: unknown, bytes: AsyncIterable<Uint8Array>) => Promise<Result<unknown>>;
  /** Bytes out of it. */
  give: (channel: string, input: unknown) => Promise<Result<Uint8Array>>;
};

const isIn = (name: string): name is BytesIn => (byteChannels.in as readonly string[]).includes(name);
const isOut = (name: string): name is BytesOut => (byteChannels.out as readonly string[]).includes(name);

/** The length is counted, whatever was said of it. */
async function* counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length > bytesLimit) throw new BytesCut({ kind: 'too-large', what: 'bytes', limit: bytesLimit });
    yield part;
  }
}

/** The gate of the bytes channels: as that of the others, and never more bytes than the limit. */
export function makeBytesDispatch(handlers: BytesHandlers, noteCrash: NoteCrash): BytesDispatch {
  const guarded = <T>(channel: string, work: () => Promise<Result<T>>): Promise<Result<T>> =>
    work().catch((error: unknown) =>
      fail(error instanceof BytesCut ? error.failure : { kind: 'internal', reference: noteCrash(channel, error) }),
    );
  const unknown = fail({ kind: 'unknown-channel' });
  return {
    async take(channel, input, bytes) {
      if (!isIn(channel)) return unknown;
      const asked = bytesContract[channel].input.safeParse(input);
      if (!asked.success) return fail({ kind: 'bad-input', where: asked.error.issues[0]?.path.join('.') ?? '' });
      return guarded(channel, async () => {
        // The compiler cannot see that a channel's own input goes to its own handler.
        const take = handlers[channel] as (input: unknown, bytes: AsyncIterable<Uint8Array>) => Promise<Result<unknown>>;
        const answer = await take(asked.data, counted(bytes));
        return answer.ok ? ok(bytesContract[channel].output.parse(answer.value)) : answer;
      });
    },
    async give(channel, input) {
      if (!isOut(channel)) return unknown;
      const asked = bytesContract[channel].input.safeParse(input);
      if (!asked.success) return fail({ kind: 'bad-input', where: asked.error.issues[0]?.path.join('.') ?? '' });
      return guarded(channel, () => handlers[channel](asked.data));
    },
  };
}
