import { expect, test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: whom messages call, an edit that somebody else made meanwhile, and a customer with several blocked numbers. */

const MONA = { from: '201012345678@c.us', name: 'منى' } as const;
const HIDDEN = { from: '184467440737095@lid', name: 'سارة' } as const;
const [karim, rep] = ['555000111222333@lid', '666000111222333@lid'] as const;
const digits = (lid: string): string => `@${lid.replace('@lid', '')}`;

test('whom a message calls', async ({ openDesk, standIn }) => {
  const desk = await openDesk();
  await standIn.scan();
  await desk.waitForPhase('online');
  await desk.resize({ width: 1024, height: 640 });
  const { page } = desk;
  standIn.customerWrites({ ...HIDDEN, text: 'السلام عليكم' });
  standIn.customerWrites({ from: '201112345678@c.us', name: 'كريم', text: 'مساء الخير' });
  standIn.linkLid('201112345678@c.us', karim);
  standIn.phoneKnows(rep, 'Eva Pharma rep');
  const fields = { mentionedJidList: [karim, rep, HIDDEN.from] };
  const called = standIn.customerWrites({
    ...MONA,
    text: `بنادول ${digits(karim)} مع ${digits(rep)} و${digits(HIDDEN.from)} و@1234567890123.`,
    fields,
  });
  await desk.openChat('منى');
  standIn.customerWrites({ ...MONA, text: 'ردوا عليهم', quotes: called.id });
  standIn.customerWrites({ ...MONA, text: `Panadol for ${digits(karim)} and ${digits(rep)}`, fields });
  await expect(page.getByTestId('quoted-text')).toContainText('كريم');
  await expect(page.getByTestId('message').last()).toContainText('Eva');
  await shoot(desk, 'calling-1-bubble-list-quote');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('بنادول');
  await expect(page.getByTestId('thread-search-count')).toContainText('1');
  await shoot(desk, 'calling-2-thread-search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('بنادول');
  await expect(page.getByTestId('found-message')).toHaveCount(1);
  await shoot(desk, 'calling-3-search');
});

test('an edit that comes back', async ({ desk, standIn }) => {
  const { page } = desk;
  await desk.resize({ width: 1024, height: 640 });
  standIn.customerWrites({ ...MONA, text: 'عندكم بنادول؟' });
  await desk.openChat('منى');
  const { id } = standIn.phoneWrites({ to: MONA.from, text: 'نعم، بخمسين جنيه' });
  await expect(desk.bubble('بخمسين')).toBeVisible();
  await page.getByTestId('composer-input').press('ArrowUp');
  await page.getByTestId('edit-message-text').fill('نعم، Panadol Extra بخمسة وخمسين جنيه');
  const saved = page.getByTestId('edit-message-save');
  await expect(saved).toBeEnabled();
  await page.keyboard.press('Control+l');
  await desk.signIn();
  await shoot(desk, 'calling-4-edit-is-back');
  standIn.phoneEdits(id, 'نعم، بأربعين جنيه. Sorry for the mistake.');
  await expect(page.getByTestId('edit-changed')).toBeVisible();
  await shoot(desk, 'calling-5-edited-meanwhile');
  standIn.phoneRevokes(id);
  await expect(saved).toBeDisabled();
  await shoot(desk, 'calling-6-deleted-meanwhile');
});

test('a customer with several blocked numbers', async ({ desk, standIn }) => {
  const { page } = desk;
  await desk.resize({ width: 1024, height: 640 });
  standIn.customerWrites({ ...HIDDEN, text: 'من رقم مخفي' });
  standIn.customerWrites({ from: '201112345678@c.us', name: 'أحلام الشغل', text: 'من الشغل' });
  standIn.customerWrites({ ...MONA, text: 'من البيت' });
  await desk.openChat('منى');
  for (const name of ['سارة', 'الشغل']) {
    await page.getByTestId('thread-menu').click();
    await page.getByTestId('merge-open').click();
    await page.getByTestId('merge-search').fill(name);
    await expect(page.getByTestId('merge-option')).toHaveCount(1);
    await expect(page.getByTestId('merge-option')).toContainText(name);
    await page.getByTestId('merge-option').click();
    await page.getByTestId('merge-submit').click();
    await expect(page.getByTestId('merge-notice')).toBeVisible();
  }
  await expect(page.getByTestId('chat-item')).toHaveCount(1);
  standIn.phoneMarks(HIDDEN.from, { blocked: true });
  await expect(page.getByTestId('chats-number-blocked').first()).toBeVisible();
  await page.getByTestId('thread-menu').click();
  await expect(page.getByTestId('chat-unblock-number')).toHaveCount(1);
  await shoot(desk, 'calling-7-one-blocked-menu');
  await page.getByTestId('chat-report').click();
  await expect(page.getByTestId('report-block')).toBeVisible();
  await shoot(desk, 'calling-8-report-with-block');
  await page.keyboard.press('Escape');
  await page.getByTestId('thread-menu').click();
  await page.getByTestId('chat-block').click();
  await shoot(desk, 'calling-9-block-all');
  await page.getByTestId('confirm-yes').click();
  await expect(page.getByTestId('blocked-note')).toBeVisible();
  await page.getByTestId('thread-menu').click();
  await expect(page.getByTestId('chat-unblock-number')).toHaveCount(3);
  await shoot(desk, 'calling-10-all-blocked-menu');
});
