import { describe, expect, it } from 'vitest';
import { unreadBeside } from '#renderer/navigation/unread-beside.ts';

const chat = (id: number) => ({ id, lastMessage: { at: id } as never });
/** The newest first. */
const UNREAD = [9, 7, 3].map(chat);

describe('the unread chat', () => {
  it.each([
    ['below nothing is the newest', undefined, 'below', 9],
    ['above nothing is the one that waits longest', undefined, 'above', 3],
    ['below one that was read by being opened', chat(8), 'below', 7],
    ['above it', chat(8), 'above', 9],
    ['below the last is the first', chat(2), 'below', 9],
    ['above the first is the last', chat(10), 'above', 3],
    ['is never the open one', chat(9), 'below', 7],
  ] as const)('%s', (_case, open, where, expected) => {
    expect(unreadBeside(UNREAD, open, where)?.id).toBe(expected);
  });

  it('is none where none is left', () => {
    expect(unreadBeside([chat(5)], chat(5), 'below')).toBeUndefined();
    expect(unreadBeside([], undefined, 'above')).toBeUndefined();
  });
});
