import { request, type OutgoingHttpHeaders } from 'node:http';

export type Answer = { status: number; body: Buffer; text: string; headers: Record<string, string | string[] | undefined> };

/** One request, with every header in our own hand: fetch would set some by itself. */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((answered, failed) => {
    const asking = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const all = Buffer.concat(parts);
        answered({ status: response.statusCode ?? 0, body: all, text: all.toString(), headers: response.headers });
      });
    });
    asking.on('error', failed);
    asking.end(body);
  });
}
