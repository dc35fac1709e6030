import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The files that a host serves, by the path in their address. Nothing else is ever read, so no path can lead out of the folder. */
export type Pages = ReadonlyMap<string, { file: string; type: string }>;

/** Makes the list of what was built. Throws where the folder is not there. */
export function listPages(folder: string): Pages {
  const pages = new Map<string, { file: string; type: string }>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, file).split(/[\\/]/).map(encodeURIComponent).join('/')}`;
    pages.set(address, { file, type: types[extname(file)] ?? 'application/octet-stream' });
  }
  const index = pages.get('/index.html');
  if (!index) throw new Error('there is no index.html among the pages');
  return pages.set('/', index);
}

const nonceMark = /<meta property="csp-nonce"[^>]*>/;

/** The page learns its nonce from `<meta property="csp-nonce">`. */
function withNonce(html: string, nonce: string): string {
  const mark = `<meta property="csp-nonce" nonce="${nonce}">`;
  return nonceMark.test(html) ? html.replace(nonceMark, mark) : html.replace('<head>', `<head>${mark}`);
}

/** One file of the list, ready to be sent; null when it is not on the list. */
export async function readPage(pages: Pages, address: string, nonce: string): Promise<{ type: string; body: Uint8Array } | null> {
  const page = pages.get(address);
  if (!page) return null;
  const bytes = await readFile(page.file);
  return { type: page.type, body: page.type.startsWith('text/html') ? Buffer.from(withNonce(bytes.toString(), nonce)) : bytes };
}
