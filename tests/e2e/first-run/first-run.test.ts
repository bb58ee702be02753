import path from 'node:path';
import { addColleague, call } from '../support/colleague.ts';
import { answerDialogs } from '../support/backup-file.ts';
import type { Desk } from '../support/desk.ts';
import { OWNER } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';

/** The step that is shown, with the keyboard somewhere in it. */
async function isAt({ page }: Desk, step: string): Promise<void> {
  await expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
  await expect(page.locator(`[data-step="${step}"] :focus`)).toHaveCount(1);
}

const stored = (desk: Desk) => call(desk, 'settings.get', undefined);

/** A line of the list beside the chats; the settings have the same one while they are open. */
const lineOf = ({ page }: Desk, step: string) => page.getByTestId('desk').getByTestId(`first-step-${step}`);

const isDone = (desk: Desk, step: string, is: boolean) =>
  expect(lineOf(desk, step)).toHaveAttribute('data-done', String(is));

test('a new desk is led from the language to its backup, by the keyboard and through a power cut, until nothing is left', async ({
  openDesk,
  profile,
  standIn,
}) => {
  test.setTimeout(120_000);
  const first = await openDesk({ signsIn: false });
  const keys = first.page.keyboard;
  await isAt(first, 'language');
  await expect(first.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await keys.press('ArrowDown');
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'en');
  await keys.press('ArrowUp');
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'ar');
  await keys.press('Enter');
  await isAt(first, 'pharmacy');
  await keys.type(OWNER.pharmacyName);
  await expect(first.page.getByTestId('pharmacy-name')).toHaveValue(OWNER.pharmacyName);
  await expect.poll(async () => (await stored(first)).pharmacyName).toBe(OWNER.pharmacyName);
  await first.kill();

  // What was typed is there, and so is the step.
  const second = await openDesk({ signsIn: false });
  await isAt(second, 'pharmacy');
  await expect(second.page.getByTestId('pharmacy-name')).toHaveValue(OWNER.pharmacyName);
  await second.page.keyboard.press('Enter');
  await isAt(second, 'admin');
  await expect(second.page.getByTestId('first-run-skip')).toHaveCount(0);
  await second.page.keyboard.type(OWNER.name);
  await expect.poll(async () => (await stored(second)).firstRun.ownName).toBe(OWNER.name);
  await second.kill();

  const third = await openDesk({ signsIn: false });
  const { page } = third;
  await isAt(third, 'admin');
  await expect(page.getByTestId('own-name')).toHaveValue(OWNER.name);
  await page.getByTestId('new-secret').fill(OWNER.secret);
  await page.getByTestId('repeat-secret').fill(OWNER.secret);
  await page.keyboard.press('Enter');
  await isAt(third, 'hours');
  await page.getByTestId('first-run-skip').click();
  await isAt(third, 'link');
  await third.qrText();

  // A lock in the middle comes back to the step.
  await page.keyboard.press('Control+l');
  await expect(page.getByTestId('sign-in')).toBeVisible();
  await page.keyboard.type(OWNER.secret);
  await page.keyboard.press('Enter');
  await isAt(third, 'link');
  await third.qrText();
  await standIn.scan();
  await isAt(third, 'backup');
  await page.getByTestId('first-run-next').click();

  // What was left for later is what the list says; the recovery key is not offered a second time.
  await expect(page.getByTestId('desk')).toBeVisible();
  await expect(page.getByTestId('first-steps')).toHaveCount(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await isDone(third, 'hours', false);
  await isDone(third, 'link', true);
  await isDone(third, 'backup', false);
  await isDone(third, 'colleagues', false);
  await isDone(third, 'replies', false);

  await lineOf(third, 'hours').click();
  await page.getByTestId('day-friday').getByRole('button').first().waitFor();
  const { hours } = await stored(third);
  await third.updateSettings({ hours });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await isDone(third, 'hours', true);
  await addColleague(third);
  await isDone(third, 'colleagues', true);
  await answerDialogs(third, path.join(profile, 'pharmacy.rosheta-backup'));
  await lineOf(third, 'backup').click();
  await page.getByTestId('export-open').click();
  await page.getByTestId('export-passphrase').fill('four unrelated words here');
  await page.getByTestId('export-passphrase-again').fill('four unrelated words here');
  await page.getByTestId('export-submit').click();
  await expect(page.getByTestId('export-done')).toBeVisible({ timeout: 45_000 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await isDone(third, 'backup', true);
  await lineOf(third, 'replies').click();
  await expect(page.getByTestId('template-item').first()).toBeVisible();
  const [reply] = await call(third, 'templates.list', undefined);
  await call(third, 'templates.countUses', { ids: [reply?.id ?? 0] });
  await page.getByTestId('page-chats').click();
  await expect(page.getByTestId('first-steps')).toHaveCount(0);
});
