import type { Locator } from '@playwright/test';
import { call } from '../support/colleague.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const QUESTION = 'عندكم كونكور 5 مجم وجلوكوفاج 1000 وإلتروكسين 50؟ ومحتاج توصيل على نفس العنوان لو سمحت، رقم';
const BURST = 24;

const numbered = (text: string, line: number): string => `${text} ${String(line).padStart(2, '0')}`;

/** Where a row stands in what is seen of the thread. */
const placeOf = (row: Locator): Promise<number> =>
  row.evaluate((bubble, list) => {
    const seen = document.querySelector(list)?.getBoundingClientRect().top ?? 0;
    return bubble.getBoundingClientRect().top - seen;
  }, '[data-testid="thread"] [data-testid="virtuoso-scroller"]');

const WORDS = { ar: /24 رسالة جديدة/u, en: /24 new messages/u } as const;

for (const language of ['ar', 'en'] as const)
  test(`who reads above the end stays there while the window changes and many messages come (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    for (let line = 1; line <= 40; line += 1) {
      standIn.customerWrites({ from: CUSTOMER, name: NAME, text: numbered(QUESTION, line) });
    }
    await desk.openChat(NAME);
    await expect(desk.bubble(numbered(QUESTION, 40))).toBeInViewport();
    await page.getByTestId('thread').getByTestId('virtuoso-scroller').hover();
    await page.mouse.wheel(0, -1200);
    await expect(page.getByTestId('to-newest')).toBeVisible();
    await page.mouse.wheel(0, 30);
    const readLine = await page.getByTestId('thread').evaluate((thread) => {
      const top = thread.querySelector('[data-testid="virtuoso-scroller"]')?.getBoundingClientRect().top ?? 0;
      const rows = [...thread.querySelectorAll('[data-testid="virtuoso-item-list"] > *')];
      const row = rows.find((one) => one.getBoundingClientRect().bottom > top);
      return Number(/رقم (\d+)/u.exec(row?.textContent ?? '')?.[1]);
    });
    const read = desk.bubble(numbered(QUESTION, readLine));
    const before = await placeOf(read);

    let written = 0;
    const write = (many: number): void => {
      for (const end = written + many; written < end; written += 1) {
        standIn.customerWrites({ from: CUSTOMER, name: NAME, text: numbered('فينكم؟', written + 1) });
      }
    };
    write(8);
    await desk.resize({ width: 1000, height: 620 });
    write(4);
    await call(desk, 'look.update', { zoom: 150 });
    write(4);
    await call(desk, 'look.update', { zoom: 90 });
    write(4);
    await desk.resize({ width: 1280, height: 820 });
    write(4);
    await call(desk, 'look.update', { zoom: 100 });
    expect(written).toBe(BURST);

    await expect(page.getByTestId('to-newest')).toHaveText(WORDS[language]);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1280);
    await expect(read).toBeInViewport();
    // As far into it as before: each size and each zoom may round by a pixel, and none by a line.
    await expect.poll(async () => Math.abs((await placeOf(read)) - before)).toBeLessThanOrEqual(6);
    await page.getByTestId('to-newest').click();
    await expect(desk.bubble(numbered('فينكم؟', BURST))).toBeInViewport({ ratio: 1 });
  });
