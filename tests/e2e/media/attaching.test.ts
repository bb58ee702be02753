import type { Desk } from '../support/desk.ts';
import { expect, testOfOneDesk } from '../support/one-desk.ts';
import { bringFiles, pdf, phonePhoto, program, stamp, type SampleFile } from '../support/sample-files.ts';

const test = testOfOneDesk();
/** Whose chat is open. */
let customer = '';

const choose = (desk: Desk, files: SampleFile[]) =>
  desk.page.getByTestId('attach-input').setInputFiles(files);
const caption = (desk: Desk) => desk.page.getByTestId('tray-caption');
const composer = (desk: Desk) => desk.page.getByTestId('composer-input');
const tray = (desk: Desk) => desk.page.getByTestId('file-tray');
const shownSize = (desk: Desk) =>
  desk.page.getByTestId('tray-picture').evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => ({
    naturalWidth,
    naturalHeight,
  }));
const names = (desk: Desk) =>
  desk.page
    .getByTestId('tray-thumb')
    .getByRole('option')
    .evaluateAll((options) =>
      options.map((option) => option.getAttribute('aria-label')?.replace(/^.*: /, '')),
    );

test.beforeEach(async ({ desk, standIn, newCustomer }) => {
  const { jid, name } = newCustomer();
  customer = name;
  standIn.customerWrites({ from: jid, name, text: 'سلام' });
  await desk.openChat(name);
});

test('a photo from a phone stands upright and is reduced; as large as it is when staff want it', async ({
  desk,
}) => {
  await choose(desk, [await phonePhoto('IMG_0001.jpg')]);
  await expect(desk.page.getByTestId('tray-picture')).toBeVisible();
  expect(await shownSize(desk)).toEqual({ naturalWidth: 1365, naturalHeight: 2048 });
  await desk.page.getByTestId('tray-reduce').setChecked(false, { force: true });
  await expect(desk.page.getByTestId('tray-facts')).toContainText('2000 × 3000');
  expect(await shownSize(desk)).toEqual({ naturalWidth: 2000, naturalHeight: 3000 });
  await desk.page.getByTestId('tray-send-as').locator('label').last().click();
  await expect(desk.page.getByTestId('tray-card')).toContainText('IMG_0001.jpg');
  await expect(desk.page.getByTestId('tray-hint')).toBeVisible();
});

test('the text of the composer becomes the caption and comes back', async ({
  desk,
  standIn,
  newCustomer,
}) => {
  const other = newCustomer();
  standIn.customerWrites({ from: other.jid, name: other.name, text: 'سلام' });
  await composer(desk).fill('دي الروشتة');
  await choose(desk, [pdf('a.pdf'), pdf('b.pdf')]);
  await expect(caption(desk)).toBeFocused();
  await expect(caption(desk)).toHaveValue('دي الروشتة');
  await caption(desk).fill('الصفحة الأولى');
  await caption(desk).press('Shift+Enter');
  await caption(desk).pressSequentially('والثانية');

  // Another conversation has a composer of its own, and the tray waits.
  await desk.openChat(other.name);
  await expect(tray(desk)).toHaveCount(0);
  await expect(composer(desk)).toBeFocused();
  await desk.openChat(customer);
  await expect(caption(desk)).toHaveValue('الصفحة الأولى\nوالثانية');

  await caption(desk).press('Escape');
  await expect(tray(desk)).toHaveCount(0);
  await expect(composer(desk)).toBeFocused();
  await expect(composer(desk)).toHaveValue('الصفحة الأولى\nوالثانية');
});

test('files are ordered and removed with the keys', async ({ desk }) => {
  await choose(desk, [pdf('1.pdf'), pdf('2.pdf'), pdf('3.pdf')]);
  const first = desk.page.getByTestId('tray-thumb').getByRole('option').first();
  await first.click();
  // Arabic: the next file stands on the left.
  await desk.page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => names(desk)).toEqual(['2.pdf', '1.pdf', '3.pdf']);
  await desk.page.keyboard.press('ArrowLeft');
  await expect(desk.page.getByTestId('tray-card')).toContainText('3.pdf');
  await desk.page.keyboard.press('Delete');
  await expect.poll(() => names(desk)).toEqual(['2.pdf', '1.pdf']);
  await expect(desk.page.getByTestId('tray-card')).toContainText('1.pdf');
});

test('files are ordered with the mouse', async ({ desk }) => {
  await choose(desk, [pdf('1.pdf'), pdf('2.pdf'), pdf('3.pdf')]);
  const thumbs = desk.page.getByTestId('tray-thumb');
  await thumbs.nth(2).dragTo(thumbs.nth(0));
  await expect.poll(() => names(desk)).toEqual(['3.pdf', '1.pdf', '2.pdf']);
  await expect(desk.page.getByTestId('drop-zone')).toHaveCount(0);
});

