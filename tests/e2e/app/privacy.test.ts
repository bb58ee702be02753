import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { programUnderTest } from '../support/program.ts';
import { expect, test } from '../support/fixtures.ts';
import { listeningSockets } from '../support/sockets.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const SECRET = 'جرعة الإنسولين ٣٠ وحدة';

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

test('the app listens on no port', async ({ standIn, profile }) => {
  test.skip(process.platform !== 'linux', 'reads /proc');
  // Not through Playwright, which opens debugging ports of its own.
  const { executablePath, before, after } = programUnderTest();
  const app = spawn(
    executablePath,
    [...before, ...standIn.electronSwitches(), ...after, `--profile=${profile}`],
    {
      stdio: 'ignore',
    },
  );
  const gone = once(app, 'exit');
  try {
    await standIn.waitForQr(60_000);
    expect(await listeningSockets(app.pid ?? 0)).toEqual([]);
  } finally {
    app.kill();
    await gone;
  }
});

test('the look for listening sockets would find one', async () => {
  test.skip(process.platform !== 'linux', 'reads /proc');
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  expect(await listeningSockets(process.pid)).not.toEqual([]);
  server.close();
});

test('neither the database nor the log holds a message in plain text', async ({ desk, standIn, profile }) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: SECRET });
  await desk.openChat(NAME);
  await desk.reply('تمام يا فندم، مكتوبة عندنا');
  await standIn.waitForSent();
  await desk.quit();

  const files = await filesUnder(profile);
  const ours = files.filter((file) => /rosheta\.db|logs/.test(file));
  expect(ours.some((file) => file.endsWith('rosheta.db'))).toBe(true);
  expect(ours.some((file) => file.endsWith('.log'))).toBe(true);
  for (const file of ours) {
    const bytes = await readFile(file);
    for (const text of [SECRET, 'مكتوبة عندنا', '201012345678', 'SQLite format 3']) {
      expect(bytes.includes(text), `${path.basename(file)} must not contain it`).toBe(false);
    }
  }
});

test('a closed desk leaves nothing in the temporary folder', async ({ openDesk, standIn }) => {
  // Of desks that were killed, whose number the system has given away again.
  const before = new Set(await readdir(os.tmpdir()));
  const desk = await openDesk();
  await standIn.scan();
  await desk.waitForPhase('online');
  const pid = desk.app.process().pid;
  const leftovers = async (): Promise<string[]> =>
    (await readdir(os.tmpdir())).filter((name) => name.startsWith(`tmp-${pid}-`) && !before.has(name));
  // The library makes a folder while it loads; without it this test would prove nothing.
  expect(await leftovers()).not.toEqual([]);
  await desk.quit();
  expect(await leftovers()).toEqual([]);
});

test('the desk and WhatsApp are walled off from Node and from each other', async ({ desk }) => {
  const inDesk = await desk.page.evaluate(() => ({
    bridge: Object.keys((window as unknown as { rosheta: object }).rosheta).toSorted(),
    node:
      typeof (globalThis as Record<string, unknown>)['process'] +
      typeof (globalThis as Record<string, unknown>)['require'],
  }));
  expect(inDesk).toEqual({ bridge: ['ask', 'invoke', 'onEvent'], node: 'undefinedundefined' });

  const inWhatsApp = await desk.app.evaluate(async ({ webContents }) => {
    const page = webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().includes('web.whatsapp.com'));
    return page?.executeJavaScript(`({
      bridge: typeof window.rosheta,
      node: typeof window.process + typeof window.nodeRequire,
      notifications: Notification.permission,
      userAgent: navigator.userAgent,
    })`) as Promise<{ bridge: string; node: string; notifications: string; userAgent: string }>;
  });
  expect(inWhatsApp).toMatchObject({
    bridge: 'undefined',
    node: 'undefinedundefined',
    notifications: 'denied',
  });
  expect(inWhatsApp.userAgent).not.toMatch(/electron|rosheta/i);
});

test('the desk may write to the clipboard and asks for nothing else', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  await desk.page.getByTestId('copy-phone').click();
  await expect.poll(() => desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('010 12345678');
  const refused = await desk.page.evaluate(async () => [
    await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
    await Notification.requestPermission(),
    await navigator.clipboard.readText().catch((error: Error) => error.name),
  ]);
  expect(refused).toEqual(['denied', 'denied', 'NotAllowedError']);
});

test('an error in the window reaches the log', async ({ openDesk, profile }) => {
  const desk = await openDesk();
  await desk.page.evaluate(() => {
    setTimeout(() => {
      throw new Error('failed for 201012345678');
    });
  });
  const log = path.join(profile, 'logs', 'main.log');
  await expect.poll(() => readFile(log, 'utf8')).toContain('failed for […78]');
});

test('input that is not of the contract is refused with a code', async ({ desk }) => {
  const results = await desk.page.evaluate(async () => {
    const invoke = (window as unknown as { rosheta: { invoke: (c: string, i: unknown) => Promise<unknown> } })
      .rosheta.invoke;
    return [
      await invoke('messages.list', { conversationId: '1; DROP TABLE messages' }),
      await invoke('messages.sendText', { conversationId: 1, clientKey: 'x', text: 'y' }),
      await invoke('settings.update', { language: 'ar', extra: true }),
      await invoke('conversations.get', { id: 4711 }),
    ];
  });
  expect(results).toMatchObject([
    { ok: false, code: 'invalid-input' },
    { ok: false, code: 'invalid-input' },
    { ok: false, code: 'invalid-input' },
    { ok: false, code: 'not-found' },
  ]);
  // What is wrong is named, what was given is not said again.
  expect(JSON.stringify(results)).not.toContain('DROP TABLE');
});

test('from the first moment the app asks WhatsApp alone for anything, and nobody for dictionaries', async ({
  openDesk,
  standIn,
  profile,
}) => {
  // Chromium's own record: what it fetches for itself passes by every handler of requests.
  const record = path.join(profile, 'net-log.json');
  const desk = await openDesk({ flags: [`--log-net-log=${record}`] });
  await standIn.scan();
  await desk.waitForPhase('online');
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'pleese anser' });
  await desk.openChat(NAME);
  await desk.page.getByTestId('composer-input').pressSequentially('helllo wrold ');
  expect(
    await desk.app.evaluate(({ session }) =>
      [session.defaultSession, session.fromPartition('persist:whatsapp')].map((one) => [
        one.isSpellCheckerEnabled(),
        one.getSpellCheckerLanguages(),
      ]),
    ),
  ).toEqual(
    process.platform === 'linux'
      ? [
          [false, []],
          [false, []],
        ]
      : expect.anything(),
  );
  await desk.quit();
  const urls = (await readFile(record, 'utf8')).match(/"url":"[^"]+"/g) ?? [];
  const hosts = new Set(urls.map((url) => new URL(url.slice(7, -1)).host));
  expect(hosts).toContain('web.whatsapp.com');
  expect(
    [...hosts].filter((host) => host !== '' && !/^(web\.whatsapp\.com|renderer|media)$/.test(host)),
  ).toEqual([]);
});
