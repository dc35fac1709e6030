import { spawn } from 'node:child_process';

const commandFor = (address: string, platform: NodeJS.Platform): [string, string[]] => {
  if (platform === 'win32') return ['cmd', ['/c', 'start', '""', address]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
};

/** Opens the address in the user's browser, where there is a screen to show it on. The address was printed: failing here is no failure. */
export function openBrowser(address: string, env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): void {
  if (env['CI'] || (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'])) return;
  const [command, args] = commandFor(address, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
  child.on('error', () => undefined);
  child.unref();
}
