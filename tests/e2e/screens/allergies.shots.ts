import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not a test: what stands open of a customer's health, and what they said to the price. */
test('allergies and answers', async ({ desk, standIn }) => {
  test.setTimeout(300_000);
  const { page } = desk;
  await desk.updateSettings({ recoveryKeySavedAt: Date.now() });
  const resize = (width: number, height: number) =>
    desk.app.evaluate(
      ({ BrowserWindow }, [x, y]) =>
        BrowserWindow.getAllWindows()
          .find((one) => one.isVisible())
          ?.setSize(x, y),
      [width, height] as const,
    );
  const bytes = await readFile(path.resolve('resources/training/prescription.jpg'));
  const says = (text: string, more: object = {}) =>
    standIn.customerWrites({ from: '201012345678@c.us', name: 'أحمد سامي عبد الرحمن', text, ...more });
  says('روشتة', { type: 'image', mimetype: 'image/jpeg', bytes });
  await desk.openChat('أحمد سامي');
  await page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const change = {
      allergies: ['بنسلين', 'Sulfa', 'أسبرين'],
      medicines: ['كونكور 5 مجم', 'Glucophage 1000', 'إلتروكسين 50', 'أتور 20'],
    };
    await invoke('customers.saveHealth', { id: 1, change });
  });
  await page.getByTestId('health-strip').waitFor();
  await resize(1280, 820);
  await shoot(desk, '95-allergy-chat');
  await resize(900, 600);
  await shoot(desk, '95-allergy-chat-small');
  await resize(1280, 820);
  await page.getByTestId('aside-prescription').click();
  await page.getByTestId('line-item').first().fill('Amoxicillin 500 mg');
  await page.getByTestId('line-price').first().fill('50');
  await page.getByTestId('line-item').first().press('Enter');
  await page.getByTestId('line-item').nth(1).fill('بنادول إكسترا');
  await page.getByTestId('line-price').nth(1).fill('60');
  await page.getByTestId('allergy-mark').waitFor();
  await shoot(desk, '96-allergy-bench');
  await resize(900, 600);
  await shoot(desk, '96-allergy-bench-small');
  await resize(1280, 820);
  await page.getByTestId('bench-next').click();
  await page.locator('[data-testid="workbench"][data-status="priced"]').waitFor();
  await page.getByTestId('bench-next').click();
  await page.getByTestId('quote-text').waitFor();
  await shoot(desk, '97-allergy-quote');
  await page.getByTestId('quote-send').click();
  await page.getByTestId('confirm-yes').waitFor();
  await shoot(desk, '97-allergy-question');
  await page.getByTestId('confirm-yes').click();
  // The chat has opened.
  await desk.bubble('راجعنا الروشتة').waitFor();
  await page.getByTestId('page-prescriptions').click();
  await page.getByTestId('bench-answer').waitFor();
  says('لا غالي عليا شوية، ممكن بديل أرخص من كده؟');
  await page.locator('[data-testid="bench-answer"][data-reading="no"]').waitFor();
  await shoot(desk, '98-answer-bench');
  await page.getByTestId('bench-next').click();
  await page.getByTestId('confirm-yes').waitFor();
  await shoot(desk, '98-answer-question');
  await page.getByTestId('confirm-no').click();
  await page.getByTestId('bench-back').click();
  await shoot(desk, '98-answer-card');
  await page.getByTestId('prescription-card').click();
  await page.getByTestId('bench-next').click();
  await page.getByTestId('confirm-yes').click();
  await page.getByTestId('ready-tell').waitFor();
  await shoot(desk, '99-ready-offer');
  await page.getByTestId('ready-tell').click();
  await page.getByTestId('composer-input').waitFor();
  await shoot(desk, '99-ready-composer');
});
