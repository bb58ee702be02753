import { mkdirSync } from 'node:fs';
import { test } from '../support/fixtures.ts';
test('tmp', async ({ desk, standIn }) => {
  test.setTimeout(120_000);
  mkdirSync('/tmp/m', { recursive: true });
  const { page } = desk;
  const state = async (n: string) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    console.log(
      n,
      JSON.stringify(
        await page.evaluate(() => [
          matchMedia('(forced-colors: active)').matches,
          matchMedia('(prefers-reduced-motion: reduce)').matches,
          ...['page-tickets', 'chat-item'].map((id) => {
            const e = document.querySelector(`[data-testid=${id}]`);
            return e === null ? null : getComputedStyle(e).outline + ' ' + getComputedStyle(e).transition;
          }),
        ]),
      ),
    );
    await page.screenshot({ path: `/tmp/m/f-${n}.png` });
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  };
  standIn.customerWrites({ from: '201112345678@c.us', name: 'سارة', text: 'فين طلبي؟ اتأخر جدا' });
  await desk.chat('سارة').waitFor();
  await state('chats');
  await desk.openChat('سارة');
  await desk.reply('أيوه موجود');
  await standIn.waitForSent();
  await state('chat');
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-entry').first().waitFor();
  await state('palette');
  await page.keyboard.press('Escape');
  await state('after');
  await page.getByTestId('thread-menu').click();
  await page.getByTestId('merge-open').waitFor();
  await state('menu');
  await page.keyboard.press('Escape');
  await page.getByTestId('ticket-filter-open').click();
  await page.getByTestId('filter-kind-prescription').waitFor();
  await state('filters');
  await page.keyboard.press('Escape');
  await state('again');
  for (const p of ['tickets', 'prescriptions', 'customers', 'follow-ups', 'templates']) {
    await page.getByTestId('page-' + p).click();
    await state(p);
  }
  await page.getByTestId('settings-open').click();
  await page
    .getByTestId('settings-general')
    .waitFor()
    .catch(() => {});
  await state('settings');
});
