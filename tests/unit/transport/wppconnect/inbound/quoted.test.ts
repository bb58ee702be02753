import { describe, expect, it } from 'vitest';
import { toTransportMessage } from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';

const NOW = 1_800_000_000_000;
const CUSTOMER = '201012345678@c.us';
const answer = { id: `false_${CUSTOMER}_3EB0AA`, type: 'chat', body: 'أيوه ده', t: 1_790_000_000 };
const read = (fields: object) => toTransportMessage({ ...answer, ...fields }, NOW)?.quoted;

const whole = {
  quotedMsg: { type: 'chat', body: 'بنادول إكسترا؟' },
  quotedStanzaID: '3EB0Q',
  quotedParticipant: '201000000001@c.us',
  quotedIsOurs: true,
};

describe('a message that answers another one', () => {
  it('says which, whose and what', () => {
    expect(read(whole)).toEqual({
      waMessageId: '3EB0Q',
      chatAddress: null,
      authorAddress: '201000000001@c.us',
      isOurs: true,
      waType: 'chat',
      text: 'بنادول إكسترا؟',
    });
    expect(read({})).toBeUndefined();
  });

  it('says where the other one is', () => {
    expect(read({ ...whole, quotedRemoteJid: 'status@broadcast' })?.chatAddress).toBe('status@broadcast');
  });

  it.each([
    ['a photo', { type: 'image', body: '/9j/4AAQ', caption: 'الروشتة' }, 'image', 'الروشتة'],
    ['a photo without words', { type: 'image', body: '/9j/4AAQ' }, 'image', ''],
    ['a document', { type: 'document', filename: 'كشف.pdf', body: 'JVBERi0' }, 'document', 'كشف.pdf'],
    ['a voice note', { type: 'ptt', body: 'T2dnUw' }, 'ptt', ''],
    ['a place', { type: 'location', loc: 'صيدلية النيل\nالقاهرة', body: '/9j/' }, 'location', 'صيدلية النيل'],
    ['a place that moves', { type: 'location', isLive: true, loc: 'هنا' }, 'live_location', ''],
    ['a poll', { type: 'poll_creation', pollName: 'أي نوع؟' }, 'poll_creation', 'أي نوع؟'],
    ['a card', { type: 'vcard', body: 'BEGIN:VCARD', vcardFormattedName: 'د. سامي' }, 'vcard', 'د. سامي'],
    ['a product', { type: 'product', title: 'كريم نيفيا', body: '/9j/4AAQ' }, 'product', 'كريم نيفيا'],
    ['an order', { type: 'order', orderTitle: 'طلب ٣ أصناف', body: '/9j/' }, 'order', 'طلب ٣ أصناف'],
    ['a pick', { type: 'list_response', body: 'التوصيل' }, 'list_response', 'التوصيل'],
    ['what can be seen once', { type: 'image', isViewOnce: true, caption: 'سر' }, 'view_once', ''],
    ['what was deleted', { type: 'revoked' }, 'revoked', ''],
  ])('has the kind and the words of %s, never its thumbnail', (_name, quotedMsg, waType, text) => {
    expect(read({ ...whole, quotedMsg })).toMatchObject({ waType, text });
  });

  it.each([
    ['nothing of it', { quotedMsg: undefined }],
    ['null', { quotedMsg: null }],
    ['a text', { quotedMsg: 'بنادول' }],
    ['a kind that is none', { quotedMsg: { type: 7, body: 'x' } }],
  ])('is named although WhatsApp gives %s', (_name, wrong) => {
    expect(read({ ...whole, ...wrong })).toMatchObject({ waMessageId: '3EB0Q', waType: null, text: '' });
  });

  it.each([
    { quotedStanzaID: 5 },
    { quotedStanzaID: '' },
    { quotedStanzaID: 'A'.repeat(5000) },
    { quotedStanzaID: undefined },
  ])('keeps the words where the id is none: %j', (wrong) => {
    expect(read({ ...whole, ...wrong })).toMatchObject({ waMessageId: null, text: 'بنادول إكسترا؟' });
  });

  it('cannot answer itself', () => {
    expect(read({ ...whole, quotedStanzaID: '3EB0AA' })).toBeUndefined();
  });

  it.each([{ quotedParticipant: {} }, { quotedRemoteJid: 7 }, { quotedIsOurs: 'yes' }])(
    'is no less a message over %j',
    (wrong) => {
      expect(toTransportMessage({ ...answer, ...whole, ...wrong }, NOW)).toMatchObject({
        waMessageId: '3EB0AA',
        body: 'أيوه ده',
        quoted: { waMessageId: '3EB0Q' },
      });
    },
  );
});
