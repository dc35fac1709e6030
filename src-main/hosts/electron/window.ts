import type { BrowserWindowConstructorOptions } from 'electron';

/** The one window: the page in it has no Node, and a world of its own apart from the preload. */
export const windowOptions = (preload: string, title: string): BrowserWindowConstructorOptions => ({
  title,
  width: 1440,
  height: 900,
  minWidth: 1024,
  minHeight: 680,
  show: false,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  },
});
