import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    // The edition for Node declares a `require` of its own, which collides with the one that electron-vite adds to every chunk.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      outDir: 'out/main',
      // The browser host and the command line run the same files in plain Node.
      target: 'node20.19',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: at('src-main/index.ts'),
          'browser-host': at('src-main/browser-host.ts'),
          'document-worker': at('src-main/documents/worker.ts'),
          'provenance-worker': at('src-main/provenance/worker.ts'),
          'vault-worker': at('src-main/vault/upkeep/worker.ts'),
          headless: at('src-main/headless.ts'),
        },
        // Flat, so that paths beside the running file (the worker, the pages) hold for shared parts too.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload may require nothing but `electron`, and only as CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src-main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: 'oxc',
      // Pages come from the disk, where cutting their code into smaller files saves nothing.
      chunkSizeWarningLimit: 1_500,
      rolldownOptions: { input: { index: at('src-renderer/index.html') } },
    },
  },
});
