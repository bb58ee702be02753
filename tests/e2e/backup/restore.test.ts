import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '#main/store/database/open-database.ts';
import { passGuard, showRecoveryKey } from '../support/backup-file.ts';
import type { Desk } from '../support/desk.ts';
import { OWNER } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';
import { catchRelaunch } from '../support/relaunch.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';

async function savedRecoveryKey(desk: Desk): Promise<string> {
  await desk.page.getByTestId('recovery-key-banner-open').click();
  await showRecoveryKey(desk);
  const shown = desk.page.getByTestId('recovery-key-value').locator('li');
  await expect(shown).toHaveCount(12);
  const groups = await shown.allTextContents();
  await desk.page.getByTestId('recovery-key-kept').check();
  await desk.page.getByTestId('recovery-key-saved').click();
  await expect(desk.page.getByTestId('recovery-key-banner')).toHaveCount(0);
  return groups.join(' ');
}

async function enterKey(desk: Desk, key: string): Promise<void> {
  await desk.page.getByTestId('restore-key').fill(key);
  await desk.page.getByTestId('restore-key').press('Enter');
}

test('with the key file gone, the printed recovery key opens the desk with its history', async ({
  desk,
  standIn,
  openDesk,
  profile,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'محفوظة' });
  await expect(desk.chat(NAME)).toBeVisible();
  const key = await savedRecoveryKey(desk);
  await desk.quit();
  await rm(path.join(profile, 'database-key.json'));
  const database = await readFile(path.join(profile, 'rosheta.db'));

  const locked = await openDesk();
  const screen = locked.page.getByTestId('restore-screen');
  await expect(screen).toHaveAttribute('data-reason', 'needs-recovery-key');
  await expect(locked.page.getByTestId('restore-key')).toBeFocused();
  await enterKey(
    locked,
    key.replace(/.$/, (last) => (last === '7' ? '8' : '7')),
  );
  await expect(locked.page.getByTestId('error-notice')).toHaveAttribute('data-code', 'recovery-key-typo');
  expect((await readFile(path.join(profile, 'rosheta.db'))).equals(database)).toBe(true);
  expect(await readdir(profile)).not.toContain('database-key.json');

  await enterKey(locked, key.toLowerCase().replaceAll('0', 'o'));
  await locked.signInWhenAsked();
  await locked.waitForPhase('online');
  await locked.openChat(NAME);
  await expect(locked.bubble('محفوظة')).toBeVisible();
  await locked.quit();

  const again = await openDesk();
  await again.waitForPhase('online');
  await expect(again.chat(NAME)).toBeVisible();
  // That it is kept safe is remembered with the data.
  await expect(again.page.getByTestId('recovery-key-banner')).toHaveCount(0);
});

test('a damaged database is answered with its last good copy, and is archived', async ({
  desk,
  standIn,
  openDesk,
  profile,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'في النسخة' });
  await expect(desk.chat(NAME)).toBeVisible();
  await desk.quit();
  const database = path.join(profile, 'rosheta.db');
  await mkdir(path.join(profile, 'backups'), { recursive: true });
  await copyFile(database, path.join(profile, 'backups', 'rosheta-20260507-093000.backup'));
  const bytes = await readFile(database);
  bytes.fill(0xaa, 4096);
  await writeFile(database, bytes);

  const damaged = await openDesk();
  await expect(damaged.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'unreadable');
  expect((await readFile(database)).equals(bytes)).toBe(true);
  await passGuard(damaged);
  await damaged.page.getByTestId('restore-copy-submit').click();
  await damaged.page.getByTestId('confirm-yes').click();
  await damaged.signInWhenAsked();
  await damaged.waitForPhase('online');
  await damaged.openChat(NAME);
  await expect(damaged.bubble('في النسخة')).toBeVisible();
  const archived = (await readdir(profile)).find((name) => name.startsWith('rosheta.db.replaced-'));
  expect((await readFile(path.join(profile, archived ?? ''))).equals(bytes)).toBe(true);
});

