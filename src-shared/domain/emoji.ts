/** The groups of the emoji list in their order, as Unicode has them. */
export const EMOJI_GROUPS = [
  'smileys-emotion',
  'people-body',
  'animals-nature',
  'food-drink',
  'travel-places',
  'activities',
  'objects',
  'symbols',
  'flags',
] as const;
export type EmojiGroup = (typeof EMOJI_GROUPS)[number];

/** From the lightest to the darkest; 0 is none. */
export const SKIN_TONES = [0, 1, 2, 3, 4, 5] as const;
export type SkinTone = (typeof SKIN_TONES)[number];

export type Emoji = {
  emoji: string;
  group: EmojiGroup;
  name: { ar: string; en: string };
  /** Everything it is found by in both languages, folded. */
  words: string;
  /** The same in each skin tone, from the lightest; none where it has none. */
  tones: readonly string[];
};
