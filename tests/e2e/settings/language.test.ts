import { expect, test } from '../support/fixtures.ts';

test('Arabic comes first, English is one click away, and the choice stays', async ({ openDesk }) => {
  const flags = ['--training'];
  const desk = await openDesk({ flags });
  const html = desk.page.locator('html');
  await expect(html).toHaveAttribute('dir', 'rtl');
  await expect(html).toHaveAttribute('lang', 'ar');

  await desk.page.getByTestId('settings-open').click();
  await desk.page.getByTestId('language-en').click();
  await expect(html).toHaveAttribute('dir', 'ltr');
  await expect(html).toHaveAttribute('lang', 'en');
  await desk.page.getByTestId('theme-dark').click();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await desk.quit();

  const again = await openDesk({ flags });
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(again.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
