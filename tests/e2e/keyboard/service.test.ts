import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/fixtures.ts';
import { addColleague, call } from '../support/colleague.ts';

const MONA = { from: '201012345678@c.us', name: 'منى' } as const;
const HANAA = { from: '201112345678@c.us', name: 'هناء' } as const;

test('a full service by the keyboard alone, in Arabic', async ({ desk, standIn }) => {
  const { page } = desk;
  const { keyboard } = page;
  const composer = page.getByTestId('composer-input');
  const palette = page.getByTestId('palette');
  await addColleague(desk);
  standIn.customerWrites({ ...HANAA, text: 'عندكم بنادول؟' });
  const bytes = await readFile(path.resolve('resources/training/prescription.jpg'));
  standIn.customerWrites({ ...MONA, type: 'image', mimetype: 'image/jpeg', bytes, text: 'روشتة' });
  await expect(desk.chat('منى')).toHaveAttribute('data-unread', '1');

  // The newest unread, from wherever one is; its message is answered with a quote, which Escape would take back.
  await keyboard.press('Alt+Shift+ArrowDown');
  await expect(page.getByTestId('thread-name')).toHaveText('منى');
  await expect(page.getByTestId('message')).toHaveCount(1);
  await expect(composer).toBeFocused();
  await expect(desk.chat('منى')).toHaveAttribute('data-unread', '0');
  await keyboard.press('Alt+r');
  await expect(page.getByTestId('quote-strip')).toContainText('صورة');
  await keyboard.type('لحظة نراجعها');
  await keyboard.press('Enter');
  const answer = await standIn.waitForSent(({ body }) => body === 'لحظة نراجعها');
  expect(answer.duplicates).toBe(0);

  // To the page of prescriptions by its name, as the Arabic layout writes Ctrl+K.
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'ن',
        code: 'KeyK',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      }),
    ),
  );
  await expect(page.getByTestId('palette-field')).toBeFocused();
  await keyboard.type('روشتات');
  await expect(page.getByTestId('palette-entry').first()).toHaveAttribute(
    'data-entry',
    'pages-prescriptions',
  );
  await keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(page.getByTestId('prescription-card')).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByTestId('line-item')).toBeFocused();
  await keyboard.type('بنادول إكسترا');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('2');
  await keyboard.press('Tab');
  await keyboard.type('60');
  await keyboard.press('Control+Enter');
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'priced');
  await keyboard.press('Control+Enter');
  await expect(page.getByTestId('quote-text')).toBeFocused();
  await expect(page.getByTestId('quote-send')).toBeEnabled();
  await keyboard.press('Control+Enter');
  await expect(page.getByTestId('quote-dialog')).toHaveCount(0);
  await expect(composer).toBeFocused();
  await expect.poll(() => standIn.sent.length).toBe(2);

  // A ready word under the message, from the row of emojis; the keyboard is in the field again.
  await keyboard.press('Alt+e');
  await expect(page.getByTestId('message-menu')).toBeVisible();
  await expect(page.getByTestId('quick-reaction').first()).toBeFocused();
  await keyboard.press('Escape');
  await expect(page.getByTestId('message-menu')).toHaveCount(0);

  // Handed over with a note, by the one key of every dialog; then resolved, and on to the next who waits.
  await keyboard.press('Alt+t');
  await expect(page.getByTestId('transfer-note')).toBeFocused();
  await keyboard.type('السعر وصلها');
  await keyboard.press('Control+Enter');
  await expect(page.getByTestId('transfer-dialog')).toHaveCount(0);
  await expect(page.getByTestId('answerer-bar')).toBeVisible();
  await keyboard.press('Control+Shift+e');
  await expect(desk.bubble('عندكم بنادول؟')).toBeVisible();
  await expect(composer).toBeFocused();
  const { items } = await call(desk, 'tickets.list', { filter: { status: 'resolved' } });
  expect(items.map(({ customerName }) => customerName)).toEqual(['منى']);

  // One Escape closes one thing: the sheet over the palette, the palette, the chat. Each gives the keyboard back.
  await keyboard.press('Control+k');
  await expect(page.getByTestId('palette-field')).toBeFocused();
  await keyboard.press('F1');
  await expect(page.getByTestId('shortcut-search')).toBeFocused();
  await keyboard.press('Escape');
  await expect(page.getByTestId('shortcut-sheet')).toHaveCount(0);
  await expect(page.getByTestId('palette-field')).toBeFocused();
  await keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await expect(composer).toBeFocused();
  await keyboard.press('Escape');
  await expect(page.getByTestId('thread')).toHaveCount(0);
  await expect(page.getByTestId('chat-list')).toBeFocused();
  // The sign opens it where nobody types, and is a sign in a field.
  await keyboard.press('?');
  await expect(page.getByTestId('shortcut-search')).toBeFocused();
  await keyboard.type('؟');
  await expect(page.getByTestId('shortcut-search')).toHaveValue('؟');
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect(page.getByTestId('shortcut-sheet')).toHaveCount(0);
  await keyboard.press('Alt+1');
  await expect(desk.bubble('لحظة نراجعها')).toBeVisible();

  // Somebody who may do less is offered less, and nothing of what was typed is there for the next person.
  await keyboard.press('Control+k');
  await keyboard.type('سجل الأعمال');
  await expect(page.getByTestId('palette-entry').first()).toHaveAttribute(
    'data-entry',
    'settings-audit audit.tab',
  );
  await keyboard.press('Control+l');
  await page.getByTestId('secret-pad').waitFor();
  await expect(palette).toHaveCount(0);
  await desk.signIn(2, '1357');
  await keyboard.press('Control+k');
  await expect(page.getByTestId('palette-field')).toHaveValue('');
  // A chat that comes to be drawn below it begins in its own field.
  await composer.evaluate((field) => field.focus());
  await expect(page.getByTestId('palette-field')).toBeFocused();
  await keyboard.type('سجل الأعمال');
  await expect(page.getByText('لا توجد نتائج')).toBeVisible();
});
