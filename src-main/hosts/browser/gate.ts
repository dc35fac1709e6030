import type { IncomingMessage } from 'node:http';
import { browserHost } from '#shared/ipc/browser-host';
import { bytesLimit } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';

/** The largest request, in bytes. */
export const bodyLimit = bytesLimit;

export type Refusal = { status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421; failure: Failure };

export const forbidden = (status: Exclude<Refusal['status'], 400 | 413>): Refusal => ({ status, failure: { kind: 'forbidden' } });
const tooLarge: Refusal = { status: 413, failure: { kind: 'too-large', what: 'bytes', limit: bodyLimit } };

/**
 * What is wrong with a request before its path is looked at; null when nothing is. The host must be our own (another name that leads
 * here is an attack by DNS), and whatever changes something must come from our own page, in a bearable size: as JSON, or as an octet stream
 * where bytes are put, both of which no plain form of another page can send.
 */
export function refusalOf({ method, headers, url }: Pick<IncomingMessage, 'method' | 'headers' | 'url'>, port: number): Refusal | null {
  if (headers.host !== `127.0.0.1:${port}`) return forbidden(421);
  if (method === 'GET') return null;
  const puts = method === 'PUT' && url?.startsWith(browserHost.bytesPath);
  if (method !== 'POST' && !puts) return forbidden(405);
  if (headers.origin !== `http://127.0.0.1:${port}`) return forbidden(403);
  if (headers['content-type']?.split(';')[0]?.trim() !== (puts ? browserHost.bytesType : 'application/json')) return forbidden(415);
  if (Number(headers['content-length'] ?? 0) > bodyLimit) return tooLarge;
  return null;
}

/** The JSON of a request, or why it is refused. The length is counted, whatever the request says of itself. */
export async function readJson(request: AsyncIterable<Buffer>): Promise<{ json: unknown } | Refusal> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > bodyLimit) return tooLarge;
    parts.push(part);
  }
  try {
    return { json: JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown };
  } catch {
    return { status: 400, failure: { kind: 'bad-input', where: '' } };
  }
}
