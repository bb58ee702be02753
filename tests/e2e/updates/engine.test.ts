import { _electron, expect, test as base, type ElectronApplication } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { programUnderTest } from '../support/program.ts';
import type { EngineUnderTest } from './engine-process.ts';
import { startFeed, type FeedServer } from './feed-server.ts';

const HERE = '1.0.0';

interface Fixtures {
  place: string;
  feed: FeedServer;
  /** Starts version 1.0.0 of a program that is an AppImage, as far as it can know. */
  start: () => Promise<ElectronApplication>;
}

const test = base.extend<Fixtures>({
  // Playwright reads the fixtures a function needs from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  place: async ({}, use) => {
    const place = await mkdtemp(path.join(os.tmpdir(), 'rosheta-engine-'));
    await use(place);
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  },

  // oxlint-disable-next-line no-empty-pattern
  feed: async ({}, use) => {
    const feed = await startFeed();
    await use(feed);
    await feed.stop();
  },

  start: async ({ place, feed }, use) => {
    await bundleEngine(place);
    const manifest = { name: 'engine', productName: 'Engine', version: HERE, main: 'engine.cjs' };
    await writeFile(path.join(place, 'package.json'), JSON.stringify(manifest));
    await writeFile(path.join(place, 'app-update.yml'), 'updaterCacheDirName: rosheta-updater\n');
    await writeFile(path.join(place, 'old.AppImage'), 'the old program');
    // The process is kept, because Playwright forgets it when the app has ended.
    const started: { app: ElectronApplication; running: ChildProcess }[] = [];
    await use(async () => {
      const { executablePath, before } = programUnderTest();
      const app = await _electron.launch({
        executablePath,
        args: [...before, `--user-data-dir=${path.join(place, 'data')}`, place],
        env: {
          ...(process.env as Record<string, string>),
          APPIMAGE: path.join(place, 'old.AppImage'),
          XDG_CACHE_HOME: path.join(place, 'cache'),
          XDG_CONFIG_HOME: path.join(place, 'config'),
          ROSHETA_TEST_FEED: feed.url,
          ROSHETA_TEST_UPDATER: path.resolve('dist/main/updater.cjs'),
        },
      });
      started.push({ app, running: app.process() });
      await expect.poll(() => app.evaluate(() => 'engineUnderTest' in globalThis)).toBe(true);
      return app;
    });
    for (const { app, running } of started)
      if (running.exitCode === null && running.signalCode === null) await app.close();
  },
});

test.skip(process.platform !== 'linux', 'on Windows and macOS only an installed program can be replaced');

/** The driver and what makes it callable from here. */
async function bundleEngine(place: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: path.join(import.meta.dirname, 'engine-process.ts'),
      outDir: place,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'engine.cjs', codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  });
}

const look = (app: ElectronApplication, channel: 'stable' | 'beta' = 'stable') =>
  app.evaluate(
    (_electronModule, wanted) =>
      (globalThis as unknown as { engineUnderTest: EngineUnderTest }).engineUnderTest.look(wanted),
    channel,
  );
const download = (app: ElectronApplication) =>
  app.evaluate(() =>
    (globalThis as unknown as { engineUnderTest: EngineUnderTest }).engineUnderTest.download(),
  );
const isHere = (app: ElectronApplication) =>
  app.evaluate(() =>
    (globalThis as unknown as { engineUnderTest: EngineUnderTest }).engineUnderTest.isHere(),
  );

