import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { makeFakeElectron } from './fake-electron';

type State = ReturnType<typeof makeFakeElectron>['state'];

/** A data folder with a page in it for the tests of one file, and how the desktop application is begun over it. */
export function aDesktop(state: State) {
  const listeners = process.listeners('uncaughtException');
  let data = '';
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'desktop-'));
    vi.stubEnv('WORKBENCH_DATA', data);
    state.pages = join(data, 'pages');
    mkdirSync(state.pages);
    writeFileSync(join(state.pages, 'index.html'), '<head></head>');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(data, { recursive: true });
  });
  return {
    data: () => data,
    /** Begins the application anew; resolves when its window is there, where it is the first one. */
    async begin(): Promise<void> {
      state.windows.length = 0;
      vi.resetModules();
      await import('../../../src-main/index');
      if (state.first) await vi.waitFor(() => expect(state.windows.length).toBe(1));
      for (const listener of process.listeners('uncaughtException')) {
        if (!listeners.includes(listener)) process.off('uncaughtException', listener);
      }
    },
  };
}
