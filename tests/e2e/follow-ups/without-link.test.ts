import { call } from '../support/colleague.ts';
import { expect, test } from '../support/fixtures.ts';

test('what is due while its link is away says so where it stands, and goes once when the link is back', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'سلام' });
  await desk.openChat('منى');
  standIn.dropConnection();
  await desk.waitForPhase('offline');
  await call(desk, 'scheduled.add', {
    conversationId: 1,
    text: 'تذكير بموعد الاستلام',
    onlyIfSilent: false,
    sendAt: Date.now() + 2_000,
    clientKey: crypto.randomUUID(),
  });
  const item = page.getByTestId('coming-up').locator('[data-what="scheduled"]');
  await expect(item.getByTestId('follow-up-link')).toBeVisible();
  expect(standIn.sent).toEqual([]);
  standIn.restoreConnection();
  await standIn.waitForSent(({ body }) => body === 'تذكير بموعد الاستلام');
  await expect(desk.bubble('تذكير بموعد الاستلام')).toHaveCount(1);
  await expect(item).toHaveCount(0);
  expect(standIn.sent).toHaveLength(1);
});
