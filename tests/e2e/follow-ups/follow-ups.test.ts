import type { Bridge } from '#shared/ipc/bridge.ts';
import { DEFAULT_FOLLOW_UPS } from '#shared/domain/follow-ups/pace.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const MONA = '201012345678@c.us';
const JOHN = '201112345678@c.us';

/** Gives the one that waits a time by the second; the window's own inputs know minutes only. */
async function hurry(desk: Desk, text: string, sendAt: number): Promise<void> {
  const code = await desk.page.evaluate(
    async (draft) => {
      const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
      const listed = await invoke('scheduled.list', undefined);
      const [first] = listed.ok ? listed.value.open : [];
      if (first === undefined) return 'nothing waits';
      const edited = await invoke('scheduled.edit', { id: first.id, draft });
      return edited.ok ? null : edited.code;
    },
    { text, sendAt, onlyIfSilent: false },
  );
  expect(code).toBeNull();
}

test('a message for later waits in the conversation and goes at its time, once', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: MONA, name: 'منى', text: 'ذكروني بكرة' });
  await desk.openChat('منى');
  const { page } = desk;
  await page.getByTestId('composer-input').fill('تذكير بموعد الاستلام');
  await page.getByTestId('send-later').click();
  await page.getByTestId('later-tomorrow').click();
  await expect(page.getByTestId('composer-input')).toHaveValue('');
  await expect(page.getByTestId('aside-scheduled')).toContainText('تذكير بموعد الاستلام');

  await page.getByTestId('page-follow-ups').click();
  await page.getByTestId('follow-ups-scheduled').click();
  const row = page.getByTestId('scheduled-row');
  await expect(row).toHaveAttribute('data-state', 'waiting');
  // The customer writes meanwhile: staff see it.
  standIn.customerWrites({ from: MONA, name: 'منى', text: 'لسه فاكرين؟' });
  await expect(page.getByTestId('scheduled-answered')).toBeVisible();
  expect(standIn.sent).toEqual([]);

  await hurry(desk, 'تذكير بموعد الاستلام', Date.now() + 2_000);
  await standIn.waitForSent(({ body }) => body === 'تذكير بموعد الاستلام');
  await expect(row).toHaveAttribute('data-state', 'sent');
  expect(standIn.sent.map(({ body }) => body)).toEqual(['تذكير بموعد الاستلام']);
});

test('an item arrives: both who wait are told, each once and in their language', async ({
  desk,
  standIn,
}) => {
  await desk.updateSettings({ followUps: { ...DEFAULT_FOLLOW_UPS, gapSeconds: 1 } });
  standIn.customerWrites({ from: MONA, name: 'منى', text: 'عندكم أوزمبيك ١ مجم؟ محتاجاه ضروري' });
  standIn.customerWrites({ from: JOHN, name: 'John', text: 'Hello, do you have Ozempic one mg in stock?' });
  const { page } = desk;
  const add = async (name: string, item: string): Promise<void> => {
    await desk.openChat(name);
    await page.getByTestId('follow-up-add').click();
    await page.getByTestId('add-waitlist').click();
    await page.getByTestId('item-input').fill(item);
    await page.keyboard.press('Tab');
    await page.getByTestId('waitlist-save').click();
    await expect(page.getByTestId('aside-waitlist')).toBeVisible();
  };
  await add('منى', 'أوزمبيك ١ مجم');
  await add('John', 'الاوزمبيك 1مجم');

  await page.getByTestId('page-follow-ups').click();
  await page.getByTestId('follow-ups-waitlist').click();
  await expect(page.getByTestId('waitlist-item')).toHaveCount(1);
  await page.getByTestId('waitlist-arrived').click();
  await expect(page.getByTestId('tell-entry')).toHaveCount(2);
  await page.getByTestId('tell-send').click();

  await standIn.waitForSent(({ body }) => body?.includes('STOP') ?? false);
  await standIn.waitForSent(({ body }) => body?.includes('إلغاء') ?? false);
  await expect(page.locator('[data-testid="waitlist-entry"][data-state="told"]')).toHaveCount(2);
  await expect(page.getByTestId('pace')).toHaveCount(0);
  expect(standIn.sent).toHaveLength(2);
});
