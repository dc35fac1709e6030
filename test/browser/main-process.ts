import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Plugin } from 'vite';

const path = '/main-process/';

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/**
 * The main process for tests in a browser: the real vault and the real gate behind `POST /main-process/<vault>/<channel>` of the test server, and
 * a second page of the same origin at `/main-process/second-tab.html`.
 */
export const mainProcess = (): Plugin => ({
  name: 'main-process',
  async configureServer(server) {
    // A server of its own loads the main process: that of the tests prepares every package for a browser, and some can only run in Node as they are.
    const node = await createServer({
      configFile: false,
      root: server.config.root,
      logLevel: 'warn',
      appType: 'custom',
      server: { middlewareMode: true, ws: false },
    });
    server.httpServer?.on('close', () => void node.close());
    const answer = async (request: IncomingMessage, response: ServerResponse) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      const [name = '', channel = ''] = pathname.slice(path.length).split('/');
      if (name === 'second-tab.html') {
        const html = '<!doctype html><html><head><script type="module" src="/test/browser/data/second-tab.ts"></script></head></html>';
        response.setHeader('content-type', 'text/html').end(html);
        return;
      }
      const { answerFor } = (await node.ssrLoadModule('/test/browser/vaults.ts')) as typeof import('./vaults');
      const result = await answerFor(name, channel, JSON.parse(await textOf(request)));
      response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
    };
    server.middlewares.use((request, response, next) => {
      if (!request.url?.startsWith(path)) return next();
      answer(request, response).catch((error: unknown) => {
        response.statusCode = 500;
        response.end(String(error instanceof Error ? error.stack : error));
      });
    });
  },
});
