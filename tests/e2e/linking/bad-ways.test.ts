import path from 'node:path';
import { beginExport } from '../support/backup-file.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
/** The page's first answer has twenty seconds. */
const SILENCE_LIMIT_MS = 40_000;
/** A page whose scripts do not come has a minute. */
const BOOT_LIMIT_MS = 90_000;
/** The longest pause between two tries, and the way there. */
const BACK_LIMIT_MS = 45_000;
/** Closing everything that is open, with nothing to wait for. */
const QUIT_LIMIT_MS = 3_000;

const reason = (desk: Desk, name: string, timeout?: number): Promise<void> =>
  expect(desk.page.getByTestId('connect-phase')).toHaveAttribute('data-reason', name, {
    timeout: timeout ?? 15_000,
  });

test('a server that takes the call and says nothing is named, and holds neither the next try nor quitting', async ({
  openDesk,
  standIn,
}) => {
  standIn.answerPageWith('silence');
  const desk = await openDesk();
  await reason(desk, 'not-answering', SILENCE_LIMIT_MS);

  const askedAgain = standIn.waitForLoad();
  await desk.page.getByTestId('reconnect').click();
  await askedAgain;
  const before = performance.now();
  await desk.quit();
  expect(performance.now() - before).toBeLessThan(QUIT_LIMIT_MS);
});

test('trying again while a try hangs throws that one away', async ({ openDesk, standIn }) => {
  standIn.answerPageWith('silence');
  const desk = await openDesk();
  await desk.page.getByTestId('reconnect').waitFor();
  await expect(desk.connection).toHaveAttribute('data-phase', 'starting');
  standIn.answerPageWell();
  await desk.page.getByTestId('reconnect').click();
  await desk.waitForPhase('qr', 10_000);
});

test('an export with the link does not wait for a page that hangs', async ({
  desk,
  openDesk,
  standIn,
  profile,
}) => {
  test.slow();
  await desk.quit();
  standIn.answerPageWith('silence');
  const again = await openDesk();
  await reason(again, 'not-answering', SILENCE_LIMIT_MS);
  await again.page.getByTestId('open-desk').click();
  await standIn.waitForLoad(SILENCE_LIMIT_MS);
  const file = path.join(profile, 'moving.rosheta-backup');
  await beginExport(again, { file, passphrase: 'صندوق برتقال جمل نافذة' }, { withSession: true });
  // The page that hangs would have its twenty seconds; it is left at once.
  await again.waitForPhase('starting', 10_000);
  await expect(again.page.getByTestId('export-done')).toBeVisible({ timeout: 45_000 });
});

for (const answer of ['picture-stalls', 'extra-script-stalls'] as const) {
  test(`a page is used although one thing that it does not need never comes: ${answer}`, async ({
    openDesk,
    standIn,
  }) => {
    standIn.answerPageWith(answer);
    const desk = await openDesk();
    await standIn.scan();
    await desk.waitForPhase('online');
    standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'وصلت' });
    await expect(desk.chat(NAME)).toContainText('وصلت');
  });
}

for (const [answer, said] of [
  ['error', 'server-error'],
  ['redirect', 'sign-in-needed'],
  ['sign-in', 'sign-in-needed'],
  ['empty', 'page-incomplete'],
  ['half', 'page-incomplete'],
  ['script-fails', 'page-incomplete'],
] as const) {
  test(`what comes instead of WhatsApp is named, and the desk is back in seconds: ${answer}`, async ({
    openDesk,
    standIn,
  }) => {
    standIn.answerPageWith(answer);
    const desk = await openDesk();
    await reason(desk, said, BACK_LIMIT_MS);
    standIn.answerPageWell();
    await desk.waitForPhase('qr', BACK_LIMIT_MS);
  });
}

for (const answer of ['half-silence', 'script-stalls'] as const) {
  test(`a page that stops in the middle is named, and trying again is at once: ${answer}`, async ({
    openDesk,
    standIn,
  }) => {
    standIn.answerPageWith(answer);
    const desk = await openDesk();
    await reason(desk, 'not-answering', BOOT_LIMIT_MS);
    standIn.answerPageWell();
    await desk.page.getByTestId('reconnect').click();
    await desk.waitForPhase('qr', 15_000);
  });
}

test('a name that cannot be found is no change of WhatsApp', async ({ openDesk }) => {
  const desk = await openDesk({ switches: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
  await reason(desk, 'no-network');
});

test('a number that WhatsApp blocked is told so, nothing hammers, and what waits stays', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  standIn.refuse('TOS_BLOCK');
  await desk.waitForPhase('blocked');
  await expect(desk.page.getByTestId('link-banner')).toBeVisible();
  await desk.reply('لما يرجع');
  await expect(desk.bubble('لما يرجع')).toHaveAttribute('data-status', 'pending');
  expect(standIn.loads).toBe(1);

  standIn.acceptAgain();
  await desk.page.getByTestId('banner-reconnect').click();
  await desk.waitForPhase('online');
  const sent = await standIn.waitForSent();
  expect(sent).toMatchObject({ body: 'لما يرجع', duplicates: 0 });
});

test('after a full disk what WhatsApp’s page could not store comes in without a restart', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'قبل' });
  await desk.openChat(NAME);
  standIn.failStorage();
  for (let index = 0; index < 10; index++) {
    standIn.customerWrites({ from: CUSTOMER, name: NAME, text: `والقرص مليان ${index}` });
  }
  await desk.waitForPhase('offline', 45_000);
  await expect(desk.page.getByTestId('link-banner')).toHaveAttribute('data-reason', 'storage-failed');

  standIn.repairStorage();
  await desk.waitForPhase('online', 45_000);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'وبعدها' });
  await expect(desk.bubble('وبعدها')).toBeVisible();
  for (let index = 0; index < 10; index++) await expect(desk.bubble(`والقرص مليان ${index}`)).toHaveCount(1);
});
