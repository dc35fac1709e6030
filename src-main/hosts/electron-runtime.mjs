import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The program of Electron's runtime under this checkout; null where it was not downloaded. Never `require('electron')`: that starts a download of its own. */
export function electronRuntime(root) {
  const folder = join(root, 'node_modules/electron');
  const name = existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8').trim() : null;
  const path = name && join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return path && existsSync(path) ? path : null;
}

/** Whether a window can be shown. Only Linux runs without a display. */
export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
