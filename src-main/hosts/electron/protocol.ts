import type { CustomScheme, Protocol } from 'electron';
import { readPage, type Pages } from '../pages';
import { guardHeaders, newNonce } from '../policy';

/** The origin of the pages. Fixed for ever: the browser ties the database to it. */
export const appOrigin = 'app://workbench';

export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Serves the files of the list under `app://workbench`, and nothing else. */
export function servePages(protocol: Pick<Protocol, 'handle'>, pages: Pages): void {
  protocol.handle(appScheme.scheme, async (request) => {
    const nonce = newNonce();
    const { host, pathname } = new URL(request.url);
    const refused = (status: number) => new Response(null, { status, headers: guardHeaders(nonce) });
    if (host !== 'workbench') return refused(403);
    if (request.method !== 'GET') return refused(405);
    const page = await readPage(pages, pathname, nonce);
    return page ? new Response(Buffer.from(page.body), { headers: { ...guardHeaders(nonce), 'Content-Type': page.type } }) : refused(403);
  });
}
