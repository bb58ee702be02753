const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Of a key (1️⃣) the mark that draws it as one is asked for: a digit alone is no emoji. */
const EMOJI =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F?|\p{Regional_Indicator}|[\d#*]\uFE0F?\u20E3)/u;
const MOST = 5;

/** How many emojis a text consists of, 0 when it holds anything else or more than five. */
export function emojiOnlyCount(text: string): number {
  const bare = text.replace(/\s/gu, '');
  // The longest emoji sequences have about 15 code units: longer texts need not be cut up.
  if (bare === '' || bare.length > MOST * 15) return 0;
  const pieces = [...graphemes.segment(bare)].map(({ segment }) => segment);
  return pieces.length <= MOST && pieces.every((piece) => EMOJI.test(piece)) ? pieces.length : 0;
}
