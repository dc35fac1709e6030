import { playwright } from '@vitest/browser-playwright';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mainProcess } from './test/browser/main-process.ts';
import { chromiumPath } from './test/fixtures/chromium-path.mjs';

// Vitest 5 prints failures with Map.groupBy, which Node 20 lacks: without this a red test ends in a crash of the reporter.
if (!('groupBy' in Map)) {
  Object.assign(Map, {
    groupBy: <T, K>(items: Iterable<T>, keyOf: (item: T, i: number) => K) => {
      const groups = new Map<K, T[]>();
      let i = 0;
      for (const item of items) {
        const key = keyOf(item, i++);
        groups.set(key, [...(groups.get(key) ?? []), item]);
      }
      return groups;
    },
  });
}

if (!chromiumPath)
  console.log('No Chromium was found (CHROMIUM_PATH, /usr/bin/chromium, Playwright’s own): the project "browser" is left out.');

/** A test that hangs ends; one that is slow on a busy machine does not fail for that. In milliseconds. */
const testTimeout = 30_000;

const browserProject = (path: string) => ({
  plugins: [react(), mainProcess()],
  // Found late, they would reload a test while it runs.
  optimizeDeps: {
    include: [
      '@mantine/core',
      '@mantine/notifications',
      '@tanstack/react-virtual',
      'dexie',
      'dexie-react-hooks',
      'exifr/dist/mini.esm.mjs',
      'get-nonce',
      'react',
      'react-dom',
      'react-dom/client',
      'zod',
      'zustand',
      'zustand/middleware',
    ],
  },
  test: {
    name: 'browser',
    testTimeout,
    include: ['test/browser/**/*.test.{ts,tsx}'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] } }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
});

export default defineConfig({
  test: {
    // Vitest itself takes one core less than there are: of two that is one, which mostly waits for a disk, a browser or a process.
    maxWorkers: '100%',
    projects: [
      // Pure functions leave nothing behind: their files share what was imported.
      { test: { name: 'shared', environment: 'node', isolate: false, testTimeout, include: ['test/shared/**/*.test.ts'] } },
      { test: { name: 'main', environment: 'node', testTimeout, include: ['test/main/**/*.test.ts'] } },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          testTimeout,
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      ...(chromiumPath ? [browserProject(chromiumPath)] : []),
    ],
  },
});
