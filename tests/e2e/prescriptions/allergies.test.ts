import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HealthChange } from '#shared/domain/customers/customer.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { order } from '../../whatsapp-stand-in/server/shapes.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'أحمد سامي';
const WORDS = {
  ar: {
    strip: /حساسية: بنسلين.*أدوية مزمنة: كونكور/,
    mark: 'يطابق حساسية مسجلة: بنسلين',
    asks: 'مسجل للعميل حساسية من بنسلين، وفي العرض «بنسلين طويل المفعول». هل راجعها الصيدلي؟',
    held: 'الحساسية والأدوية · 2',
  },
  en: {
    strip: /Allergies: بنسلين.*Chronic medicines: كونكور/,
    mark: 'Matches a recorded allergy: بنسلين',
    asks: 'The customer has a recorded allergy to بنسلين, and the quote has “بنسلين طويل المفعول”. Has a pharmacist checked it?',
    held: 'Allergies and medicines · 2',
  },
} as const;

/** As a colleague changes it elsewhere: this window only hears of it. */
const record = (desk: Desk, change: HealthChange): Promise<void> =>
  desk.page.evaluate(async (said) => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const saved = await invoke('customers.saveHealth', { id: 1, change: said });
    if (!saved.ok) throw new Error(saved.code);
  }, change);

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');

