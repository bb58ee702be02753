/** What WhatsApp itself takes. Longer texts come from programs only, and one of millions of letters would hold up the desk. */
export const MAX_RECEIVED_LENGTH = 65_536;

/**
 * A text of WhatsApp's as it is kept: of a longer one the beginning, which is said by an ellipsis at its end. A lone
 * surrogate becomes U+FFFD; SQLite would do that by itself, and index and text would differ.
 */
export function receivedText(text: string): string {
  if (text.length <= MAX_RECEIVED_LENGTH) return text.toWellFormed();
  return `${text.slice(0, MAX_RECEIVED_LENGTH - 1).toWellFormed()}…`;
}
