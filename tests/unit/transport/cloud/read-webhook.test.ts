import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWebhook } from '#main/transport/cloud/inbound/read-webhook.ts';
import type { InboundItem } from '#main/transport/cloud/inbound/item.ts';

const SAMPLES = join(import.meta.dirname, '../../../graph-stand-in/samples');
const OWN = { phoneNumberId: '100000000000002', businessAccountId: '100000000000001' };
const NOW = 1_795_920_000_000;

const sample = (name: string): unknown => JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), 'utf8'));
const read = (name: string): InboundItem[] => readWebhook(sample(name), OWN, NOW).items;
const only = (name: string): InboundItem => {
  const [item, ...others] = read(name);
  if (item === undefined || others.length > 0) throw new Error(`${name} has ${others.length + 1} items`);
  return item;
};

/** One message of the customer, with what the test says. */
const posted = (message: object, value: object = {}) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: OWN.businessAccountId,
      changes: [
        {
          field: 'messages',
          value: {
            metadata: { phone_number_id: OWN.phoneNumberId, display_phone_number: '201000000001' },
            messages: [{ from: '201000000101', id: 'wamid.A', timestamp: '1795910400', ...message }],
            ...value,
          },
        },
      ],
    },
  ],
});

test('none of the samples is unreadable', () => {
  const names = readdirSync(SAMPLES).map((file) => file.replace('.json', ''));
  for (const name of names) expect(readWebhook(sample(name), OWN, NOW).problems).toEqual([]);
});

describe('messages', () => {
  test.each([
    ['text', { waType: 'chat', body: 'السلام عليكم، هل أنتم مفتوحون الآن؟', pushName: 'منى', link: 'cloud' }],
    [
      'text-bsuid-only',
      {
        phoneJid: null,
        bsuid: 'EG.10000000000000000101',
        username: 'mona.sample',
        chatAddress: 'EG.10000000000000000101@bsuid',
      },
    ],
    [
      'text-username-with-phone',
      {
        username: '@mona.sample',
        parentBsuid: 'EG.ENT.10000000000000000901',
        chatAddress: '201000000101@c.us',
      },
    ],
    ['text-reply-context', { quoted: { waMessageId: 'wamid.U0FNUExFLW91dC0x', isOurs: true } }],
    ['text-forwarded', { forwardScore: 1 }],
    [
      'text-ad-referral',
      { details: { kind: 'interactive', heading: 'Sample headline', footer: 'Sample ad text' } },
    ],
    [
      'image',
      {
        waType: 'image',
        body: 'صورة العلبة',
        media: { remoteId: '100000000000515', mimeType: 'image/jpeg' },
      },
    ],
    ['audio-voice', { waType: 'ptt', media: { remoteId: '100000000000534' } }],
    ['audio-file', { waType: 'audio' }],
    ['document', { waType: 'document', media: { fileName: 'قائمة.pdf' }, body: 'The list' }],
    ['sticker', { waType: 'sticker' }],
    ['location', { location: { latitude: 30.0444, name: 'Tahrir Square' } }],
    [
      'contacts',
      {
        waType: 'vcard',
        details: {
          kind: 'contacts',
          contacts: [{ name: 'Sara Sample', phones: ['201000000103', '+20 100 000 0104'] }],
        },
      },
    ],
    [
      'button-template-quick-reply',
      { details: { kind: 'choice', picked: [{ title: 'تأكيد', id: 'CONFIRM' }] } },
    ],
    ['interactive-button-reply', { details: { picked: [{ title: 'مواعيد العمل', id: 'open-hours' }] } }],
    [
      'interactive-list-reply',
      { details: { of: 'list', picked: [{ title: 'Delivery', description: 'Bring it home', id: 'row-2' }] } },
    ],
    [
      'interactive-flow-reply',
      {
        details: {
          kind: 'form',
          fields: [
            { name: 'branch', value: 'وسط البلد' },
            { name: 'pick_up', value: '18:00' },
          ],
        },
      },
    ],
    [
      'order',
      {
        details: {
          kind: 'order',
          note: 'من فضلك',
          itemCount: 1,
          total: { thousandths: 71_000, currency: 'EGP' },
        },
      },
    ],
    ['media-too-large', { waType: 'document', media: { mimeType: null } }],
    ['unsupported-edit', { waType: 'unsupported', body: '' }],
    ['unknown-future-type', { waType: 'unsupported', body: '' }],
    [
      'smb-message-echo',
      { fromMe: true, body: 'تم الرد من الهاتف', chatAddress: '201000000101@c.us', status: 'sent' },
    ],
  ])('%s', (name, message) => {
    expect(only(name)).toMatchObject({ kind: 'message', message });
  });

  test('of another number are left alone', () => {
    const items = read('batch-mixed');
    expect(items.map(({ kind }) => kind)).toEqual(['message', 'message', 'ack']);
  });

  test('from the history stand in their thread, from both sides', () => {
    expect(read('history-chunk')).toMatchObject([
      { message: { fromMe: false, status: 'read', changes: { editedAt: null } } },
      { message: { fromMe: true, chatAddress: '201000000101@c.us', status: 'delivered' } },
      { message: { waType: 'loading_media' } },
    ]);
  });

  test('under standby are told, and that another answers now', () => {
    expect(
      read('standby-message').map((item) => (item.kind === 'notice' ? item.notice.kind : item.kind)),
    ).toEqual(['message', 'agent', 'agent']);
  });

  test('whose name is one of WhatsApp Web’s bookkeeping are shown all the same', () => {
    const { items } = readWebhook(posted({ type: 'protocol', protocol: {} }), OWN, NOW);
    expect(items).toMatchObject([{ message: { waType: 'unsupported' } }]);
  });

  test('that name nobody are said to be unreadable, and hide nothing', () => {
    const both = posted({ type: 'text', text: { body: 'هنا' } });
    both.entry[0]?.changes[0]?.value.messages.unshift({ from: '', id: 'wamid.B', timestamp: '' });
    const { items, problems } = readWebhook(both, OWN, NOW);
    expect(items).toHaveLength(1);
    expect(problems).toEqual(['a message of type none names nobody']);
  });

  test('without a time are seen now', () => {
    const { items } = readWebhook(posted({ type: 'text', text: { body: 'x' }, timestamp: null }), OWN, NOW);
    expect(items).toMatchObject([{ message: { sentAt: NOW, isUndated: true } }]);
  });
});

