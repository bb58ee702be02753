import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_AUTOMATION, DEFAULT_RATING_SETTINGS } from '#shared/domain/rules/desk-settings.ts';
import { DEFAULT_HOURS } from '#shared/domain/rules/hours.ts';
import { ALWAYS_OPEN, everyDay } from '../support/every-day.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'أم كريم';
const HOUR_MS = 3_600_000;

/** The pharmacy's wall clock, "HH:MM". */
const clockIn = (ms: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: DEFAULT_HOURS.timeZone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.now() + ms);

test('a day at the counter, from a message at night to a rating', async ({ desk, standIn }) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const says = (text: string) => standIn.customerWrites({ from: CUSTOMER, name: NAME, text });
  const isSent = (part: string) => standIn.waitForSent(({ body }) => body?.includes(part) === true);
  await desk.updateSettings({
    // Night: it opens in two hours.
    hours: everyDay({ from: clockIn(2 * HOUR_MS), to: clockIn(3 * HOUR_MS) }),
    automation: { ...DEFAULT_AUTOMATION, isOn: true },
    rating: { ...DEFAULT_RATING_SETTINGS, isOn: true },
  });

  says('مساء الخير، عندي روشتة');
  const closed = await isSent('مغلقة الآن');
  expect(closed.body).toContain('صيدلية النور');
  says('حد موجود؟');
  await expect(desk.chat(NAME)).toHaveAttribute('data-unread', '2');

  // Morning.
  await desk.updateSettings({ hours: ALWAYS_OPEN });
  says('صباح الخير');
  await isSent('1. إرسال روشتة');
  says('١');
  await isSent('صورة واضحة للروشتة');

  // A person between them: who answered each automatic text at once would be taken for a machine.
  await desk.openChat(NAME);
  await desk.reply('تحت أمرك');
  await isSent('تحت أمرك');
  const bytes = await readFile(path.resolve('resources/training/prescription.jpg'));
  standIn.customerWrites({ from: CUSTOMER, name: NAME, type: 'image', mimetype: 'image/jpeg', bytes });
  await expect(page.getByTestId('ticket-kind-menu').locator('[data-kind]')).toHaveAttribute(
    'data-kind',
    'prescription',
  );
  await page.getByTestId('aside-prescription').click();

  await page.getByTestId('line-item').first().fill('بنادول إكسترا');
  await page.getByTestId('line-quantity').first().fill('٢');
  await page.getByTestId('line-price').first().fill('٦٠٫٢٥');
  await page.getByTestId('bench-next').click();
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'priced');

  // The price goes out as a saved reply that fills in name and total by itself.
  await page.getByTestId('page-chats').click();
  await desk.openChat(NAME);
  const input = page.getByTestId('composer-input');
  await input.pressSequentially('/تسعير');
  await input.press('Enter');
  await expect(input).toHaveValue(`راجعنا الروشتة ${NAME}. الإجمالي 120.50 جنيه. هل نجهزها لحضرتك؟`);
  await input.press('Enter');
  await isSent('الإجمالي 120.50 جنيه');

  await page.getByTestId('aside-prescription').click();
  await page.getByTestId('bench-ready').click();
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('bench-next').click();
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'collected');
  await page.getByTestId('resolve-yes').click();
  await isSent('كيف كانت خدمتنا؟');

  // The rating asks for no work.
  says('٥');
  await isSent('شكرًا لتقييمك');
  await page.getByTestId('page-chats').click();
  await expect(desk.chat(NAME)).not.toHaveAttribute('data-ticket', /./);

  // Each automatic text went once, and only those that were due.
  const parts = [
    'مغلقة الآن',
    '1. إرسال روشتة',
    'صورة واضحة',
    'تحت أمرك',
    'الإجمالي 120.50',
    'كيف كانت خدمتنا',
    'شكرًا لتقييمك',
  ];
  expect(standIn.sent.map(({ body }) => parts.find((part) => body?.includes(part)))).toEqual(parts);
});
