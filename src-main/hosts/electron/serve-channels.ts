import type { IpcMain } from 'electron';
import { channels } from '#shared/ipc/channels';
import { fail } from '#shared/result';
import type { Dispatch } from '../../ipc/dispatch';

/** Answers the channels, to the top frame of our own pages alone. */
export function serveChannels(ipcMain: Pick<IpcMain, 'handle'>, dispatch: Dispatch, isOurs: (url: string) => boolean): void {
  for (const channel of channels) {
    ipcMain.handle(channel, ({ senderFrame }, input: unknown) =>
      senderFrame && senderFrame.parent === null && isOurs(senderFrame.url) ? dispatch(channel, input) : fail({ kind: 'forbidden' }),
    );
  }
}
