import { INVOKE_PREFIX } from '#shared/ipc/bridge.ts';
import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: the templates that WhatsApp has approved, in both languages and both themes. */

const CUSTOMER = '201012345678@c.us';

const templates = (
  [
    {
      name: 'order_ready',
      hasNamedBlanks: true,
      header: { kind: 'text', text: 'طلب رقم {{number}}' },
      body: 'أهلاً {{customer_name}}، طلبك جاهز في {{branch}}.\nنسعد بزيارتك حتى الحادية عشرة مساءً.',
      footer: 'صيدلية الشفاء',
      buttons: [
        { kind: 'reply', label: 'سأحضر اليوم', target: null },
        { kind: 'url', label: 'تفاصيل الطلب', target: 'https://example.com/o/{{1}}' },
      ],
    },
    { name: 'prescription_photo', header: { kind: 'file', of: 'document' }, body: 'هذه روشتة {{1}}.' },
    { name: 'ramadan_offer', category: 'marketing', state: 'paused', quality: 'poor', body: 'عروض رمضان' },
    { name: 'refill_due', language: 'en_US', body: 'Hello {{1}}, your medicine is due.', quality: 'good' },
    { name: 'new_hours', state: 'rejected', reason: 'INVALID_FORMAT', body: 'مواعيدنا {{1}} {{2}}' },
    { name: 'delivery_late', state: 'pending', body: 'نعتذر عن تأخر الطلب.' },
    { name: 'login_code', category: 'authentication', state: 'approved', body: '{{1}} is your code.' },
    { name: 'old_offer', state: 'gone', category: 'marketing', body: 'خصم 10٪' },
  ] satisfies (Partial<ApprovedTemplate> & { name: string })[]
).map((template) => ({
  language: 'ar',
  category: 'utility',
  state: 'approved',
  reason: null,
  quality: null,
  hasNamedBlanks: false,
  header: null,
  footer: null,
  buttons: [],
  ...template,
}));

test('approved templates', async ({ desk, standIn }) => {
  const { page, app } = desk;
  await app.evaluate(
    ({ ipcMain }, { channel, value }) => {
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, () => JSON.stringify({ ok: true, value }));
    },
    {
      channel: `${INVOKE_PREFIX}approvedTemplates.list`,
      value: { templates, readAt: Date.now(), isUsed: true },
    },
  );
  standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'الطلب جاهز؟' });
  await page.getByTestId('page-templates').click();
  await page.getByTestId('templates-approved').click();
  await page.getByTestId('approved-item').first().waitFor();
  await shoot(desk, '76-approved-page');
  await page.getByTestId('approved-item').nth(2).click();
  await shoot(desk, '77-approved-detail');
  await page.getByTestId('page-chats').click();
  await desk.openChat('منى');
  await page.getByTestId('approved-open').click();
  const dialog = page.getByTestId('approved-dialog');
  await dialog.getByTestId('approved-item').first().waitFor();
  await shoot(desk, '78-approved-choice');
  await dialog.getByTestId('approved-item').first().click();
  await page.getByTestId('approved-blank').nth(2).fill('المعادي    شارع 9');
  await page.getByTestId('approved-send').click();
  await shoot(desk, '79-approved-form');
  await page.getByTestId('approved-back').click();
  await dialog.getByTestId('approved-item').nth(1).click();
  await page.getByTestId('approved-blank').first().fill('منى');
  await page.getByTestId('approved-send').click();
  await shoot(desk, '80-approved-file');
});
