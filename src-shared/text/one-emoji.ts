const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

// A picture, also one that this Unicode does not know yet, in a tone of skin or with the marks of a flag's region; a key; two
// letters that make a flag; or several pictures that are joined to one.
const PICTURE = String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)?\u20E3?(?:[\u{E0020}-\u{E007E}]+\u{E007F})?`;
const ONE_EMOJI = new RegExp(
  String.raw`^(?:${PICTURE}(?:\u200D${PICTURE})*|[\d#*]\uFE0F?\u20E3|\p{Regional_Indicator}{2})$`,
  'u',
);

/** Whether a text is one emoji and nothing beside it. */
export function isOneEmoji(text: string): boolean {
  if (!ONE_EMOJI.test(text)) return false;
  const [first, second] = graphemes.segment(text);
  return first !== undefined && second === undefined;
}
