import { parseArgs } from 'node:util';
import { browserHost } from '#shared/ipc/browser-host';

/** What was asked for on the command line. A port that is none comes back as the text that was given. */
export function flagsOf(args: readonly string[]): { port: number | string; open: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    strict: false,
  });
  const given = values['port'];
  const port = given === undefined ? browserHost.port : Number(given);
  const valid = Number.isInteger(port) && port > 0 && port < 65_536;
  return { port: valid ? port : String(given), open: values['no-open'] !== true };
}
