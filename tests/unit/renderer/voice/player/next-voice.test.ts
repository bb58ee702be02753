import { expect, test } from 'vitest';
import { findNextVoice, trackOf } from '#renderer/voice/player/next-voice.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { sampleAttachment, sampleMessage } from '../../support/sample-data.ts';

const FILE = '7b5f4a86-52f0-4c3c-9a70-3f2f0a6c9d11';
const voice = (id: number, patch: Partial<Message> = {}): Message =>
  sampleMessage({
    id,
    type: 'audio',
    waType: 'ptt',
    attachment: sampleAttachment({ kind: 'voice', state: 'stored', fileId: FILE, durationMs: 1_000 }),
    ...patch,
  });

test('the voice note right behind follows', () => {
  expect(findNextVoice([voice(1), voice(2)], 1)).toMatchObject({ key: 'message:2', durationMs: 1_000 });
});

test.each([
  ['a text between', [voice(1), sampleMessage({ id: 2 }), voice(3)]],
  ['the other side', [voice(1), voice(2, { direction: 'outgoing' })]],
  ['nothing', [voice(1)]],
  ['a deleted one', [voice(1), voice(2, { revokedAt: 5 })]],
  [
    'one that is not here yet',
    [voice(1), voice(2, { attachment: sampleAttachment({ kind: 'voice', state: 'waiting', fileId: null }) })],
  ],
  ['an unknown thread', []],
])('%s ends it', (_what, thread) => {
  expect(findNextVoice(thread, 1)).toBeUndefined();
});

test('a text has no track', () => {
  expect(trackOf(sampleMessage({ id: 1 }))).toBeUndefined();
});
