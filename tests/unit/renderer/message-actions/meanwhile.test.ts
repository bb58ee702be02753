import { expect, test } from 'vitest';
import { meanwhile } from '#renderer/message-actions/meanwhile.ts';
import type { MessageAction } from '#shared/domain/messages/message-action.ts';
import { sampleMessage } from '../support/sample-data.ts';

const action = (kind: MessageAction['kind'], value: string): MessageAction => ({
  id: 1,
  kind,
  value,
  state: 'waiting',
  failure: null,
  by: 'agent:2',
  at: 1,
});

test('an edit is told that its message was edited, by the phone or by a colleague whose edit waits', () => {
  expect(meanwhile(sampleMessage({ id: 1, content: 'بخمسين' }), 'بخمسين')).toBeNull();
  expect(meanwhile(sampleMessage({ id: 1, content: 'بأربعين' }), 'بخمسين')).toBe('edited');
  const waits = sampleMessage({ id: 1, content: 'بخمسين', actions: [action('edit', 'بأربعين')] });
  expect(meanwhile(waits, 'بخمسين')).toBe('edited');
  // Begun before it was kept what the message said.
  expect(meanwhile(sampleMessage({ id: 1, content: 'بأربعين' }), null)).toBeNull();
});

test('an edit is told that its message is deleted, or will be', () => {
  expect(meanwhile(sampleMessage({ id: 1, content: 'بخمسين', revokedAt: 5 }), 'بخمسين')).toBe('deleted');
  const waits = sampleMessage({ id: 1, content: 'بخمسين', actions: [action('delete', '')] });
  expect(meanwhile(waits, null)).toBe('deleted');
});
