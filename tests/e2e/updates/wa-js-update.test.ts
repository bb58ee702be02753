import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { WaJsFolder } from '#main/updates/wa-js/wa-js-folder.ts';
import { LocalFeed } from '../../integration/updates/wa-js/support/local-feed.ts';
import { NEWER_WA_JS_MARK } from '../../whatsapp-stand-in/stand-in.ts';
import { createAppWithFeed, removeApp } from '../support/app-with-feed.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test as base } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
/** Newer than any that the checkout has. */
const NEWER = '99.0.0';

const installed = path.resolve(import.meta.dirname, '../../../node_modules/@wppconnect/wa-js');
const ownScript = (): Promise<string> => readFile(path.join(installed, 'dist/wppconnect-wa.js'), 'utf8');

const test = base.extend<{ feed: LocalFeed; appFolder: string }>({
  // Playwright reads the fixtures a function needs from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  feed: async ({}, use) => {
    const feed = await LocalFeed.start();
    await use(feed);
    await feed.stop();
  },
  appFolder: async ({ feed }, use) => {
    const folder = await createAppWithFeed({
      feed: { provider: 'generic', url: feed.folder },
      waJsKey: feed.publicKey,
    });
    await use(folder);
    await removeApp(folder);
  },
});

async function shownWaJs(desk: Desk): Promise<string | null> {
  await desk.page.getByTestId('settings-open').click();
  await desk.page.getByTestId('settings-about').click();
  return desk.page.getByTestId('wa-js-version').textContent();
}

test('WhatsApp changes, a signed wa-js is in the feed, and the desk heals itself', async ({
  standIn,
  feed,
  appFolder,
  openDesk,
}) => {
  const desk = await openDesk({ appFolder });
  await standIn.scan();
  await desk.waitForPhase('online');
  expect(feed.asked).toEqual([]);

  const { file } = feed.offer(NEWER, `${await ownScript()}\n${NEWER_WA_JS_MARK}`);
  // A redirect, as GitHub answers for every file of a release.
  feed.move(`/${file}`, `/stored/${file}`);
  standIn.breakWhatsApp('needs-newer');
  const phases = await desk.collectPhases();
  await desk.crashWhatsApp();
  await expect.poll(() => phases, { timeout: 30_000 }).toContain('unavailable');
  await desk.waitForPhase('online');
  expect(feed.asked).toEqual(['/wa-js.json', `/${file}`, `/stored/${file}`]);
  expect(standIn.loads).toBe(3);

  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'فيه حد؟' });
  await desk.openChat(NAME);
  await desk.reply('أيوه موجودين');
  await standIn.waitForSent(({ body }) => body === 'أيوه موجودين');
  expect(standIn.sent).toHaveLength(1);
  expect(await shownWaJs(desk)).toContain(`wa-js ${NEWER}`);
  await desk.quit();

  // It is here now: the next start needs neither the feed nor a second load.
  feed.files.clear();
  const restarted = await openDesk({ appFolder });
  await restarted.waitForPhase('online');
  expect(standIn.loads).toBe(4);
});

test('what the feed offers is not run when somebody else signed it', async ({
  standIn,
  feed,
  appFolder,
  openDesk,
  profile,
}) => {
  standIn.breakWhatsApp('needs-newer');
  const stranger = await LocalFeed.start();
  stranger.offer(NEWER, `${await ownScript()}\n${NEWER_WA_JS_MARK}`);
  for (const [name, answer] of stranger.files) feed.files.set(name, answer);
  await stranger.stop();

  const desk = await openDesk({ appFolder });
  await desk.waitForPhase('unavailable');
  const log = (): Promise<string> => readFile(path.join(profile, 'logs/main.log'), 'utf8');
  await expect.poll(log).toContain('an update of wa-js was refused');
  expect(feed.asked).toEqual(['/wa-js.json']);
  expect(await readdir(profile)).not.toContain('wa-js');
  await expect(desk.connection).toHaveAttribute('data-phase', 'unavailable');
});

test('an update that does not become ready is skipped, and the program’s own goes on', async ({
  standIn,
  feed,
  appFolder,
  openDesk,
  profile,
}) => {
  const script = 'throw new Error("a bad release");';
  const folder = new WaJsFolder(path.join(profile, 'wa-js'), feed.keys.publicKey, '0.1.0');
  await folder.add(feed.offer(NEWER, script), Buffer.from(script));

  const desk = await openDesk({ appFolder });
  await desk.waitForPhase('qr');
  expect(standIn.loads).toBe(2);
  await standIn.scan();
  await desk.waitForPhase('online');
  expect(await shownWaJs(desk)).not.toContain(NEWER);
  await desk.quit();

  // Remembered: the next start does not try it again.
  const restarted = await openDesk({ appFolder });
  await restarted.waitForPhase('online');
  expect(standIn.loads).toBe(3);
});
