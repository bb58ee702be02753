// The window's page. Main process, preload and store worker are built by vite.node.config.mts.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src-renderer',
  // Relative addresses: the page is served by the app's own protocol, not from a site's root.
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Chromium of the oldest runtime, see scripts/electron-runtime/fallback.ts.
    target: 'chrome130',
    sourcemap: true,
    // The page is read from disk; a size warning is meant for the web.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        // One file with its setting: a schema that is made before it tries whether code can be made of text.
        codeSplitting: {
          groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|src-renderer[\\/]zod-setup/ }],
        },
      },
    },
  },
});
