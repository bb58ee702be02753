import { describe, expect, it } from 'vitest';
import { toTransportMessage } from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';
import * as shapes from '../../../../../whatsapp-stand-in/server/shapes.ts';

const NOW = 1_800_000_000_000;

/** As WhatsApp's page hands such a message over. */
function read({ type, text, fields }: { type: string; text?: string; fields: Record<string, unknown> }) {
  const raw = { id: 'false_201012345678@c.us_3EB0AA', type, t: 1_790_000_000, body: text, ...fields };
  const message = toTransportMessage(raw, NOW);
  return { body: message?.body, details: message?.details };
}

const one = (title: string, id: string | null = null, description: string | null = null) => ({
  title,
  description,
  id,
});

describe('what is picked is read', () => {
  it('of a list', () => {
    const shape = shapes.listReply('بنادول اكسترا', { rowId: 'panadol', description: '24 قرص' });
    expect(read(shape).details).toEqual({
      kind: 'choice',
      of: 'list',
      picked: [one('بنادول اكسترا', 'panadol', '24 قرص')],
      question: null,
    });
  });

  it('of a list whose answer has a body only, and one whose row has an id only', () => {
    expect(read({ type: 'list_response', text: 'توصيل', fields: {} }).details).toMatchObject({
      picked: [one('توصيل')],
    });
    const fields = { listResponse: { singleSelectReply: { selectedRowId: '2' } } };
    expect(read({ type: 'list_response', fields }).details).toMatchObject({ picked: [one('2', '2')] });
  });

  it.each([shapes.buttonReply('نعم', 'yes'), shapes.templateReply('نعم', 'yes')])('of $type', (shape) => {
    expect(read(shape)).toEqual({
      body: '',
      details: { kind: 'choice', of: 'button', picked: [one('نعم', 'yes')], question: null },
    });
  });

  it('of newer buttons, whose answer is JSON', () => {
    expect(read(shapes.flowReply({ id: 'row-2', title: 'توصيل' }, 'توصيل للمنزل')).details).toEqual({
      kind: 'choice',
      of: 'button',
      picked: [one('توصيل للمنزل', 'row-2')],
      question: null,
    });
  });

  it('of a form, without the names that mean nothing', () => {
    const shape = shapes.flowReply({ name: 'منى', age: 40, allergies: ['بنسلين', 'سلفا'] });
    expect(read(shape).details).toEqual({
      kind: 'form',
      fields: [
        { name: 'name', value: 'منى' },
        { name: 'age', value: '40' },
        { name: 'allergies', value: 'بنسلين, سلفا' },
      ],
    });
  });

  it('of a poll', () => {
    const fields = { pollName: 'متى نوصل؟', selectedOptions: [{ name: 'صباحًا' }, null, { name: 'مساءً' }] };
    expect(read({ type: 'poll_vote', fields }).details).toEqual({
      kind: 'choice',
      of: 'poll',
      picked: [one('صباحًا'), one('مساءً')],
      question: 'متى نوصل؟',
    });
  });
});

