import { describe, expect, test } from 'vitest';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { createIngest } from '#main/ingest/ingest.ts';
import { silentLog } from '../support/silent-log.ts';
import { openCloudDesk, standIn, type CloudDesk } from './support/cloud-desk.ts';
import { OWN } from './support/webhook-world.ts';

const PHONE = '201000000101';
const OTHER = '201000000102';
const HERS = 'EG.10000000000000000101';
const HIS = 'EG.10000000000000000102';
/** One second, of which all of it is told. */
const AT = 1_764_000_000;

type Raw = Record<string, unknown>;

function webhook(value: Raw): Uint8Array {
  const metadata = { display_phone_number: OWN.phone, phone_number_id: OWN.phoneNumberId };
  const changes = [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }];
  const entry = [{ id: OWN.businessAccountId, changes }];
  return Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }));
}

const text = (id: string, body: string, more: Raw = {}): Raw => ({
  from: PHONE,
  id,
  timestamp: String(AT),
  type: 'text',
  text: { body },
  ...more,
});

async function threads({ store }: CloudDesk): Promise<{ conversation: Conversation; messages: Message[] }[]> {
  const { items } = await store.listConversations({ limit: 100 });
  return Promise.all(
    items
      .toSorted((a, b) => a.id - b.id)
      .map(async (conversation) => {
        const { items: messages } = await store.listMessages({
          conversationId: conversation.id,
          limit: 1_000,
        });
        return { conversation, messages: messages.toReversed() };
      }),
  );
}

const said = async (desk: CloudDesk): Promise<string[][]> =>
  (await threads(desk)).map(({ messages }) => messages.map(({ content }) => content));

const openDesk = async (): Promise<CloudDesk> => openCloudDesk(await standIn());

describe('whose it is', () => {
  test('one id that two people’s messages have is two messages', async () => {
    const desk = await openDesk();
    await desk.take([
      webhook({ messages: [text('wamid.X', 'one')] }),
      webhook({ messages: [text('wamid.X', 'two', { from: OTHER })] }),
    ]);
    expect(await said(desk)).toEqual([['one'], ['two']]);
  });

  test('the id is the person, also beside somebody else’s number, and within one second', async () => {
    const desk = await openDesk();
    await desk.take([
      webhook({ messages: [text('wamid.1', 'hers', { from_user_id: HERS })] }),
      webhook({ messages: [text('wamid.2', 'his', { from: OTHER, from_user_id: HIS })] }),
      webhook({ messages: [text('wamid.3', 'hers under his', { from: OTHER, from_user_id: HERS })] }),
      webhook({ messages: [text('wamid.4', 'hers again', { from: undefined, from_user_id: HERS })] }),
      webhook({ messages: [text('wamid.5', 'his again', { from: OTHER, from_user_id: HIS })] }),
    ]);
    expect(await said(desk)).toEqual([
      ['hers', 'hers under his', 'hers again'],
      ['his', 'his again'],
    ]);
    expect((await desk.store.listUnfinished({ limit: 9 })).items).toEqual([]);
  });

  test('who writes over both links within a second is one customer, and answers over one what came over the other', async () => {
    const desk = await openDesk();
    const ingest = createIngest({ store: desk.store, log: silentLog });
    const byWeb = (waMessageId: string) =>
      ingest.message({
        waMessageId,
        fromMe: false,
        chatAddress: '778899@lid',
        phoneJid: `${PHONE}@c.us`,
        lid: '778899@lid',
        pushName: 'منى',
        waType: 'chat',
        body: waMessageId,
        media: null,
        location: null,
        vcards: [],
        sentAt: AT * 1000,
        status: 'delivered',
      });
    const reply = { context: { from: PHONE, id: '3EB0WEB' } };
    await Promise.all([
      byWeb('3EB0WEB'),
      desk.take([webhook({ messages: [text('wamid.1', 'cloud', { from_user_id: HERS })] })]),
    ]);
    await Promise.all([
      desk.take([
        webhook({ messages: [text('wamid.2', 'reply', { from: undefined, from_user_id: HERS, ...reply })] }),
      ]),
      byWeb('3EB0AGAIN'),
    ]);
    const [one, ...others] = await threads(desk);
    expect(others).toEqual([]);
    expect(one?.messages.map(({ content }) => content).toSorted()).toEqual([
      '3EB0AGAIN',
      '3EB0WEB',
      'cloud',
      'reply',
    ]);
    expect(one?.messages.find(({ content }) => content === 'reply')?.quoted).toMatchObject({
      waMessageId: '3EB0WEB',
      text: '3EB0WEB',
    });
  });

  test('a word that stops what comes by itself counts over this link, too', async () => {
    const desk = await openDesk();
    await desk.take([webhook({ messages: [text('wamid.1', 'إلغاء')] })]);
    const [one] = await threads(desk);
    const customer = await desk.store.getCustomer({ id: one?.conversation.customerId ?? 0 });
    expect(customer.consent.state).toBe('opted-out');
  });
});

