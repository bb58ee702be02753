import { DEFAULT_TICKET_SETTINGS } from '#shared/domain/rules/desk-settings.ts';
import { addColleague, changePlaces, COLLEAGUE } from '../support/colleague.ts';
import { OWNER } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMERS = ['أحمد', 'سارة', 'Nadia'];
const EVERYBODY = { ar: /^الكل\s*3$/, en: /^All\s*3$/ };

for (const language of ['ar', 'en'] as const) {
  test(`the filters stand in one line with their numbers, combine, are kept under a name and are each person’s own (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language, tickets: { ...DEFAULT_TICKET_SETTINGS, isAssigned: false } });
    for (const [index, name] of CUSTOMERS.entries())
      standIn.customerWrites({ from: `20101234567${index}@c.us`, name, text: `سؤال ${name}` });
    await expect(page.getByTestId('chat-item')).toHaveCount(3);
    const all = page.getByTestId('filter-all');
    const nobodys = page.getByTestId('filter-nobody');
    await expect(all).toHaveText(EVERYBODY[language]);

    for (const room of [
      { width: 900, height: 600 },
      { width: 1024, height: 640 },
      { width: 1280, height: 820 },
    ]) {
      await desk.resize(room);
      await expect
        .poll(async () => {
          const tops = await page
            .locator('[data-testid^="filter-"]')
            .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
          return { tabs: tops.length, lines: new Set(tops).size };
        })
        .toEqual({ tabs: 4, lines: 1 });
    }

    await desk.openChat('أحمد');
    await nobodys.click();
    await page.getByTestId('ticket-filter-open').click();
    await page.getByTestId('filter-kind-delivery').click();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('active-filter')).toHaveCount(1);
    // What is open is not in it: the list itself shows that it has the keyboard.
    await expect(page.getByTestId('chat-item')).toHaveCount(0);
    await page.getByTestId('chat-search').press('ArrowDown');
    await expect(page.getByTestId('chat-list')).toBeFocused();
    await expect(page.getByTestId('chat-list')).not.toHaveAttribute('aria-activedescendant', /./);
    await expect(page.getByTestId('chat-list')).toHaveCSS('outline-style', 'solid');
    await page.getByTestId('page-tickets').click();
    await page.getByTestId('page-chats').click();
    await expect(nobodys).toHaveAttribute('aria-pressed', 'true');
    await expect(nobodys).toBeInViewport({ ratio: 0.9 });
    await expect(page.getByTestId('active-filter')).toHaveCount(1);

    // What is chosen is kept under a name, and taken back with one press.
    await page.getByTestId('views-menu').click();
    await page.getByTestId('view-save').click();
    await page.getByTestId('view-name').fill('توصيل بلا صاحب');
    await page.getByTestId('view-confirm').click();
    await expect(page.getByTestId('view-dialog')).toHaveCount(0);
    await page.getByTestId('filters-clear-empty').click();
    await expect(page.getByTestId('chat-item')).toHaveCount(3);
    await expect(all).toHaveAttribute('aria-pressed', 'true');
    await page.getByTestId('views-menu').click();
    await page.getByTestId('view-option').click();
    await expect(nobodys).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByTestId('active-filter')).toHaveCount(1);
    await page.getByTestId('chat-search').fill('سؤال');
    await expect(page.getByTestId('filters-clear-empty')).toBeVisible();
    await page.getByTestId('active-filter').press('Enter');
    await expect(page.getByTestId('found-message')).toHaveCount(3);
    await expect(page.getByTestId('ticket-filter-open')).toBeFocused();
    await page.getByTestId('chat-search').fill('');
    await page.getByTestId('ticket-filter-open').click();
    await page.getByTestId('filter-days-today').click();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('chat-item')).toHaveCount(3);

    // A colleague begins with everybody, and who comes back goes on.
    await addColleague(desk);
    await changePlaces(desk, COLLEAGUE.id, COLLEAGUE.secret);
    await expect(all).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByTestId('active-filter')).toHaveCount(0);
    await expect(page.getByTestId('chat-item')).toHaveCount(3);
    await page.getByTestId('views-menu').click();
    await expect(page.getByTestId('view-option')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await changePlaces(desk, 1, OWNER.secret);
    await expect(nobodys).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByTestId('active-filter')).toHaveCount(1);
    await page.getByTestId('filters-clear').click();
    await expect(all).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByTestId('active-filter')).toHaveCount(0);
  });
}
