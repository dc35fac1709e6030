import type { BrowserWindow } from 'electron';

/** Milliseconds between two tries to close, and after which the page is closed against its will. */
const patience = { every: 250, until: 5_000 } as const;

/**
 * A page refuses to close while something typed is not yet in the journal, and saves it meanwhile. It is asked again until it lets go;
 * after five seconds it is closed nevertheless, and `gaveUp` says so. A page that hangs cannot even refuse: it is closed when that shows.
 * A reload that is refused is left to the page.
 */
export function closePatiently(window: BrowserWindow, now: () => number = Date.now) {
  let askedAt: number | null = null;
  let gaveUp = false;
  window.on('close', () => {
    askedAt ??= now();
  });
  window.on('unresponsive', () => {
    if (askedAt === null) return;
    gaveUp = true;
    window.destroy();
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (askedAt === null) return;
    if (now() - askedAt >= patience.until) {
      gaveUp = true;
      // To prevent the refusal: the page is let go.
      event.preventDefault();
      return;
    }
    setTimeout(() => {
      if (!window.isDestroyed()) window.close();
    }, patience.every);
  });
  return { asked: () => askedAt !== null, gaveUp: () => gaveUp };
}
