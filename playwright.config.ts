import { defineConfig } from '@playwright/test';

// Which Electron to start is said by ROSHETA_ELECTRON and ROSHETA_ELECTRON_ARGS (see scripts/test/suites.ts).
/** A screen for each worker, where there are several. */
const displays = (process.env['ROSHETA_DISPLAYS'] ?? '').split(' ').filter(Boolean);
// This file is read by each worker, which knows which one it is.
const display = displays[Number(process.env['TEST_PARALLEL_INDEX'])];
if (display !== undefined) process.env['DISPLAY'] = display;

// The PC stands in the pharmacy; a test about one that believes to be elsewhere says so itself.
process.env['TZ'] = 'Africa/Cairo';

// What a desk shows outside of its window is for no real desktop; a test about it brings one of its own.
process.env['DBUS_SESSION_BUS_ADDRESS'] = 'disabled:';

export default defineConfig({
  testDir: 'tests/e2e',
  // Runs beside each other clear no other's pictures.
  outputDir: `out/playwright/${process.env['ROSHETA_SUITE'] ?? 'by-hand'}`,
  workers: Math.max(1, displays.length),
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['ROSHETA_REPORT'] ?? 'out/reports/playwright.json' }],
  ],
  projects: [
    { name: 'app', testMatch: '**/*.test.ts', testIgnore: 'packaged/**' },
    // The app as electron-builder packs it, but for the mark that lets tests drive it.
    { name: 'packaged', testMatch: 'packaged/**/*.test.ts' },
    // Not tests: pictures of the app, made by `npm run screens`.
    { name: 'screens', testMatch: '**/*.shots.ts' },
    // Not tests either: figures, printed by `npm run bench`.
    { name: 'bench', testMatch: '**/*.bench.ts' },
    // An hour of traffic, by `npm run bench:soak`.
    { name: 'soak', testMatch: '**/*.soak.ts' },
  ],
});
