import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerDialogs } from '../support/backup-file.ts';
import { phonePhoto } from '../support/sample-files.ts';
import { expect, test } from '../support/fixtures.ts';

const MONA = { from: '201012345678@c.us', name: 'منى' } as const;
/** The edge of a bubble. */
const BESIDE_WORDS = { x: 4, y: 4 };
const COURIER = { from: '201112345678@c.us', name: 'المندوب' } as const;

test('staff answer one message with a quote: by hand and key, with a draft over a kill, with a file; deleted meanwhile', async ({
  desk,
  standIn,
  openDesk,
}) => {
  const { page } = desk;
  const strip = page.getByTestId('quote-strip');
  const field = page.getByTestId('composer-input');
  const asked = standIn.customerWrites({ ...MONA, text: 'عندكم أوجمنتين؟' });
  const photo = await phonePhoto('a.jpg', 300, 200);
  const pictured = standIn.customerWrites({
    ...MONA,
    type: 'image',
    mimetype: 'image/jpeg',
    bytes: photo.buffer,
  });
  await desk.openChat(MONA.name);
  await expect(page.getByTestId('media-picture').locator('img')).toBeVisible();

  // The key answers what came last, a double press this one, and Escape or the cross takes it away.
  await field.press('Alt+r');
  await expect(strip).toContainText('العميل');
  await expect(strip.getByTestId('quoted-photo')).toBeVisible();
  await field.press('Escape');
  await expect(strip).toHaveCount(0);
  await expect(field).toBeVisible();
  // On a word it marks the word, to be copied.
  await desk.bubble('عندكم أوجمنتين؟').getByText('أوجمنتين').dblclick();
  expect(await page.evaluate(() => document.getSelection()?.toString())).not.toBe('');
  await expect(strip).toHaveCount(0);
  await desk.bubble('عندكم أوجمنتين؟').dblclick({ position: BESIDE_WORDS });
  await expect(strip).toContainText('عندكم أوجمنتين؟');
  await expect(field).toBeFocused();
  await page.getByTestId('quote-forget').click();
  await expect(strip).toHaveCount(0);

  await desk.bubble('عندكم أوجمنتين؟').hover();
  await desk.bubble('عندكم أوجمنتين؟').getByTestId('message-quote').click();
  await desk.reply('موجود بتركيزين');
  const answer = await standIn.waitForSent(({ body }) => body === 'موجود بتركيزين');
  expect(answer.quoted).toBe(asked.id);
  await expect(strip).toHaveCount(0);
  await expect(desk.bubble('موجود بتركيزين').getByTestId('quoted')).toContainText('عندكم أوجمنتين؟');

  // It is kept with the draft, and goes once although the power goes between the click and the server.
  await field.press('Alt+r');
  await field.fill('الروشتة واضحة');
  await field.blur();
  await expect.poll(() => page.getByTestId('quote-strip').count()).toBe(1);
  await desk.kill();
  const again = await openDesk();
  await again.openChat(MONA.name);
  await expect(again.page.getByTestId('quote-strip').getByTestId('quoted-photo')).toBeVisible();
  await expect(again.page.getByTestId('composer-input')).toHaveValue('الروشتة واضحة');
  standIn.holdAcks();
  await again.page.getByTestId('composer-input').press('Enter');
  await standIn.waitForSent(({ body }) => body === 'الروشتة واضحة');
  await again.kill();
  standIn.releaseAcks();
  const third = await openDesk();
  await third.openChat(MONA.name);
  await expect(third.bubble('الروشتة واضحة')).toHaveAttribute('data-status', 'sent');
  const sent = standIn.sent.filter(({ body }) => body === 'الروشتة واضحة');
  expect(sent).toMatchObject([{ quoted: pictured.id, duplicates: 0 }]);
  await expect(third.page.getByTestId('quote-strip')).toHaveCount(0);
  await expect(third.page.getByTestId('composer-input')).toHaveValue('');

  // The quote in a bubble leads to its place.
  await third.bubble('الروشتة واضحة').getByTestId('quoted').click();
  await expect(third.page.locator('[data-jumped-to]').getByTestId('media-picture')).toBeVisible();

  // What is deleted while it stands there keeps no answer back.
  await third.bubble('عندكم أوجمنتين؟').first().dblclick({ position: BESIDE_WORDS });
  await third.page.getByTestId('composer-input').fill('نعم');
  standIn.customerRevokes(asked.id);
  await expect(third.page.getByTestId('quote-strip')).toContainText('سيخرج الرد بدونها');
  await third.page.getByTestId('composer-input').press('Enter');
  const without = await standIn.waitForSent(({ body }) => body === 'نعم');
  expect(without.quoted).toBeUndefined();
  await expect(third.bubble('نعم').getByTestId('quoted-left-out')).toBeVisible();

  // A file answers, too.
  await third.bubble('الروشتة واضحة').dblclick({ position: BESIDE_WORDS });
  await third.page
    .getByTestId('attach-input')
    .setInputFiles({ name: 'price.jpg', mimeType: 'image/jpeg', buffer: photo.buffer });
  await expect(third.page.getByTestId('file-tray').getByTestId('quote-strip')).toContainText('الصيدلية');
  await third.page.getByTestId('tray-send').click();
  const file = await standIn.waitForSent(({ type }) => type === 'image');
  expect(file.quoted).toBe(sent[0]?.id);
});

