import { phonePhoto } from '../support/sample-files.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const LID = '77700000000001@lid';
const OWNER = '201000000001@c.us';
const NAME = 'عميل ١';

test('what a message answers stands above it: of either side, of a status, live and read from history', async ({
  desk,
  standIn,
  openDesk,
}) => {
  const first = standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'عندكم أوجمنتين؟' });
  await desk.openChat(NAME);
  await desk.reply('موجود بتركيزين');
  const ours = await standIn.waitForSent();
  const above = (text: string) => desk.bubble(text).getByTestId('quoted');

  standIn.customerWrites({
    from: CUSTOMER,
    text: 'التاني',
    quotes: { id: ours.id, by: OWNER, message: { type: 'chat', body: 'موجود بتركيزين' } },
  });
  await expect(above('التاني')).toHaveAttribute('data-by', 'pharmacy');
  await expect(above('التاني')).toContainText('ردًا على:الصيدلية');
  await expect(above('التاني')).toContainText('موجود بتركيزين');

  const status = { type: 'image', body: '/9j/4AAQ', caption: 'خصم ٢٠٪ اليوم' };
  standIn.customerWrites({
    from: CUSTOMER,
    text: 'لسه موجود؟',
    quotes: { id: 'STATUS1', by: OWNER, remote: 'status@broadcast', message: status },
  });
  await expect(above('لسه موجود؟')).toContainText('من حالة الصيدلية');
  await expect(above('لسه موجود؟')).toHaveAttribute('data-kind', 'image');
  await expect(above('لسه موجود؟')).toContainText('خصم ٢٠٪ اليوم');

  standIn.phoneWrites({ to: CUSTOMER, text: 'أيوه من الشركة', quotes: first.id });
  await expect(above('أيوه من الشركة')).toHaveAttribute('data-by', 'customer');
  await expect(above('أيوه من الشركة')).toContainText('عندكم أوجمنتين؟');

  standIn.customerWrites({ from: CUSTOMER, text: 'رد على نفسه', id: '3ASELF', quotes: '3ASELF' });
  await expect(desk.bubble('رد على نفسه')).toBeVisible();
  await expect(above('رد على نفسه')).toHaveCount(0);
  standIn.customerWrites({
    from: CUSTOMER,
    text: 'كلام غريب',
    quotes: { id: 'NEVER' },
    fields: { quotedMsg: 7, quotedParticipant: {}, quotedRemoteJid: 5 },
  });
  await expect(above('كلام غريب')).toContainText('رسالة سابقة');

  standIn.customerRevokes(first.id);
  await expect(above('أيوه من الشركة')).toContainText('رسالة محذوفة');
  await expect(above('أيوه من الشركة')).not.toContainText('أوجمنتين');

  await desk.quit();
  const long = 'سطر طويل جدًا. '.repeat(700);
  const early = standIn.customerWrites({ from: CUSTOMER, text: long });
  standIn.customerWrites({ from: CUSTOMER, text: 'أقصد ده كله', quotes: early.id });
  const again = await openDesk();
  await again.openChat(NAME);
  const whole = again.bubble('أقصد ده كله').getByTestId('quoted-text');
  await expect(whole).toContainText('سطر طويل جدًا.');
  expect((await whole.innerText()).length).toBeLessThanOrEqual(300);
  const { height, line } = await whole.evaluate((element) => ({
    height: element.getBoundingClientRect().height,
    line: Number.parseFloat(getComputedStyle(element).lineHeight),
  }));
  expect(Math.round(height / line)).toBe(3);
});

test('an HD photo is one photo in its better form, an album two; a moving place is no address, a name no caption', async ({
  desk,
  standIn,
  openDesk,
}) => {
  const { page } = desk;
  const [small, large] = [await phonePhoto('a.jpg', 300, 200), await phonePhoto('a.jpg', 900, 600)];
  const photo = { from: CUSTOMER, name: NAME, type: 'image', mimetype: 'image/jpeg' };
  const first = standIn.customerWrites({ ...photo, caption: 'روشتة', bytes: small.buffer });
  await expect(desk.chat(NAME)).toHaveAttribute('data-unread', '1');
  standIn.customerWrites({ ...photo, betterOf: first.id, bytes: large.buffer });
  await desk.openChat(NAME);
  const widths = () =>
    page
      .getByTestId('media-picture')
      .locator('img')
      .evaluateAll((images: HTMLImageElement[]) => images.map((image) => image.naturalWidth));
  // Both lie on their side.
  await expect.poll(widths).toEqual([600]);
  await expect(page.getByTestId('prescriptions-waiting')).toHaveText('1');

  const album = {
    viewMode: 'MEDIA_ALBUM',
    associationType: 'MEDIA_ALBUM',
    parentMsgKey: `false_${CUSTOMER}_ALBUM`,
  };
  standIn.customerWrites({ from: CUSTOMER, type: 'album', id: 'ALBUM' });
  for (const width of [310, 320]) {
    const { buffer } = await phonePhoto('b.jpg', width, width);
    standIn.customerWrites({ ...photo, ...album, bytes: buffer });
  }
  await expect.poll(widths).toEqual([600, 310, 320]);

  standIn.customerWrites({ from: CUSTOMER, type: 'location', isLive: true, fields: { accuracy: 12 } });
  const moving = page.getByTestId('media-card').filter({ hasText: 'موقع مباشر' });
  await expect(moving).toContainText('تُفتح الرسالة من هاتف الصيدلية');
  await expect(page.getByTestId('customer-address')).toHaveCount(0);
  standIn.customerWrites({
    from: CUSTOMER,
    type: 'document',
    filename: 'تحليل.pdf',
    caption: 'تحليل.pdf',
    isCaptionByUser: false,
  });
  await expect(page.getByTestId('message').last()).toContainText('تحليل.pdf');
  await expect(page.getByTestId('message').last()).toHaveText(/^[^]*تحليل\.pdf(?![^]*تحليل\.pdf)/);

  await desk.quit();
  // The better one first, and by the person's other address.
  standIn.linkLid(CUSTOMER, LID);
  const late = { ...photo, from: LID, bytes: large.buffer };
  standIn.customerWrites({ ...late, betterOf: 'LATE', timestampSeconds: Math.floor(Date.now() / 1000) });
  standIn.customerWrites({ ...late, from: CUSTOMER, id: 'LATE', caption: 'وصلت؟', bytes: small.buffer });
  const again = await openDesk();
  await again.openChat(NAME);
  await expect(again.bubble('وصلت؟').getByTestId('media-picture')).toHaveCount(1);
  await expect(again.page.getByTestId('media-picture')).toHaveCount(4);
  await expect(again.chat(NAME)).toHaveCount(1);
});
