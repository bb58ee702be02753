import { DEFAULT_TICKET_SETTINGS } from '#shared/domain/rules/desk-settings.ts';
import { addColleague, call, changePlaces, COLLEAGUE } from '../support/colleague.ts';
import type { Desk } from '../support/desk.ts';
import { OWNER } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';

const AHMED = { from: '201012345678@c.us', name: 'أحمد' } as const;

const WORDS = {
  ar: { by: `تحويل من ${OWNER.name}`, unseen: 'لم يتم الاطلاع بعد', seen: 'تم الاطلاع', bare: 'بلا ملاحظة' },
  en: { by: `Transferred by ${OWNER.name}`, unseen: 'Not seen yet', seen: 'Seen', bare: 'No note' },
};

/** The words without the marks that keep a name together. */
const plain = (text: string | null): string => (text ?? '').replaceAll(/[\u2066-\u2069]/g, '');

async function give(desk: Desk, agentId: number, note: string | null): Promise<void> {
  const { items } = await call(desk, 'tickets.list', { filter: {} });
  await call(desk, 'tickets.assign', { id: items[0]?.id ?? 0, agentId, note });
}

for (const language of ['ar', 'en'] as const) {
  test(`what is handed over reaches the colleague, counts, and stays in sight until it is seen (${language})`, async ({
    desk,
    standIn,
  }) => {
    const words = WORDS[language];
    const { page } = desk;
    const pinned = page.getByTestId('transfer-note-pinned');
    const mentions = page.getByTestId('mentions');
    const notice = page.getByTestId('transfer-notice');
    await desk.updateSettings({ language, tickets: { ...DEFAULT_TICKET_SETTINGS, isAssigned: false } });
    await addColleague(desk);
    standIn.customerWrites({ ...AHMED, text: 'عندكم بنادول؟' });
    await desk.openChat('أحمد');
    await give(desk, COLLEAGUE.id, 'مستني السعر قبل العصر. Concor 5 is out of stock.');
    // Who wrote it sees that it waits.
    await expect(pinned).toContainText(words.unseen);
    await expect(mentions).toHaveAttribute('data-unseen', '0');
    await page.getByTestId('page-tickets').click();

    await changePlaces(desk, COLLEAGUE.id, COLLEAGUE.secret);
    await expect(notice).toContainText('مستني السعر قبل العصر');
    expect(plain(await notice.textContent())).toContain(words.by);
    await expect(mentions).toHaveAttribute('data-unseen', '1');
    await mentions.click();
    await page.getByTestId('transfer').click();
    await expect(page.getByTestId('thread')).toBeVisible();
    await expect(notice).toHaveCount(0);
    await expect(pinned).toContainText('مستني السعر قبل العصر');
    // A sentence in the other language keeps its full stop at its own end.
    await expect(pinned.locator('bdi', { hasText: 'Concor' })).toHaveText('Concor 5 is out of stock.');
    // A look away is not enough.
    await page.keyboard.press('Control+l');
    await desk.signIn(COLLEAGUE.id, COLLEAGUE.secret);
    await expect(pinned).toBeVisible();
    await expect(page.getByTestId('transfer-seen')).toHaveText(words.seen);
    await page.getByTestId('transfer-seen').click();
    await expect(pinned).toHaveCount(0);
    await expect(mentions).toHaveAttribute('data-unseen', '0');

    // Back without a word: told, and seen by opening the conversation.
    await page.getByTestId('page-tickets').click();
    await give(desk, 1, null);
    await changePlaces(desk, 1, OWNER.secret);
    await expect(notice).toBeVisible();
    await mentions.click();
    await expect(page.getByTestId('transfer')).toContainText(words.bare);
    await page.keyboard.press('Escape');
    await page.getByTestId('transfer-notice-open').click();
    await expect(mentions).toHaveAttribute('data-unseen', '0');
    await expect(pinned).toHaveCount(0);

    // An answer to the customer is an answer to the colleague.
    await give(desk, COLLEAGUE.id, 'كلّميها أنتِ');
    await changePlaces(desk, COLLEAGUE.id, COLLEAGUE.secret);
    await expect(pinned).toContainText('كلّميها أنتِ');
    await expect(notice).toHaveCount(0);
    await desk.reply('موجود يا فندم');
    await expect(pinned).toHaveCount(0);
    await expect(mentions).toHaveAttribute('data-unseen', '0');

    // Several in a row scroll: what was said stays in sight, and the field.
    await changePlaces(desk, 1, OWNER.secret);
    for (let more = 1; more <= 10; more += 1) await give(desk, COLLEAGUE.id, `\u202Eملاحظة\u202C ${more} 😀`);
    await expect(pinned).toHaveCount(10);
    await expect(desk.bubble('موجود يا فندم')).toBeInViewport();
    await expect(page.getByTestId('composer-input')).toBeInViewport();
    const { height } = (await page.getByTestId('thread').boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(200);
  });
}
