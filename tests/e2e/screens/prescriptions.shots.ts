import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PrescriptionLine } from '#shared/domain/prescriptions/prescription.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { test } from '../support/fixtures.ts';
import { shootRooms } from './rooms.ts';
import { shoot } from './shoot.ts';

test('prescriptions', async ({ desk, standIn }) => {
  test.setTimeout(300_000);
  const { page } = desk;
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((w) => w.isVisible())
      ?.setSize(1100, 760),
  );
  await page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    for (const name of ['سارة', 'كريم']) {
      await invoke('staff.add', { name, role: 'agent', kind: 'pin', secret: '4826' });
    }
  });
  await page.getByTestId('page-prescriptions').click();
  await shoot(desk, '60-prescriptions-empty');
  const bytes = await readFile(path.resolve('resources/training/prescription.jpg'));
  const now = Math.floor(Date.now() / 1000);
  const people = [
    ['201012345678', 'أحمد سامي عبد الرحمن'],
    ['201112345678', 'مدام هناء'],
    ['201212345678', 'Customer Three'],
    ['201512345678', 'أم يوسف'],
    ['201061234567', 'الحاج محمود'],
    ['201061234568', 'نورا'],
  ] as const;
  for (const [index, [phone, name]] of people.entries()) {
    standIn.customerWrites({
      from: `${phone}@c.us`,
      name,
      type: 'image',
      mimetype: 'image/jpeg',
      bytes,
      text: 'روشتة',
      timestampSeconds: now - (people.length - index) * 700,
    });
    await page.waitForFunction(async (wanted) => {
      const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
      const counts = await invoke('prescriptions.counts', undefined);
      return counts.ok && counts.value.waiting === wanted;
    }, index + 1);
  }
  const line = (
    item: string,
    dose: string,
    unitPrice: number | null,
    change: Partial<PrescriptionLine> = {},
  ): PrescriptionLine => ({
    item,
    dose,
    quantity: 1,
    unitPrice,
    stock: 'yes',
    alternative: '',
    ...change,
  });
  await page.evaluate(
    async ([lines, prices]) => {
      const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
      const sheet = { discount: 0, deliveryFee: 2000, note: 'العميل يسأل عن بديل أرخص' };
      await invoke('prescriptions.save', { id: 1, sheet: { ...sheet, lines } });
      await invoke('prescriptions.price', { id: 2, sheet: { ...sheet, lines: prices } });
      await invoke('prescriptions.requestCheck', { id: 2 });
      await invoke('prescriptions.price', { id: 3, sheet: { ...sheet, lines: prices } });
      await invoke('prescriptions.makeReady', { id: 3 });
      await invoke('prescriptions.askAgain', { id: 4, language: 'ar' });
    },
    [
      [line('Augmentin 1g', 'قرص كل ١٢ ساعة لمدة ٧ أيام', null), line('بنادول إكسترا', '', null)],
      [
        line('Augmentin 1g', 'قرص كل ١٢ ساعة لمدة ٧ أيام', 12_350),
        line('بنادول إكسترا', 'قرص عند اللزوم', 6050, { quantity: 2 }),
        line('كونكور 5 مجم', 'قرص صباحًا', 8500, { stock: 'alternative', alternative: 'بيزوكور 5 مجم' }),
        line('Vitamin D3 50,000', '', null, { stock: 'no' }),
      ],
    ] as [PrescriptionLine[], PrescriptionLine[]],
  );
  await shoot(desk, '61-prescriptions-board');
  await page.locator('[data-testid="prescription-card"][data-prescription="2"]').click();
  await page.getByTestId('viewer-picture').waitFor();
  await shoot(desk, '62-prescription-priced');
  await shootRooms(desk, '62-prescription-priced');
  await page.getByTestId('bench-ask-check').click();
  await shoot(desk, '62-prescription-ask-check');
  await page.keyboard.press('Escape');
  await page.getByTestId('bench-back').click();
  await page.locator('[data-testid="prescription-card"][data-prescription="5"]').click();
  await page.getByTestId('line-item').first().click();
  await page.keyboard.type('كونجستال');
  await page.getByTestId('line-price').first().fill('٤٢٫٥');
  await page.getByTestId('line-quantity').first().fill('120');
  await page.keyboard.press('Enter');
  await page.keyboard.type('بناد');
  await page.getByTestId('known-item').waitFor();
  await page.keyboard.press('ArrowDown');
  await shoot(desk, '63-prescription-writing');
  await page.keyboard.press('Enter');
  await page.getByTestId('line-quantity').first().fill('2');
  await page.getByTestId('bench-next').click();
  await page.locator('[data-testid="workbench"][data-status="priced"]').waitFor();
  await page.getByTestId('bench-next').click();
  await page.getByTestId('quote-text').waitFor();
  await shoot(desk, '64-prescription-quote');
  await page.keyboard.press('Escape');
  await page.getByTestId('bench-more').click();
  await page.getByTestId('bench-cancel').click();
  await shoot(desk, '65-prescription-cancel');
  await page.keyboard.press('Escape');
  await page.getByTestId('bench-open-chat').click();
  await page.getByTestId('aside-prescription').waitFor();
  await page.getByTestId('media-picture').hover();
  await shoot(desk, '66-prescription-chat');
});
