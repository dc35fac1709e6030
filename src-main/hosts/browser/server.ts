import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { browserHost } from '#shared/ipc/browser-host';
import type { NoteCrash } from '../../ipc/crash-log';
import type { Dispatch } from '../../ipc/dispatch';
import type { BytesDispatch } from '../../ipc/dispatch-bytes';
import { readPage, type Pages } from '../pages';
import { guardHeaders, newNonce } from '../policy';
import { forbidden, readJson, refusalOf, type Refusal } from './gate';
import { codePath, keyHeader } from './running';
import { takeBytes } from './serve-bytes';
import type { Sessions } from './sessions';

type Options = {
  port: number;
  pages: Pages;
  dispatch: Dispatch;
  bytes: BytesDispatch;
  sessions: Sessions;
  /** Files that pages may fetch, each once, by the id in their path. */
  offers: Map<string, string>;
  /** Lets a second start of the program ask for a new code. */
  key: string;
  noteCrash: NoteCrash;
  /** A page with a valid session has asked for something. */
  onAnswer: () => void;
};

export type BrowserServer = { origin: string; newAddress(): string; close(): Promise<void> };

/** Serves pages and channels on 127.0.0.1. Rejects with the system's error where the port cannot be had. */
export async function serve({ port, pages, dispatch, bytes, sessions, offers, key, noteCrash, onAnswer }: Options): Promise<BrowserServer> {
  // Known once the system has given it: tests ask for any port that is free.
  let ownPort = port;
  const newAddress = () => `http://127.0.0.1:${ownPort}/#${browserHost.fragment}=${sessions.newCode()}`;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const nonce = newNonce();
    const send = (status: number, type: string, body: Uint8Array | string, more: Record<string, string> = {}) => {
      response.writeHead(status, { ...guardHeaders(nonce), 'Content-Type': type, ...more }).end(body);
    };
    const sendJson = (status: number, value: unknown, more: Record<string, string> = {}) =>
      send(status, 'application/json', JSON.stringify(value), more);
    const refuse = ({ status, failure }: Refusal) => {
      // What is left of the request is not read: the connection ends with the answer.
      if (!request.complete) response.setHeader('Connection', 'close');
      sendJson(status, { ok: false, failure });
    };
    const known = () => {
      const secret = request.headers[browserHost.sessionHeader];
      if (typeof secret !== 'string' || !sessions.knows(secret)) return false;
      onAnswer();
      return true;
    };

    const wrong = refusalOf(request, ownPort);
    if (wrong) return refuse(wrong);
    const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';

    const bytesChannel = path.startsWith(browserHost.bytesPath) ? path.slice(browserHost.bytesPath.length) : null;
    if (request.method === 'PUT') {
      if (bytesChannel === null) return refuse(forbidden(404));
      if (!known()) return refuse(forbidden(401));
      return sendJson(200, await takeBytes(bytes, bytesChannel, request));
    }
    if (request.method === 'POST') {
      if (path === codePath) {
        if (request.headers[keyHeader] !== key) return refuse(forbidden(401));
        return sendJson(200, { address: newAddress() });
      }
      const isRpc = path.startsWith(browserHost.rpcPath);
      if (!isRpc && bytesChannel === null && path !== browserHost.sessionPath) return refuse(forbidden(404));
      if (path !== browserHost.sessionPath && !known()) return refuse(forbidden(401));
      const body = await readJson(request);
      if (!('json' in body)) return refuse(body);
      if (isRpc) {
        const channel = path.slice(browserHost.rpcPath.length);
        const answer = await dispatch(channel, body.json);
        // The browser clears it before it hands the answer to the page.
        return sendJson(200, answer, channel === 'clearDatabase' && answer.ok ? { 'Clear-Site-Data': '"storage"' } : {});
      }
      if (bytesChannel !== null) {
        const given = await bytes.give(bytesChannel, body.json);
        return given.ok ? send(200, browserHost.bytesType, given.value) : sendJson(200, given);
      }
      const asked = z.strictObject({ code: z.string() }).safeParse(body.json);
      const secret = asked.success ? sessions.redeem(asked.data.code) : null;
      return secret === null ? refuse(forbidden(401)) : sendJson(200, { secret });
    }

    if (path.startsWith(browserHost.exportPath)) {
      if (!known()) return refuse(forbidden(401));
      const id = path.slice(browserHost.exportPath.length);
      const file = offers.get(id);
      const facts = file && (await stat(file).catch(() => null));
      if (!file || !facts) return refuse(forbidden(404));
      offers.delete(id);
      response.writeHead(200, {
        ...guardHeaders(nonce),
        'Content-Type': 'application/octet-stream',
        'Content-Length': facts.size,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(file))}`,
      });
      return pipeline(createReadStream(file), response);
    }
    const page = await readPage(pages, path, nonce);
    return page ? send(200, page.type, page.body) : refuse(forbidden(403));
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A page that goes away in the middle is no crash.
      if (!response.destroyed) noteCrash('http', error);
      response.destroy();
    });
  });
  await new Promise<void>((listening, refused) => {
    server.once('error', refused).listen(port, '127.0.0.1', listening);
  });
  ownPort = (server.address() as AddressInfo).port;
  return {
    origin: `http://127.0.0.1:${ownPort}`,
    newAddress,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
