import { test } from '../support/fixtures.ts';
import { phonePhoto } from '../support/sample-files.ts';
import { shoot } from './shoot.ts';

/** Not a test: answers with what they answer, in both languages and both themes. */

const CUSTOMER = '201012345678@c.us';
const OWNER = '201000000001@c.us';
const NAME = 'منى السيد';

test('answers', async ({ desk, standIn }) => {
  const writes = (text: string, quotes: object, more = {}) =>
    standIn.customerWrites({ from: CUSTOMER, name: NAME, text, quotes, ...more });
  const { id } = standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'عندكم أوجمنتين 1g؟' });
  await desk.openChat(NAME);
  writes('لسه موجود؟', {
    id: 'S',
    by: OWNER,
    remote: 'status@broadcast',
    message: { type: 'image', caption: 'خصم ٢٠٪ على واقي الشمس' },
  });
  writes('أقصد دي', { id: 'P', by: CUSTOMER, message: { type: 'ptt' } });
  writes('كل اللي فيه', {
    id: 'D',
    by: CUSTOMER,
    message: { type: 'document', filename: 'روشتة د. سامي.pdf' },
  });
  writes('تمام', {
    id: 'L',
    by: OWNER,
    message: { type: 'chat', body: 'Augmentin 1g: قرص كل ١٢ ساعة بعد الأكل لمدة ٧ أيام. '.repeat(8) },
  });
  writes('ده اللي قلت عليه', {
    id: 'G',
    by: '201112345678@c.us',
    remote: '1-2@g.us',
    message: { type: 'chat', body: 'جربوا صيدلية النيل' },
  });
  writes('فاكر؟', { id: 'X' });
  const { buffer } = await phonePhoto('a.jpg', 600, 400);
  standIn.customerWrites({
    from: CUSTOMER,
    name: NAME,
    type: 'image',
    bytes: buffer,
    quotes: {
      id: 'Q',
      by: OWNER,
      message: { type: 'chat', body: 'ابعت صورة أوضح لو سمحت، الاسم مش باين خالص' },
    },
  });
  standIn.phoneWrites({ to: CUSTOMER, text: 'أيوه موجود', quotes: id });
  const gone = standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'رقم غلط' });
  standIn.phoneWrites({ to: CUSTOMER, text: 'وصلت', quotes: gone.id });
  standIn.customerRevokes(gone.id);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, type: 'location', isLive: true });
  await desk.page.getByTestId('media-card').waitFor();
  await desk.page.getByTestId('quoted').last().getByText('رسالة محذوفة').waitFor();
  await shoot(desk, '90-answers');
  await desk.page.getByTestId('quoted').first().scrollIntoViewIfNeeded();
  await shoot(desk, '91-answers-above');
  await desk.page.getByTestId('quoted').nth(5).scrollIntoViewIfNeeded();
  await shoot(desk, '92-answers-between');
});