test('files come by dropping and by pasting; text that brings its own picture is pasted as text', async ({
  desk,
}) => {
  const picture = await stamp('image.png');
  await bringFiles(desk.page, 'thread', 'dragover', [picture]);
  await expect(desk.page.getByTestId('drop-zone')).toBeVisible();
  await bringFiles(desk.page, 'thread', 'drop', [pdf('dropped.pdf')]);
  await expect(desk.page.getByTestId('drop-zone')).toHaveCount(0);
  await expect(desk.page.getByTestId('tray-card')).toContainText('dropped.pdf');
  await caption(desk).press('Escape');

  await bringFiles(desk.page, 'composer-input', 'paste', [picture], 'A1\tB1');
  await expect(tray(desk)).toHaveCount(0);
  await bringFiles(desk.page, 'composer-input', 'paste', [picture]);
  await expect(desk.page.getByTestId('tray-picture')).toBeVisible();
  await bringFiles(desk.page, 'tray-caption', 'paste', [pdf('pasted.pdf')]);
  await expect.poll(() => names(desk)).toEqual(['image.png', 'pasted.pdf']);
});

test('what cannot be sent is named, with what to do', async ({ desk }) => {
  await choose(desk, [program('price-list.pdf'), { ...pdf('empty.pdf'), buffer: Buffer.alloc(0) }]);
  const refusals = desk.page.getByTestId('tray-refusals');
  await expect(refusals.locator('[data-reason="program"]')).toContainText('price-list.pdf');
  await expect(refusals.locator('[data-reason="empty"]')).toContainText('empty.pdf');
  await expect(tray(desk)).toHaveCount(0);

  // Named as a photo, and none: it can still go as it is.
  await choose(desk, [{ ...pdf('broken.jpg'), mimeType: 'image/jpeg' }]);
  await expect(desk.page.getByTestId('tray-card')).toContainText('broken.jpg');
  await expect(desk.page.getByTestId('tray-hint')).toBeVisible();

  // WhatsApp would lose the words: one click makes it a document.
  const sound = { name: 'sound.mp3', mimeType: 'audio/mpeg', buffer: silence() };
  await desk.page.getByTestId('tray-add-input').setInputFiles([sound]);
  await caption(desk).fill('اسمع دي');
  await expect(desk.page.getByTestId('tray-problem')).toHaveAttribute('data-code', 'sound-with-caption');
  await caption(desk).press('Enter');
  await expect(tray(desk)).toBeVisible();
  await desk.page.getByTestId('tray-document').click();
  await expect(desk.page.getByTestId('tray-problem')).toHaveCount(0);
});

test('files that cannot be stored come back with their captions', async ({ desk }) => {
  await desk.page.evaluate(() => {
    window.fetch = async () => Response.json({ ok: false, code: 'disk-full' }, { status: 507 });
  });
  await composer(desk).fill('الفاتورة');
  await choose(desk, [pdf('1.pdf'), pdf('2.pdf')]);
  await caption(desk).press('Enter');
  await expect(tray(desk).getByTestId('error-notice')).toHaveAttribute('data-code', 'disk-full');
  await expect.poll(() => names(desk)).toEqual(['1.pdf', '2.pdf']);
  await expect(caption(desk)).toHaveValue('الفاتورة');
  await caption(desk).press('Escape');
  await expect(composer(desk)).toHaveValue('الفاتورة');
  await expect(desk.page.getByTestId('message')).toHaveCount(1);
});

test('a file that is being stored can be stopped', async ({ desk }) => {
  await desk.page.evaluate(() => {
    window.fetch = (_url, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError'))),
      );
  });
  await choose(desk, [await phonePhoto('IMG_0001.jpg')]);
  await desk.page.getByTestId('tray-picture').waitFor();
  await caption(desk).fill('الروشتة');
  await caption(desk).press('Enter');
  // The bubble stands there at once, and the composer is free.
  await expect(desk.bubble('الروشتة')).toHaveAttribute('data-status', 'pending');
  await expect(composer(desk)).toBeFocused();
  await expect(composer(desk)).toHaveValue('');
  await desk.page.getByTestId('message-cancel').click();
  await expect(desk.bubble('الروشتة')).toHaveCount(0);
  await expect(tray(desk)).toHaveCount(0);
});

/** A second of MPEG layer III: empty frames of 32 kbit/s at 44.1 kHz, which every decoder plays as silence. */
function silence(): Buffer {
  const frame = Buffer.alloc(104);
  frame.writeUInt32BE(0xff_fb_10_c4);
  return Buffer.concat(Array.from({ length: 38 }, () => frame));
}
