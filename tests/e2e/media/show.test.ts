import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ConsoleMessage } from '@playwright/test';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { SAMPLES, sampleBytes, type SampleName } from '../../support/sample-media.ts';
import type { Desk } from '../support/desk.ts';
import { expect, testOfOneDesk } from '../support/one-desk.ts';
import { pdf, program } from '../support/sample-files.ts';

const test = testOfOneDesk();
/** Whose chat it is. */
let customer: { from: string; name: string };

test.beforeEach(({ newCustomer }) => {
  const { jid, name } = newCustomer();
  customer = { from: jid, name };
});

async function arrive(standIn: StandIn, name: SampleName): Promise<Buffer> {
  const bytes = await sampleBytes(name);
  const { kind, mimeType } = SAMPLES[name];
  standIn.customerWrites({
    ...customer,
    type: kind,
    mimetype: mimeType,
    filename: name,
    bytes,
  });
  return bytes;
}

/** Answers the save dialog, and keeps a list of what is opened instead of opening it. */
function standForSystem(desk: Desk, target: string): Promise<void> {
  return desk.app.evaluate(({ dialog, shell }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    const opened: string[] = [];
    (globalThis as unknown as { opened: string[] }).opened = opened;
    shell.openPath = (file) => {
      opened.push(file);
      return Promise.resolve('');
    };
  }, target);
}

const openedFiles = (desk: Desk): Promise<string[]> =>
  desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);

/** What the page complains about that a wall of ours refused. */
function collectRefusals(desk: Desk): string[] {
  const refusals: string[] = [];
  desk.page.on('console', (message: ConsoleMessage) => {
    if (/TrustedScript|TrustedHTML|TrustedType|Content Security Policy/i.test(message.text())) {
      refusals.push(message.text());
    }
  });
  return refusals;
}

test('pictures and films are in their bubbles, and large in the viewer', async ({ desk, standIn }) => {
  const refusals = collectRefusals(desk);
  for (const name of ['photo.jpg', 'sticker.webp', 'film.mp4'] as const) await arrive(standIn, name);
  await desk.openChat(customer.name);
  const { page } = desk;
  const naturalWidth = (testId: string): Promise<number> =>
    page
      .getByTestId(testId)
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(() => naturalWidth('media-picture')).toBe(640);
  await expect.poll(() => naturalWidth('media-sticker')).toBe(512);
  const filmWidth = (): Promise<number> =>
    page
      .getByTestId('media-video')
      .locator('video')
      .evaluate((video: HTMLVideoElement) => video.videoWidth);
  await expect.poll(filmWidth).toBe(320);

  await page.getByTestId('media-picture').click();
  const shown = page.getByTestId('viewer-picture');
  await expect(shown).toHaveAttribute('data-turns', '0');
  await page.getByTestId('viewer-rotate').click();
  await expect(shown).toHaveAttribute('data-turns', '1');
  await page.keyboard.press('r');
  await expect(shown).toHaveAttribute('data-turns', '2');
  await expect(page.getByTestId('viewer-footer')).toContainText('1 / 2');
  // Right to left: what comes next lies on the left.
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('viewer-footer')).toContainText('2 / 2');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('viewer-footer')).toBeHidden();
  expect(refusals).toEqual([]);
});

