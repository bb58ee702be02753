import { describe, expect, it } from 'vitest';
import { emojiOnlyCount } from '#renderer/conversation/bubble/emoji-only.ts';

describe('emojiOnlyCount', () => {
  it.each([
    ['👍', 1],
    ['❤️🌷', 2],
    ['👨‍👩‍👧‍👦', 1],
    ['🇪🇬', 1],
    ['👍🏽 🙏', 2],
    ['❤', 1],
    ['1️⃣ 2️⃣', 2],
    ['#️⃣', 1],
    ['👩🏽‍⚕️', 1],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿🏳️‍🌈', 2],
    ['👨🏿‍❤️‍💋‍👨🏻👨‍👩‍👧‍👦👍🏿', 3],
  ])('%s is %i', (text, count) => {
    expect(emojiOnlyCount(text)).toBe(count);
  });

  it.each(['', ' ', 'تمام 👍', '5', '#', '1', '12', '*', '👍👍👍👍👍👍', 'ok'])(
    '“%s” is not emojis alone',
    (text) => {
      expect(emojiOnlyCount(text)).toBe(0);
    },
  );
});
