import type { Locator } from '@playwright/test';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return box;
};

const directionOf = (field: Locator): Promise<string> =>
  field.evaluate((element) => getComputedStyle(element).direction);

/** A saved reply without blanks. */
async function saveReply(desk: Desk): Promise<void> {
  await desk.page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const saved = await invoke('templates.save', {
      id: null,
      draft: {
        shortcut: 'اختبار',
        name: 'اختبار',
        category: 'greeting',
        kind: null,
        body: { ar: 'تم يا فندم', en: 'Done' },
        files: [],
      },
    });
    if (!saved.ok) throw new Error(saved.code);
  });
}

for (const language of ['ar', 'en'] as const) {
  test(`the field has the whole width and grows to two fifths; what one does stands below it (${language})`, async ({
    desk,
    standIn,
  }) => {
    await desk.updateSettings({ language });
    await saveReply(desk);
    const { page } = desk;
    standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
    await desk.openChat(NAME);
    const composer = page.getByTestId('composer');
    const field = page.getByTestId('composer-input');
    const width = async (): Promise<number> => (await boxOf(field)).width / (await boxOf(composer)).width;
    expect(await width()).toBeGreaterThan(0.9);
    expect(await directionOf(field)).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await expect(field).toHaveAttribute('placeholder', /\//u);
    await expect(page.getByTestId('voice-record')).toBeVisible();

    // «/» by its button: listed, taken back, chosen by the keyboard.
    const slash = page.getByTestId('picker-open');
    await slash.click();
    await expect(field).toBeFocused();
    await expect(page.getByTestId('picker')).toBeVisible();
    expect(await directionOf(field)).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await slash.click();
    await expect(page.getByTestId('picker')).toHaveCount(0);
    await expect(field).toHaveValue('');
    await field.fill('أهلًا');
    await slash.click();
    await page.getByTestId('picker-item').filter({ hasText: 'اختبار' }).first().waitFor();
    await field.pressSequentially('اختبار');
    await field.press('Enter');
    await expect(field).toHaveValue(/^أهلًا (?:تم يا فندم|Done)$/u);

    // Send, and later inside it.
    await expect(page.getByTestId('composer-send')).toBeVisible();
    await page.getByTestId('send-later').click();
    await expect(page.getByTestId('later-tomorrow')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('later-tomorrow')).toHaveCount(0);

    const talk = (await boxOf(page.getByTestId('thread'))).height + (await boxOf(composer)).height;
    await field.fill('سطر\n'.repeat(60));
    const high = (await boxOf(field)).height;
    expect(high / talk).toBeGreaterThan(0.3);
    expect(high / talk).toBeLessThan(0.45);
    await field.fill('');

    // To the colleagues: another ground, another promise.
    const ground = await composer.evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.getByTestId('mode-note').check({ force: true });
    const note = page.getByTestId('note-input');
    await expect(note).toBeFocused();
    expect(await directionOf(note)).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(await composer.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(ground);
    expect((await boxOf(note)).width / (await boxOf(composer)).width).toBeGreaterThan(0.9);
    await page.getByTestId('mode-message').check({ force: true });

    // Whatever room is left, all of it can be used.
    await composer.evaluate((element) => {
      element.style.inlineSize = '240px';
    });
    await field.fill('نعم، موجود');
    const edges = await boxOf(composer);
    for (const part of ['attach', 'picker-open', 'composer-send', 'send-later', 'composer-input']) {
      const box = await boxOf(page.getByTestId(part));
      expect(box.x).toBeGreaterThanOrEqual(edges.x);
      expect(box.x + box.width).toBeLessThanOrEqual(edges.x + edges.width);
    }
    expect((await boxOf(field)).width).toBeGreaterThan(200);
    const [toWhom, send] = [
      await boxOf(composer.getByRole('radiogroup')),
      await boxOf(page.getByTestId('composer-send').locator('..')),
    ];
    expect(toWhom.x < send.x + send.width && send.x < toWhom.x + toWhom.width).toBe(false);
    await page.getByTestId('composer-send').click();
    await standIn.waitForSent(({ body }) => body === 'نعم، موجود');
  });
}
