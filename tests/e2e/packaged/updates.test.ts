import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { resolveElectron } from '../../../scripts/electron-runtime/resolve.ts';
import { packForTests } from '../../../scripts/packing/pack.ts';
import { createProfile, removeProfile } from '../support/profile.ts';
import { machineArguments } from '../support/program.ts';
import { Feed } from './support/feed.ts';
import { expect, test as base } from './support/fixtures.ts';
import { debuggerAddress, PackagedDesk } from './support/packaged-desk.ts';
import { makeSingleFile, writeArguments } from './support/single-file.ts';

const OLD = '0.1.0';
const NEW = '0.2.0';
const NEW_FILE = `Rosheta-${NEW}.AppImage`;
const CUSTOMER = { from: '201012345678@c.us', name: 'عميل ١' };

interface Installation {
  /** The one file that is the installed program. */
  program: string;
  feed: Feed;
}

/** The old version as it is installed, and the new one in the folder that it looks into for updates. */
const test = base.extend<object, { installation: Installation }>({
  installation: [
    // Playwright reads the fixtures a function needs from its first parameter.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = await createProfile();
      const [feedFolder, mounts] = [path.join(folder, 'feed'), path.join(folder, 'mounts')];
      mkdirSync(feedFolder);
      mkdirSync(mounts);
      const feed = await Feed.serve(feedFolder);
      const program = path.join(folder, 'Rosheta.AppImage');
      const updates = { feed: { provider: 'generic', url: feed.url }, waJsKey: null } as const;
      const runtime = await resolveElectron();
      for (const [version, file] of [
        [OLD, program],
        [NEW, path.join(feedFolder, NEW_FILE)],
      ] as const) {
        const output = path.join(folder, version);
        const app = await packForTests(runtime, { version, output, updates });
        makeSingleFile({ folder: app.folder, file, mounts });
      }
      await use({ program, feed });
      await feed.stop();
      await removeProfile(folder);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

test('an old version brings the new one by itself, asks, and comes back as it with all its data', async ({
  installation: { program, feed },
  standIn,
  profile,
}) => {
  test.setTimeout(180_000);
  const args = [...machineArguments(), '--remote-debugging-port=0', ...standIn.electronSwitches()];
  const env = writeArguments(profile, [...args, `--profile=${profile}`]);
  // Where downloads are kept.
  const cache = { XDG_CACHE_HOME: path.join(profile, 'cache') };
  const started = spawn(program, {
    env: { ...process.env, ...env, ...cache },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const old = await PackagedDesk.enterAt(await debuggerAddress(started));
  await old.qrText();
  await standIn.scan();
  await old.waitForPhase('online');
  standIn.customerWrites({ ...CUSTOMER, text: 'قبل التحديث' });
  await old.openChat(CUSTOMER.name);
  await old.reply('وصلت');
  await expect(old.bubble('وصلت')).toHaveAttribute('data-status', 'sent');

  // Nothing published, then something for none of a hundred PCs: no news.
  await openUpdatesPage(old);
  await old.page.getByTestId('update-check').click();
  await expect(old.page.getByTestId('update-failure')).toBeVisible();
  feed.offer({ version: NEW, file: NEW_FILE, notes: 'أسرع في البحث', stagingPercentage: 0 });
  await old.page.getByTestId('update-retry').click();
  await expect(old.page.getByTestId('update-status')).toHaveAttribute('data-phase', 'idle');
  feed.offer({ version: NEW, file: NEW_FILE, notes: 'أسرع في البحث' });
  await old.page.getByTestId('update-check').click();
  await expect(old.page.getByTestId('update-status')).toHaveAttribute('data-phase', 'ready', {
    timeout: 60_000,
  });
  await expect(old.page.getByTestId('update-notes')).toContainText('أسرع في البحث');
  await old.page.keyboard.press('Escape');

  // A send whose answer is not there yet holds the restart up, and the update goes on by itself after it.
  standIn.freeze();
  await old.reply('في الطريق');
  await expect(old.bubble('في الطريق')).toHaveAttribute('data-status', 'pending');
  await old.page.getByTestId('update-banner-restart').click();
  await expect(old.page.getByTestId('update-banner-cancel')).toBeVisible();
  const oldPort = debuggerPort(profile);
  standIn.thaw();
  await old.ended();

  await expect
    .poll(() => [oldPort, undefined].includes(debuggerPort(profile)), { timeout: 60_000 })
    .toBe(false);
  const renewed = await PackagedDesk.enterAt(`http://127.0.0.1:${debuggerPort(profile)}`);
  try {
    await renewed.waitForPhase('online');
    await renewed.openChat(CUSTOMER.name);
    for (const text of ['قبل التحديث', 'وصلت', 'في الطريق']) await expect(renewed.bubble(text)).toBeVisible();
    await expect(renewed.bubble('في الطريق')).toHaveAttribute('data-status', 'sent');
    expect(standIn.sent.map(({ body, duplicates }) => [body, duplicates])).toEqual([
      ['وصلت', 0],
      ['في الطريق', 0],
    ]);
    await openUpdatesPage(renewed);
    await expect(renewed.page.getByRole('heading').filter({ hasText: NEW })).toBeVisible();
    expect(readdirSync(path.join(profile, 'backups'))).toHaveLength(1);
    await renewed.closeWindow();
  } finally {
    await renewed.quitIfRunning();
  }
});

async function openUpdatesPage({ page }: PackagedDesk): Promise<void> {
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-updates').click();
}

/** Where the program of this profile lets itself be driven; Chromium writes it into the folder at its start. */
function debuggerPort(profile: string): string | undefined {
  const file = path.join(profile, 'DevToolsActivePort');
  return existsSync(file) ? /^(\d+)\n/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
}
