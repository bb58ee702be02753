import { expect, it } from 'vitest';
import { findEmoji } from '#renderer/ui/emoji/find-emoji.ts';
import { byGroup, emojiRows, nextEmoji, usedOf } from '#renderer/ui/emoji/emoji-rows.ts';
import { readEmoji } from '../../../../../scripts/emoji/write-emoji.ts';

const all = await readEmoji();
const found = (query: string): string[] => findEmoji(all, query).map(({ emoji }) => emoji);

it.each([
  ['دواء', '💊'],
  ['دوا', '💊'],
  ['حبوب', '💊'],
  ['برشام', '💊'],
  ['حرارة', '🌡️'],
  ['دليفري', '🛵'],
  ['pill', '💊'],
  ['PILL', '💊'],
  ['شكرا', '🙏'],
  ['قلب أحمر', '❤️'],
  ['الورد', '🌹'],
  ['مصر', '🇪🇬'],
  ['thumbs up', '👍'],
  ['💊', '💊'],
])('“%s” finds %s', (query, emoji) => {
  expect(found(query)).toContain(emoji);
});

it('what is called so comes first, and nonsense finds nothing', () => {
  expect(found('pill')[0]).toBe('💊');
  expect(found('دواء')[0]).toBe('💊');
  expect(found('علاج')[0]).toBe('💊');
  expect(found('قلب')[0]).toBe('❤️');
  expect(found('دوا')[0]).toBe('💊');
  expect(found('قققق')).toEqual([]);
  expect(found(' ')).toHaveLength(all.length);
});

it('every emoji has a group, names and tones as Unicode has them', () => {
  expect(all.length).toBeGreaterThan(1_800);
  expect(all.filter(({ name }) => name.ar !== name.en).length).toBeGreaterThan(1_800);
  expect(all.find(({ emoji }) => emoji === '👍')?.tones).toEqual(['👍🏻', '👍🏼', '👍🏽', '👍🏾', '👍🏿']);
  expect(all.find(({ emoji }) => emoji === '💊')?.tones).toEqual([]);
});

it('the arrows go through the rows, the way one reads', () => {
  const { rows, shown } = emojiRows([
    { group: 'recent', items: all.slice(0, 3) },
    { group: null, items: all.slice(3, 20) },
  ]);
  expect(shown).toHaveLength(20);
  expect(nextEmoji(rows, null, 'ArrowDown', false)).toBe(0);
  expect(nextEmoji(rows, null, 'ArrowLeft', false)).toBeUndefined();
  expect(nextEmoji(rows, 0, 'ArrowLeft', true)).toBe(1);
  expect(nextEmoji(rows, 0, 'ArrowLeft', false)).toBe(0);
  expect(nextEmoji(rows, 2, 'ArrowDown', false)).toBe(5);
  expect(nextEmoji(rows, 10, 'ArrowUp', false)).toBe(2);
  expect(nextEmoji(rows, 19, 'ArrowRight', false)).toBe(19);
  expect(nextEmoji(rows, 19, 'PageUp', false)).toBe(0);
  expect(nextEmoji(rows, 1, 'a', false)).toBeUndefined();
  expect(byGroup(all).flatMap(({ items }) => items)).toHaveLength(all.length);
});

it('what was used in two skin tones stands once among those used last, at its newer use', () => {
  const used = usedOf(all, ['👍🏽', '💊', '👍', 'no emoji']);
  expect(used.map(({ emoji }) => emoji)).toEqual(['👍', '💊']);
});
