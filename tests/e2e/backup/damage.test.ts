import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { passGuard } from '../support/backup-file.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const PAGE = 4096;

async function takeBackup(desk: Desk): Promise<void> {
  await desk.page.getByTestId('settings-open').click();
  await desk.page.getByTestId('settings-backup').click();
  await desk.page.getByTestId('backup-run').click();
  await expect(desk.page.getByTestId('backup-last')).toHaveAttribute('data-count', '1');
  await desk.page.keyboard.press('Escape');
}

/** As a dying disk does it, under the open desk: every third page is nonsense. */
function damage(file: string): void {
  const handle = openSync(file, 'r+');
  for (let page = 2; page < statSync(file).size / PAGE; page += 3)
    writeSync(handle, Buffer.alloc(PAGE, 0xaa), 0, PAGE, page * PAGE);
  closeSync(handle);
}

test('a database that is damaged while the desk is open leads to the restore screen, and a copy brings the messages back', async ({
  desk,
  standIn,
  openDesk,
  profile,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'قبل العطل' });
  await expect(desk.chat(NAME)).toBeVisible();
  await takeBackup(desk);
  await desk.quit();
  const again = await openDesk();
  await again.waitForPhase('online');
  const loadedAnew = again.page.waitForEvent('load');
  damage(path.join(profile, 'rosheta.db'));
  for (let index = 0; index < 5; index += 1)
    standIn.customerWrites({ from: `20101234567${index}@c.us`, name: `جديد ${index}`, text: 'وقت العطل' });
  await loadedAnew;

  await expect(again.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'unreadable');
  // WhatsApp's page is put away: nothing comes in that could not be kept.
  const pages = await again.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  );
  expect(pages.filter((url) => url.includes('whatsapp'))).toEqual([]);
  // The database does not open: an admin of the copy is asked.
  await passGuard(again);
  await again.page.getByTestId('restore-copy-submit').click();
  await again.page.getByTestId('confirm-yes').click();
  await again.signInWhenAsked();
  await again.waitForPhase('online');
  await again.openChat(NAME);
  await expect(again.bubble('قبل العطل')).toBeVisible();
  await expect(again.chat('جديد 4')).toBeVisible();
  expect(await readdir(profile)).not.toContain('rosheta.db.suspect');
});

test('after a power cut the damage that was met is still known, and nothing is written before it is restored', async ({
  desk,
  standIn,
  openDesk,
  profile,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'قبل العطل' });
  await expect(desk.chat(NAME)).toBeVisible();
  await desk.quit();
  const again = await openDesk();
  await again.waitForPhase('online');
  const loadedAnew = again.page.waitForEvent('load');
  damage(path.join(profile, 'rosheta.db'));
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'وقت العطل' });
  await loadedAnew;
  await expect(again.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'unreadable');
  await again.kill();

  const later = await openDesk();
  await expect(later.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'unreadable');
});

test('a database that is gone while the link and the files are there is missed, not made anew', async ({
  desk,
  standIn,
  openDesk,
  profile,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'قبل' });
  await expect(desk.chat(NAME)).toBeVisible();
  await desk.quit();
  const aside = path.join(profile, 'moved-away');
  await mkdir(aside);
  await cp(path.join(profile, 'rosheta.db'), path.join(aside, 'rosheta.db'));
  await rm(path.join(profile, 'rosheta.db'));

  const lost = await openDesk();
  await expect(lost.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'missing');
  expect(await readdir(profile)).not.toContain('rosheta.db');
  // Whoever finds the file puts it back.
  await cp(path.join(aside, 'rosheta.db'), path.join(profile, 'rosheta.db'));
  await lost.page.getByTestId('restore-retry').click();
  await lost.signInWhenAsked();
  await lost.waitForPhase('online');
  await expect(lost.chat(NAME)).toBeVisible();
});

test('who has nothing to restore begins anew, and what was there is put aside', async ({
  desk,
  openDesk,
  profile,
}) => {
  await desk.quit();
  await rm(path.join(profile, 'rosheta.db'));
  const lost = await openDesk();
  await lost.page.getByTestId('restore-begin-anew').click();
  const loadedAnew = lost.page.waitForEvent('load');
  await lost.page.getByTestId('confirm-yes').click();
  await loadedAnew;
  await expect(lost.page.getByTestId('set-up')).toBeVisible();
  const names = await readdir(profile);
  expect(names.some((name) => name.startsWith('database-key.json.replaced-'))).toBe(true);
  const partitions = await readdir(path.join(profile, 'Partitions'));
  expect(partitions.some((name) => name.startsWith('whatsapp.replaced-'))).toBe(true);
});
