import { randomUUID } from 'node:crypto';
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import type { PageRange } from '#shared/papers/page-ranges';
import { fail, ok, type Result } from '#shared/result';
import type { PaperPrinter } from '../../ipc/ports';
import { appScheme } from './protocol';

/** Where a paper stands while it is printed: an origin of its own, in a session that forgets everything and holds no database. */
const origin = `${appScheme.scheme}://paper`;

/** A window that is never shown: no preload, no script, no Node. */
const options = (session: Session): BrowserWindowConstructorOptions => ({
  show: false,
  width: 1_200,
  height: 1_600,
  webPreferences: {
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  },
});

/** As Chromium writes them in `printToPDF`: from 1. */
const inWords = (pages: readonly PageRange[]): string => pages.map(({ from, to }) => `${from}-${to}`).join(',');

type Parts = { session: Session; open: (options: BrowserWindowConstructorOptions) => BrowserWindow };

/**
 * Prints papers that are HTML, and makes PDF of them, each in a hidden window that loads nothing but that paper: pictures stand in it, every
 * other request is refused. Size and direction of the pages are those of the paper. `closeAll` ends what is running, when the program ends.
 */
export function makePaperPrinter({ session, open }: Parts): PaperPrinter & { closeAll: () => void } {
  const papers = new Map<string, string>();
  const windows = new Set<BrowserWindow>();
  session.protocol.handle(appScheme.scheme, async ({ url }) => {
    const page = papers.get(url);
    return page === undefined
      ? new Response(null, { status: 403 })
      : new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } });
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !papers.has(url) && !url.startsWith('data:') }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);

  async function inWindow<T>(page: string, signal: AbortSignal, work: (window: BrowserWindow) => Promise<Result<T>>): Promise<Result<T>> {
    if (signal.aborted) return fail({ kind: 'cancelled' });
    // A window that cannot be opened has no paper.
    const window = open(options(session));
    windows.add(window);
    const url = `${origin}/${randomUUID()}`;
    let answer: (result: Result<T>) => void = () => undefined;
    const stopped = new Promise<Result<T>>((resolve) => (answer = resolve));
    const stop = () => answer(fail({ kind: 'cancelled' }));
    try {
      const { webContents } = window;
      // Neither `print` nor `printToPDF` ever answers then.
      webContents.on('render-process-gone', () => answer(fail({ kind: 'paper-broke-down' })));
      signal.addEventListener('abort', stop, { once: true });
      window.on('closed', stop);
      // A paper stays where it is.
      webContents.on('will-frame-navigate', (event) => event.preventDefault());
      papers.set(url, page);
      const worked = window.loadURL(url).then(() => work(window));
      // What fails because the window was taken away has been answered already.
      worked.catch(() => undefined);
      return await Promise.race([worked, stopped]);
    } finally {
      papers.delete(url);
      signal.removeEventListener('abort', stop);
      windows.delete(window);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  return {
    print: (page, pages, signal) =>
      inWindow(page, signal, ({ webContents }) => {
        const pageRanges = pages?.map(({ from, to }) => ({ from: from - 1, to: to - 1 }));
        return new Promise((answer) => {
          webContents.print({ silent: false, printBackground: true, ...(pageRanges ? { pageRanges } : {}) }, (printed, why) => {
            if (printed) answer(ok(null));
            else answer(fail(/cancel/i.test(why) ? { kind: 'cancelled' } : { kind: 'not-printed' }));
          });
        });
      }),
    toPdf: (page, pages, signal) =>
      inWindow(page, signal, async ({ webContents }) => {
        const all = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true };
        if (pages === null) return ok(await webContents.printToPDF(all));
        try {
          return ok(await webContents.printToPDF({ ...all, pageRanges: inWords(pages) }));
        } catch {
          // Pages that the paper does not have are refused as any other trouble is: where all of it can be had, it was the pages.
          await webContents.printToPDF(all);
          return fail({ kind: 'no-such-pages', pages: inWords(pages) });
        }
      }),
    closeAll: () => {
      for (const window of windows) if (!window.isDestroyed()) window.destroy();
    },
  };
}
