import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addColleague, call } from '../support/colleague.ts';
import { expect, test } from '../support/fixtures.ts';
import { phonePhoto } from '../support/sample-files.ts';
import { Hand } from './hand.ts';

const MONA = { from: '201012345678@c.us', name: 'منى علي' } as const;
const HANAA = { from: '201112345678@c.us', name: 'هناء' } as const;
const TABLE = path.resolve('docs/tasks.md');

/** What docs/tasks.md says, task by task. */
async function written(): Promise<Record<string, { keys: number; clicks: number }>> {
  const rows = (await readFile(TABLE, 'utf8'))
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^\d+$/u.test(cells[3] ?? ''));
  return Object.fromEntries(
    rows.map(([, task = '', , keys, clicks]) => [task, { keys: Number(keys), clicks: Number(clicks) }]),
  );
}

test('the ten commonest tasks take as many keys and clicks as docs/tasks.md says', async ({
  openDesk,
  standIn,
}) => {
  test.setTimeout(150_000);
  const desk = await openDesk({ switches: ['--use-fake-device-for-media-stream'] });
  const { page } = desk;
  await standIn.scan();
  await desk.waitForPhase('online');
  await addColleague(desk);
  const composer = page.getByTestId('composer-input');
  const hand = new Hand(page);
  const counted: Record<string, { keys: number; clicks: number }> = {};
  /** One task, from its first key until its end is seen. */
  const task = async (name: string, work: () => Promise<void>): Promise<void> => {
    await test.step(name, work);
    counted[name] = hand.take();
  };
  const bytes = await readFile(path.resolve('resources/training/prescription.jpg'));
  standIn.customerWrites({ ...HANAA, text: 'عندكم فولتارين جل؟' });
  await expect(desk.chat(HANAA.name)).toBeVisible();
  standIn.customerWrites({ ...MONA, type: 'image', mimetype: 'image/jpeg', bytes });
  await expect(desk.chat(MONA.name)).toHaveAttribute('data-unread', '1');

  await task('answer the newest unread', async () => {
    await hand.press('Alt+Shift+ArrowDown');
    await expect(composer).toBeFocused();
    await hand.write('أهلًا، نراجعها الآن');
    await hand.press('Enter');
    await standIn.waitForSent(({ body }) => body === 'أهلًا، نراجعها الآن');
  });

  await task('a saved reply with the customer’s name', async () => {
    await hand.press('/');
    await hand.write('لحظة');
    await expect(page.getByTestId('picker-item')).toHaveCount(1);
    await hand.press('Enter');
    await expect(composer).toHaveValue(/منى/u);
    await hand.press('Enter');
    await standIn.waitForSent(({ body }) => body?.startsWith('لحظة من فضلك منى') === true);
  });

  await task('quote a prescription of one item', async () => {
    await hand.press('Control+k');
    await hand.write('روشتات');
    await hand.press('Enter');
    await expect(page.getByTestId('prescription-card')).toBeVisible();
    await hand.press('ArrowDown');
    await expect(page.getByTestId('prescription-card')).toBeFocused();
    await hand.press('Enter');
    await expect(page.getByTestId('line-item')).toBeFocused();
    await hand.write('بنادول إكسترا');
    await hand.press('Tab', 'Tab');
    await hand.write('2');
    await hand.press('Tab');
    await hand.write('60');
    await hand.press('Control+Enter');
    await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'priced');
    await hand.press('Control+Enter');
    await expect(page.getByTestId('quote-text')).toBeFocused();
    await expect(page.getByTestId('quote-send')).toBeEnabled();
    await hand.press('Control+Enter');
    await standIn.waitForSent(({ body }) => body?.includes('بنادول إكسترا') === true);
    await expect(composer).toBeFocused();
  });

  await task('a voice note', async () => {
    await hand.press('Alt+v');
    await expect(page.getByTestId('voice-send')).toBeFocused();
    await expect(page.getByTestId('voice-time')).toHaveText('0:01');
    await hand.press('Enter');
    await standIn.waitForSent(({ type }) => type === 'ptt');
    await expect(composer).toBeFocused();
  });

  await task('an old message by a word', async () => {
    await hand.press('Control+k');
    await hand.write('فولتارين');
    await hand.press('Enter');
    await expect(desk.bubble('عندكم فولتارين جل؟')).toBeVisible();
    // The bubble may have been in sight before; until it is closed the palette has the keys.
    await expect(page.getByTestId('palette')).toHaveCount(0);
  });

  await task('a photo with a caption', async () => {
    const chooser = page.waitForEvent('filechooser');
    await hand.press('Alt+a');
    await (await chooser).setFiles(await phonePhoto('علبة.jpg', 600, 400));
    await expect(page.getByTestId('tray-caption')).toBeFocused();
    await hand.write('هذه العلبة؟');
    await expect(page.getByTestId('tray-send')).toBeEnabled();
    await hand.press('Enter');
    await standIn.waitForSent(({ type }) => type === 'image');
    await expect(composer).toBeFocused();
  });

  await task('schedule a message for tomorrow', async () => {
    await hand.write('تذكير بموعد الاستلام');
    await hand.press('Alt+s');
    await expect(page.getByTestId('later-tomorrow')).toBeFocused();
    await hand.press('Enter');
    await expect(composer).toHaveValue('');
    await expect(composer).toBeFocused();
    expect((await call(desk, 'scheduled.list', undefined)).open).toHaveLength(1);
  });

  await task('hand the ticket over with a note', async () => {
    await hand.press('Alt+t');
    await expect(page.getByTestId('transfer-note')).toBeFocused();
    await hand.write('سأل عن الجل');
    await hand.press('Control+Enter');
    await expect(page.getByTestId('transfer-dialog')).toHaveCount(0);
    await expect(page.getByTestId('answerer-bar')).toBeVisible();
  });

  await task('a customer by phone number', async () => {
    await hand.press('Control+k');
    await hand.write('01012345678');
    await hand.press('Enter');
    await expect(page.getByTestId('thread-name')).toHaveText(MONA.name);
    await expect(composer).toBeFocused();
  });

  await task('close the ticket, and on to the next', async () => {
    await hand.press('Control+Shift+e');
    await expect.poll(async () => (await call(desk, 'tickets.counts', undefined)).open).toBe(1);
  });

  expect(counted).toEqual(await written());
});
