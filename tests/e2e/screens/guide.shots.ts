import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { answerDialogs } from '../support/backup-file.ts';
import { OWNER } from '../support/desk-window.ts';
import type { Desk } from '../support/desk.ts';
import { test } from '../support/fixtures.ts';

/** The pictures of docs/install.*.md, made by `npm run screens -- guide` in out/screens/guide, to be copied over. */

const FOLDER = path.resolve('out/screens/guide');
const NAME = { ar: 'عميل ١', en: 'Customer 1' };

for (const language of ['ar', 'en'] as const) {
  const shoot = async (desk: Desk, picture: string): Promise<void> => {
    await mkdir(FOLDER, { recursive: true });
    const bytes = await desk.page.screenshot({ animations: 'disabled' });
    // A screen has few colours: a quarter of the size, for a picture that lies in every clone.
    await sharp(bytes)
      .png({ palette: true, quality: 90, compressionLevel: 9 })
      .toFile(path.join(FOLDER, `${picture}.${language}.png`));
  };

  test(`the guide in ${language}`, async ({ openDesk, standIn, profile }) => {
    const desk = await openDesk({ signsIn: false });
    const { page } = desk;
    await desk.updateSettings({ language, theme: 'light' });
    await page.locator(`html[lang="${language}"]`).waitFor();
    await page.getByTestId('first-run-next').click();
    await page.getByTestId('pharmacy-name').fill(language === 'ar' ? OWNER.pharmacyName : 'Al-Nour Pharmacy');
    await page.getByTestId('first-run-next').click();
    await page.getByTestId('own-name').fill(language === 'ar' ? OWNER.name : 'Mona');
    await page.getByTestId('new-secret').fill('2468');
    await page.getByTestId('repeat-secret').fill('2468');
    await shoot(desk, '1-set-up');
    await page.getByTestId('set-up-submit').click();
    await page.getByTestId('first-run-leave').click();
    await page.getByTestId('first-step-link').click();
    await desk.qrText();
    await shoot(desk, '2-link');
    const now = Date.now();
    await desk.updateSettings({
      recoveryKeyOfferedAt: now,
      recoveryKeySavedAt: now,
      automationHintHiddenAt: now,
    });
    await standIn.scan();
    await desk.waitForPhase('online');
    const texts = {
      ar: [
        'السلام عليكم',
        'عندكم فيتامين د ٥٠٠٠٠؟ محتاج علبتين والتوصيل على نفس العنوان',
        'أيوه متوفر، يوصلك خلال ساعة',
      ],
      en: [
        'Good morning',
        'Do you have vitamin D 50,000? Two boxes, to the same address please',
        'Yes, it will be there within the hour',
      ],
    }[language];
    const from = '201012345678@c.us';
    standIn.customerWrites({ from, name: NAME[language], text: texts[0] ?? '' });
    standIn.customerWrites({ from, name: NAME[language], text: texts[1] ?? '' });
    await desk.openChat(NAME[language]);
    await desk.reply(texts[2] ?? '');
    await desk
      .bubble(texts[2] ?? '')
      .and(page.locator('[data-status="sent"]'))
      .waitFor();
    await shoot(desk, '3-desk');
    await answerDialogs(desk, path.join(profile, 'pharmacy.rosheta-backup'));
    await page.getByTestId('settings-open').click();
    await page.getByTestId('settings-backup').click();
    await page.getByTestId('backup-run').click();
    await page.locator('[data-testid="backup-last"][data-count="1"]').waitFor();
    await shoot(desk, '4-backup');
    await page.getByTestId('export-open').click();
    await page.getByTestId('export-session').check();
    await page.getByTestId('export-session-warning').waitFor();
    await shoot(desk, '5-move');
    await page.keyboard.press('Escape');
    standIn.logoutFromPhone();
    await page.keyboard.press('Escape');
    await desk.waitForPhase('qr');
    await shoot(desk, '6-logged-out');
  });
}
