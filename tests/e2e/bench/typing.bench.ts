import { benchTitle } from '../../bench/frame/measure-line.ts';
import { TYPING_LINE } from '../../bench/lines/app-lines.ts';
import type { Desk } from '../support/desk.ts';
import { test } from '../support/fixtures.ts';
import { FRAME_MS } from './support/arrivals.ts';
import { deskSizes, layDatabase } from './support/long-desk.ts';
import { LinesOfDesk } from './support/measure-lines.ts';

/** Not a test: how soon what one types finds something, in the longest history. */

/** Each letter is a search of its own: of common words and rare ones, of names, of numbers. */
const TYPED = ['بنادول', 'الدواء', 'عميل ضغط', 'delivery', 'ميثوتركسات', '20101000'];
/** Two letters find the first. */
const FEWEST_LETTERS = 2;

test(benchTitle(TYPING_LINE), async ({ openDesk, standIn, profile }) => {
  test.setTimeout(900_000);
  layDatabase(profile, deskSizes().many);
  const desk = await openDesk();
  await standIn.scan();
  await desk.waitForPhase('online');
  const lines = new LinesOfDesk();
  const letters = TYPED.flatMap((text) =>
    Array.from(text, (_, index) => text.slice(0, index + 1)).filter((part) => isSearch(part)),
  );
  await lines.pairs(TYPING_LINE, letters.length, async (index) => {
    const query = letters[index % letters.length] ?? '';
    return { dividend: (await msUntilFound(desk, query)) / FRAME_MS, divisor: 1 };
  });
  lines.end();
});

const isSearch = (text: string): boolean => text.length >= FEWEST_LETTERS && !text.endsWith(' ');

interface Watched {
  roshetaBenchFound?: Promise<number>;
}

/** From the press of its last letter to the painted frame in which all that is shown was found for it. */
async function msUntilFound(desk: Desk, query: string): Promise<number> {
  const { page } = desk;
  const field = page.getByTestId('chat-search');
  const before = query.slice(0, -1);
  await field.fill(before);
  if (before.trim() !== '') await page.locator(`[data-found="${before.trim()}"]`).waitFor();
  // It listens before the key is pressed, however busy the window is.
  await page.evaluate((wanted) => {
    const { promise, resolve } = Promise.withResolvers<number>();
    let pressedAt = Number.NaN;
    window.addEventListener('input', ({ timeStamp }) => (pressedAt = timeStamp), {
      once: true,
      capture: true,
    });
    const look = (): void => {
      const found = document.querySelector<HTMLElement>('[data-testid="search-results"]')?.dataset['found'];
      if (found !== wanted) return void requestAnimationFrame(look);
      // A message to oneself is heard when the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(performance.now() - pressedAt));
      port1.start();
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
    (window as Watched).roshetaBenchFound = promise;
  }, query);
  // Typed and not filled: what a press of a key costs is a part of it.
  await page.keyboard.insertText(query.slice(-1));
  return page.evaluate(() => (window as Watched).roshetaBenchFound ?? Number.NaN);
}
