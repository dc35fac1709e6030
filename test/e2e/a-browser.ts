import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';

/** Chromium as a process of its own over a profile that outlives it, so that it can be killed like any other program. */
export class KillableBrowser {
  private child: ChildProcess | null = null;
  private browser: Browser | null = null;

  constructor(
    private readonly profile: string,
    private readonly executablePath: string,
  ) {}

  async open(): Promise<Page> {
    const port = join(this.profile, 'DevToolsActivePort');
    rmSync(port, { force: true });
    // A killed browser leaves its lock behind; the process that it names is gone.
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(this.profile, lock), { force: true });
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    this.child = spawn(
      this.executablePath,
      [
        '--headless',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.profile}`,
        // High enough for every row of a journey: a list draws only what is on the screen.
        '--window-size=1366,3000',
        '--no-first-run',
        '--disable-background-networking',
        ...asRoot,
        'about:blank',
      ],
      { stdio: 'ignore', detached: true },
    );
    while (!existsSync(port) || !readFileSync(port, 'utf8').includes('\n')) await new Promise((later) => setTimeout(later, 50));
    const [number] = readFileSync(port, 'utf8').split('\n');
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
    const context = this.browser.contexts()[0];
    if (!context) throw new Error('the browser has no profile');
    return context.pages()[0] ?? context.newPage();
  }

  /** `kill -9`, its renderers included. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child?.pid === undefined) return;
    const ended = new Promise((end) => child.on('close', end));
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    await this.browser?.close().catch(() => undefined);
  }
}
