import type { BaseWindow, Dialog } from 'electron';

type Asking = { dialog: Pick<Dialog, 'showOpenDialog'>; window: () => BaseWindow | null };

/** Asks for a folder. Null when the user thought better of it. */
export const chooseFolderWith =
  ({ dialog, window }: Asking) =>
  async (): Promise<string | null> => {
    const parent = window();
    const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
    const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  };