for (const language of ['ar', 'en'] as const) {
  const words = WORDS[language];
  test(`an allergy stands open in the chat and on the bench, marks the item, and is asked about before the price goes (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    const bytes = await readFile(path.resolve('resources/training/prescription.jpg'));
    const photo = { type: 'image', mimetype: 'image/jpeg', bytes, text: 'روشتة' } as const;
    standIn.customerWrites({ from: CUSTOMER, name: NAME, ...photo });
    await desk.openChat(NAME);
    const strip = page.getByTestId('health-strip').filter({ visible: true });
    await expect(page.getByTestId('customer-section')).toBeVisible();
    await expect(strip).toHaveCount(0);

    await record(desk, { allergies: ['بنسلين'], medicines: ['كونكور'] });
    await expect(strip).toHaveText(words.strip);
    await expect(strip).toHaveAttribute('data-tone', 'red');
    await expect(page.getByRole('note').filter({ visible: true })).toHaveCount(1);
    await expect(page.getByTestId('health-title').first()).toHaveText(words.held);

    await page.getByTestId('aside-prescription').click();
    await expect(page.getByTestId('workbench').getByTestId('health-strip')).toHaveText(words.strip);
    const mark = page.getByTestId('prescription-line').getByTestId('allergy-mark');
    await page.getByTestId('line-item').first().fill('بنادول');
    await expect(mark).toHaveCount(0);
    await page.getByTestId('line-item').first().fill('بنسلين طويل المفعول');
    await expect.poll(async () => plain(await mark.innerText())).toBe(words.mark);
    await page.getByTestId('line-price').first().fill('50');
    await page.getByTestId('bench-next').click();
    await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'priced');

    await page.getByTestId('bench-next').click();
    const dialog = page.getByTestId('quote-dialog');
    await expect(dialog.getByTestId('health-strip')).toHaveText(words.strip);
    await expect(dialog.getByTestId('allergy-mark')).toBeVisible();
    await expect(page.getByTestId('quote-text')).not.toHaveValue('');
    await page.getByTestId('quote-send').click();
    await expect.poll(async () => plain(await page.getByTestId('confirm').innerText())).toContain(words.asks);
    await page.getByTestId('confirm-no').click();
    expect(standIn.sent).toHaveLength(0);
    await page.getByTestId('quote-send').click();
    await page.getByTestId('confirm-yes').click();
    await standIn.waitForSent(({ body = '' }) => body.includes('بنسلين طويل المفعول'));
    expect(standIn.sent).toHaveLength(1);
    await expect
      .poll(() => answersIn(desk))
      .toEqual([
        { reviewed: true, items: 1 },
        { reviewed: false, items: 1 },
      ]);

    // What a colleague takes away is gone at once; a locked desk holds none of it.
    await record(desk, { allergies: [] });
    await expect(page.getByTestId('workbench').getByTestId('health-strip')).toHaveAttribute(
      'data-tone',
      'amber',
    );
    await record(desk, { allergies: ['بنسلين'] });
    await expect(page.getByTestId('workbench').getByTestId('health-strip')).toHaveText(words.strip);
    await page.evaluate(() =>
      (window as unknown as { rosheta: Bridge }).rosheta.invoke('staff.lock', { forOther: false }),
    );
    await expect(page.getByTestId('sign-in')).toBeVisible();
    expect(await page.content()).not.toContain('بنسلين');
  });
}

/** What the audit says of the question, the last first. */
const answersIn = (desk: Desk): Promise<unknown[]> =>
  desk.page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const listed = await invoke('audit.list', { action: 'prescription.allergy-answered' });
    return listed.ok ? listed.value.items.map(({ detail }) => detail) : [listed.code];
  });

test('a long list is cut after two lines and says so, orders and refills are marked, and merged customers have the allergies of both', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'السلام عليكم' });
  standIn.customerWrites({ from: '201112345678@c.us', name: 'أم أحمد', text: 'أنا أم أحمد' });
  await desk.openChat(NAME);
  const long = Array.from({ length: 40 }, (_, index) => `مادة رقم ${index + 1}`);
  await record(desk, { allergies: long });
  const strip = page.getByTestId('health-strip');
  const more = page.getByTestId('health-strip-more');
  await expect(more).toHaveText('عرض الكل (40)');
  const height = async (): Promise<number> => (await strip.boundingBox())?.height ?? 0;
  const short = await height();
  await more.click();
  await expect(more).toHaveText('عرض أقل');
  expect(await height()).toBeGreaterThan(short);
  await expect(strip).toContainText('مادة رقم 40');

  await record(desk, { allergies: ['بنسلين'] });
  await expect(more).toHaveCount(0);

  // Wherever else an item is named for them: what they order, and what is written down for later.
  standIn.customerWrites({ from: CUSTOMER, name: NAME, ...order('بنسلين وفيتامين سي') });
  await expect(page.getByTestId('card-order').getByTestId('allergy-mark')).toBeVisible();
  await page.getByTestId('follow-up-add').click();
  await page.getByTestId('add-refill').click();
  const refill = page.getByTestId('refill-dialog');
  await expect(refill.getByTestId('health-strip')).toContainText('بنسلين');
  await refill.getByTestId('item-input').fill('Amoxicillin');
  await expect(refill.getByTestId('allergy-mark')).toContainText('بنسلين');
  await page.keyboard.press('Escape');
  await expect(refill).toHaveCount(0);

  const merge = (): Promise<number> =>
    page.evaluate(async () => {
      const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
      await invoke('customers.saveHealth', { id: 2, change: { allergies: ['سلفا'] } });
      const all = await invoke('conversations.list', {});
      if (!all.ok) throw new Error(all.code);
      const idOf = (name: string): number =>
        all.value.items.find(({ customerName }) => customerName === name)?.id ?? 0;
      const merged = await invoke('conversations.merge', { id: idOf('أحمد سامي'), otherId: idOf('أم أحمد') });
      if (!merged.ok) throw new Error(merged.code);
      return merged.value.mergeId;
    });
  const mergeId = await merge();
  await expect(strip).toHaveText(/حساسية: بنسلين، سلفا/);
  await page.evaluate(
    (id) =>
      (window as unknown as { rosheta: Bridge }).rosheta.invoke('conversations.separate', { mergeId: id }),
    mergeId,
  );
  await expect(strip).toHaveText(/حساسية: بنسلين$/);
});

test('who may not see it is told to ask, and what cannot be read says so', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'السلام عليكم' });
  await expect(desk.chat(NAME)).toBeVisible();
  // No role is without it as the desk comes; main's part is in tests/unit/ipc.
  const mainAnswers = (answer: object): Promise<void> =>
    desk.app.evaluate(({ ipcMain }, given) => {
      ipcMain.removeHandler('rosheta:invoke:customers.healthNotice');
      ipcMain.handle('rosheta:invoke:customers.healthNotice', () => JSON.stringify(given));
    }, answer);
  await mainAnswers({ ok: true, value: { kind: 'withheld', hasSome: true } });
  await desk.openChat(NAME);
  const strip = page.getByTestId('health-strip');
  await expect(strip).toHaveText('لهذا العميل ملاحظات خاصة. يُرجى الرجوع إلى المدير قبل الصرف.');
  await page.getByTestId('thread-close').click();
  await mainAnswers({ ok: false, code: 'internal' });
  await desk.openChat(NAME);
  await expect(strip).toContainText('تعذرت قراءة بيانات الحساسية');
  await mainAnswers({
    ok: true,
    value: { kind: 'shown', allergies: ['بنسلين'], medicines: [], hasNotes: false },
  });
  await strip.getByRole('button').click();
  await expect(strip).toHaveText('حساسية: بنسلين');
});
