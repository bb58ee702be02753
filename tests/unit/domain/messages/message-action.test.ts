import { describe, expect, test } from 'vitest';
import {
  actionRefusal,
  DELETE_WITHIN_MS,
  EDIT_WITHIN_MS,
  type ActedOn,
  type MessageAction,
} from '#shared/domain/messages/message-action.ts';
import { importedId } from '#shared/domain/past/exported-chat.ts';

const NOW = 1_790_000_000_000;
const EVERYTHING = { canReact: true, canEdit: true, canDelete: true };
const NOTHING = { canReact: false, canEdit: false, canDelete: false };

const ours = (change: Partial<ActedOn> = {}): ActedOn => ({
  direction: 'outgoing',
  status: 'sent',
  type: 'text',
  waType: 'chat',
  content: 'حاضر',
  revokedAt: null,
  sentAt: NOW - 1000,
  waMessageId: '3EB0',
  actions: [],
  ...change,
});

const waiting: MessageAction = {
  id: 1,
  kind: 'delete',
  value: '',
  state: 'waiting',
  failure: null,
  by: 'agent:1',
  at: NOW,
};

describe('what can be done to a message', () => {
  test('ours is edited for a quarter of an hour and deleted for sixty hours, to the moment', () => {
    const at = (ms: number): ActedOn => ours({ sentAt: NOW - ms });
    expect(actionRefusal(at(EDIT_WITHIN_MS), 'edit', EVERYTHING, NOW)).toBeUndefined();
    expect(actionRefusal(at(EDIT_WITHIN_MS + 1), 'edit', EVERYTHING, NOW)).toBe('too-late');
    expect(actionRefusal(at(DELETE_WITHIN_MS), 'delete', EVERYTHING, NOW)).toBeUndefined();
    expect(actionRefusal(at(DELETE_WITHIN_MS + 1), 'delete', EVERYTHING, NOW)).toBe('too-late');
    // A clock that was set back keeps nothing from being put right.
    expect(actionRefusal(at(-60_000), 'edit', EVERYTHING, NOW)).toBeUndefined();
    expect(actionRefusal(at(DELETE_WITHIN_MS * 50), 'react', EVERYTHING, NOW)).toBeUndefined();
  });

  test.each([
    ['a customer’s is not edited', ours({ direction: 'incoming' }), 'edit', 'refused'],
    ['a customer’s is not deleted', ours({ direction: 'incoming' }), 'delete', 'refused'],
    ['a call is no message', ours({ direction: 'incoming', waType: 'call_log' }), 'react', 'refused'],
    ['a voice note has no words', ours({ waType: 'ptt', content: '' }), 'edit', 'refused'],
    ['a picture without words gets none', ours({ waType: 'image', content: '' }), 'edit', 'refused'],
    ['one that is gone', ours({ revokedAt: NOW }), 'react', 'gone'],
    ['one that is going', ours({ actions: [waiting] }), 'edit', 'gone'],
    ['one that never went', ours({ status: 'failed' }), 'delete', 'gone'],
    ['one that has not gone yet', ours({ status: 'pending', waMessageId: null }), 'react', 'gone'],
  ] as const)('%s', (_what, message, kind, refusal) => {
    expect(actionRefusal(message, kind, EVERYTHING, NOW)).toBe(refusal);
  });

  test('WhatsApp does not know what came from an exported chat', () => {
    const imported = ours({ waMessageId: importedId('a1') });
    for (const kind of ['react', 'edit', 'delete'] as const)
      expect(actionRefusal(imported, kind, EVERYTHING, NOW)).toBe('gone');
    expect(actionRefusal(imported, 'star', EVERYTHING, NOW)).toBeUndefined();
  });

  test('the words under a picture are edited like a text', () => {
    expect(actionRefusal(ours({ waType: 'image', type: 'image' }), 'edit', EVERYTHING, NOW)).toBeUndefined();
  });

  test('follows what the link can, but what is still queued and a star are the desk’s own', () => {
    for (const kind of ['react', 'edit', 'delete'] as const)
      expect(actionRefusal(ours(), kind, NOTHING, NOW)).toBe('not-possible');
    const queued = ours({ status: 'pending', waMessageId: null });
    expect(actionRefusal(queued, 'edit', NOTHING, NOW)).toBeUndefined();
    expect(actionRefusal(queued, 'delete', NOTHING, NOW)).toBeUndefined();
    expect(actionRefusal(ours({ status: 'failed' }), 'star', NOTHING, NOW)).toBeUndefined();
  });
});
