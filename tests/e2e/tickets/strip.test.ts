import { OWNER } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';
import { whatSticksOut } from '../support/sticks-out.ts';

const AHMED = '201012345678@c.us';

for (const language of ['ar', 'en'] as const) {
  test(`the strip over a thread says what the ticket is, whose and how late, and changes it in place (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    standIn.customerWrites({ from: AHMED, name: 'أحمد', text: 'صباح الخير يا دكتور' });
    await desk.resize({ width: 900, height: 600 });
    await desk.openChat('أحمد');
    const strip = page.getByTestId('ticket-strip');
    await expect(strip.getByTestId('ticket-assignee')).toContainText(OWNER.name);
    await expect(strip.getByTestId('sla')).toHaveAttribute('data-colour', 'ok');
    await expect.poll(async () => (await strip.boundingBox())?.height).toBeLessThanOrEqual(44);

    // One menu with names; what the desk guessed is asked for until somebody has looked.
    await expect(strip.getByTestId('ticket-check-kind')).toBeVisible();
    await strip.getByTestId('ticket-kind-menu').click();
    await expect(page.getByTestId('ticket-why')).not.toBeEmpty();
    await page.getByTestId('ticket-kind-complaint').click();
    await expect(strip.locator('[data-kind="complaint"]')).toBeVisible();
    await expect(strip.getByTestId('ticket-check-kind')).toHaveCount(0);

    await strip.getByTestId('ticket-assignee').click();
    await page.getByTestId('ticket-assign-nobody').click();
    await strip.getByTestId('ticket-take-over').click();
    await expect(strip.getByTestId('ticket-assignee')).toContainText(OWNER.name);
    await expect(strip.getByTestId('ticket-take-over')).toHaveCount(0);

    await strip.getByTestId('ticket-more').click();
    await page.getByTestId('strip-snooze').hover();
    await page.getByTestId('ticket-snooze-in-an-hour').click();
    await expect(strip.getByTestId('sla')).toHaveCount(0);
    await strip.getByTestId('ticket-more').click();
    await page.getByTestId('strip-snooze').hover();
    await page.getByTestId('ticket-wake').click();
    await expect(strip.getByTestId('sla')).toBeVisible();

    // The end of the work is there, and is not as loud as the button that sends.
    const end = strip.getByTestId('ticket-resolve');
    await expect(end).toHaveAttribute('data-variant', 'default');
    await end.click();
    await page.getByTestId('resolve-submit').click();
    await expect(strip.getByTestId('ticket-reopen')).toBeVisible();
    await strip.getByTestId('ticket-reopen').click();
    await expect(end).toBeVisible();
    await expect.poll(() => whatSticksOut(page)).toEqual([]);
  });
}
