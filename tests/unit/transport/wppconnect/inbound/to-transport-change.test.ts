import { describe, expect, it } from 'vitest';
import { toTransportChange } from '#main/transport/wppconnect/inbound/to-transport-change.ts';
import { toTransportMessage } from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';

const NOW = 1_800_000_000_000;
const KEY = 'false_201012345678@c.us_3EB0AA';
/** The same in the port's words: somebody else's message may have the id, too. */
const MESSAGE = { waMessageId: '3EB0AA', chatAddress: '201012345678@c.us', fromMe: false };

describe('toTransportChange', () => {
  it.each([
    [
      { kind: 'edited', key: KEY, text: 'علبتين', at: NOW - 5 },
      { kind: 'edited', text: 'علبتين', at: NOW - 5 },
    ],
    [
      { kind: 'edited', key: KEY, text: '' },
      { kind: 'edited', text: '', at: NOW },
    ],
    [
      { kind: 'revoked', key: KEY },
      { kind: 'revoked', at: NOW },
    ],
    [
      { kind: 'starred', key: KEY, isStarred: false },
      { kind: 'starred', isStarred: false, at: NOW },
    ],
    [
      { kind: 'reacted', key: KEY, reactionKey: 'false_2010@c.us_3A', emoji: '👍', at: 1_700_000_000 },
      { kind: 'reacted', by: 'customer', emoji: '👍', at: 1_700_000_000_000 },
    ],
    [
      { kind: 'reacted', key: KEY, reactionKey: 'true_2010@c.us_3A', at: NOW },
      { kind: 'reacted', by: 'pharmacy', emoji: '', at: NOW },
    ],
  ])('%o', (raw, change) => {
    expect(toTransportChange(raw, NOW)).toEqual({ ...MESSAGE, change });
  });

  it.each(['1203630@g.us', 'status@broadcast', '99@newsletter'])(
    'leaves what happens in %s alone',
    (chat) => {
      expect(toTransportChange({ kind: 'revoked', key: `false_${chat}_3EB0AA` }, NOW)).toBeUndefined();
    },
  );

  it.each([undefined, null, {}, { kind: 'edited', key: 'no key', text: 'x' }, { kind: 'other', key: KEY }])(
    'leaves %o alone',
    (raw) => {
      expect(toTransportChange(raw, NOW)).toBeUndefined();
    },
  );
});

describe('a message from history', () => {
  const raw = { id: KEY, type: 'chat', body: 'علبتين', t: 1_700_000_000 };
  const reactions = [{ reactionKey: 'false_2010@c.us_3A', emoji: '👍', at: NOW }];

  it('carries what was done to it', () => {
    const read = toTransportMessage({ ...raw, changes: { edited: true, editedAt: NOW, reactions } }, NOW);
    expect(read?.changes).toEqual({
      editedAt: NOW,
      revokedAt: null,
      reactions: [{ by: 'customer', emoji: '👍', at: NOW }],
    });
  });

  it('has no edit when it was deleted: the empty text is not one', () => {
    const read = toTransportMessage(
      { ...raw, type: 'revoked', body: undefined, changes: { edited: true, editedAt: 5, reactions: [] } },
      NOW,
    );
    expect(read?.changes).toEqual({ editedAt: null, revokedAt: NOW, reactions: [] });
  });

  it('is none when it came live', () => {
    expect(toTransportMessage(raw, NOW)?.changes).toBeUndefined();
  });
});

it.each([2 ** 53, 1e300, 'soon', {}])('loses no edit over its time: %j', (at) => {
  expect(toTransportChange({ kind: 'edited', key: KEY, text: 'علبتين', at }, NOW)).toEqual({
    ...MESSAGE,
    change: { kind: 'edited', text: 'علبتين', at: NOW },
  });
});
