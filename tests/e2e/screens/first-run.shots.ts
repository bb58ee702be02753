import { expect, test } from '../support/fixtures.ts';
import { shootRooms } from './rooms.ts';
import { shoot } from './shoot.ts';

/** Not tests: the first minutes of a desk, what it still lacks, and the help. */

test('the first run', async ({ openDesk, standIn }) => {
  test.setTimeout(300_000);
  const desk = await openDesk({ signsIn: false });
  const { page } = desk;
  await shoot(desk, 'first-run-1-language');
  for (const step of ['pharmacy', 'admin'] as const) {
    await desk.updateSettings({ firstRun: { step, ownName: '' } });
    await page.locator(`[data-step="${step}"]`).waitFor();
    await shoot(desk, `first-run-${step === 'pharmacy' ? 2 : 3}-${step}`);
  }
  await desk.signIn();
  await desk.qrText();
  for (const [at, step] of (['hours', 'link', 'backup'] as const).entries()) {
    await desk.updateSettings({ firstRun: { step, ownName: '' } });
    await page.locator(`[data-step="${step}"]`).waitFor();
    if (step === 'link') await desk.qrText();
    await shoot(desk, `first-run-${at + 4}-${step}`);
    await shootRooms(desk, `first-run-${at + 4}-${step}`);
  }
  await desk.updateSettings({ firstRun: { step: 'done', ownName: '' } });
  await page.getByTestId('open-desk').click();
  await page.getByTestId('first-steps').waitFor();
  await shoot(desk, 'first-run-7-left');
  await shootRooms(desk, 'first-run-7-left');
  expect(standIn).toBeDefined();
});

test('the help', async ({ openDesk }) => {
  test.setTimeout(300_000);
  const desk = await openDesk();
  const { page } = desk;
  await page.getByTestId('open-desk').click();
  await page.getByTestId('help-open').click();
  await page.getByTestId('help-page').waitFor();
  await shoot(desk, 'help-1');
  await shootRooms(desk, 'help-1');
  await page.getByTestId('help-search').fill('باك اب');
  await page.locator('[data-testid="help-page"][data-topic="backup"]').waitFor();
  await shoot(desk, 'help-2-search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  for (const name of ['tickets', 'customers', 'follow-ups', 'templates', 'ratings'] as const) {
    await page.getByTestId(`page-${name}`).click();
    await page.locator(`[data-page="${name}"]`).waitFor();
    await shoot(desk, `empty-${name}`);
  }
});
