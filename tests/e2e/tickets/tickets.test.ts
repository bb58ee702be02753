import { DEFAULT_TICKET_SETTINGS } from '#shared/domain/rules/desk-settings.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { OWNER } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';

const AHMED = '201012345678@c.us';
const SARA = '201112345678@c.us';

/** Tickets stay nobody's until somebody takes them, so that each step is a person's. */
async function prepare(desk: Desk): Promise<void> {
  await desk.updateSettings({ tickets: { ...DEFAULT_TICKET_SETTINGS, isAssigned: false } });
  const added = await desk.page.evaluate(() =>
    (window as unknown as { rosheta: Bridge }).rosheta.invoke('staff.add', {
      name: 'سامي',
      role: 'agent',
      kind: 'pin',
      secret: '1357',
    }),
  );
  expect(added.ok).toBe(true);
}

test('two customers, two tickets: taken over, corrected, transferred, and found by the filters', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  await prepare(desk);
  standIn.customerWrites({ from: AHMED, name: 'أحمد', text: 'صباح الخير يا دكتور' });
  standIn.customerWrites({ from: SARA, name: 'سارة', text: 'صباح النور' });
  await expect(page.getByTestId('chat-item')).toHaveCount(2);

  await desk.openChat('سارة');
  const number = page.getByTestId('ticket-number');
  await expect(number).toHaveText(/^#\d+$/);
  const sarasNumber = await number.textContent();
  await desk.openChat('أحمد');
  await expect(number).toHaveText(/^#\d+$/);
  await expect(number).not.toHaveText(sarasNumber ?? '');
  await expect(page.getByTestId('ticket-check-kind')).toBeVisible();

  await page.getByTestId('filter-nobody').click();
  await expect(page.getByTestId('chat-item')).toHaveCount(2);
  await page.keyboard.press('Control+m');
  await expect(page.getByTestId('ticket-assignee')).toContainText(OWNER.name);
  // The list follows what happens to its conversations.
  await expect(page.getByTestId('chat-item')).toHaveCount(1);
  await expect(desk.chat('سارة')).toBeVisible();
  await page.getByTestId('filter-mine').click();
  await expect(page.getByTestId('chat-item')).toHaveCount(1);
  await expect(desk.chat('أحمد')).toBeVisible();

  const kind = page.getByTestId('ticket-kind-menu');
  await kind.click();
  await page.getByTestId('ticket-kind-prescription').click();
  await expect(kind.locator('[data-kind]')).toHaveAttribute('data-kind', 'prescription');
  await expect(page.getByTestId('ticket-check-kind')).toHaveCount(0);
  await page.getByTestId('filter-all').click();
  await page.getByTestId('ticket-filter-open').click();
  await page.getByTestId('filter-kind-prescription').click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('chat-item')).toHaveCount(1);
  await expect(desk.chat('أحمد')).toBeVisible();
  await page.getByTestId('active-filter').click();
  await expect(page.getByTestId('chat-item')).toHaveCount(2);

  await page.getByTestId('ticket-assignee').click();
  await page.getByTestId('ticket-transfer').click();
  await page.getByTestId('transfer-note').fill('مستني السعر');
  await page.getByTestId('transfer-submit').click();
  await expect(page.getByTestId('answerer-bar')).toContainText('سامي');
  await page.getByTestId('ticket-history-toggle').click();
  await expect(page.getByTestId('ticket-event').filter({ hasText: 'مستني السعر' })).toContainText('سامي');

  // The colleague finds it among their own.
  await page.getByTestId('staff-menu').click();
  await page.getByTestId('switch-person').click();
  await desk.signIn(2, '1357');
  await page.getByTestId('filter-mine').click();
  await expect(page.getByTestId('chat-item')).toHaveCount(1);
  await desk.openChat('أحمد');
  await expect(page.getByTestId('answerer-bar')).toHaveCount(0);
});

test('a resolved ticket comes back with its history when the customer writes again', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  await prepare(desk);
  standIn.customerWrites({ from: AHMED, name: 'أحمد', text: 'عندكم بنادول؟' });
  await desk.openChat('أحمد');
  const number = page.getByTestId('ticket-number');
  await expect(number).toHaveText(/^#\d+$/);
  const first = (await number.textContent()) ?? '';

  await desk.reply('موجود يا فندم');
  await standIn.waitForSent(({ body }) => body === 'موجود يا فندم');
  // Also while an answer is being written.
  await page.getByTestId('composer-input').fill('تحت أمرك');
  await page.getByTestId('composer-input').press('Control+e');
  await page.getByTestId('closing-note').fill('اتسلّم الطلب');
  await page.getByTestId('closing-note').press('Enter');
  await expect(page.getByTestId('ticket-closing-note')).toHaveText('اتسلّم الطلب');
  await expect(desk.chat('أحمد')).not.toHaveAttribute('data-ticket', /./);

  await page.getByTestId('page-tickets').click();
  await expect(page.getByTestId('ticket-row')).toHaveCount(0);
  await page.getByTestId('page-status-resolved').click();
  await expect(page.getByTestId('ticket-row')).toContainText('أحمد');

  standIn.customerWrites({ from: AHMED, name: 'أحمد', text: 'نسيت حاجة' });
  await expect(page.getByTestId('ticket-row')).toHaveCount(0);
  await page.getByTestId('page-status-any').click();
  await expect(page.getByTestId('ticket-row')).toHaveCount(1);
  await page.getByTestId('ticket-search').fill(first);
  await expect(page.getByTestId('ticket-row')).toContainText(first);

  await page.getByTestId('ticket-list').focus();
  await page.getByTestId('ticket-list').press('Enter');
  await expect(desk.bubble('نسيت حاجة')).toBeVisible();
  await expect(number).toHaveText(first);
  await page.getByTestId('ticket-history-toggle').click();
  const changes = page.getByTestId('ticket-event');
  await expect(changes.and(page.locator('[data-what="resolved"]'))).toContainText('اتسلّم الطلب');
  await expect(changes.and(page.locator('[data-what="reopened"]'))).toHaveCount(1);
});
