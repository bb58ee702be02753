import type { Locator } from '@playwright/test';
import type { UpdateState } from '#shared/domain/updates.ts';
import { EVENT_CHANNEL, type Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';

/** What a packed desk with a feed would be told; the checkout has none. */
async function tellOfUpdate(desk: Desk): Promise<void> {
  const state: UpdateState = { phase: 'ready', version: '1.1.0', notes: '', downloadedAt: 0 };
  await desk.app.evaluate(
    ({ BrowserWindow }, [channel, told]) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL().startsWith('app://'))
          window.webContents.send(channel, [['updates.changed', told]]);
    },
    [EVENT_CHANNEL, state] as const,
  );
}

async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (a === null || b === null) throw new Error('nothing to compare');
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Within its dialog, which may still be on its way in. */
const placeOf = (part: Locator): Promise<unknown> =>
  part.evaluate((element: HTMLElement) => ({ top: element.offsetTop, height: element.offsetHeight }));

for (const language of ['ar', 'en'] as const) {
  test(`one banner at a time, and what is put off is a dot that leads back to it (${language})`, async ({
    desk,
    standIn,
  }) => {
    await desk.updateSettings({ language });
    const { page } = desk;
    const key = page.getByTestId('recovery-key-banner');
    const update = page.getByTestId('update-banner');
    const behind = page.getByTestId('banners-behind').filter({ visible: true });
    await expect(key).toBeVisible();
    await expect(behind).toHaveCount(0);
    await tellOfUpdate(desk);
    await expect(update).toBeVisible();
    await expect(key).toBeHidden();
    await expect(behind).toHaveText(language === 'ar' ? 'وتنبيه آخر' : 'and 1 more');

    standIn.dropConnection();
    const link = page.getByTestId('link-banner');
    await expect(link).toBeVisible();
    await expect(update).toBeHidden();
    await behind.click();
    await expect(update).toBeVisible();
    await expect(key).toBeVisible();
    await behind.click();
    await expect(key).toBeHidden();
    standIn.restoreConnection();
    await desk.waitForPhase('online');
    await expect(link).toHaveCount(0);

    const gear = page.getByTestId('settings-open');
    await expect(gear.getByTestId('put-off-dot')).toHaveCount(0);
    await page.getByTestId('update-banner-later').click();
    await page.getByTestId('recovery-key-banner-later').click();
    await expect(update.or(key)).toHaveCount(0);
    await expect(gear.getByTestId('put-off-dot')).toBeVisible();
    // It is kept for the day.
    await page.reload();
    await expect(gear).toBeVisible();
    await tellOfUpdate(desk);
    await expect(gear).toHaveAttribute('data-put-off', 'updates');
    await gear.click();
    await expect(page.getByTestId('settings-updates')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByTestId('settings-backup').getByTestId('put-off-dot')).toBeVisible();
    await page.getByTestId('settings-whatsapp').click();
    await expect(page.getByTestId('settings')).toContainText(
      language === 'ar' ? 'عند فك الربط' : 'Once unlinked',
    );
  });

  test(`what is said in passing lies over no field and no dialog (${language})`, async ({
    desk,
    standIn,
  }) => {
    await desk.updateSettings({ language });
    const { page } = desk;
    standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
    await desk.openChat(NAME);
    await page.getByTestId('composer-input').fill('الدواء وصل');
    await page.getByTestId('send-later').click();
    await page.getByTestId('later-tomorrow').click();
    const notice = page
      .getByRole('alert')
      .filter({ hasText: language === 'ar' ? 'ستُرسل' : 'It will be sent' });
    await expect(notice).toBeVisible();
    expect(await overlap(notice, page.getByTestId('composer'))).toBe(false);

    // An open dialog says it itself, beside its title, over nothing; nothing that one is about to press moves for it.
    await page.getByTestId('settings-open').click();
    const dialog = page.getByTestId('settings').getByRole('dialog');
    const said = dialog.getByRole('alert');
    await expect(said).toHaveText(await notice.innerText());
    const shown = dialog.getByRole('tabpanel');
    expect(await overlap(said, shown)).toBe(false);
    expect(await overlap(said, dialog.getByRole('heading', { level: 2 }).first())).toBe(false);
    const meanwhile = await placeOf(shown);
    await said.getByRole('button').click();
    await expect(said).toHaveCount(0);
    expect(await placeOf(shown)).toEqual(meanwhile);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    // Nor where a chat stands without the list, as on a small laptop whose contents are enlarged.
    await desk.resize({ width: 1024, height: 640 });
    await page.evaluate(() =>
      (window as unknown as { rosheta: Bridge }).rosheta.invoke('look.update', { zoom: 200 }),
    );
    await page.waitForFunction(() => window.innerWidth === 512);
    await page.getByTestId('composer-input').fill('الدواء وصل');
    await page.getByTestId('send-later').click();
    await page.getByTestId('later-tomorrow').click();
    await expect(notice.last()).toBeVisible();
    expect(await overlap(notice.last(), page.getByTestId('composer'))).toBe(false);
  });
}

test('the training desk does not say that it is connected', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--training'] });
  await desk.waitForPhase('online');
  await expect(desk.connection).toHaveText('تدريب: لا شيء يُرسل');
  await desk.updateSettings({ language: 'en' });
  await expect(desk.connection).toHaveText('Training: nothing is sent');
});
