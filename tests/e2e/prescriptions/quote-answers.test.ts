import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'أحمد سامي';
const WORDS = {
  ar: {
    none: 'لم يرد العميل على السعر بعد',
    no: 'يبدو رفضًا',
    yes: 'يبدو موافقة',
    voice: 'رسالة صوتية',
    ready: /طلبك جاهز.*50\.00 جنيه/,
  },
  en: {
    none: 'The customer has not answered',
    no: 'Looks like a no',
    yes: 'Looks like a yes',
    voice: 'Voice',
    ready: /Your order is ready.*50/,
  },
} as const;

for (const language of ['ar', 'en'] as const) {
  const words = WORDS[language];
  test(`the answer to a price stands on the bench and the card; after a no, ready asks, and then the saved reply is offered (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    const bytes = await readFile(path.resolve('resources/training/prescription.jpg'));
    const says = (text: string, more: object = {}) =>
      standIn.customerWrites({ from: CUSTOMER, name: NAME, text, ...more });
    says('روشتة', { type: 'image', mimetype: 'image/jpeg', bytes });
    await page.getByTestId('page-prescriptions').click();
    await page.getByTestId('prescription-card').click();
    await page.getByTestId('line-item').first().fill('بنادول');
    await page.getByTestId('line-price').first().fill('50');
    await page.getByTestId('bench-next').click();
    await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'priced');
    await page.getByTestId('bench-next').click();
    await expect(page.getByTestId('quote-text')).not.toHaveValue('');
    await page.getByTestId('quote-send').click();
    const quote = await standIn.waitForSent();
    await expect(page.getByTestId('quote-dialog')).toHaveCount(0);
    // What was said is seen where it was said; from there one goes back.
    await expect(desk.bubble('بنادول')).toBeVisible();
    await page.getByTestId('page-prescriptions').click();
    const answer = page.getByTestId('bench-answer');
    await expect(answer).toContainText(words.none);

    says('', { type: 'ptt', mimetype: 'audio/ogg', bytes: new Uint8Array(200) });
    await expect(answer).toContainText(words.voice);
    says('لا غالي', { quotes: quote.id });
    await expect(answer).toContainText('لا غالي');
    await expect(answer).toContainText(words.no);
    says('عندكم لبن أطفال؟');
    await expect(answer).toHaveAttribute('data-reading', 'no');

    // A no is not made ready by a press of the usual button.
    await page.getByTestId('bench-next').click();
    await expect(page.getByTestId('confirm')).toContainText('لا غالي');
    await page.getByTestId('confirm-no').click();
    await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'priced');
    await page.getByTestId('bench-back').click();
    const card = page.getByTestId('column-priced').getByTestId('card-answer');
    await expect(card).toContainText('لا غالي');
    says('خلاص تمام جهزوها');
    await expect(card).toContainText(words.yes);

    await page.getByTestId('prescription-card').click();
    await page.getByTestId('bench-next').click();
    await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'ready');
    // Two presses of Enter: the reply is in the field, and then it goes.
    await expect(page.getByTestId('ready-tell')).toBeFocused();
    expect(standIn.sent).toHaveLength(1);
    await page.keyboard.press('Enter');
    const field = page.getByTestId('composer-input');
    await expect(field).toHaveValue(words.ready);
    await expect(field).toBeFocused();
    expect(standIn.sent).toHaveLength(1);
    await field.press('Enter');
    await standIn.waitForSent(({ body = '' }) => words.ready.test(body));
  });
}