test('a PDF is shown in the desk, and saved as it came', async ({ desk, standIn }) => {
  const refusals = collectRefusals(desk);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rosheta-saved-'));
  const target = path.join(folder, 'saved.pdf');
  await standForSystem(desk, target);
  const bytes = await arrive(standIn, 'prescription.pdf');
  await desk.openChat(customer.name);
  const { page } = desk;
  await page.getByTestId('media-open').click();
  const preview = page.getByTestId('pdf-preview');
  await expect(page.getByTestId('pdf-position')).toHaveText('صفحة 1 من 2');
  const frame = page.frameLocator('[data-testid="pdf-frame"]');
  await expect(frame.locator('.page')).toHaveCount(2);
  const first = frame.locator('[data-page="1"][data-drawn]');
  await expect(first).toContainText('Page one');
  // Ink on the paper: the fonts that a PDF need not bring were found.
  const ink = await first.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const pixels =
      canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ??
      new Uint8ClampedArray();
    return pixels.reduce((dark, value, at) => dark + (at % 4 === 0 && value < 128 ? 1 : 0), 0);
  });
  expect(ink).toBeGreaterThan(100);

  const width = async (): Promise<number> => (await first.boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByTestId('viewer-zoom-in').click();
  await expect.poll(width).toBeCloseTo(before * 1.25, 0);
  await frame.locator('[data-page="2"]').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('pdf-position')).toHaveText('صفحة 2 من 2');

  await page.getByTestId('viewer-save').click();
  await expect.poll(() => readFile(target).catch(() => undefined)).toEqual(bytes);
  // Not pressed: the frame is gone before the key is up.
  await frame.locator('main').dispatchEvent('keydown', { key: 'Escape' });
  await expect(preview).toBeHidden();
  expect(refusals).toEqual([]);
  await rm(folder, { recursive: true });
});

test('a PDF that cannot be read says so, and can be opened elsewhere', async ({ desk, standIn }) => {
  await standForSystem(desk, '');
  standIn.customerWrites({
    ...customer,
    type: 'document',
    mimetype: 'application/pdf',
    filename: 'تالف.pdf',
    bytes: pdf('').buffer,
  });
  await desk.openChat(customer.name);
  await desk.page.getByTestId('media-open').click();
  const failed = desk.page.getByTestId('pdf-failed');
  await expect(failed).toHaveAttribute('data-reason', 'unreadable');
  await failed.getByRole('button').click();
  await expect
    .poll(async () => (await openedFiles(desk)).map((file) => path.basename(file)))
    .toEqual(['تالف.pdf']);
});

test('documents open in their programs, programs do not', async ({ desk, standIn }) => {
  await standForSystem(desk, '');
  await arrive(standIn, 'letter.docx');
  const { buffer: bytes, mimeType: mimetype } = program('');
  standIn.customerWrites({
    ...customer,
    type: 'document',
    mimetype,
    filename: 'offer.exe',
    bytes,
  });
  await desk.openChat(customer.name);
  await desk.bubble('offer.exe').getByTestId('media-open').click();
  await expect(desk.page.getByText('هذا الملف لا يُفتح من هنا')).toBeVisible();
  await desk.page.getByTestId('confirm-no').click();
  await desk.bubble('letter.docx').getByTestId('media-open').click();
  await expect
    .poll(async () => (await openedFiles(desk)).map((file) => path.basename(file)))
    .toEqual(['letter.docx']);
});

/** The beginning of a photo as an iPhone keeps it; nothing here could draw the rest. */
const HEIC = Buffer.concat([Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]);
/** A drawing that moves, packed. */
const MOVING = Buffer.concat([Buffer.from([0x1f, 0x8b, 0x08, 0]), Buffer.alloc(64)]);

test('a video note is round, and what nothing here can draw is named and can be opened elsewhere', async ({
  desk,
  standIn,
}) => {
  const writing = customer;
  standIn.customerWrites({
    ...writing,
    type: 'ptv',
    mimetype: 'video/mp4',
    bytes: await sampleBytes('film.mp4'),
  });
  standIn.customerWrites({
    ...writing,
    type: 'document',
    mimetype: 'image/heic',
    filename: 'IMG_0001.HEIC',
    bytes: HEIC,
  });
  standIn.customerWrites({ ...writing, type: 'sticker', mimetype: 'application/was', bytes: MOVING });
  await desk.openChat(customer.name);
  const { page } = desk;
  const round = page.getByTestId('media-video');
  await expect(round).toHaveAttribute('data-round', 'true');
  await expect(round).toHaveCSS('border-radius', '50%');
  const unshown = page.getByTestId('media-unshown');
  await expect(unshown).toHaveCount(2);
  await expect(unshown.first()).toContainText('IMG_0001.HEIC');
  await expect(unshown.last()).toContainText('ملصق متحرك لا يُعرض هنا');
});

