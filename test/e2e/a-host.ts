import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../../out/main/browser-host.js');

/** The browser host as a process of its own, over a data folder of its own, which outlives it. */
export class Host {
  private running: { kill(signal: NodeJS.Signals): void; ended: Promise<void> } | null = null;
  private port = 0;

  constructor(
    private readonly entry = program,
    /** Where its data are; another place from the next start on. */
    public data = mkdtempSync(join(tmpdir(), 'journey-')),
  ) {}

  /** Starts the host, always on the same port, and gives the address with its one-time code. */
  async start(): Promise<string> {
    if (!existsSync(this.entry)) throw new Error('nothing is built: npm run build comes first');
    this.port ||= await freePort();
    const child = this.spawned();
    const ended = new Promise<void>((end) => child.on('close', () => end()));
    this.running = { kill: (signal) => child.kill(signal), ended };
    return addressFrom(child, 'Ctrl+C');
  }

  /** A fresh address of the host that runs: what a second start gives before it ends. */
  anotherAddress = (): Promise<string> => addressFrom(this.spawned(), '\n');

  private spawned() {
    const env = { ...process.env, WORKBENCH_DATA: this.data, HOME: this.data, USERPROFILE: this.data, XDG_DOCUMENTS_DIR: '' };
    return spawn(process.execPath, [this.entry, '--no-open', '--port', String(this.port)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** `SIGSTOP` lets it stand still. */
  signal = (signal: NodeJS.Signals): void => this.running?.kill(signal);

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.running?.kill(signal);
    await this.running?.ended;
    this.running = null;
  }

  async remove(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.data, { recursive: true, force: true });
  }
}

type Child = ReturnType<typeof spawn>;

/** The address that a host says, once it has said `until` as well. */
function addressFrom(child: Child, until: string): Promise<string> {
  return new Promise((there, none) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+/.exec(said) ?? [];
      if (address && said.includes(until)) there(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('close', () => none(new Error(`the host ended without an address: ${said}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
