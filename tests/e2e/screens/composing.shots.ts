import type { UpdateState } from '#shared/domain/updates.ts';
import { EVENT_CHANNEL } from '#shared/ipc/bridge.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: writing, the end of a thread, banners and notices, in both languages and both themes. */

const CUSTOMER = '201012345678@c.us';

test('writing and what is said meanwhile', async ({ desk, standIn }) => {
  const { page } = desk;
  const field = page.getByTestId('composer-input');
  for (const text of ['السلام عليكم', 'عندكم Panadol Extra؟', 'محتاج علبتين. Thanks a lot.']) {
    standIn.customerWrites({ from: CUSTOMER, name: 'عميل ١', text });
  }
  await desk.openChat('عميل ١');
  await shoot(desk, '90-composer-empty');
  await page.getByTestId('picker-open').click();
  await page.getByTestId('picker').waitFor();
  await shoot(desk, '91-composer-slash');
  await field.fill('أيوه موجود يا فندم، العلبة بخمسة وثلاثين جنيه.\n'.repeat(12));
  await page.getByTestId('send-later').click();
  await page.getByTestId('later-tomorrow').waitFor();
  await shoot(desk, '92-send-later');
  await page.keyboard.press('Escape');
  await field.fill('');
  await page.getByTestId('mode-note').check({ force: true });
  await page.getByTestId('note-input').fill('سألته عن الحساسية. All OK.');
  await shoot(desk, '93-note');
  await page.getByTestId('note-add').click();
  await page.getByTestId('mode-message').check({ force: true });
  standIn.refuseNextSend();
  await desk.reply('تمام؟');
  await page.getByTestId('message-failure').waitFor();
  await shoot(desk, '94-thread-end');

  const state: UpdateState = { phase: 'ready', version: '1.1.0', notes: '', downloadedAt: 0 };
  await desk.app.evaluate(
    ({ BrowserWindow }, [channel, told]) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL().startsWith('app://'))
          window.webContents.send(channel, [['updates.changed', told]]);
    },
    [EVENT_CHANNEL, state] as const,
  );
  await page.getByTestId('update-banner').waitFor();
  await shoot(desk, '95-banner');
  await page.getByTestId('banners-behind').first().click();
  await shoot(desk, '96-banners');
  await page.getByTestId('update-banner-later').click();
  await page.getByTestId('recovery-key-banner-later').click();
  await field.fill('الدواء وصل');
  await page.getByTestId('send-later').click();
  await page.getByTestId('later-tomorrow').click();
  await page.getByRole('alert').filter({ hasText: 'ستُرسل' }).waitFor();
  await shoot(desk, '97-notice');
  await page.getByTestId('settings-open').click();
  await shoot(desk, '98-notice-in-dialog');
  await page.keyboard.press('Escape');
  await page.getByTestId('mentions').click();
  await shoot(desk, '99-mentions');
  await page.keyboard.press('Escape');
  await desk.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (window.isVisible()) window.setContentSize(900, 600);
  });
  await field.fill('أيوه موجود');
  await shoot(desk, '99-composer-900');
});
