import type { Locator } from '@playwright/test';
import { sampleBytes } from '../../support/sample-media.ts';
import { expect, test } from '../support/fixtures.ts';

const HODA = { from: '201012345678@c.us', name: 'هدى' };
const TEXT = 'تمام. Panadol OK.';

/** Where the full stop of the Latin sentence stands, beside its first letter: at its end, or thrown to the other side. */
const stopIn = (place: Locator): Promise<'end' | 'beginning' | 'nowhere'> =>
  place.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const placeOf = (wanted: string, offset: number): number | undefined => {
      for (walker.currentNode = element; walker.nextNode() !== null;) {
        const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at + offset);
        range.setEnd(walker.currentNode, at + offset + 1);
        return range.getBoundingClientRect().left;
      }
      return undefined;
    };
    const [stop, letter] = [placeOf('OK.', 2), placeOf('Panadol', 0)];
    if (stop === undefined || letter === undefined) return 'nowhere';
    return stop > letter ? 'end' : 'beginning';
  });

test('a Latin sentence in an Arabic line keeps its full stop wherever it is shown', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  const { id } = standIn.customerWrites({ ...HODA, text: TEXT });
  await expect(desk.chat('هدى')).toBeVisible();
  standIn.customerWrites({ ...HODA, text: 'الاتنين', quotes: id });
  await desk.openChat('هدى');
  const bytes = await sampleBytes('photo.jpg');
  standIn.customerWrites({ ...HODA, caption: TEXT, type: 'image', mimetype: 'image/jpeg', bytes });

  for (const language of ['ar', 'en'] as const) {
    await desk.updateSettings({ language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.getByTestId('chat-search').fill('Panadol');
    const found = page.getByTestId('found-message').first();
    await expect(found.locator('mark')).toHaveText('Panadol');
    await expect.poll(() => stopIn(found)).toBe('end');
    await page.getByTestId('chat-search').fill('');
    await expect.poll(() => stopIn(desk.chat('هدى'))).toBe('end');
    await expect.poll(() => stopIn(page.getByTestId('quoted-text'))).toBe('end');
    await page.getByTestId('media-picture').click();
    await expect.poll(() => stopIn(page.getByTestId('viewer-footer'))).toBe('end');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('viewer-footer')).toHaveCount(0);
  }
});
