import { expect, test } from '../support/fixtures.ts';
import { faintTexts } from '../support/measure-contrast.ts';

const PAGES = ['tickets', 'prescriptions', 'customers', 'follow-ups', 'templates', 'ratings'] as const;

test('every text of the main pages can be read, in the light and in the dark', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--training'] });
  const { page } = desk;
  await desk.openChat('عميل تدريب ١');
  await desk.reply('أيوه موجود');
  await expect(desk.bubble('أيوه موجود')).toHaveAttribute('data-status', 'read');
  for (const theme of ['light', 'dark'] as const) {
    await page.getByTestId('page-chats').click();
    await desk.updateSettings({ theme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    expect.soft(await faintTexts(page), `chats, ${theme}`).toEqual([]);
    for (const name of PAGES) {
      await page.getByTestId(`page-${name}`).click();
      await expect(page.locator(`[data-page="${name}"]`)).toBeVisible();
      expect.soft(await faintTexts(page), `${name}, ${theme}`).toEqual([]);
    }
    await page.getByTestId('settings-open').click();
    for (const name of ['general', 'hours', 'automation', 'menu', 'rules'] as const) {
      await page.getByTestId(`settings-${name}`).click();
      expect.soft(await faintTexts(page), `settings ${name}, ${theme}`).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
