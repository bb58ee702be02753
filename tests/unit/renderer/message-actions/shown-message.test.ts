import { expect, test } from 'vitest';
import type { MessageAction } from '#shared/domain/messages/message-action.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import {
  isTakenAway,
  ownReaction,
  shownReactions,
  shownText,
} from '#renderer/message-actions/shown-message.ts';
import { sampleMessage } from '../support/sample-data.ts';

function withAction(action: Partial<MessageAction>): Message {
  const whole = {
    id: 1,
    kind: 'react',
    value: '👍',
    state: 'waiting',
    failure: null,
    by: 'agent:1',
    at: 5,
    ...action,
  } as const;
  const reactions = [
    { by: 'customer', emoji: '❤️', at: 1 },
    { by: 'pharmacy', emoji: '🙏', at: 2 },
  ] as const;
  return sampleMessage({ id: 7, content: 'حاضر', reactions: [...reactions], actions: [whole] });
}

test('what waits is laid over the message, and the customer’s stays', () => {
  expect(shownReactions(withAction({}))).toEqual([
    { by: 'customer', emoji: '❤️', isWaiting: false },
    { by: 'pharmacy', emoji: '👍', isWaiting: true },
  ]);
  expect(shownReactions(withAction({ value: '' }))).toEqual([
    { by: 'customer', emoji: '❤️', isWaiting: false },
  ]);
  expect(shownText(withAction({ kind: 'edit', value: 'حاضر يا فندم' }))).toBe('حاضر يا فندم');
  expect(isTakenAway(withAction({ kind: 'delete', value: '' }))).toBe(true);
});

test('what was given up leaves the message as WhatsApp has it', () => {
  const failed = { state: 'failed', failure: 'refused' } as const;
  expect(ownReaction(withAction(failed))).toBe('🙏');
  expect(shownText(withAction({ ...failed, kind: 'edit', value: 'غيرها' }))).toBe('حاضر');
  expect(isTakenAway(withAction({ ...failed, kind: 'delete', value: '' }))).toBe(false);
});