test('by keyboard alone a copy is brought back, and the keyboard is never lost on the way', async ({
  desk,
  openDesk,
  profile,
}) => {
  await desk.quit();
  const copies = path.join(profile, 'backups');
  await mkdir(copies);
  for (const day of ['06', '07'])
    await copyFile(path.join(profile, 'rosheta.db'), path.join(copies, `rosheta-202605${day}-093000.backup`));
  const restore = await openDesk({ flags: ['--restore'] });
  const { keyboard } = restore.page;
  await expect(restore.page.getByTestId('restore-guard')).toBeVisible();
  await restore.page.getByTestId('restore-way-copy').click();
  await restore.page.getByTestId('restore-guard-secret').focus();
  await keyboard.type('0000');
  await keyboard.press('Enter');
  await expect(restore.page.getByTestId('restore-guard-secret')).toBeFocused();
  await keyboard.type(OWNER.secret);
  await keyboard.press('Enter');
  const submit = restore.page.getByTestId('restore-copy-submit');
  await expect(submit).toBeFocused();
  // Who looks at the other copies goes on doing so.
  await keyboard.press('Shift+Tab');
  await keyboard.press('ArrowDown');
  await expect(submit).toBeVisible();
  await expect(restore.page.getByTestId('restore-copy').nth(1).getByRole('radio')).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(restore.page.getByTestId('confirm-no')).toBeFocused();
  await keyboard.press('Escape');
  await expect(submit).toBeFocused();
});

test('what a restored copy has as unsent is not sent by itself, because it may have been sent since', async ({
  desk,
  standIn,
  openDesk,
  profile,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  standIn.dropConnection();
  await desk.waitForPhase('offline');
  await desk.reply('اتبعتت بعد النسخة');
  await expect(desk.bubble('اتبعتت بعد النسخة')).toHaveAttribute('data-status', 'pending');
  await desk.quit();
  const database = path.join(profile, 'rosheta.db');
  await mkdir(path.join(profile, 'backups'), { recursive: true });
  await copyFile(database, path.join(profile, 'backups', 'rosheta-20260507-093000.backup'));
  standIn.restoreConnection();
  const later = await openDesk();
  await standIn.waitForSent();
  await later.quit();
  const bytes = await readFile(database);
  await writeFile(database, bytes.fill(0xaa, 4096));

  const damaged = await openDesk();
  await passGuard(damaged);
  await damaged.page.getByTestId('restore-copy-submit').click();
  await damaged.page.getByTestId('confirm-yes').click();
  await damaged.signInWhenAsked();
  await damaged.waitForPhase('online');
  await damaged.openChat(NAME);
  await expect(damaged.bubble('اتبعتت بعد النسخة').first()).toHaveAttribute('data-failure', 'unknown');
  expect(standIn.sent).toHaveLength(1);
  expect(standIn.sent[0]?.duplicates).toBe(0);
  expect(await readdir(profile)).not.toContain('rosheta.db.restored');
});

test('the paper that is printed holds the key and nothing else of the window', async ({ desk }) => {
  await desk.page.getByTestId('recovery-key-banner-open').click();
  await showRecoveryKey(desk);
  const sheet = desk.page.getByTestId('recovery-key-sheet');
  await expect(sheet).toBeHidden();
  await desk.page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(sheet.locator('li')).toHaveCount(12);
  await expect(desk.page.getByTestId('desk')).toBeHidden();
  await expect(desk.page.getByTestId('recovery-key-value')).toBeHidden();
});

test('a backup taken in the settings brings back a database that is gone', async ({
  desk,
  standIn,
  openDesk,
  profile,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'قبل النسخة' });
  await expect(desk.chat(NAME)).toBeVisible();
  await desk.page.getByTestId('settings-open').click();
  await desk.page.getByTestId('settings-backup').click();
  await expect(desk.page.getByTestId('backup-last')).toHaveAttribute('data-count', '0');
  await desk.page.getByTestId('backup-run').click();
  await expect(desk.page.getByTestId('backup-last')).toHaveAttribute('data-count', '1');
  await desk.quit();
  await rm(path.join(profile, 'rosheta.db'));

  const lost = await openDesk();
  await expect(lost.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'missing');
  await passGuard(lost);
  await lost.page.getByTestId('restore-copy-submit').click();
  await lost.page.getByTestId('confirm-yes').click();
  await lost.signInWhenAsked();
  await lost.waitForPhase('online');
  await lost.openChat(NAME);
  await expect(lost.bubble('قبل النسخة')).toBeVisible();
});

