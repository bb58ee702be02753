// The files that Electron runs outside the window, each bundled to one CommonJS file. Vite's mode names which.
import { defineConfig } from 'vite';

/** Left to Node at run time: native code, and packages that read their own files or require dynamically. */
const EXTERNAL = [
  'electron',
  'better-sqlite3',
  'sharp',
  '@wppconnect-team/wppconnect',
  '@wppconnect/wa-js',
  '@wppconnect/wa-version',
  'puppeteer',
  'puppeteer-core',
];

export type NodeBundle = { name: string; entry: string; outDir: string };

export const nodeBundles: NodeBundle[] = [
  { name: 'main', entry: 'src-main/main.ts', outDir: 'dist/main' },
  { name: 'store-worker', entry: 'src-main/store/worker/worker.ts', outDir: 'dist/main' },
  { name: 'backup-worker', entry: 'src-main/backup/container/worker.ts', outDir: 'dist/main' },
  { name: 'voice-worker', entry: 'src-main/media/voice/worker.ts', outDir: 'dist/main' },
  { name: 'table-worker', entry: 'src-main/desk/customers/table-worker.ts', outDir: 'dist/main' },
  {
    name: 'exported-chat-worker',
    entry: 'src-main/ingest/exported-chats/read/worker.ts',
    outDir: 'dist/main',
  },
  { name: 'webhook-worker', entry: 'src-main/webhook/worker.ts', outDir: 'dist/main' },
  { name: 'local-api-worker', entry: 'src-main/local-api/worker.ts', outDir: 'dist/main' },
  { name: 'full-export-worker', entry: 'src-main/full-export/worker.ts', outDir: 'dist/main' },
  { name: 'updater', entry: 'src-main/updates/library.ts', outDir: 'dist/main' },
  { name: 'preload', entry: 'src-main/preload/preload.ts', outDir: 'dist/preload' },
];

export default defineConfig(({ mode }) => {
  const bundle = nodeBundles.find(({ name }) => name === mode);
  if (bundle === undefined) throw new Error(`No bundle is called "${mode}"`);
  return {
    // Environment variables are read when the app runs, not when it is built.
    define: {},
    build: {
      ssr: bundle.entry,
      outDir: bundle.outDir,
      // Two bundles share dist/main, and names are fixed, so nothing stale can stay behind.
      emptyOutDir: false,
      // Node of the oldest runtime, see scripts/electron-runtime/fallback.ts.
      target: 'node20',
      sourcemap: true,
      rolldownOptions: {
        external: (id) => EXTERNAL.some((name) => id === name || id.startsWith(`${name}/`)),
        output: {
          format: 'cjs',
          entryFileNames: `${bundle.name}.cjs`,
          // The window is there before the rest of the main process is read: what only the desk is made of is a file of its own.
          codeSplitting: bundle.name === 'main',
          chunkFileNames: '[name].cjs',
          // A quarter of their size is blanks and comments. Names stay: stacks in the log and errors' names are read by people.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
    ssr: { noExternal: true },
  };
});