test('a version is found, fetched, proven and put in the place of the old one, which ends', async ({
  place,
  feed,
  start,
}) => {
  const program = `#!/bin/sh\necho "new $APPIMAGE" > '${place}/started'\n`;
  feed.publish('latest', { version: '1.1.0', program, notes: '<p>أسرع</p>' });
  const app = await start();
  expect(await look(app)).toEqual({ version: '1.1.0', notes: 'أسرع' });
  expect(await isHere(app)).toBe(false);
  expect(await download(app)).toEqual(expect.any(Array));
  expect(await isHere(app)).toBe(true);
  const ended = once(app.process(), 'exit');
  await app.evaluate(() => {
    void (globalThis as unknown as { engineUnderTest: EngineUnderTest }).engineUnderTest.install();
  });
  await ended;
  // The old one's name has no version in it, so the new one took it.
  expect(await readFile(path.join(place, 'old.AppImage'), 'utf8')).toBe(program);
  await expect(async () =>
    expect(await readFile(path.join(place, 'started'), 'utf8')).toContain('new'),
  ).toPass();
  // Nobody learns which PC it was.
  expect(feed.requests.length).toBeGreaterThan(1);
  expect(new Set(feed.requests.map(({ headers }) => headers['x-user-staging-id']))).toEqual(
    new Set(['none']),
  );
});

test('quitting without a word installs nothing, and the next start need not fetch it again', async ({
  place,
  feed,
  start,
}) => {
  feed.publish('latest', { version: '1.1.0', program: '#!/bin/sh\nexit 1\n' });
  const first = await start();
  await look(first);
  await download(first);
  await first.close();
  expect(await readFile(path.join(place, 'old.AppImage'), 'utf8')).toBe('the old program');
  const id = await readFile(path.join(place, 'data', '.updaterId'), 'utf8');
  feed.requests.length = 0;
  const second = await start();
  await look(second);
  expect(await download(second)).toEqual(expect.any(Array));
  expect(await isHere(second)).toBe(true);
  expect(feed.requests.filter(({ url }) => url?.includes('AppImage'))).toEqual([]);
  expect(await readFile(path.join(place, 'data', '.updaterId'), 'utf8')).toBe(id);
});

test('what is not what the feed says is never kept', async ({ place, feed, start }) => {
  feed.publish('latest', { version: '1.1.0', program: 'honest' });
  feed.files.set('Rosheta-1.1.0.AppImage', Buffer.from('hostile'));
  const app = await start();
  await look(app);
  expect(await download(app)).toBe('damaged');
  expect(await isHere(app)).toBe(false);
  expect(await readFile(path.join(place, 'old.AppImage'), 'utf8')).toBe('the old program');
});

test('no server, no feed and no sense are told apart', async ({ feed, start }) => {
  const app = await start();
  expect(await look(app)).toBe('feed-broken');
  const channelFile = 'latest-linux.yml';
  for (const nonsense of ['', 'version: [', '<html>Sign in to the Wi-Fi</html>', 'version: none']) {
    feed.files.set(channelFile, Buffer.from(nonsense));
    expect(await look(app), nonsense).toBe('feed-broken');
  }
  feed.publish('latest', {
    version: '1.1.0',
    program: 'x',
    changed: { sha512: undefined, files: [{ url: 'x' }] },
  });
  expect(await look(app)).toMatchObject({ version: '1.1.0' });
  expect(await download(app)).toBe('feed-broken');
  await feed.stop();
  expect(await look(app)).toBe('unreachable');
});

test('beta gets betas, and what everybody gets where there is none; nobody is led backwards', async ({
  feed,
  start,
}) => {
  const app = await start();
  feed.publish('latest', { version: '1.1.0', program: 'x' });
  expect(await look(app, 'beta')).toMatchObject({ version: '1.1.0' });
  feed.publish('beta', { version: '1.2.0-beta.1', program: 'x' });
  expect(await look(app, 'beta')).toMatchObject({ version: '1.2.0-beta.1' });
  expect(await look(app, 'stable')).toMatchObject({ version: '1.1.0' });
  for (const channel of ['latest', 'beta'] as const)
    feed.publish(channel, { version: '0.9.0', program: 'x' });
  expect([await look(app, 'stable'), await look(app, 'beta'), await look(app, 'stable')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a version for a part of the PCs is for none at 0 and for all at 100', async ({ feed, start }) => {
  const app = await start();
  for (const [stagingPercentage, found] of [
    [0, null],
    [100, { version: '1.1.0', notes: '' }],
  ] as const) {
    feed.publish('latest', { version: '1.1.0', program: 'x', changed: { stagingPercentage } });
    expect(await look(app)).toEqual(found);
  }
});
