/** The rules about everything else in the resources: what must be there, and what must never be. */
import type { PackedFile } from './files.ts';

const REQUIRED = [
  'package.json',
  'dist/main/main.cjs',
  'dist/main/desk-life.cjs',
  'dist/main/electron-logger.cjs',
  'dist/main/store-worker.cjs',
  'dist/main/backup-worker.cjs',
  'dist/main/voice-worker.cjs',
  'dist/main/table-worker.cjs',
  'dist/main/exported-chat-worker.cjs',
  'dist/main/webhook-worker.cjs',
  'dist/main/local-api-worker.cjs',
  'dist/main/full-export-worker.cjs',
  'dist/main/updater.cjs',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
  'dist/renderer/pdf/index.html',
  'dist/renderer/licences.js',
  // What WPPConnect loads into WhatsApp's page.
  'node_modules/@wppconnect/wa-js/dist/wppconnect-wa.js',
  'node_modules/@wppconnect-team/wppconnect/dist/lib/wapi/wapi.js',
  'resources/icon.png',
  'resources/tray.png',
];

/** What must never reach a pharmacy's computer, and why. */
const FORBIDDEN: [RegExp, string][] = [
  [/\.map$/, 'a source map'],
  [/\.(d\.[mc]?ts|md|markdown|flow)$/i, 'documentation or type declarations'],
  [/\.([mc]?tsx?|jsx|coffee)$/, 'source code'],
  [/\.(c|cc|cpp|h|hpp|gyp|gypi)$/, 'source code of native files'],
  [/(^|\/)(tests?|__tests__|__mocks__|examples?|docs|\.github|coverage)\//, 'a test, example or document'],
  [/\.(test|spec)\.[mc]?js$/, 'a test'],
  [/(\.sh|\/Makefile)$/, 'a script for developers'],
  [/wa-version\/html\//, 'a stored WhatsApp Web page'],
  [/(^|\/)(chrome|chromium|firefox|msedge|chrome-headless-shell)(\.exe)?$/i, 'a second browser'],
  [
    /node_modules\/(typescript|@typescript|electron|electron-builder|vite|vitest|playwright|playwright-core|@playwright|oxlint|oxfmt|knip|@types|node-gyp)\//,
    'a tool for developers',
  ],
  [/^(src-main|src-renderer|src-shared|tests|scripts|release|out)\//, "the checkout's, not the app's"],
  [
    /^(electron-builder.*\.yml|.*\.config\.m?ts|tsconfig.*\.json|package-lock\.json)$/,
    "the checkout's, not the app's",
  ],
  [/(^|\/)\.[^/]+$/, 'a hidden file'],
  [/default_app\.asar$/, "Electron's default app"],
];

/**
 * What may lie beside the archive: electron-updater's settings and its note of a .deb, a .deb's AppArmor profile, and
 * macOS's icon and languages.
 */
const BESIDE = /^(app-update\.yml|package-type|apparmor-profile|icon\.icns|[\w-]+\.lproj\/.*)$/;

/** Sentences about files that shouldn't be there, or that should and aren't. */
export function contentProblems(files: PackedFile[]): string[] {
  const packed = new Set(files.filter(({ place }) => place !== 'beside').map(({ path }) => path));
  return [
    ...files.flatMap((file) =>
      FORBIDDEN.filter(([pattern]) => pattern.test(file.path)).map(([, what]) => `${file.path} is ${what}.`),
    ),
    ...files
      .filter(({ place, path }) => place === 'beside' && !BESIDE.test(path))
      .map(({ path }) => `${path} has no business beside the archive.`),
    ...REQUIRED.filter((name) => !packed.has(name)).map((name) => `${name} is missing.`),
  ];
}
