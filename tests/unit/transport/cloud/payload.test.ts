import { describe, expect, test } from 'vitest';
import type { CloudContent } from '#main/transport/cloud/send/content.ts';
import { messagePayload } from '#main/transport/cloud/send/payload.ts';
import { templatePayload } from '#main/transport/cloud/send/template.ts';

const KEY = 'rosheta-1';
const to = (chatAddress: string, content: CloudContent, answers?: string) =>
  messagePayload({ chatAddress, sendKey: KEY, content, answers });
const TEXT = { type: 'text', text: 'حاضر' } as const;

describe('whom it goes to', () => {
  test('a number has its +, an id of a person a field of its own', () => {
    expect(to('201000000101@c.us', TEXT)).toMatchObject({
      to: '+201000000101',
      recipient_type: 'individual',
    });
    expect(to('EG.10000000000000000101@bsuid', TEXT)).toMatchObject({ recipient: 'EG.10000000000000000101' });
    expect(to('EG.10000000000000000101@bsuid', TEXT)).not.toHaveProperty('to');
  });

  test.each(['99887766@lid', '1203630@g.us', 'status@broadcast', 'EG.1 2@bsuid', ''])(
    '%s: nobody over Graph',
    (address) => {
      expect(to(address, TEXT)).toBeUndefined();
    },
  );
});

test('each carries the key, and what it answers', () => {
  expect(to('201000000101@c.us', TEXT, 'wamid.A')).toEqual({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: '+201000000101',
    context: { message_id: 'wamid.A' },
    biz_opaque_callback_data: KEY,
    type: 'text',
    text: { body: 'حاضر', preview_url: false },
  });
});

test.each<[CloudContent, object]>([
  [{ type: 'image', file: { id: '1' }, caption: '' }, { id: '1' }],
  [
    { type: 'video', file: { id: '1' }, caption: 'انظر' },
    { id: '1', caption: 'انظر' },
  ],
  [
    { type: 'document', file: { id: '1' }, caption: '', fileName: 'قائمة.pdf' },
    { id: '1', filename: 'قائمة.pdf' },
  ],
  [
    { type: 'audio', file: { id: '1' }, isVoice: true },
    { id: '1', voice: true },
  ],
  [{ type: 'audio', file: { id: '1' }, isVoice: false }, { id: '1' }],
  [{ type: 'sticker', file: { id: '1' } }, { id: '1' }],
  [
    { type: 'location', latitude: 30, longitude: 31, name: 'صيدلية', address: null },
    { latitude: 30, longitude: 31, name: 'صيدلية' },
  ],
  [
    { type: 'reaction', waMessageId: 'wamid.B', emoji: '' },
    { message_id: 'wamid.B', emoji: '' },
  ],
])('%j', (content, body) => {
  expect(to('201000000101@c.us', content)).toMatchObject({ type: content.type, [content.type]: body });
});

test('contacts have a name and numbers', () => {
  expect(
    to('201000000101@c.us', { type: 'contacts', contacts: [{ name: 'سارة', phones: ['+201000000103'] }] }),
  ).toMatchObject({
    contacts: [
      {
        name: { formatted_name: 'سارة', first_name: 'سارة' },
        phones: [{ phone: '+201000000103', type: 'CELL' }],
      },
    ],
  });
});

describe('a template', () => {
  test('has its blanks by place or by name, a file in its head, and what is its own on buttons', () => {
    expect(
      templatePayload(
        {
          name: 'order_ready',
          language: 'ar',
          header: { kind: 'file', of: 'document' },
          body: { customer: 'منى', order: '15' },
          buttons: [{ index: 0, kind: 'url', suffix: '15' }],
        },
        { id: '7', fileName: 'فاتورة.pdf' },
      ),
    ).toEqual({
      name: 'order_ready',
      language: { code: 'ar' },
      components: [
        { type: 'header', parameters: [{ type: 'document', document: { id: '7', filename: 'فاتورة.pdf' } }] },
        {
          type: 'body',
          parameters: [
            { type: 'text', parameter_name: 'customer', text: 'منى' },
            { type: 'text', parameter_name: 'order', text: '15' },
          ],
        },
        { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '15' }] },
      ],
    });
    expect(templatePayload({ name: 'a', language: 'en_US', body: ['1', '2'], buttons: [] })).toMatchObject({
      components: [
        {
          parameters: [
            { type: 'text', text: '1' },
            { type: 'text', text: '2' },
          ],
        },
      ],
    });
  });

  test('without blanks has no components', () => {
    expect(templatePayload({ name: 'hello', language: 'ar', body: [], buttons: [] })).toEqual({
      name: 'hello',
      language: { code: 'ar' },
    });
  });
});
