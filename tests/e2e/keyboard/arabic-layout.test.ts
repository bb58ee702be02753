import type { CDPSession } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

/** CDP's bits for what is held. */
const HELD = { none: 0, alt: 1, ctrl: 2, altGrOfWindows: 3 } as const;

/** A key of an Arabic keyboard: what it writes beside where it is. */
async function pressKey(
  keyboard: CDPSession,
  { key, code, place, held = 'none' }: { key: string; code: string; place: number; held?: keyof typeof HELD },
): Promise<void> {
  const isText = held === 'none' || held === 'altGrOfWindows';
  const event = { key, code, windowsVirtualKeyCode: place, modifiers: HELD[held] };
  await keyboard.send('Input.dispatchKeyEvent', {
    ...event,
    type: isText ? 'keyDown' : 'rawKeyDown',
    ...(isText ? { text: key } : {}),
  });
  await keyboard.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
}

const NOON = { key: 'ن', code: 'KeyK', place: 75 } as const;

test('with an Arabic keyboard every key is where it is, AltGr writes, and a word that is being put together is not sent', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'عندكم بنادول؟' });
  await desk.openChat('منى');
  const composer = page.getByTestId('composer-input');
  await expect(composer).toBeFocused();
  const keyboard = await page.context().newCDPSession(page);

  await pressKey(keyboard, NOON);
  await expect(composer).toHaveValue('ن');
  await pressKey(keyboard, { ...NOON, held: 'ctrl' });
  await expect(page.getByTestId('palette-field')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('palette')).toHaveCount(0);
  await expect(composer).toBeFocused();

  // Windows says Ctrl and Alt for AltGr, and it writes.
  await pressKey(keyboard, { key: '÷', code: 'KeyK', place: 75, held: 'altGrOfWindows' });
  await pressKey(keyboard, { key: '€', code: 'KeyE', place: 69, held: 'altGrOfWindows' });
  await expect(page.getByTestId('palette')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // A system that says Alt for it, or Ctrl, with the sign of AltGr beside it.
  const taken = await composer.evaluate((field) =>
    [
      { code: 'KeyK', ctrlKey: true },
      { code: 'KeyL', ctrlKey: true },
      { code: 'KeyE', ctrlKey: true },
      { code: 'KeyT', altKey: true },
      { code: 'KeyV', altKey: true },
      { code: 'KeyK', ctrlKey: true, altKey: true },
    ].map((keys) => {
      const init = { ...keys, key: 'ٌ', modifierAltGraph: true, bubbles: true, cancelable: true };
      return !field.dispatchEvent(new KeyboardEvent('keydown', init));
    }),
  );
  expect(taken).toEqual([false, false, false, false, false, false]);
  await expect(page.getByTestId('sign-in')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // A sign made by AltGr while nobody has the keyboard is written as any letter is.
  await composer.fill('');
  await composer.evaluate((field: HTMLElement) => field.blur());
  await page.evaluate(() => {
    const init = { code: 'KeyK', key: '÷', ctrlKey: true, altKey: true, modifierAltGraph: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  });
  await expect(composer).toBeFocused();

  // What an input method is putting together.
  await keyboard.send('Input.imeSetComposition', { text: 'نع', selectionStart: 2, selectionEnd: 2 });
  await expect(composer).toHaveValue('نع');
  await keyboard.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await composer.evaluate((field) => {
    const enter = { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', enter));
    field.dispatchEvent(new KeyboardEvent('keydown', { ...enter, key: 'Escape', code: 'Escape' }));
  });
  await expect(composer).toHaveValue(/نع/);
  await expect(page.getByTestId('thread')).toBeVisible();
  await keyboard.send('Input.insertText', { text: 'نعم' });
  await expect(composer).toHaveValue(/نعم/);
  await composer.fill('نعم موجود');
  await page.keyboard.press('Enter');
  const answer = await standIn.waitForSent();
  expect(answer.body).toBe('نعم موجود');
  expect(standIn.sent).toHaveLength(1);

  // The first Escape of a search that is being put together is the input method's.
  const search = page.getByTestId('chat-search');
  await search.fill('بنا');
  await search.evaluate((field) =>
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, cancelable: true }),
    ),
  );
  await expect(search).toHaveValue('بنا');
  await search.press('Escape');
  await expect(search).toHaveValue('');
});
