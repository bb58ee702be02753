import { describe, expect, it } from 'vitest';
import { isCountedByWhatsApp, isNews, isNotice, kindOf } from '#shared/domain/messages/message-kinds.ts';
import { toTransportMessage } from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';

const KEY = 'false_201012345678@c.us_3A0001';
const read = (fields: object) => toTransportMessage({ id: KEY, t: 1_700_000_000, ...fields }, 0)?.waType;

describe('what WhatsApp itself says of a chat', () => {
  it.each([
    [{ type: 'e2e_notification', subtype: 'identity' }, 'notice_security'],
    [
      { type: 'protocol', subtype: 'ephemeral_setting', ephemeralDuration: 604_800 },
      'notice_disappearing_on',
    ],
    [{ type: 'protocol', subtype: 'ephemeral_setting', ephemeralDuration: 0 }, 'notice_disappearing_off'],
    [
      { type: 'notification_template', subtype: 'disappearing_mode', ephemeralDuration: 86_400 },
      'notice_disappearing_on',
    ],
    [{ type: 'notification_template', subtype: 'block_contact', templateParams: ['true'] }, 'notice_blocked'],
    [
      { type: 'notification_template', subtype: 'block_contact', templateParams: ['false'] },
      'notice_unblocked',
    ],
  ])('%j is a line', (fields, waType) => {
    expect(read(fields)).toBe(waType);
    expect(isNotice(waType)).toBe(true);
    // It makes nobody wait, and is not unread on the phone either.
    expect([isNews(waType), isCountedByWhatsApp(waType), kindOf(waType).opensTicket]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    { type: 'e2e_notification', subtype: 'encrypt' },
    { type: 'notification_template', subtype: 'change_number', templateParams: ['a', 'b'] },
    { type: 'notification_template', subtype: 'disappearing_mode', ephemeralDuration: 'x' },
    { type: 'protocol', subtype: 'message_edit' },
    { type: 'gp2', subtype: 'identity' },
  ])('%j is none', (fields) => {
    expect(read(fields)).toBeUndefined();
  });

  it('a person’s message with such a field is none', () => {
    expect(read({ type: 'chat', body: 'أهلًا', subtype: 'identity', ephemeralDuration: 86_400 })).toBe('chat');
  });
});