test('data of a newer version are refused politely and left alone', async ({ desk, openDesk, profile }) => {
  await desk.quit();
  const file = path.join(profile, 'rosheta.db');
  const keyFile = JSON.parse(await readFile(path.join(profile, 'database-key.json'), 'utf8')) as {
    protection: string;
    key: string;
  };
  test.skip(keyFile.protection !== 'file', 'the key can only be read where the system has no key store');
  const key = Buffer.from(Buffer.from(keyFile.key, 'base64').toString(), 'hex');
  // As it was archived before the update.
  await copyFile(file, `${file}.v160.copy`);
  const database = openDatabase(file, key, 'read-write');
  database.pragma('user_version = 99990');
  database.close();
  const before = await readFile(file);

  const older = await openDesk();
  await expect(older.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'newer-version');
  await expect(older.page.getByTestId('restore-key')).toHaveCount(0);
  await expect(older.page.getByTestId('restore-copy-submit')).toHaveCount(0);
  const loadedAnew = older.page.waitForEvent('load');
  await older.page.getByTestId('restore-retry').click();
  await loadedAnew;
  await expect(older.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'newer-version');
  expect((await readFile(file)).equals(before)).toBe(true);

  // Whoever went back on purpose gets what the older version can read; the newer data are archived.
  await older.page.getByTestId('restore-go-back').click();
  await expect(older.page.getByTestId('restore-copy').first()).toHaveAttribute(
    'data-id',
    'rosheta.db.v160.copy',
  );
  await passGuard(older);
  await older.page.getByTestId('restore-copy-submit').click();
  await older.page.getByTestId('confirm-yes').click();
  await older.signInWhenAsked();
  await older.quit();
  const archived = (await readdir(profile)).find((name) => /^rosheta\.db\.replaced-[^-]+$/.test(name));
  expect((await readFile(path.join(profile, archived ?? ''))).equals(before)).toBe(true);
});

test('the restore screen is asked about first, since the desk closes for it', async ({ desk }) => {
  const { page } = desk;
  // The settings have another one, which is closed.
  const question = page.getByTestId('confirm').filter({ has: page.getByTestId('confirm-yes') });
  const relaunchedWith = await catchRelaunch(desk);
  for (const [language, title] of [
    ['en', 'Open the restore screen?'],
    ['ar', 'فتح شاشة الاستعادة؟'],
  ] as const) {
    await desk.updateSettings({ language });
    await page.getByTestId('settings-open').click();
    await page.getByTestId('settings-backup').click();
    await page.getByTestId('settings-restore').click();
    await expect(question).toContainText(title);
    // Whoever slipped goes back with Enter, and the desk is still there.
    await page.keyboard.press('Enter');
    await expect(question).toHaveCount(0);
    await expect(page.getByTestId('settings-restore')).toBeFocused();
    if (language === 'en') await page.keyboard.press('Escape');
  }
  expect(await relaunchedWith()).toBe('');
  await page.getByTestId('settings-restore').click();
  await page.getByTestId('confirm-yes').click();
  await expect.poll(relaunchedWith).toContain('--restore');
  await desk.kill();
});
