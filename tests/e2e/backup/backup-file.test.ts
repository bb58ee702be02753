import { rm } from 'node:fs/promises';
import path from 'node:path';
import { axeFindings } from '../support/axe.ts';
import { Desk } from '../support/desk.ts';
import { createProfile, removeProfile } from '../support/profile.ts';
import { answerDialogs, holdOpenDialog } from '../support/backup-file.ts';
import { expect, test } from '../support/fixtures.ts';
import { faintTexts } from '../support/measure-contrast.ts';
import { catchRelaunch } from '../support/relaunch.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const PASSPHRASE = 'صندوق برتقال جمل نافذة';

test('a backup file restores on a fresh profile with its passphrase, and equals the source', async ({
  desk,
  standIn,
  profile,
}) => {
  const file = path.join(profile, 'exported.rosheta-backup');
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'في الملف' });
  await desk.openChat(NAME);
  await desk.reply('وصلت');
  await standIn.waitForSent();
  await expect(desk.bubble('وصلت')).toHaveAttribute('data-status', 'sent');
  const texts = await desk.storedTexts();

  await answerDialogs(desk, file);
  await desk.page.getByTestId('settings-open').click();
  await desk.page.getByTestId('settings-backup').click();
  await desk.page.getByTestId('export-open').click();
  await desk.page.getByTestId('export-passphrase').fill(PASSPHRASE);
  await expect(desk.page.getByTestId('export-submit')).toBeDisabled();
  await desk.page.getByTestId('export-passphrase-again').fill(PASSPHRASE);
  await desk.page.getByTestId('export-submit').click();
  await expect(desk.page.getByTestId('export-done')).toContainText('exported.rosheta-backup', {
    timeout: 45_000,
  });
  await desk.quit();

  const fresh = await createProfile();
  const other = await Desk.open({
    profile: fresh,
    switches: standIn.electronSwitches(),
    flags: ['--restore'],
  });
  try {
    await expect(other.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'asked');
    const closeDialog = await holdOpenDialog(other, file);
    const choose = other.page.getByTestId('restore-file-choose');
    await choose.click();
    await other.page.getByTestId('restore-passphrase').fill('كلمات لا تفتح شيئاً');
    // What there is to wait for before Enter does anything.
    await expect(choose).toHaveAttribute('data-loading', 'true');
    await expect(other.page.getByTestId('restore-file-submit')).toBeDisabled();
    await closeDialog();
    await expect(other.page.getByTestId('restore-file-name')).toContainText('exported.rosheta-backup');
    await expect(choose).toBeEnabled();
    await other.page.getByTestId('restore-file-submit').click();
    await expect(other.page.getByTestId('error-notice')).toHaveAttribute('data-code', 'passphrase-wrong');
    await other.page.getByTestId('restore-passphrase').fill(PASSPHRASE);
    await other.page.getByTestId('restore-passphrase').press('Enter');
    await other.signInWhenAsked();
    await other.page.getByTestId('open-desk').click();
    await other.openChat(NAME);
    expect(await other.storedTexts()).toEqual(texts);
  } finally {
    await other.endIfRunning();
    await removeProfile(fresh);
  }
  await rm(file, { force: true });
});

test('the connect screen restarts the app in the restore screen, which is named, can be read, and leads back', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.qrText();
  const relaunchedWith = await catchRelaunch(desk);
  await desk.page.getByTestId('restore-enter').click();
  await expect.poll(relaunchedWith).toContain('"--restore"');
  await desk.kill();

  const restore = await openDesk({ flags: ['--restore'] });
  await restore.page.getByTestId('restore-screen').waitFor();
  expect(await faintTexts(restore.page)).toEqual([]);
  expect(await axeFindings(restore.page, 'all')).toEqual([]);
  await restore.page.getByTestId('restore-retry').click();
  await restore.signInWhenAsked();
  await restore.qrText();
});
