import type { BrowserWindow } from 'electron';
import type { NoteCrash } from '../../ipc/crash-log';

/** So many deaths of the page within so many milliseconds are no accident any more. */
const patience = { times: 3, within: 60_000 } as const;

type Around = {
  noteCrash: NoteCrash;
  closing: () => boolean;
  /** Loading it again does not help: tells the user, with the reference number. */
  giveUp: (reference: string) => void;
  now?: () => number;
};

/**
 * A page whose process has died is loaded again: what was called saved is in both places, and an empty window is a dead end. One that was
 * about to close is closed; one that dies again and again is given up.
 */
export function reviveCrashed(window: BrowserWindow, { noteCrash, closing, giveUp, now = Date.now }: Around): void {
  let deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const reference = noteCrash(`page ${reason}`, null);
    deaths = [...deaths, now()].slice(-patience.times);
    const first = deaths[0] ?? 0;
    if (closing()) window.destroy();
    else if (deaths.length === patience.times && now() - first < patience.within) giveUp(reference);
    else {
      // It may have died before it was ever shown.
      window.show();
      window.webContents.reload();
    }
  });
}
