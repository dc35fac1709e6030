import { extname, join } from 'node:path';
import type { BaseWindow, Dialog } from 'electron';
import { fail, ok, type Result } from '#shared/result';
import type { Text } from '#shared/text/index';
import { safeName } from '../../files/safe-names';
import { writeAtomically } from '../../files/write-atomically';

type Asking = {
  dialog: Pick<Dialog, 'showSaveDialog'>;
  window: () => BaseWindow | null;
  words: Text['host'];
  folder: () => string;
};

const isKnown = (kind: string, kinds: Text['host']['fileKind']): kind is keyof typeof kinds => Object.hasOwn(kinds, kind);

/** Asks where a file shall go, and writes it there; the dialog has asked before an existing file is replaced. Gives the path; `cancelled` when the user thought better of it. */
export const saveWithDialog =
  ({ dialog, window, words, folder }: Asking) =>
  async (suggestedName: string, bytes: Uint8Array): Promise<Result<string>> => {
    const name = safeName(suggestedName);
    const kind = extname(name).slice(1);
    const filters = isKnown(kind, words.fileKind) ? [{ name: words.fileKind[kind], extensions: [kind] }] : [];
    const options = { defaultPath: join(folder(), name), filters };
    const parent = window();
    const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    if (canceled || !filePath) return fail({ kind: 'cancelled' });
    const written = await writeAtomically(filePath, bytes, { replace: true });
    return written.ok ? ok(filePath) : written;
  };
