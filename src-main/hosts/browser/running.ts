import { readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { placeFile } from '../../files/write-atomically';

export const codePath = '/code';
export const keyHeader = 'x-key';

const running = z.object({ port: z.int().positive(), key: z.string() });
type Running = z.output<typeof running>;

const pathIn = (hostFolder: string) => join(hostFolder, 'running.json');

/** Leaves word of the host that runs, for this user's eyes alone: with the key a second start may ask it for a new address. */
export const announce = (hostFolder: string, here: Running) =>
  placeFile(pathIn(hostFolder), JSON.stringify(here), { replace: true, mode: 0o600 });

export const withdraw = (hostFolder: string): void => rmSync(pathIn(hostFolder), { force: true });

function announced(hostFolder: string): Running | null {
  try {
    return running.parse(JSON.parse(readFileSync(pathIn(hostFolder), 'utf8')));
  } catch {
    return null;
  }
}

/** A new address from the host of ours that runs on this port; null when there is none, or it does not answer within two seconds. */
export async function askRunning(hostFolder: string, port: number): Promise<string | null> {
  const there = announced(hostFolder);
  if (!there || there.port !== port) return null;
  const headers = { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json', [keyHeader]: there.key };
  const answer = await new Promise<string>((done) => {
    const asking = request({ host: '127.0.0.1', port, path: codePath, method: 'POST', headers, timeout: 2_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => done(text));
    });
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => done(''));
    asking.end('{}');
  });
  const address = z.object({ address: z.string() }).safeParse(jsonOf(answer));
  return address.success ? address.data.address : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