describe('what was done', () => {
  test.each([
    ['edit-text', { kind: 'edited', text: 'السلام عليكم، هل أنتم مفتوحون غداً؟' }, false],
    ['edit-image-caption', { kind: 'edited', text: 'صورة العلبة من الخلف' }, false],
    ['revoke', { kind: 'revoked' }, false],
    ['smb-echo-revoke', { kind: 'revoked' }, true],
  ])('%s', (name, change, fromMe) => {
    expect(only(name)).toMatchObject({ kind: 'change', change: { fromMe, change } });
  });

  test.each([
    ['reaction', '👍'],
    ['reaction-removed', ''],
    ['reaction-removed-empty', ''],
  ])('%s', (name, emoji) => {
    const change = { kind: 'reacted', by: 'customer', emoji };
    expect(read(name)).toMatchObject([
      { change: { fromMe: true, change } },
      { change: { fromMe: false, change } },
    ]);
  });

  test.each([
    ['status-sent', { status: 'sent', sendKey: 'rosheta:01900000-0000-7000-8000-000000000001' }],
    ['status-played', { status: 'played' }],
    ['status-delivered-bsuid', { status: 'delivered', phoneJid: null, bsuid: 'EG.10000000000000000101' }],
    ['status-failed-window', { status: 'failed', failure: 'window-closed' }],
    ['status-failed-undeliverable', { status: 'failed', failure: 'cannot-receive' }],
  ])('%s', (name, ack) => {
    expect(only(name)).toMatchObject({ kind: 'ack', ack: { fromMe: true, mayBeEarly: true, ...ack } });
  });
});

describe('who somebody is', () => {
  test('another number, another id', () => {
    expect(only('system-user-changed-number')).toMatchObject({
      kind: 'number-change',
      change: {
        from: { phoneJid: '201000000101@c.us', bsuid: 'EG.10000000000000000101' },
        to: { phoneJid: '201000000109@c.us', bsuid: 'EG.10000000000000000109' },
      },
    });
    expect(only('system-user-changed-user-id')).toMatchObject({
      change: { from: { bsuid: 'EG.10000000000000000101' }, to: { bsuid: 'EG.10000000000000000109' } },
    });
  });

  test('a number that was asked for is its sender’s, any other card is not', () => {
    expect(read('contacts-shared-on-request')).toMatchObject([
      { kind: 'message' },
      {
        kind: 'number-change',
        change: { to: { phoneJid: '201000000101@c.us', bsuid: 'EG.10000000000000000101' } },
      },
    ]);
    expect(only('contacts-shared-origin-other')).toMatchObject({ kind: 'message' });
  });
});

test.each([
  [
    'account-update-restriction',
    { kind: 'restriction', restrictions: ['RESTRICTED_BIZ_INITIATED_MESSAGING'], until: 1_795_996_800_000 },
  ],
  ['account-update-violation', { kind: 'violation', violation: 'DRUGS' }],
  ['account-alert', { kind: 'alert', severity: 'INFORMATIONAL' }],
  ['phone-number-quality', { kind: 'quality', event: 'ONBOARDING', limit: 'TIER_250' }],
  ['phone-number-name', { kind: 'number-name', decision: 'APPROVED' }],
  ['business-username-update', { kind: 'business-username', username: 'sample.pharmacy' }],
  ['template-approved', { kind: 'template-status', name: 'order_ready', status: 'APPROVED', reason: null }],
  [
    'template-rejected',
    { kind: 'template-status', status: 'REJECTED', reason: 'Sample: category does not fit.' },
  ],
  ['template-category', { kind: 'template-category', before: 'UTILITY', after: 'MARKETING' }],
  ['user-preferences-stop', { kind: 'marketing', isWanted: false, phone: '201000000101' }],
  ['value-errors', { kind: 'failure', code: 130_429 }],
  ['history-declined', { kind: 'history-declined' }],
])('%s: %j', (name, notice) => {
  expect(only(name)).toMatchObject({ kind: 'notice', notice });
});

test('a handover is about the customer whom it names, and ends what stood of all', () => {
  const told = read('messaging-handover').map((item) => item.kind === 'notice' && item.notice);
  expect(told).toMatchObject([
    { kind: 'agent', isAnswering: false, phone: '201000000101' },
    { kind: 'agent', isAnswering: false },
  ]);
  expect(told[1]).not.toHaveProperty('phone');
});

test('whatever stands in a webhook, it is read without an end', () => {
  fc.assert(
    fc.property(
      fc.record({
        type: fc.oneof(
          fc.constantFrom(
            'text',
            'image',
            'order',
            'contacts',
            'interactive',
            'location',
            'edit',
            'reaction',
            'system',
          ),
          fc.string(),
        ),
      }),
      fc.jsonValue(),
      (head, value) => {
        const message = { ...head, [head.type]: value, context: value, referral: value };
        const { items, problems } = readWebhook(
          posted(message as object, { contacts: value, statuses: value, history: value }),
          OWN,
          NOW,
        );
        expect(items.length + problems.length).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 500 },
  );
});
