import type { IncomingMessage } from 'node:http';
import { browserHost } from '#shared/ipc/browser-host';
import { fail, type Result } from '#shared/result';
import { BytesCut, type BytesDispatch } from '../../ipc/dispatch-bytes';

/** The body of a request as it comes. A page that goes away in the middle cuts it; whoever stops reading leaves the connection as it is. */
async function* bodyOf(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } catch {
    throw new BytesCut({ kind: 'cancelled' });
  }
}

function inputOf(request: IncomingMessage): unknown {
  try {
    return JSON.parse(decodeURIComponent(String(request.headers[browserHost.inputHeader])));
  } catch {
    return undefined;
  }
}

/** `PUT /bytes/<channel>`: what is asked stands in a header, the bytes are the body. What was not wanted of the body is read away: Chromium hears no answer before it has sent it all. */
export async function takeBytes(dispatch: BytesDispatch, channel: string, request: IncomingMessage): Promise<Result<unknown>> {
  const input = inputOf(request);
  const answer = input === undefined ? fail({ kind: 'bad-input', where: '' }) : await dispatch.take(channel, input, bodyOf(request));
  request.resume();
  return answer;
}
