/** Longer than nearly every message. */
const LONG = 1_000;
/** Up to the last space that has room; of an endless word as much as there is. */
const PIECES = /.{1,300}(?:\s|$)|.{1,300}/gsu;

/**
 * A long text in several pieces, each of which becomes a text of its own on the page. The browser shapes what is left of one anew for
 * each of its lines: sixty-five thousand letters in one held up the window for ten seconds, and as one Arabic word for half a minute.
 */
export const textPieces = (text: string): string | string[] =>
  text.length <= LONG ? text : (text.match(PIECES) ?? []);
