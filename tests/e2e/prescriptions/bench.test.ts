import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Desk } from '../support/desk.ts';

const NAME = 'أحمد سامي';

async function sendPrescription(standIn: StandIn, from = '201012345678', name = NAME): Promise<void> {
  const bytes = await readFile(path.resolve('resources/training/prescription.jpg'));
  standIn.customerWrites({
    from: `${from}@c.us`,
    name,
    type: 'image',
    mimetype: 'image/jpeg',
    bytes,
    text: 'روشتة',
  });
}

async function speak(desk: Desk, language: 'ar' | 'en'): Promise<void> {
  if (language === 'ar') return;
  await desk.updateSettings({ language });
  await expect(desk.page.locator('html')).toHaveAttribute('dir', 'ltr');
}

/** What has the focus, as a test finds it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['testid'] ?? '');

/** The fields of the first line as the eye meets them: by row, and in a row the way one reads. */
const seenInOrder = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const line = document.querySelector('[data-testid="prescription-line"]');
    const isRtl = document.documentElement.dir === 'rtl';
    return [...(line?.querySelectorAll<HTMLElement>('textarea, input, select') ?? [])]
      .map((field) => ({ name: field.dataset['testid'] ?? '', place: field.getBoundingClientRect() }))
      .toSorted(
        (one, other) =>
          one.place.top - other.place.top || (one.place.left - other.place.left) * (isRtl ? -1 : 1),
      )
      .map(({ name }) => name);
  });

const TEXTS = {
  ar: {
    quantity: 'الكمية رقم صحيح من 1 إلى 99.',
    price: /^السعر مبلغ/,
    total: '121.00 جنيه',
    sum: '206.50 جنيه',
  },
  en: {
    quantity: /whole number from 1 to 99/,
    price: /^A price is an amount/,
    total: 'EGP 121.00',
    sum: 'EGP 206.50',
  },
} as const;

for (const language of ['ar', 'en'] as const) {
  test(`in ${language}, from the photo to the chat without a mouse`, async ({ desk, standIn }) => {
    const texts = TEXTS[language];
    await sendPrescription(standIn);
    const { page } = desk;
    await expect(page.getByTestId('prescriptions-waiting')).toHaveText('1');
    await speak(desk, language);
    await page.getByTestId('page-prescriptions').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('prescription-card')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByTestId('prescription-card')).toBeFocused();
    await page.keyboard.press('Enter');

    // The first item is there to be typed in, and Tab goes where the eye goes.
    await expect(page.getByTestId('line-item')).toBeFocused();
    await page.keyboard.type('بنادول إكسترا');
    const met = [await focused(page)];
    for (const typed of ['قرص كل ٨ ساعات بعد الأكل لمدة ٧ أيام', '120', '٦٠٫٥', '']) {
      await page.keyboard.press('Tab');
      met.push(await focused(page));
      if (typed !== '') await page.keyboard.type(typed);
    }
    expect(met).toEqual(['line-item', 'line-dose', 'line-quantity', 'line-price', 'line-stock']);
    expect(await seenInOrder(page)).toEqual(met);

    // Refused where it was typed, which stays.
    const quantity = page.getByTestId('line-quantity').first();
    await expect(page.getByTestId('sheet-problem')).toHaveText(texts.quantity);
    await expect(quantity).toHaveValue('120');
    await expect(quantity).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByTestId('line-price')).toHaveValue('60.50');
    await page.keyboard.press('Control+Enter');
    await expect(quantity).toBeFocused();
    await page.keyboard.type('1.5');
    await expect(page.getByTestId('sheet-problem')).toHaveText(texts.quantity);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('line-dose');
    await page.keyboard.press('Tab');
    await expect(page.getByTestId('sheet-subtotal')).toHaveText('—');
    await page.keyboard.type('٢');
    await expect(page.getByTestId('sheet-problem')).toHaveCount(0);

    // A second item, from the last field of the first; a third one that goes again leaves the focus on its neighbour.
    await page.getByTestId('line-stock').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('line-item').nth(1)).toBeFocused();
    await page.keyboard.type('Augmentin 1g');
    for (const typed of ['', '1', '-5']) {
      await page.keyboard.press('Tab');
      if (typed !== '') await page.keyboard.type(typed);
    }
    await expect(page.getByTestId('sheet-problem')).toHaveText(texts.price);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('85,5');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('line-item').nth(2)).toBeFocused();
    await page.keyboard.press('Alt+Delete');
    await expect(page.getByTestId('line-item').nth(1)).toBeFocused();
    await expect(page.getByTestId('prescription-line').first()).toContainText(texts.total);
    await expect(page.getByTestId('sheet-total')).toHaveText(texts.sum);

    await page.keyboard.press('Control+Enter');
    await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'priced');
    await expect(page.getByTestId('line-price').nth(1)).toHaveValue('85.50');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByTestId('quote-text')).toBeFocused();
    await expect(page.getByTestId('quote-text')).toHaveValue(new RegExp(texts.sum.replace('.', '\\.')));
    await page.keyboard.press('Control+Enter');

    // Back in the chat: the quote is there, and what is typed goes into the field.
    await expect(page.getByTestId('quote-dialog')).toHaveCount(0);
    await expect(desk.bubble(texts.sum)).toBeVisible();
    await expect(page.getByTestId('composer-input')).toBeFocused();
    await expect.poll(() => standIn.sent.map(({ body }) => body)).toHaveLength(1);
    expect(standIn.sent[0]?.body).toContain(texts.total);

    // The next prescription: what was priced is offered with its price and day, and taken by the arrows and Enter.
    await sendPrescription(standIn, '201112345678', 'مدام هناء');
    await page.getByTestId('page-prescriptions').click();
    await page.keyboard.press('Escape');
    await page.getByTestId('column-waiting').getByTestId('prescription-card').click();
    // The one that was open before had two.
    await expect(page.getByTestId('line-item')).toHaveCount(1);
    await expect(page.getByTestId('line-item')).toBeFocused();
    await page.keyboard.type('بنا');
    await expect(page.getByTestId('known-item')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('line-item')).toHaveValue('بنادول إكسترا');
    await expect(page.getByTestId('line-price')).toHaveValue('60.50');
    await expect(page.getByTestId('line-price-age')).toBeVisible();
    await expect(page.getByTestId('line-dose')).toHaveValue('');
    // Tab takes what is typed, and a price that was another name's goes.
    await page.keyboard.press('Control+A');
    await page.keyboard.type('aug');
    await expect(page.getByTestId('known-item')).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(page.getByTestId('known-item')).toHaveCount(0);
    await expect(page.getByTestId('line-item')).toHaveValue('aug');
    await expect(page.getByTestId('line-price')).toHaveValue('');
  });
}

