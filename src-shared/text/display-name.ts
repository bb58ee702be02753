import { limitMarks } from './limit-marks.ts';

/** A name longer than this is a joke or an attack; WhatsApp itself stops at 25 characters. */
const MAX_LENGTH = 100;

/**
 * A name as it may be shown: without control characters and bidi overrides (which could make a stranger's
 * name read like another one), without piles of marks, on one line, at most 100 code points.
 * @returns null when nothing visible remains.
 */
export function cleanDisplayName(name: string | null): string | null {
  if (name === null) return null;
  const visible = name
    .toWellFormed()
    // What was broken on its way says nothing. Invisible ones make two names of one look. The joiners stay: Persian words and emoji need them.
    .replace(/[\uFFFD\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\uFEFF]/g, '')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const short = Array.from(limitMarks(visible)).slice(0, MAX_LENGTH).join('').trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(short) ? short : null;
}