test('several messages are chosen and passed on, marked, once; marks of customers are shown; chosen ones are saved as text', async ({
  desk,
  standIn,
  profile,
}) => {
  const { page } = desk;
  standIn.customerWrites({ ...COURIER, text: 'أنا في الطريق' });
  const photo = await phonePhoto('a.jpg', 300, 200);
  standIn.customerWrites({ ...MONA, text: 'وصفة منقولة', fields: { isForwarded: true, forwardingScore: 7 } });
  standIn.customerWrites({ ...MONA, type: 'image', mimetype: 'image/jpeg', bytes: photo.buffer });
  standIn.customerWrites({
    ...MONA,
    type: 'location',
    latitude: 30.5,
    longitude: 31.25,
    place: 'البيت\nشارع ٩',
  });
  await desk.openChat(MONA.name);
  await expect(page.getByTestId('media-picture').locator('img')).toBeVisible();
  await expect(desk.bubble('وصفة منقولة').getByTestId('forward-mark')).toHaveAttribute('data-mark', 'often');

  const messages = page.getByTestId('message');
  await messages.nth(1).click({ button: 'right', position: { x: 4, y: 4 } });
  await page.getByTestId('message-do-select').click();
  await messages.nth(2).click({ modifiers: ['Shift'] });
  await expect(page.getByTestId('selection-count')).toHaveText('رسالتان محددتان');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('selection-bar')).toHaveCount(0);

  await messages.nth(1).click({ button: 'right', position: { x: 4, y: 4 } });
  await page.getByTestId('message-do-select').click();
  await messages.nth(2).click({ modifiers: ['Shift'] });
  await page.getByTestId('selection-forward').click();
  await page.getByTestId('forward-search').fill(COURIER.name);
  await expect(page.getByTestId('forward-option')).toHaveCount(1);
  await page.getByTestId('forward-search').press('Enter');
  await expect(page.getByTestId('forward-private')).toContainText(MONA.name);
  // To whom it goes stands there, also while the search shows others.
  await page.getByTestId('forward-search').fill('لا أحد');
  await expect(page.getByTestId('forward-option')).toHaveCount(0);
  await expect(page.getByTestId('forward-to')).toContainText(COURIER.name);
  await page.getByTestId('forward-send').click();
  const place = await standIn.waitForSent(({ type }) => type === 'location');
  expect(place).toMatchObject({
    chat: COURIER.from,
    lat: 30.5,
    lng: 31.25,
    loc: 'البيت\nشارع ٩',
    isForwarded: true,
    forwardingScore: 1,
  });
  const picture = standIn.sent.find(({ type }) => type === 'image');
  expect(picture).toMatchObject({ chat: COURIER.from, duplicates: 0 });
  expect(picture?.bytes?.length).toBeGreaterThan(0);
  await expect(page.getByTestId('selection-bar')).toHaveCount(0);

  const file = resolve(profile, '..', 'messages.txt');
  await answerDialogs(desk, file);
  await desk.bubble('وصفة منقولة').click({ button: 'right', position: { x: 4, y: 4 } });
  await page.getByTestId('message-do-select').click();
  await messages.nth(2).click();
  await page.getByTestId('selection-export').click();
  await expect(page.getByTestId('selection-bar')).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toMatch(/العميل: وصفة منقولة\n.*البيت/);

  // The photos of what is chosen become one prescription.
  await messages.nth(1).click({ button: 'right', position: { x: 4, y: 4 } });
  await page.getByTestId('message-do-select').click();
  await messages.nth(0).click();
  await page.getByTestId('selection-prescription').click();
  await expect(page.getByTestId('selection-bar')).toHaveCount(0);
  await expect(page.getByTestId('bench-actions')).toBeVisible();

  await page.getByTestId('page-chats').click();
  await desk.openChat(COURIER.name);
  await expect(messages.last().getByTestId('forward-mark')).toHaveAttribute('data-mark', 'once');
});
