/** Code points of an excerpt: three lines of the widest bubble. */
export const EXCERPT_LENGTH = 300;

/** Enough UTF-16 units for EXCERPT_LENGTH code points and what is taken out between them. */
const LOOK_AHEAD = EXCERPT_LENGTH * 8;

/**
 * The beginning of a stranger's text as it may stand inside something else: without control characters and without what
 * turns the direction of its surroundings, no empty lines, at most EXCERPT_LENGTH code points and `…` when it was cut.
 */
export function excerptOf(text: string): string {
  const start = text.trimStart();
  const clean = start
    .slice(0, LOOK_AHEAD)
    .toWellFormed()
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/(?:(?![\n\r\u2028\u2029])[\p{Cc}\s])+/gu, ' ')
    .replace(/ ?[\n\r\u2028\u2029]\s*/g, '\n')
    .trim();
  const points = Array.from(clean);
  if (points.length <= EXCERPT_LENGTH && start.length <= LOOK_AHEAD) return clean;
  return `${points
    .slice(0, EXCERPT_LENGTH - 1)
    .join('')
    .trimEnd()}…`;
}
