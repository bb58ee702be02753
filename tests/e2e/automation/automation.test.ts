import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { ALWAYS_OPEN } from '../support/every-day.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const OTHER = '201012345679@c.us';
const NAME = 'منى عادل';

test('a customer is welcomed and goes through the menu, until staff silence the desk there', async ({
  desk,
  standIn,
}) => {
  const { automation } = DEFAULT_SETTINGS;
  await desk.updateSettings({
    pharmacyName: 'صيدلية النور',
    hours: ALWAYS_OPEN,
    automation: { ...automation, isOn: true },
  });
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'السلام عليكم' });
  const welcome = await standIn.waitForSent();
  expect(welcome.body).toContain('أهلًا بك في صيدلية النور');
  expect(welcome.body).toContain('1. إرسال روشتة');

  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: '٤' });
  const submenu = await standIn.waitForSent(({ body }) => body?.includes('أين طلبي؟') === true);
  expect(submenu.chat).toBe(CUSTOMER);

  await desk.openChat(NAME);
  const section = desk.page.getByTestId('automation-section');
  await expect(section).toContainText('العميل الآن في قائمة الخدمات.');
  await desk.page.getByTestId('automation-switch').click({ force: true });
  await expect(section).toContainText('متوقف هنا');

  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'الثاني' });
  await expect(desk.bubble('الثاني')).toBeVisible();
  // Another customer's welcome proves that this one's message has been handled.
  standIn.customerWrites({ from: OTHER, name: 'أحمد', text: 'مساء الخير' });
  await standIn.waitForSent(({ chat }) => chat === OTHER);
  expect(standIn.sent.map(({ chat }) => chat)).toEqual([CUSTOMER, CUSTOMER, OTHER]);
});
