import type { Locator } from '@playwright/test';
import { DEFAULT_TICKET_SETTINGS } from '#shared/domain/rules/desk-settings.ts';
import { addColleague, call, changePlaces, COLLEAGUE } from '../support/colleague.ts';
import { expect, test } from '../support/fixtures.ts';
import { whatSticksOut } from '../support/sticks-out.ts';

const WORDS = {
  ar: { allergies: 'حساسية', medicines: 'أدوية مزمنة' },
  en: { allergies: 'Allergies', medicines: 'Chronic medicines' },
} as const;

const heightOf = (part: Locator): Promise<number> => part.evaluate(({ clientHeight }) => clientHeight);

for (const language of ['ar', 'en'] as const)
  test(`on a small laptop at 200 % allergies and a colleague’s note leave the thread its messages (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language, tickets: { ...DEFAULT_TICKET_SETTINGS, isAssigned: false } });
    await addColleague(desk);
    standIn.customerWrites({ from: '201012345671@c.us', name: 'منى', text: 'عندكم كونكور 5؟' });
    await desk.chat('منى').waitFor();
    const { items } = await call(desk, 'tickets.list', { filter: {} });
    const note =
      'السعر مطلوب قبل العصر، والعنوان تغيّر: ١٢ شارع النيل، الدور الثالث. Concor 5 plus is out of stock.';
    for (const { id } of items) await call(desk, 'tickets.assign', { id, agentId: COLLEAGUE.id, note });
    await call(desk, 'customers.saveHealth', {
      id: 1,
      change: { allergies: ['بنسلين', 'Sulfa', 'أسبرين'], medicines: ['كونكور 5 مجم', 'Glucophage 1000'] },
    });
    const strip = page.getByTestId('health-strip');
    const pinned = page.getByTestId('transfer-note-pinned');
    const thread = page.getByTestId('virtuoso-scroller').last();
    await desk.resize({ width: 1024, height: 640 });
    await call(desk, 'look.update', { zoom: 200 });

    // For whom the note is not, it waits behind one button of the bar that says who answers.
    await desk.openChat('منى');
    await expect(page.getByTestId('answerer-bar')).toBeInViewport({ ratio: 1 });
    await expect(pinned).toHaveCount(0);
    expect(await heightOf(thread)).toBeGreaterThan(72);
    await page.getByTestId('transfer-notes-fold').click();
    await expect(pinned).toBeInViewport({ ratio: 1 });
    await page.getByTestId('transfer-notes-fold').click();
    await expect(pinned).toHaveCount(0);
    await expect.poll(() => whatSticksOut(page)).toEqual([]);

    // The chat stays open for whoever comes next.
    await changePlaces(desk, COLLEAGUE.id, COLLEAGUE.secret);
    await expect(page.getByTestId('transfer-notes-fold')).toHaveCount(0);
    await expect(strip).toContainText(WORDS[language].allergies);
    for (const allergy of ['بنسلين', 'Sulfa', 'أسبرين']) {
      await expect(strip.locator('bdi', { hasText: allergy })).toBeInViewport({ ratio: 1 });
    }
    await expect(strip).not.toContainText(WORDS[language].medicines);
    await expect(pinned).toBeInViewport({ ratio: 1 });
    await expect(page.getByTestId('composer-input')).toBeInViewport({ ratio: 1 });
    await expect(desk.bubble('عندكم كونكور 5؟')).toBeInViewport({ ratio: 1 });
    expect(await heightOf(thread)).toBeGreaterThan(72);
    await expect.poll(() => whatSticksOut(page)).toEqual([]);

    // All of both is one press away.
    await page.getByTestId('health-strip-more').click();
    await expect(strip).toContainText(WORDS[language].medicines);
    await page.getByTestId('health-strip-more').click();
    const text = pinned.locator('p').last();
    const line = await heightOf(text);
    await page.getByTestId('transfer-note-open').click();
    await expect.poll(() => heightOf(text)).toBeGreaterThan(line);
    await page.getByTestId('transfer-note-open').click();
    await expect.poll(() => heightOf(text)).toBe(line);

    // Where there is room, they have it.
    await call(desk, 'look.update', { zoom: 100 });
    await expect(strip).toContainText(WORDS[language].medicines);
    await expect(page.getByTestId('transfer-note-open')).toHaveCount(0);

    // What is scrolled to the side, as the kinds of saved replies are, makes nothing else as wide.
    await call(desk, 'look.update', { zoom: 200 });
    await page.getByTestId('page-templates').click();
    await expect(page.getByTestId('template-search')).toBeInViewport({ ratio: 1 });
  });