test('totals never cover a line, and a dose is never cut, in any size of the window', async ({
  desk,
  standIn,
}) => {
  await sendPrescription(standIn);
  const { page } = desk;
  await page.getByTestId('page-prescriptions').click();
  await page.getByTestId('prescription-card').click();
  await expect(page.getByTestId('line-item')).toBeFocused();
  const dose = 'قرص كل ١٢ ساعة بعد الأكل لمدة ٧ أيام ثم قرص واحد مساءً قبل النوم حتى نهاية الشهر';
  for (let number = 1; number <= 6; number += 1) {
    await page.keyboard.type(`Augmentin ${number}g`);
    await page.keyboard.press('Tab');
    await page.keyboard.type(dose);
    await page.keyboard.press('Enter');
  }
  for (const [width, height] of [
    [1280, 820],
    [1024, 640],
    [900, 600],
  ] as const) {
    await resize(desk, width, height);
    await page.getByTestId('line-item').first().focus();
    await page.getByTestId('line-stock').nth(5).focus();
    const seen = await page.evaluate(() => {
      const of = (id: string, index: number) =>
        document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)[index];
      const stock = of('line-stock', 5)?.getBoundingClientRect();
      const dose = of('line-dose', 5);
      return {
        below: stock?.bottom ?? 0,
        totals: of('sheet-totals', 0)?.getBoundingClientRect().top ?? 0,
        cut: (dose?.scrollHeight ?? 0) - (dose?.clientHeight ?? 0),
        beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    });
    expect(seen.below).toBeLessThanOrEqual(seen.totals);
    expect(seen.cut).toBeLessThanOrEqual(0);
    expect(seen.beyond).toBeLessThanOrEqual(0);
  }
});

for (const language of ['ar', 'en'] as const) {
  test(`in ${language}, sending the price is the large button, and a colleague is asked beside it`, async ({
    desk,
    standIn,
  }) => {
    await sendPrescription(standIn);
    const { page } = desk;
    await expect(page.getByTestId('prescriptions-waiting')).toHaveText('1');
    await page.evaluate(async () => {
      const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
      await invoke('staff.add', { name: 'سارة', role: 'agent', kind: 'pin', secret: '4826' });
    });
    await speak(desk, language);
    await page.getByTestId('page-prescriptions').click();
    await page.getByTestId('prescription-card').click();
    // Not before there is a price; and it says so.
    const quote = page.getByTestId('bench-quote');
    await expect(quote).toBeDisabled();
    await expect(quote).toHaveAccessibleDescription(/\S/);
    await page.getByTestId('line-item').fill('بنادول');
    await page.getByTestId('line-price').fill('4765');
    await page.getByTestId('bench-next').click();
    await expect(page.getByTestId('bench-actions')).toHaveAttribute('data-next', 'send-quote');
    // On the narrowest board the whole total is within its card.
    await page.getByTestId('bench-back').click();
    await resize(desk, 900, 600);
    const card = page.getByTestId('prescription-card');
    await expect(card).toContainText('4,765.00');
    expect(await card.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await card.click();
    await expect(page.getByTestId('bench-next')).toHaveAttribute('data-variant', 'filled');

    await page.getByTestId('bench-ask-check').click();
    await expect(page.getByTestId('checker')).toBeFocused();
    await page.getByTestId('ask-check-confirm').click();
    await expect(page.getByTestId('ask-check-dialog')).toHaveCount(0);
    // The customer may hear the price meanwhile.
    await expect(page.getByTestId('bench-actions')).toHaveAttribute('data-next', 'wait-for-check');
    await expect(page.getByTestId('bench-next')).toHaveAttribute('data-variant', 'filled');
    await page.getByTestId('bench-open-chat').click();
    await expect(page.getByTestId('note')).toContainText('@سارة');
  });
}

async function resize(desk: Desk, width: number, height: number): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.isVisible())
        ?.setContentSize(size.width, size.height),
    { width, height },
  );
  await expect.poll(() => desk.page.evaluate(() => window.innerWidth)).toBe(width);
}
