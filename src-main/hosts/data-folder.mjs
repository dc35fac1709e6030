import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const name = 'customer-engineer-workbench';

/**
 * Where this program keeps its data, by the custom of the system; `WORKBENCH_DATA` names another place. Plain JavaScript, because
 * `npm start` reads it before anything is built. The name is independent of the product's name and stays for ever.
 */
export function dataFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (env.WORKBENCH_DATA) return resolve(env.WORKBENCH_DATA);
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name);
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), name);
}
