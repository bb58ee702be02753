import { sampleBytes } from '../../support/sample-media.ts';
import { chooseChat, writeExport } from '../past/support.ts';
import { addColleague, call } from '../support/colleague.ts';
import type { DeskWindow } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';
import { lookAt } from '../support/look-at.ts';

const AHMED = '201012345678@c.us';
const SARA = '201112345678@c.us';

const PAGES = [
  'tickets',
  'prescriptions',
  'customers',
  'follow-ups',
  'templates',
  'ratings',
  'reports',
] as const;

for (const language of ['ar', 'en'] as const) {
  test(`every page, dialog and door can be read and is named, in the light, in the dark and in the system's colours (${language})`, async ({
    openDesk,
    standIn,
    profile,
  }) => {
    test.setTimeout(240_000);
    const desk = await openDesk({ signsIn: false });
    const { page } = desk;
    const look = (on: DeskWindow, place: string) => lookAt(on, place, language === 'ar');
    const open = (testId: string) => page.getByTestId(testId).first().click();
    const shown = (testId: string) => page.getByTestId(testId).first().waitFor();
    // One Escape is enough, and the keyboard is where it was.
    const close = async (opener: string): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect.soft(page.getByTestId(opener).first()).toBeFocused();
    };

    await desk.updateSettings({ language });
    await shown('set-up');
    await look(desk, 'first screen');
    await open('help-open');
    await shown('help-page');
    await look(desk, 'help');
    await close('help-open');
    await open('first-run-next');
    await shown('pharmacy-name');
    await look(desk, 'first run: pharmacy');
    await open('first-run-next');
    await shown('own-name');
    await look(desk, 'first run: admin');
    await desk.signIn();
    for (const step of ['hours', 'link', 'backup'] as const) {
      await desk.updateSettings({ firstRun: { step, ownName: '' } });
      await page.locator(`[data-step="${step}"]`).waitFor();
      await look(desk, `first run: ${step}`);
    }
    await desk.updateSettings({ firstRun: { step: 'done', ownName: '' } });
    await desk.qrText();
    await look(desk, 'linking');
    await desk.updateSettings({ recoveryKeyOfferedAt: 0 });
    await standIn.scan();
    await desk.waitForPhase('online');
    await look(desk, 'no chats');

    await addColleague(desk);
    standIn.customerWrites({ from: SARA, name: 'سارة', text: 'فين طلبي؟ اتأخر جدا' });
    await desk.chat('سارة').waitFor();
    const bytes = await sampleBytes('photo.jpg');
    standIn.customerWrites({
      from: AHMED,
      name: 'أحمد',
      type: 'image',
      mimetype: 'image/jpeg',
      bytes,
      text: 'روشتة',
    });
    await desk.openChat('أحمد');
    await desk.reply('أيوه موجود');
    await standIn.waitForSent();
    await page.getByTestId('media-picture').locator('img').waitFor();
    await page.getByTestId('composer-input').fill('نوصّل حالًا؟');
    await look(desk, 'chat');
    await page.keyboard.press('Control+k');
    await shown('palette-entry');
    await look(desk, 'palette');
    await close('composer-input');
    await page.keyboard.press('F1');
    await shown('shortcut-line');
    await look(desk, 'keys');
    await close('composer-input');
    await open('ticket-filter-open');
    await shown('filter-kind-prescription');
    await look(desk, 'filters');
    await page.keyboard.press('Escape');
    await open('thread-menu');
    await shown('merge-open');
    await look(desk, 'menu of the chat');
    await open('merge-open');
    await open('merge-option');
    await shown('merge-submit');
    await look(desk, 'merge');
    await close('thread-menu');
    const { automation, rating } = await call(desk, 'settings.get', undefined);
    await desk.updateSettings({
      automation: { ...automation, isOn: true },
      rating: { ...rating, isOn: true },
    });
    await open('ticket-resolve');
    await shown('ask-rating');
    await look(desk, 'close the ticket and ask for a rating');
    await close('ticket-resolve');
    await desk.updateSettings({ automation, rating });
    await open('ticket-assignee');
    await open('ticket-transfer');
    await shown('transfer-note');
    await look(desk, 'transfer');
    await close('ticket-assignee');
    await open('send-later');
    await open('later-pick');
    await shown('schedule-save');
    await look(desk, 'later');
    await close('send-later');
    await open('follow-up-add');
    await open('add-refill');
    await shown('refill-save');
    await look(desk, 'refill');
    await close('follow-up-add');
    await open('follow-up-add');
    await open('add-waitlist');
    await shown('waitlist-save');
    await look(desk, 'waitlist');
    await close('follow-up-add');
    const message = page.getByTestId('message').first();
    const menuOf = async (): Promise<void> => {
      await message.hover();
      await message.getByTestId('message-menu-open').click();
      await shown('message-menu');
    };
    await menuOf();
    await look(desk, 'menu of a message');
    await open('more-reactions');
    await shown('emoji');
    await look(desk, 'emoji');
    await page.keyboard.press('Escape');
    await menuOf();
    await open('message-do-info');
    await look(desk, 'what is known of a message');
    await page.keyboard.press('Escape');
    await menuOf();
    await open('message-do-forward');
    await shown('forward-option');
    await look(desk, 'forward');
    await page.keyboard.press('Escape');
    await menuOf();
    await open('message-do-star');
    await open('inbox-starred');
    await shown('starred-message');
    await look(desk, 'stars');
    await close('inbox-starred');
    await open('media-picture');
    await shown('viewer-picture');
    await look(desk, 'viewer');
    await page.keyboard.press('Escape');
    await open('gallery-open');
    await shown('gallery-item');
    await look(desk, 'gallery');
    await close('gallery-open');

    for (const name of PAGES) {
      await open(`page-${name}`);
      await expect(page.locator(`[data-page="${name}"]`)).toBeVisible();
      await look(desk, name);
    }
    await open('page-customers');
    await open('customer-item');
    await shown('customer-detail');
    await look(desk, 'customer');
    await open('customer-edit');
    await shown('dialog-name');
    await look(desk, 'customer dialog');
    await close('customer-edit');
    await open('health-toggle');
    await open('health-edit');
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(desk, 'health');
    await close('health-edit');
    await open('page-templates');
    await open('template-new');
    await look(desk, 'template');
    await open('page-prescriptions');
    await open('prescription-card');
    await shown('viewer-picture');
    await page.getByTestId('line-item').first().fill('كونجستال');
    await page.getByTestId('line-price').first().fill('42');
    await look(desk, 'bench');
    await open('bench-next');
    await page.locator('[data-testid="workbench"][data-status="priced"]').waitFor();
    await open('bench-next');
    await shown('quote-text');
    await look(desk, 'quote');
    await close('bench-next');

    await open('settings-open');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await look(desk, `settings: ${await tab.innerText()}`);
    }
    await open('settings-past');
    await chooseChat(desk, writeExport(profile, 'WhatsApp Chat with Sara.txt', { lines: 5 }));
    await look(desk, 'import a chat');
    await page
      .getByTestId('import-chat')
      .getByRole('button', { name: /Cancel|إلغاء/ })
      .click();
    await expect(page.getByTestId('import-chat')).toHaveCount(0);
    await close('settings-open');
    await page.keyboard.press('Control+l');
    await shown('sign-in');
    await look(desk, 'lock');
  });
}
