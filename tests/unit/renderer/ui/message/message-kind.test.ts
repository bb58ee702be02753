import { describe, expect, it } from 'vitest';
import { messageKind } from '#renderer/ui/message/message-kind.ts';

describe('messageKind', () => {
  it.each([
    ['text', 'chat', 'text'],
    ['audio', 'ptt', 'voice'],
    ['audio', 'audio', 'audio'],
    ['other', 'location', 'location'],
    ['other', 'revoked', 'revoked'],
    ['other', 'something-new', 'unreadable'],
    ['other', 'ciphertext', 'unreadable'],
    ['other', 'missed_video_call', 'missed-video-call'],
    ['other', 'order', 'order'],
    ['other', 'poll_vote', 'choice'],
    ['other', 'template', 'template'],
    ['other', 'hsm', 'interactive'],
    ['other', 'music', 'other'],
    ['image', 'image', 'image'],
  ] as const)('%s/%s is %s', (type, waType, kind) => {
    expect(messageKind({ type, waType })).toBe(kind);
  });
});
