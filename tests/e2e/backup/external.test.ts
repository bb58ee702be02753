import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { axeFindings } from '../support/axe.ts';
import { answerDialogs, passGuard } from '../support/backup-file.ts';
import { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';
import { createProfile, removeProfile } from '../support/profile.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const PASSPHRASE = 'صندوق برتقال جمل نافذة';

test('a backup outside of this PC is set up, tried, and restored on another PC', async ({
  desk,
  standIn,
}) => {
  const stick = await mkdtemp(path.join(tmpdir(), 'rosheta-stick-'));
  const folder = path.join(stick, 'نسخ الصيدلية');
  await mkdir(folder);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'على الفلاشة' });
  await desk.openChat(NAME);
  const texts = await desk.storedTexts();
  const { page } = desk;
  await answerDialogs(desk, folder);
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-backup').click();
  await page.getByTestId('external-choose').click();
  await expect(page.getByTestId('external-folder')).toContainText('نسخ الصيدلية');
  await expect(page.getByTestId('external-refused')).toHaveCount(0);
  await page.getByTestId('external-passphrase').fill('قصيرة');
  await expect(page.getByTestId('external-save')).toBeDisabled();
  await page.getByTestId('external-passphrase').fill(PASSPHRASE);
  await page.getByTestId('external-passphrase-again').fill(PASSPHRASE);
  await page.getByTestId('external-save').click();
  await expect(page.getByTestId('external-passphrase-shown')).toHaveText(PASSPHRASE, { timeout: 60_000 });
  await page.getByTestId('external-kept-done').click();

  const last = page.getByTestId('external-last');
  await expect(last).not.toHaveAttribute('data-taken', 'never', { timeout: 60_000 });
  await expect(last).toHaveAttribute('data-problem', 'none');
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^rosheta-[0-9a-f]{12}$/)]);

  await page.getByTestId('drill-passphrase').fill('كلمات لا تفتح شيئاً');
  await page.getByTestId('drill-run').click();
  await expect(page.getByTestId('drill-report-passphrase-wrong')).toBeVisible({ timeout: 60_000 });
  await page.getByTestId('drill-passphrase').fill(PASSPHRASE);
  await page.getByTestId('drill-run').click();
  await expect(page.getByTestId('drill-report-good')).toContainText('هذه النسخة صالحة للاستعادة', {
    timeout: 60_000,
  });
  expect(await axeFindings(page, 'all')).toEqual([]);

  await rename(folder, `${folder} بعيدًا`);
  await page.getByTestId('external-run').click();
  await expect(last).toHaveAttribute('data-problem', 'target-missing');
  await rename(`${folder} بعيدًا`, folder);
  await page.getByTestId('external-run').click();
  await expect(last).toHaveAttribute('data-problem', 'none', { timeout: 60_000 });
  await desk.quit();

  const fresh = await createProfile();
  const other = await Desk.open({
    profile: fresh,
    switches: standIn.electronSwitches(),
    flags: ['--restore'],
  });
  try {
    await answerDialogs(other, stick);
    await passGuard(other);
    await other.page.getByTestId('restore-way-folder').click();
    await other.page.getByTestId('restore-folder-choose').click();
    await expect(other.page.getByTestId('restore-folder-empty')).toBeVisible();
    await answerDialogs(other, folder);
    await other.page.getByTestId('restore-folder-choose').click();
    await other.page.getByTestId('restore-snapshot-passphrase').fill(PASSPHRASE);
    await other.page.getByTestId('restore-snapshot-submit').click();
    await other.signInWhenAsked();
    await other.page.getByTestId('open-desk').click();
    await other.openChat(NAME);
    expect(await other.storedTexts()).toEqual(texts);
  } finally {
    await other.endIfRunning();
    await removeProfile(fresh);
    await rm(stick, { recursive: true, force: true });
  }
});