test.each([
  [String(AT), AT * 1000],
  [String(AT * 1000), AT * 1000],
  [AT * 1000, AT * 1000],
])('a message told at %j was sent then', async (timestamp, sentAt) => {
  const desk = await openDesk();
  await desk.take([webhook({ messages: [text('wamid.1', 'x', { timestamp })] })]);
  const [one] = await threads(desk);
  expect(one?.messages).toMatchObject([{ sentAt }]);
});

test('what has no time, or one that cannot be, stands where it came', async () => {
  const desk = await openDesk();
  const from = Date.now();
  const times = ['0', '1', '-5', '99999999999', '1e400', '', null, {}, 1.5e300, String(AT + 10 ** 9)];
  await desk.take(
    times.map((timestamp, each) => webhook({ messages: [text(`wamid.${each}`, 'x', { timestamp })] })),
  );
  const [one] = await threads(desk);
  expect(one?.messages).toHaveLength(times.length);
  for (const { sentAt } of one?.messages ?? []) {
    expect(sentAt).toBeGreaterThanOrEqual(from);
    expect(sentAt).toBeLessThanOrEqual(Date.now() + 1000);
  }
});

test('of many updates those that cannot be read hide none of the others, and are told', async () => {
  const desk = await openDesk();
  const messages: unknown[] = Array.from({ length: 300 }, (_, each) => text(`wamid.${each}`, `${each}`));
  messages.splice(100, 4, { type: 'text', text: { body: 'of nobody' } }, null, 'x', []);
  await expect(desk.transport.takeWebhook(webhook({ messages }), Date.now())).rejects.toThrow(
    'partly-unreadable',
  );
  const [one] = await threads(desk);
  expect(one?.messages).toHaveLength(296);
}, 30_000);

test.each([
  ['control characters', '\u0000a\u0007\u0000'],
  ['half a letter', '\uD800x'],
  ['the other half', 'x\uDFFF'],
  ['a text without end', 'ا'.repeat(10_000)],
  ['what turns the line round', '\u202Eevil'],
  ['nothing to see', ' \u200F '],
])(
  '%s in every field: all of it is there, no field breaks another',
  async (_, bad) => {
    const desk = await openDesk();
    const who = { profile: { name: bad, username: bad }, wa_id: PHONE, user_id: HERS, parent_user_id: bad };
    const kinds: [type: string, fields: Raw][] = [
      ['text', { text: { body: bad } }],
      [bad, { [bad]: { body: bad } }],
      ['image', { image: { id: bad, mime_type: bad, caption: bad, sha256: bad } }],
      ['document', { document: { id: '1', mime_type: 'application/pdf', filename: bad, caption: bad } }],
      ['location', { location: { latitude: 30, longitude: 31, name: bad, address: bad, url: bad } }],
      ['contacts', { contacts: [cardOf(bad)] }],
      ['button', { button: { text: bad, payload: bad } }],
      ['interactive', { interactive: { type: 'list_reply', list_reply: { id: bad, title: bad } } }],
      ['interactive', { interactive: { type: 'nfm_reply', nfm_reply: formOf(bad) } }],
      ['order', { order: { text: bad, product_items: [{ product_retailer_id: bad, currency: bad }] } }],
      ['text', { text: { body: 'x' }, referral: { source_url: bad, headline: bad, body: bad } }],
      ['text', { text: { body: 'x' }, context: { id: bad, from: bad } }],
    ];
    for (const [each, [type, fields]] of kinds.entries()) {
      const message = { ...text(`wamid.${each}`, ''), text: undefined, type, ...fields };
      await desk.take([webhook({ contacts: [who], messages: [message] })]);
    }
    const beside: Raw[] = [
      text('wamid.r', '', { type: 'reaction', reaction: { message_id: 'wamid.0', emoji: bad } }),
      text('wamid.s', '', { type: 'system', system: { type: 'user_changed_number', body: bad, wa_id: bad } }),
    ];
    await desk.take([webhook({ contacts: [who], messages: beside })]);
    const status = { id: bad, status: 'failed', recipient_id: bad, errors: [{ code: 1, title: bad }] };
    await desk.take([webhook({ statuses: [status, { ...status, status: bad }] })]);

    const [one, ...others] = await threads(desk);
    expect(others).toEqual([]);
    expect(one?.messages).toHaveLength(kinds.length);
    expect((await desk.store.listUnfinished({ limit: 9 })).items).toEqual([]);
    expect(one?.conversation).toMatchObject({ customerPhone: PHONE });
    expect(JSON.stringify(one).isWellFormed()).toBe(true);
    expect((one?.conversation.customerName ?? '').length).toBeLessThanOrEqual(200);
  },
  30_000,
);

const cardOf = (bad: string): Raw => ({
  name: { formatted_name: bad, first_name: bad },
  org: { company: bad },
  phones: [{ phone: bad, wa_id: bad }, { phone: null }, 'x'],
  emails: [{ email: bad }],
  birthday: bad,
  urls: [{ url: 'javascript:alert(1)' }],
});

const formOf = (bad: string): Raw => ({
  body: bad,
  response_json: JSON.stringify({ [bad]: bad, flow_token: bad }),
});
