import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerDialogs } from '../support/backup-file.ts';
import { expect, test } from '../support/fixtures.ts';
import { lookAt } from '../support/look-at.ts';

const MONA = '201012345678@c.us';

for (const language of ['ar', 'en'] as const) {
  test(`what takes a person's data out, holds or erases them can be read and is named, in the light, in the dark and in the system's colours (${language})`, async ({
    desk,
    standIn,
  }) => {
    const stick = await mkdtemp(path.join(tmpdir(), 'rosheta-stick-'));
    const { page } = desk;
    const look = (place: string) => lookAt(desk, place, language === 'ar');
    const open = (testId: string) => page.getByTestId(testId).first().click();
    const shown = (testId: string) => page.getByTestId(testId).first().waitFor();
    const close = async (opener: string): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect.soft(page.getByTestId(opener).first()).toBeFocused();
    };
    await desk.updateSettings({ language });
    standIn.customerWrites({ from: MONA, name: 'منى', text: 'عندكم بنادول؟' });
    await desk.openChat('منى');
    await open('thread-menu');
    await open('record-open');
    await shown('record-period-days');
    await look('record of a chat');
    await close('thread-menu');
    await open('customer-open');
    await open('privacy-menu');
    await shown('privacy-erase');
    await look('menu of a customer');
    await open('privacy-erase');
    await shown('erase-typed');
    await look('erase');
    await close('privacy-menu');
    await open('privacy-menu');
    await open('privacy-give');
    await shown('give-confirm');
    await look('give');
    await close('privacy-menu');
    await open('privacy-menu');
    await open('privacy-hold');
    await page.getByTestId('hold-reason').fill('نزاع قضائي');
    await look('hold');
    await open('hold-confirm');
    await shown('hold-note');
    await look('held');
    await page.keyboard.press('Escape');
    await answerDialogs(desk, stick);
    await open('settings-open');
    await open('settings-backup');
    await shown('external-section');
    await open('external-choose');
    await page.getByTestId('external-passphrase').fill('صندوق برتقال جمل');
    await page.getByTestId('external-session').check();
    await look('where backups go');
    await open('settings-inspection');
    await open('bundle-open');
    await shown('bundle-file');
    await look('support report');
    await rm(stick, { recursive: true });
  });
}