test('a place and a contact have their cards, and are sent as such', async ({ desk, standIn }) => {
  standIn.customerWrites({ ...customer, type: 'location' });
  standIn.customerWrites({ ...customer, type: 'vcard' });
  await desk.openChat(customer.name);
  const { page } = desk;
  await expect(page.getByTestId('media-location')).toBeVisible();
  await expect(page.getByTestId('media-contacts')).toContainText('عميل');

  await page.getByTestId('share-open').click();
  await page.getByTestId('share-contact').click();
  await page.getByTestId('contact-name').fill('مندوب التوصيل');
  await page.getByTestId('contact-phone').fill('01112345678');
  await page.getByTestId('contact-send').click();
  const card = await standIn.waitForSent(({ type }) => type === 'vcard');
  expect(card).toMatchObject({ chat: customer.from, duplicates: 0 });
  await expect(page.getByTestId('media-contacts').last()).toContainText('مندوب التوصيل');
  await page.getByTestId('share-open').click();
  await page.getByTestId('share-place').click();
  await page.getByTestId('place-where').fill('30.5, 31.25');
  await page.getByTestId('place-send').click();
  const place = await standIn.waitForSent(({ type }) => type === 'location');
  expect(place).toMatchObject({ chat: customer.from, lat: 30.5, lng: 31.25, duplicates: 0 });

  // The pharmacy's own place, where the settings have it.
  const pharmacyPlace = {
    kind: 'location',
    latitude: 30.1,
    longitude: 31.2,
    name: 'صيدلية النور',
    address: null,
  } as const;
  await desk.updateSettings({ pharmacyPlace });
  await page.getByTestId('share-open').click();
  await page.getByTestId('share-pharmacy').click();
  await page.getByTestId('place-send').click();
  expect(await standIn.waitForSent(({ lat }) => lat === 30.1)).toMatchObject({ lng: 31.2, duplicates: 0 });
});

test('from the gallery the chat goes to the message, however far back, and on from there', async ({
  desk,
  standIn,
}) => {
  await arrive(standIn, 'photo.jpg');
  for (let index = 1; index <= 60; index += 1) {
    standIn.customerWrites({ ...customer, text: `رسالة ${index}` });
  }
  await desk.openChat(customer.name);
  const { page } = desk;
  await expect(page.getByText('رسالة 60', { exact: true }).last()).toBeVisible();
  await page.getByTestId('gallery-open').click();
  await page.getByTestId('gallery-item').getByTestId('media-picture').click();
  await page.getByTestId('viewer-show-in-chat').click();
  await expect(page.getByTestId('gallery')).toBeHidden();
  await expect(page.getByTestId('viewer-footer')).toBeHidden();
  const thread = page.getByTestId('thread');
  await expect(thread.locator('[data-jumped-to]').getByTestId('media-picture')).toBeInViewport();

  // Down again, page after page, without a hole.
  await thread.hover();
  for (const text of ['رسالة 20', 'رسالة 40', 'رسالة 59']) {
    await expect(async () => {
      await page.mouse.wheel(0, 500);
      await expect(thread.getByText(text, { exact: true })).toBeInViewport({ timeout: 50 });
    }).toPass({ timeout: 10_000 });
  }

  await page.getByTestId('gallery-open').click();
  await page.getByTestId('gallery-item').getByTestId('show-in-chat').click();
  await expect(thread.locator('[data-jumped-to]').getByTestId('media-picture')).toBeInViewport();
  // What staff write is seen at once, whatever was loaded.
  await desk.reply('تحت أمرك');
  await expect(thread.getByText('تحت أمرك', { exact: true })).toBeInViewport();
  await expect(thread.getByText('رسالة 60', { exact: true })).toBeInViewport();
});
