import { expect, test } from '../support/fixtures.ts';
import { phonePhoto } from '../support/sample-files.ts';
import { shoot } from './shoot.ts';

/** Not a test: answering, passing on and choosing several, in both languages and both themes. */

test('answering one message, passing some on', async ({ desk, standIn }) => {
  const mona = { from: '201012345678@c.us', name: 'منى السيد' } as const;
  standIn.customerWrites({ from: '201112345678@c.us', name: 'المندوب أحمد', text: 'أنا في الطريق' });
  standIn.customerWrites({ from: '201212345678@c.us', name: 'Dr. Samir Pharmacy', text: 'Hello' });
  standIn.customerWrites({
    ...mona,
    text: 'عندكم أوجمنتين 1g؟',
    fields: { isForwarded: true, forwardingScore: 1 },
  });
  standIn.customerWrites({
    ...mona,
    text: 'Take one tablet daily',
    fields: { isForwarded: true, forwardingScore: 9 },
  });
  const { buffer } = await phonePhoto('a.jpg', 600, 400);
  standIn.customerWrites({
    ...mona,
    type: 'image',
    mimetype: 'image/jpeg',
    bytes: buffer,
    caption: 'الروشتة',
  });
  standIn.customerWrites({ ...mona, type: 'location', latitude: 30, longitude: 31, place: 'البيت\nشارع ٩' });
  await desk.openChat(mona.name);
  const { page } = desk;
  await expect(page.getByTestId('media-picture').locator('img')).toBeVisible();
  const photo = page.getByTestId('message').nth(2);
  await photo.hover();
  await photo.getByTestId('message-quote').click();
  await page.getByTestId('composer-input').fill('نعم واضحة، جارٍ التجهيز');
  await desk.bubble('Take one tablet daily').hover();
  await shoot(desk, 'answering-1-strip');
  await page.getByTestId('composer-input').press('Enter');
  await standIn.waitForSent();
  await desk.bubble('عندكم أوجمنتين 1g؟').dblclick({ position: { x: 4, y: 4 } });
  await page.getByTestId('attach-input').setInputFiles({ name: 'price.jpg', mimeType: 'image/jpeg', buffer });
  await expect(page.getByTestId('tray-caption')).toBeVisible();
  await shoot(desk, 'answering-2-tray');
  await page.getByTestId('tray-close').click();
  await page.getByTestId('quote-forget').click();
  await photo.click({ button: 'right', position: { x: 4, y: 4 } });
  await shoot(desk, 'answering-3-menu');
  await page.getByTestId('message-do-select').click();
  await page.getByTestId('message').nth(3).click();
  await shoot(desk, 'answering-4-selecting');
  await page.getByTestId('selection-forward').click();
  await page.getByTestId('forward-option').nth(1).click();
  await expect(page.getByTestId('forward-private')).toBeVisible();
  await shoot(desk, 'answering-5-forward');
});
