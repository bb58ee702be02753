const LINE_BREAK = /\r\n?|[\n\u2028\u2029]/g;

/**
 * Several messages as a text, each from a line of its own on. Its further lines stand in: else one that somebody wrote would
 * look like a message of the other side.
 * @param said `head`: who said it and when.
 */
export const asLines = (said: readonly { head: string; words: string }[]): string =>
  said.map(({ head, words }) => `${head}: ${words.replace(LINE_BREAK, '\n    ')}`).join('\n');
