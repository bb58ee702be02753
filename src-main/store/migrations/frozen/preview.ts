/** Code points of a preview: more than the widest chat list shows on one line. */
const PREVIEW_LENGTH = 120;

/** Enough UTF-16 units for PREVIEW_LENGTH code points and the white space between them. */
const LOOK_AHEAD = PREVIEW_LENGTH * 8;

/** One line of a text, white space collapsed, at most PREVIEW_LENGTH code points and `…` when it was cut. */
export function previewOf(text: string): string {
  const start = text.trimStart();
  const line = start
    .slice(0, LOOK_AHEAD)
    .replace(/\p{Surrogate}$/u, '')
    .replace(/\s+/g, ' ')
    .trimEnd();
  const points = Array.from(line);
  if (points.length <= PREVIEW_LENGTH && start.length <= LOOK_AHEAD) return line;
  return `${points.slice(0, PREVIEW_LENGTH).join('').trimEnd()}…`;
}
