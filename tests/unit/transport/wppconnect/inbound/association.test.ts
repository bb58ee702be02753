import { describe, expect, it } from 'vitest';
import { toTransportMessage } from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';

const NOW = 1_800_000_000_000;
const CUSTOMER = '201012345678@c.us';
const photo = { id: `false_${CUSTOMER}_CHILD`, type: 'image', mimetype: 'image/jpeg', t: 1_790_000_000 };
const read = (fields: object) => toTransportMessage({ ...photo, ...fields }, NOW);
const hd = {
  viewMode: 'HIDDEN',
  associationType: 'HD_IMAGE_DUAL_UPLOAD',
  parentMsgKey: `false_${CUSTOMER}_FIRST`,
};

describe('a photo that was sent in HD', () => {
  it('is the better file of the one that came before', () => {
    expect(read(hd)).toMatchObject({ waMessageId: 'CHILD', betterOf: 'FIRST' });
    const film = { ...hd, type: 'video', associationType: 'HD_VIDEO_DUAL_UPLOAD' };
    expect(read(film)?.betterOf).toBe('FIRST');
    const lid = { ...hd, parentMsgKey: 'false_99887766554433@lid_FIRST' };
    expect(read(lid)?.betterOf).toBe('FIRST');
  });

  it('is so on a page that does not know the kind yet', () => {
    expect(read({ ...hd, associationType: 'UNKNOWN' })?.betterOf).toBe('FIRST');
  });

  it.each([
    ['of the other side', { parentMsgKey: `true_${CUSTOMER}_FIRST` }],
    ['of a group', { parentMsgKey: 'false_123-456@g.us_FIRST' }],
    ['of itself', { parentMsgKey: `false_${CUSTOMER}_CHILD` }],
    ['of nothing', { parentMsgKey: undefined }],
    ['of no key', { parentMsgKey: 'x' }],
    ['of a wrong value', { parentMsgKey: { id: 5 } }],
  ])('betters nothing %s', (_name, wrong) => {
    expect(read({ ...hd, viewMode: 'VISIBLE', ...wrong })).toMatchObject({
      waMessageId: 'CHILD',
      betterOf: undefined,
    });
  });

  it('that cannot be read is missed by nobody', () => {
    expect(read({ ...hd, type: 'unknown' })).toBeUndefined();
  });

  it('is not a film in a coding that the PC may not play', () => {
    const film = { ...hd, type: 'video', associationType: 'HEVC_VIDEO_DUAL_UPLOAD' };
    expect(read(film)).toBeUndefined();
  });
});

describe('what WhatsApp shows', () => {
  it.each([
    [
      'a picture of an album',
      { viewMode: 'MEDIA_ALBUM', associationType: 'MEDIA_ALBUM', parentMsgKey: hd.parentMsgKey },
    ],
    [
      'a picture of a poll',
      { viewMode: 'POLL_MEDIA', associationType: 'MEDIA_POLL', parentMsgKey: hd.parentMsgKey },
    ],
    ['what is visible', { viewMode: 'VISIBLE' }],
    ['a mode nobody has heard of', { viewMode: 'HOLOGRAM' }],
    ['a mode that is none', { viewMode: 7, associationType: {} }],
  ])('is a message of its own: %s', (_name, fields) => {
    expect(read(fields)).toMatchObject({ waMessageId: 'CHILD', betterOf: undefined });
  });

  it.each(['HIDDEN', 'SCHEDULED_MESSAGE', 'POLL_ADD_OPTION', 'GROUP_MEMBER_UPDATES', 'NEWSLETTER_TOMBSTONE'])(
    'is not what stands in no chat: %s',
    (viewMode) => {
      expect(read({ type: 'chat', body: 'x', viewMode })).toBeUndefined();
    },
  );
});

describe('a picture of an album', () => {
  const album = { associationType: 'MEDIA_ALBUM', parentMsgKey: `false_${CUSTOMER}_ALBUM` };

  it('knows which one, and stays a message of its own', () => {
    expect(read(album)).toMatchObject({ waMessageId: 'CHILD', albumId: 'ALBUM', betterOf: undefined });
    expect(read({ ...album, type: 'video' })?.albumId).toBe('ALBUM');
  });

  it.each([
    [{ type: 'document' }],
    [{ associationType: 'MEDIA_POLL' }],
    [{ parentMsgKey: `true_${CUSTOMER}_ALBUM` }],
    [{ parentMsgKey: 7 }],
  ])('is none with %j', (fields) => {
    expect(read({ ...album, ...fields })?.albumId).toBeUndefined();
  });
});
