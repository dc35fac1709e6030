import { isAnyArrayBuffer } from 'node:util/types';
import type { IpcMain } from 'electron';
import { byteChannels, channels } from '#shared/ipc/channels';
import { fail, ok, type Result } from '#shared/result';
import type { Dispatch } from '../../ipc/dispatch';
import type { BytesDispatch } from '../../ipc/dispatch-bytes';

type Serving = { dispatch: Dispatch; bytes: BytesDispatch; isOurs: (url: string) => boolean };

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
const noBytes: Result<never> = fail({ kind: 'bad-input', where: 'bytes' });

/** Alone in its memory: what crosses to the page is this file and nothing that lay beside it. */
const alone = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Answers the channels of both sorts, to the top frame of our own pages alone. */
export function serveChannels(ipcMain: Pick<IpcMain, 'handle'>, { dispatch, bytes, isOurs }: Serving): void {
  const serve = (channel: string, answer: (...given: unknown[]) => Promise<Result<unknown>>) =>
    ipcMain.handle(channel, ({ senderFrame }, ...given: unknown[]) =>
      senderFrame && senderFrame.parent === null && isOurs(senderFrame.url) ? answer(...given) : fail({ kind: 'forbidden' }),
    );
  for (const channel of channels) serve(channel, (input) => dispatch(channel, input));
  for (const channel of byteChannels.in) {
    serve(channel, async (input, body) => (isAnyArrayBuffer(body) ? bytes.take(channel, input, whole(new Uint8Array(body))) : noBytes));
  }
  for (const channel of byteChannels.out) {
    serve(channel, async (input) => {
      const given = await bytes.give(channel, input);
      return given.ok ? ok(alone(given.value)) : given;
    });
  }
}
