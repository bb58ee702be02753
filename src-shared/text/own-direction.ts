const LETTERS = { rtl: /[\p{Script=Arabic}\p{Script=Hebrew}]/u, ltr: /\p{Script=Latin}/u } as const;
const FIRST_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Latin}]/u;
/** Sentences with their marks, the spaces and line breaks between them left as pieces of their own. */
const SENTENCES = /\s+|[^\s.!?؟…](?:[^\n.!?؟…]|[.!?؟…](?=\S))*[.!?؟…]*|\S/gu;

export type Piece = {
  text: string;
  /** A sentence that runs wholly against its line: isolated, it keeps its mark at its own end. */
  isAgainst: boolean;
};

/** The text in pieces, so that “Panadol OK.” at the end of an Arabic line does not lose its full stop to the other side. */
export function piecesByDirection(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) push(pieces, '\n', false);
    const other = otherDirection(line);
    for (const [sentence] of line.matchAll(SENTENCES)) {
      push(pieces, sentence, other !== undefined && runsOnly(sentence, other));
    }
  }
  return pieces;
}

function push(pieces: Piece[], text: string, isAgainst: boolean): void {
  const last = pieces.at(-1);
  if (last?.isAgainst === false && !isAgainst) last.text += text;
  else pieces.push({ text, isAgainst });
}

/** Without a letter (“/”, a price) a text has no direction of its own, and `dir="auto"` takes it for English. */
export const hasDirection = (text: string): boolean => FIRST_LETTER.test(text);

/** Which way a foreign word runs in this line; undefined for a line without letters. */
function otherDirection(line: string): 'rtl' | 'ltr' | undefined {
  const first = FIRST_LETTER.exec(line)?.[0];
  if (first === undefined) return undefined;
  return LETTERS.rtl.test(first) ? 'ltr' : 'rtl';
}

const runsOnly = (sentence: string, direction: 'rtl' | 'ltr'): boolean =>
  LETTERS[direction].test(sentence) && !LETTERS[direction === 'rtl' ? 'ltr' : 'rtl'].test(sentence);
