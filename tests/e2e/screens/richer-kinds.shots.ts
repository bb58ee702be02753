import { test } from '../support/fixtures.ts';
import * as shapes from '../../whatsapp-stand-in/server/shapes.ts';
import { shoot } from './shoot.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';

test('richer kinds of messages', async ({ desk, standIn }) => {
  const write = (shape: object) => standIn.customerWrites({ from: CUSTOMER, name: NAME, ...shape });
  const startsAt = Date.parse('2030-03-05T17:00:00');
  write(shapes.listReply('Panadol Extra', { description: '24 tablets' }));
  await desk.openChat(NAME);
  const last = async (name: string) => desk.page.getByTestId(`card-${name}`).last().waitFor();
  const { key } = standIn.phoneWrites({
    to: CUSTOMER,
    ...shapes.poll('متى نوصل الطلب؟', ['صباحًا', 'مساءً', 'غدًا']),
  });
  await last('poll');
  standIn.customerVotes(key, CUSTOMER, [1]);
  write(shapes.flowReply({ name: 'منى', allergy: 'بنسلين' }));
  await last('form');
  write(shapes.groupInvite('أصدقاء الصيدلية', 'انضموا إلينا'));
  await last('invite');
  await shoot(desk, 'richer-1');
  const description = 'قياس مجاني للضغط والسكر لكل العملاء.\nمن غير حجز.';
  write(shapes.event('يوم قياس الضغط', { startsAt, place: 'الفرع الرئيسي', description }));
  write(shapes.event('Flu vaccines', { startsAt, place: 'Main branch', isCancelled: true }));
  write(shapes.order('بنادول وفيتامين سي', { total: 120_500, itemCount: 2, note: 'بسرعة من فضلكم' }));
  await last('order');
  await shoot(desk, 'richer-2');
  write(
    shapes.product('سانت كريم مرطب للبشرة الجافة', {
      price: 90_000,
      sale: 75_500,
      code: 'SC-1',
      description: '50 مل',
    }),
  );
  const rows = [
    { title: 'صباحًا', description: '9–12' },
    { title: 'مساءً', description: '5–9' },
  ];
  write(shapes.list('اختاروا موعد التوصيل', { heading: 'التوصيل', footer: 'صيدلية النور', rows }));
  const link = { label: 'Track it', url: 'https://example.test/7' };
  write(
    shapes.template('Your parcel is on its way', {
      heading: 'Parcel 7',
      footer: 'Do not reply',
      buttons: ['OK'],
      link,
    }),
  );
  await desk.bubble('Your parcel').waitFor();
  await shoot(desk, 'richer-3');
  write(shapes.bill([{ name: 'بنادول', quantity: 2 }], { total: 120_500, reference: 'R-9' }));
  write(shapes.paymentRequest(50_000, 'باقي الحساب'));
  await desk.page.getByTestId('card-payment').waitFor();
  await shoot(desk, 'richer-4');
  write(shapes.listReply('كلمة '.repeat(300), { description: 'S\u0303\u0303\u0303'.repeat(30) }));
  await desk.bubble('كلمة').waitFor();
  await shoot(desk, 'richer-5');
});
