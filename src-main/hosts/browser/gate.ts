import type { IncomingMessage } from 'node:http';
import type { Failure } from '#shared/result';

/** The largest request, in bytes. */
export const bodyLimit = 64 * 1024 * 1024;

export type Refusal = { status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421; failure: Failure };

export const forbidden = (status: Exclude<Refusal['status'], 400 | 413>): Refusal => ({ status, failure: { kind: 'forbidden' } });
const tooLarge: Refusal = { status: 413, failure: { kind: 'too-large', what: 'bytes', limit: bodyLimit } };

/**
 * What is wrong with a request before its path is looked at; null when nothing is. The host must be our own (another name that leads
 * here is an attack by DNS), and whatever changes something must come from our own page, as JSON, in a bearable size.
 */
export function refusalOf({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>, port: number): Refusal | null {
  if (headers.host !== `127.0.0.1:${port}`) return forbidden(421);
  if (method === 'GET') return null;
  if (method !== 'POST') return forbidden(405);
  if (headers.origin !== `http://127.0.0.1:${port}`) return forbidden(403);
  if (headers['content-type']?.split(';')[0]?.trim() !== 'application/json') return forbidden(415);
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
