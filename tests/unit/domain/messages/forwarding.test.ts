import { describe, expect, it } from 'vitest';
import {
  forwardContentOf,
  forwardMarkOf,
  maxTargetsOf,
  nextForwardScore,
} from '#shared/domain/messages/forwarding.ts';
import { sampleAttachment, sampleMessage } from '../../renderer/support/sample-data.ts';

describe('a message that is passed on', () => {
  it('is marked as WhatsApp marks it, from five times on as often', () => {
    const marks = [0, 1, 4, 5, 127].map((forwardScore) => forwardMarkOf({ forwardScore }));
    expect(marks).toEqual([null, 'once', 'once', 'often', 'often']);
    expect(maxTargetsOf([{ forwardScore: 1 }])).toBe(5);
    expect(maxTargetsOf([{ forwardScore: 1 }, { forwardScore: 5 }])).toBe(1);
  });

  it('counts once more, but not what the pharmacy wrote itself', () => {
    expect(nextForwardScore({ direction: 'incoming', forwardScore: 0 })).toBe(1);
    expect(nextForwardScore({ direction: 'outgoing', forwardScore: 2 })).toBe(3);
    expect(nextForwardScore({ direction: 'outgoing', forwardScore: 0 })).toBe(0);
    expect(nextForwardScore({ direction: 'incoming', forwardScore: 127 })).toBe(127);
  });

  it.each([
    ['deleted', { revokedAt: 1 }],
    ['not-here', { attachment: sampleAttachment({ kind: 'image', fileId: null }) }],
    ['kind', { waType: 'view_once', content: '' }],
    ['kind', { waType: 'missed_call', content: '' }],
    ['kind', { waType: 'ciphertext', content: '' }],
    ['kind', { content: ' ' }],
    ['too-long', { content: 'س'.repeat(4097) }],
  ] as const)('does not go when it is %s', (because, change) => {
    expect(forwardContentOf(sampleMessage({ id: 1, ...change }))).toEqual({ kind: 'none', because });
  });

  it('goes as its file, its text, or what a place and a card say', () => {
    const file = { attachment: sampleAttachment({ kind: 'image' }) };
    expect(forwardContentOf(sampleMessage({ id: 1, ...file }))).toEqual({ kind: 'file', as: 'image' });
    const details = { kind: 'location', latitude: 30, longitude: 31, name: null, address: null } as const;
    const place = sampleMessage({ id: 1, content: '', waType: 'location', details });
    expect(forwardContentOf(place)).toEqual({ kind: 'text', text: 'https://maps.google.com/?q=30,31' });
    const contacts = [{ name: 'د. سامي', phones: ['201012345678', '19011'] }];
    const card = { content: '', waType: 'vcard', details: { kind: 'contacts' as const, contacts } };
    const text = 'د. سامي\n+201012345678\n19011';
    expect(forwardContentOf(sampleMessage({ id: 1, ...card }))).toEqual({ kind: 'text', text });
  });
});