describe('what is told is read', () => {
  it('a poll', () => {
    expect(read(shapes.poll('متى نوصل؟', ['صباحًا', 'مساءً'])).details).toEqual({
      kind: 'poll',
      question: 'متى نوصل؟',
      options: ['صباحًا', 'مساءً'],
      isOneOnly: true,
    });
  });

  it('an event, with its times in ms and whether it is called off', () => {
    const startsAt = 1_790_003_600_000;
    const shape = shapes.event('قياس ضغط مجاني', { startsAt, place: 'الفرع الرئيسي', isCancelled: true });
    expect(read(shape).details).toEqual({
      kind: 'event',
      name: 'قياس ضغط مجاني',
      description: null,
      place: 'الفرع الرئيسي',
      startsAt,
      endsAt: startsAt + 7_200_000,
      isCancelled: true,
    });
  });

  it('an order: its total in thousandths, its thumbnail no text', () => {
    const shape = shapes.order('بنادول وفيتامين سي', {
      total: 120_500,
      itemCount: 2,
      note: 'بسرعة من فضلكم',
    });
    expect(read(shape)).toEqual({
      body: '',
      details: {
        kind: 'order',
        orderId: '7421',
        title: 'بنادول وفيتامين سي',
        note: 'بسرعة من فضلكم',
        itemCount: 2,
        items: [],
        total: { thousandths: 120_500, currency: 'EGP' },
      },
    });
  });

  it.each([
    ['digits', '120500', 120_500],
    ['the two halves of a long number', { low: 120_500, high: 0, unsigned: true }, 120_500],
    ['part of a thousandth', 12.5, undefined],
    ['less than nothing', -5, undefined],
    ['beyond what is exact', 2 ** 60, undefined],
    ['words', 'كثير', undefined],
    ['no number', Number.NaN, undefined],
  ])('an amount as %s', (_, totalAmount1000, thousandths) => {
    const shape = shapes.order('طلب');
    const { details } = read({ ...shape, fields: { ...shape.fields, totalAmount1000 } });
    const total = thousandths === undefined ? null : { thousandths, currency: 'EGP' };
    expect(details).toMatchObject({ kind: 'order', total });
  });

  it('a product, with a price that is lower now', () => {
    expect(read(shapes.product('سانت كريم', { price: 90_000, sale: 75_500, code: 'SC-1' }))).toEqual({
      body: '',
      details: {
        kind: 'product',
        productId: 'SC-1',
        title: 'سانت كريم',
        description: null,
        price: { thousandths: 90_000, currency: 'EGP' },
        salePrice: { thousandths: 75_500, currency: 'EGP' },
      },
    });
  });

  it('a list, whose text is the message’s', () => {
    const rows = [{ title: 'صباحًا', description: '9–12' }, { title: 'مساءً' }];
    expect(read(shapes.list('اختاروا موعد التوصيل', { heading: 'التوصيل', footer: 'صيدلية', rows }))).toEqual(
      {
        body: 'اختاروا موعد التوصيل',
        details: {
          kind: 'interactive',
          heading: 'التوصيل',
          footer: 'صيدلية',
          buttons: [],
          sections: [
            {
              title: null,
              rows: [
                { title: 'صباحًا', description: '9–12' },
                { title: 'مساءً', description: null },
              ],
            },
          ],
        },
      },
    );
  });

  it('a template, and a text with the parts of one', () => {
    const link = { label: 'تتبع الطلب', url: 'https://example.test/7' };
    const shape = shapes.template('طلبك في الطريق', {
      heading: 'شحنة',
      footer: 'لا ترد',
      buttons: ['حسنًا'],
      link,
    });
    const expected = {
      body: 'طلبك في الطريق',
      details: {
        kind: 'interactive',
        heading: 'شحنة',
        footer: 'لا ترد',
        buttons: [
          { label: 'حسنًا', target: null },
          { label: 'تتبع الطلب', target: 'https://example.test/7' },
        ],
        sections: [],
      },
    };
    expect(read(shape)).toEqual(expected);
    expect(read({ ...shape, type: 'chat' })).toEqual(expected);
  });

  it('no template in a text whose link has a preview', () => {
    const fields = { title: 'بنادول', description: 'مسكن', matchedText: 'https://example.test' };
    expect(read({ type: 'chat', text: 'https://example.test', fields }).details).toBeUndefined();
  });

  it('a bill, with what it is for', () => {
    const items = [{ name: 'بنادول', quantity: 2 }];
    expect(read(shapes.bill(items, { total: 120_500, reference: 'R-9' })).details).toEqual({
      kind: 'order',
      orderId: 'R-9',
      title: null,
      note: null,
      itemCount: 1,
      items: [{ title: 'بنادول', quantity: 2 }],
      total: { thousandths: 120_500, currency: 'EGP' },
    });
  });

  it('an invitation and a request for money', () => {
    expect(read(shapes.groupInvite('أصدقاء الصيدلية', 'انضموا إلينا'))).toEqual({
      body: 'انضموا إلينا',
      details: { kind: 'invite', to: 'group', name: 'أصدقاء الصيدلية' },
    });
    expect(read(shapes.paymentRequest(50_000, 'باقي الحساب')).details).toEqual({
      kind: 'payment',
      isRequest: true,
      amount: { thousandths: 50_000, currency: 'EGP' },
      note: 'باقي الحساب',
    });
  });
});

describe('what is endless or unseen is cut', () => {
  it('a title of 10,000 letters, and a poll of 10,000 options', () => {
    const { details } = read(shapes.poll('س'.repeat(10_000), Array.from({ length: 10_000 }, String)));
    expect(details?.kind === 'poll' ? [details.question?.length, details.options.length] : []).toEqual([
      4097, 50,
    ]);
  });

  it('NUL and lone surrogates', () => {
    expect(read(shapes.listReply('بنا\u0000دول\uD800')).details).toMatchObject({
      picked: [{ title: 'بنادول\uFFFD' }],
    });
  });
});
