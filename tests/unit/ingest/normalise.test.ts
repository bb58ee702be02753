import { describe, expect, it } from 'vitest';
import { normaliseMessage } from '#main/ingest/normalise.ts';
import type { TransportMessage } from '#main/transport/transport.ts';

const message: TransportMessage = {
  waMessageId: '3EB0AA',
  chatAddress: '201012345678@c.us',
  phoneJid: '201012345678@c.us',
  lid: null,
  fromMe: false,
  pushName: ' عميل ',
  waType: 'chat',
  body: 'سلام',
  media: null,
  location: null,
  vcards: [],
  sentAt: 1_790_000_000_000,
  status: 'delivered',
};

describe('normaliseMessage', () => {
  it('gives the desk its own words', () => {
    expect(normaliseMessage(message)).toMatchObject({
      identity: { phone: '201012345678', lid: null },
      pushName: 'عميل',
      direction: 'incoming',
      type: 'text',
      content: 'سلام',
    });
  });

  it('names by a business-scoped id whom WhatsApp tells without a number', () => {
    const bsuid = 'EG.10000000000000000101';
    const hidden = { ...message, chatAddress: `${bsuid}@bsuid`, phoneJid: null };
    const told = normaliseMessage({ ...hidden, bsuid, username: '@mona.sample', parentBsuid: 'EG.ENT.9' });
    const identity = { phone: null, lid: null, bsuid };
    expect(told).toMatchObject({ identity, username: 'mona.sample', parentBsuid: 'EG.ENT.9' });
    expect(normaliseMessage(hidden)).toMatchObject({ identity });
    expect(normaliseMessage({ ...message, bsuid: 'somebody' })?.identity).toMatchObject({ bsuid: null });
    expect(normaliseMessage({ ...hidden, chatAddress: 'group@g.us' })).toBeUndefined();
  });

  it('takes no place from who is on the move', () => {
    const location = { kind: 'location', latitude: 30, longitude: 31, name: null, address: null } as const;
    expect(normaliseMessage({ ...message, waType: 'location', location })?.details).toEqual(location);
    expect(normaliseMessage({ ...message, waType: 'live_location', location })?.details).toBeNull();
  });

  it.each([
    ['ptt', 'audio'],
    ['sticker', 'image'],
    ['gif', 'video'],
    ['document', 'document'],
    ['location', 'other'],
    ['hologram', 'other'],
    ['constructor', 'other'],
  ])('files %s under %s and keeps its name', (waType, type) => {
    expect(normaliseMessage({ ...message, waType })).toMatchObject({ type, waType });
  });

  it('takes no more contact cards than WhatsApp lets anybody choose', () => {
    const vcards = Array.from(
      { length: 5_000 },
      (_none, at) => `BEGIN:VCARD\nVERSION:3.0\nFN:${at}\nEND:VCARD`,
    );
    const details = normaliseMessage({ ...message, waType: 'multi_vcard', vcards })?.details;
    expect(details?.kind === 'contacts' && details.contacts).toHaveLength(256);
  });

  it('mends a lone surrogate before the index and the text can disagree', () => {
    expect(normaliseMessage({ ...message, body: 'a\uD83D' })?.content).toBe('a\uFFFD');
  });

  it('knows a customer by the privacy id alone', () => {
    const lid = '77700000000001@lid';
    expect(normaliseMessage({ ...message, chatAddress: lid, phoneJid: null, lid })?.identity).toEqual({
      phone: null,
      lid,
      bsuid: null,
    });
  });

  it('answers whom WhatsApp lists under its own chat by their privacy id', () => {
    const lid = '77700000000001@lid';
    const listed = normaliseMessage({ ...message, chatAddress: '0@c.us', phoneJid: null, lid });
    expect(listed?.chatAddress).toBe(lid);
  });

  it('does not invent a person', () => {
    expect(normaliseMessage({ ...message, phoneJid: null, lid: null })).toBeUndefined();
  });
});
