import { describe, expect, it } from 'vitest';
import {
  toTransportAck,
  toTransportMessage,
} from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';
import { isPersonalChat, parseMessageKey } from '#main/transport/wppconnect/inbound/message-key.ts';

const NOW = 1_800_000_000_000;
const incoming = {
  id: 'false_201012345678@c.us_3EB0AA',
  fromMe: false,
  type: 'chat',
  body: 'عندكم بنادول؟',
  t: 1_790_000_000,
  notifyName: 'عميل',
};

describe('toTransportMessage', () => {
  it('reads an incoming text', () => {
    expect(toTransportMessage(incoming, NOW)).toEqual({
      waMessageId: '3EB0AA',
      chatAddress: '201012345678@c.us',
      fromMe: false,
      pushName: 'عميل',
      waType: 'chat',
      body: 'عندكم بنادول؟',
      media: null,
      location: null,
      vcards: [],
      sentAt: 1_790_000_000_000,
      status: 'delivered',
    });
  });

  it.each([
    [{ isForwarded: true }, 1],
    [{ isForwarded: true, forwardingScore: 7 }, 7],
    [{ isForwarded: true, forwardingScore: 'many' }, 1],
    [{ isForwarded: 'yes', forwardingScore: -1 }, undefined],
    [{ isForwarded: false, forwardingScore: 0 }, undefined],
  ])('says how often it had been passed on: %o', (fields, forwardScore) => {
    expect(toTransportMessage({ ...incoming, ...fields }, NOW)?.forwardScore).toBe(forwardScore);
  });

  it('accepts an id object and takes the time of the desk when WhatsApp gives none', () => {
    const raw = { ...incoming, id: { _serialized: incoming.id }, t: undefined };
    expect(toTransportMessage(raw, NOW)?.sentAt).toBe(NOW);
  });

  it.each([{ from: 5 }, { to: null }, { chatId: {} }, { fromMe: 'yes' }])(
    'loses no message over a field it does not need: %j',
    (wrong) => {
      expect(toTransportMessage({ ...incoming, ...wrong }, NOW)?.waMessageId).toBe('3EB0AA');
    },
  );

  it.each([1e300, 253_402_300_800, -1, 0, '1790000000'])('takes no time from %j', (t) => {
    expect(toTransportMessage({ ...incoming, t }, NOW)?.sentAt).toBe(NOW);
  });

  it('takes a time in milliseconds for what it is', () => {
    expect(toTransportMessage({ ...incoming, t: NOW - 5 }, NOW)?.sentAt).toBe(NOW - 5);
  });

  it('takes the caption of a media message, never its thumbnail', () => {
    const raw = {
      ...incoming,
      type: 'image',
      body: '/9j/4AAQSkZJRg',
      caption: 'الروشتة',
      mimetype: 'image/jpeg',
    };
    expect(toTransportMessage(raw, NOW)).toMatchObject({
      waType: 'image',
      body: 'الروشتة',
      media: { mimeType: 'image/jpeg' },
    });
    expect(toTransportMessage({ ...raw, caption: undefined }, NOW)?.body).toBe('');
  });

  it('keeps a message of a type it has never heard of', () => {
    expect(toTransportMessage({ ...incoming, type: 'hologram', body: 7 }, NOW)).toMatchObject({
      waType: 'hologram',
    });
  });

  it('reads what comes already deleted as deleted', () => {
    const changes = { editedAt: null, revokedAt: NOW, reactions: null };
    expect(toTransportMessage({ ...incoming, type: 'revoked' }, NOW)).toMatchObject({ changes });
  });

  it('reads what was written on the phone as ours, without our own name', () => {
    const raw = { ...incoming, id: 'true_201012345678@c.us_3EB0BB', ack: 2 };
    expect(toTransportMessage(raw, NOW)).toMatchObject({ fromMe: true, pushName: null, status: 'delivered' });
  });

  it.each([
    ['a group message', { id: 'false_1203630@g.us_3EB0AA_201012345678@c.us' }],
    ['a status post', { isStatusV3: true }],
    ['a notice that says it is one', { type: 'gp2', isNotification: true }],
    ['an end-to-end notice', { type: 'e2e_notification' }],
    [
      'a reaction that this WhatsApp Web is too old for',
      { type: 'unknown', futureproofType: 'reaction_enc' },
    ],
    ['an id that is no message key', { id: 'rubbish' }],
    ['no id at all', { id: undefined }],
  ])('leaves out %s', (_name, change) => {
    expect(toTransportMessage({ ...incoming, ...change }, NOW)).toBeUndefined();
  });

  it.each([
    [
      'a notice that does not say it is one',
      { type: 'notification_template', isNotification: undefined },
      undefined,
    ],
    ['a text that is marked as a notice', { isNotification: true }, 'chat'],
    ['what could not be decrypted', { type: 'ciphertext', body: undefined }, 'ciphertext'],
    [
      'a placeholder of a shop',
      { type: 'biz_content_placeholder', body: undefined },
      'biz_content_placeholder',
    ],
    ['a message without a sender', { from: undefined }, 'chat'],
    ['a photo of a kind to come', { type: 'unknown', futureproofType: 'image' }, 'unknown'],
  ])('judges %s by its type alone', (_name, change, waType) => {
    expect(toTransportMessage({ ...incoming, ...change }, NOW)?.waType).toBe(waType);
  });

  it.each([null, undefined, 7, 'text', [], {}])('survives %o', (raw) => {
    expect(toTransportMessage(raw, NOW)).toBeUndefined();
  });
});

describe('toTransportAck', () => {
  it.each([
    [-1, 'failed'],
    [0, 'pending'],
    [1, 'sent'],
    [2, 'delivered'],
    [3, 'read'],
    [4, 'played'],
  ])('reads ack %d as %s', (ack, status) => {
    expect(toTransportAck({ id: 'true_201012345678@c.us_3EB0BB', ack })).toEqual({
      waMessageId: '3EB0BB',
      chatAddress: '201012345678@c.us',
      fromMe: true,
      status,
    });
  });

  it('ignores acks of messages that are not ours', () => {
    expect(toTransportAck({ id: 'false_201012345678@c.us_3EB0BB', ack: 3 })).toBeUndefined();
    expect(toTransportAck({ id: 'true_1203630@g.us_3EB0BB', ack: 3 })).toBeUndefined();
    expect(toTransportAck({ ack: 3 })).toBeUndefined();
    // Half a step would have counted as the last one.
    expect(toTransportAck({ id: 'true_201012345678@c.us_3EB0BB', ack: 1.5 })).toBeUndefined();
  });
});

describe('parseMessageKey', () => {
  it('reads the key of a group message, whose author follows the id', () => {
    expect(parseMessageKey('false_120@g.us_ABC_2010@c.us')).toEqual({
      fromMe: false,
      remote: '120@g.us',
      id: 'ABC',
    });
  });
});

describe('isPersonalChat', () => {
  it.each([
    ['201012345678@c.us', true],
    ['77700000000001@lid', true],
    ['1203630@g.us', false],
    ['status@broadcast', false],
    ['1203630@newsletter', false],
  ])('%s → %s', (address, expected) => {
    expect(isPersonalChat(address)).toBe(expected);
  });
});
