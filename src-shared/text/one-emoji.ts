import { limitMarks } from './limit-marks.ts';

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

/** WhatsApp's longest are families in tones of skin. */
const MOST_UNITS = 64;
const HAS_PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3]/u;

/**
 * Somebody else's reaction as it may be shown. WhatsApp's own programs send one emoji, its servers cannot look, and others send
 * words, which would stand under the pharmacy's message as if they belonged to it. Emoji that are newer than this program pass.
 * @returns '' for what is no one sign with a picture in it.
 */
export function receivedReaction(text: string): string {
  if (text.length > MOST_UNITS) return '';
  const [first, second] = graphemes.segment(limitMarks(text.toWellFormed()));
  return first !== undefined && second === undefined && HAS_PICTURE.test(first.segment) ? first.segment : '';
}
