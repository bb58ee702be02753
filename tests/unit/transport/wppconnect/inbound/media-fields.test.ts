import { describe, expect, it } from 'vitest';
import { toTransportMessage } from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';

const NOW = 1_800_000_000_000;
const LOUDNESS = Array.from({ length: 64 }, (_, index) => index);
const NOTHING_KNOWN = {
  mimeType: null,
  fileName: null,
  sizeBytes: null,
  width: null,
  height: null,
  durationMs: null,
  waveform: null,
};

const read = (fields: object) =>
  toTransportMessage({ id: 'false_201012345678@c.us_3EB0AA', t: 1_790_000_000, ...fields }, NOW);

describe('the file of a message', () => {
  it('is described by all that WhatsApp knows', () => {
    const film = { type: 'video', mimetype: 'video/mp4', filename: 'film.mp4', size: 400, duration: 12 };
    expect(read({ ...film, width: 640, height: 480 })?.media).toEqual({
      mimeType: 'video/mp4',
      fileName: 'film.mp4',
      sizeBytes: 400,
      width: 640,
      height: 480,
      durationMs: 12_000,
      waveform: null,
    });
  });

  it.each(['image', 'sticker', 'video', 'gif', 'ptv', 'audio', 'ptt', 'document'])(
    'is there for %s, however little is said of it',
    (type) => {
      expect(read({ type })?.media).toEqual(NOTHING_KNOWN);
    },
  );

  it.each([
    ['mimetype', 7],
    ['filename', { name: 'a' }],
    ['size', -1],
    ['size', '400'],
    ['size', 1.5],
    ['width', 0],
    ['height', Number.NaN],
    ['duration', -2],
    ['duration', 'long'],
    ['duration', ''],
    ['duration', null],
    ['duration', 1e12],
    ['waveform', 'loud'],
    ['waveform', null],
    ['waveform', LOUDNESS.slice(1)],
    ['waveform', LOUDNESS.map(() => 101)],
    ['waveform', LOUDNESS.map(() => 'x')],
  ])('leaves out a %s of %j and keeps the message', (field, value) => {
    expect(read({ type: 'ptt', [field]: value })?.media).toEqual(NOTHING_KNOWN);
  });

  it.each([
    ['an array', LOUDNESS],
    ['bytes', Uint8Array.from(LOUDNESS)],
    ['bytes that JSON made an object of', JSON.parse(JSON.stringify(Uint8Array.from(LOUDNESS))) as object],
  ])('has its waveform from %s', (_name, waveform) => {
    expect(read({ type: 'ptt', waveform })?.media?.waveform).toEqual(LOUDNESS);
  });

  it('has its length from a number or a text, in milliseconds', () => {
    expect(read({ type: 'ptt', duration: '4' })?.media?.durationMs).toBe(4000);
    expect(read({ type: 'ptt', duration: 4.25 })?.media?.durationMs).toBe(4250);
  });
});

describe('what can be seen once only', () => {
  it.each([
    ['the placeholder', { type: 'ciphertext', subtype: 'view_once_unavailable_fanout' }],
    ['the file itself', { type: 'image', isViewOnce: true, mimetype: 'image/jpeg' }],
  ])('is a message of its own kind without a file: %s', (_name, fields) => {
    expect(read(fields)).toMatchObject({ waType: 'view_once', media: null, body: '' });
  });

  it('is not what merely could not be decrypted', () => {
    expect(read({ type: 'ciphertext', subtype: 'fanout' })).toMatchObject({
      waType: 'ciphertext',
      media: null,
    });
  });
});

describe('an album', () => {
  it('is its pictures', () => {
    expect(read({ type: 'album' })).toBeUndefined();
    expect(read({ type: 'image', parentMsgKey: 'x' })?.media).not.toBeNull();
  });
});

