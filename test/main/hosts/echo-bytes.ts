import { ok } from '#shared/result';
import type { BytesDispatch } from '../../../src-main/ipc/dispatch-bytes';

/** Bytes channels that answer with what they were asked and how many bytes came, or give these back. */
export const echoBytes = (asked: { channel: string; input: unknown; length: number }[] = []): BytesDispatch => ({
  async take(channel, input, bytes) {
    let length = 0;
    for await (const part of bytes) length += part.length;
    asked.push({ channel, input, length });
    return ok({ channel, input, length });
  },
  async give(channel, input) {
    asked.push({ channel, input, length: 0 });
    return ok(Buffer.from('out'));
  },
});