describe('a caption', () => {
  const file = { type: 'document', filename: 'كشف الدواء.pdf' };

  it.each(['كشف الدواء.pdf', ' كشف الدواء.pdf ', '\u200Fكشف الدواء.pdf', 'كشف الدواء'])(
    'is not the name of the file: %s',
    (caption) => {
      expect(read({ ...file, caption })?.body).toBe('');
      expect(read({ ...file, caption, isCaptionByUser: false })?.body).toBe('');
      expect(read({ ...file, caption })?.media?.fileName).toBe('كشف الدواء.pdf');
    },
  );

  it.each([{ isCaptionByUser: false }, { isCaptionByUser: true }, { isCaptionByUser: 'no' }, {}])(
    'is what somebody wrote, whatever WhatsApp says of it: %j',
    (said) => {
      expect(read({ ...file, caption: 'محتاج كل اللي فيه', ...said })?.body).toBe('محتاج كل اللي فيه');
      expect(read({ type: 'image', caption: 'الروشتة', ...said })?.body).toBe('الروشتة');
    },
  );

  it('that is blank stays one where the file has a blank for a name', () => {
    expect(read({ ...file, filename: '', caption: '  ' })?.body).toBe('  ');
  });

  it('is a name without its ending when somebody wrote just that', () => {
    expect(read({ ...file, caption: 'كشف الدواء', isCaptionByUser: true })?.body).toBe('كشف الدواء');
  });
});

describe('a place', () => {
  const place = { type: 'location', lat: 30.05, lng: 31.23 };
  const where = { kind: 'location', latitude: 30.05, longitude: 31.23 };

  it('has a name and an address where they are given', () => {
    const location = { ...where, name: 'صيدلية النيل', address: 'شارع التحرير القاهرة' };
    expect(read({ ...place, loc: 'صيدلية النيل\nشارع التحرير\nالقاهرة' })?.location).toEqual(location);
    expect(read({ ...place, loc: 5 })?.location).toEqual({ ...where, name: null, address: null });
  });

  it.each([
    { isLive: true },
    { isLive: 'true' },
    { shareDuration: 3600 },
    { sequence: 0 },
    { finalLat: 30.1 },
    { type: 'live_location' },
  ])('that moves is nobody’s address: %j', (moves) => {
    expect(read({ ...place, ...moves })).toMatchObject({ waType: 'live_location', location: null });
  });

  it.each([{}, { isLive: false }, { isLive: null, shareDuration: null }, { shareDuration: 0, accuracy: 12 }])(
    'that does not is one: %j',
    (stays) => {
      const location = { ...where, name: null, address: null };
      expect(read({ ...place, ...stays })).toMatchObject({ waType: 'location', location });
    },
  );

  it('that moves says what was written beside it', () => {
    expect(read({ ...place, isLive: true, comment: 'أنا في الطريق' })?.body).toBe('أنا في الطريق');
  });

  it.each([{ lat: 91 }, { lng: -181 }, { lat: '30' }, { lng: undefined }])(
    'is nowhere with %j, and the message stays',
    (wrong) => {
      expect(read({ ...place, ...wrong })).toMatchObject({ waType: 'location', location: null });
    },
  );
});

describe('contact cards', () => {
  const card = 'BEGIN:VCARD\nEND:VCARD';

  it('are read one or several', () => {
    expect(read({ type: 'vcard', body: card })).toMatchObject({ vcards: [card], body: '' });
    const vcardList = [{ displayName: 'a', vcard: card }, { vcard: card }];
    expect(read({ type: 'multi_vcard', vcardList })?.vcards).toEqual([card, card]);
  });

  it.each([
    { type: 'vcard', body: 5 },
    { type: 'multi_vcard' },
    { type: 'multi_vcard', vcardList: [{ vcard: 5 }] },
    { type: 'chat', body: card, vcardList: [{ vcard: card }] },
  ])('are none in %j', (fields) => {
    expect(read(fields)?.vcards).toEqual([]);
  });
});
