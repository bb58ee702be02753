/** A part of the text: the template's own, or a value in its place. */
export type Piece = { text: string; isValue?: boolean };

/** "O …" before a name; without the name it would call nobody. */
const VOCATIVE = /(^|\s)(?:يا|dear)[^\S\n]+$/iu;

/**
 * Joins the pieces so that a sentence whose name is missing still reads well: "أهلًا يا …، نورتنا" becomes
 * "أهلًا، نورتنا", "…، طلبك جاهز" becomes "طلبك جاهز". Only the seams of empty values are touched.
 */
export function joinPieces(pieces: readonly Piece[]): string {
  let joined = '';
  let isSeam = false;
  for (const { text, isValue } of pieces) {
    if (isValue && text === '') {
      joined = joined.replace(VOCATIVE, '$1');
      isSeam = true;
      continue;
    }
    joined = isSeam ? closeSeam(joined, text) : joined + text;
    isSeam = false;
  }
  return isSeam ? trimEndOf(joined, /[\s،,]/u) : joined;
}

function closeSeam(before: string, after: string): string {
  const rest = after.replace(/^[^\S\n]+/u, '');
  // At the beginning of a line the comma belonged to the name too.
  if (/(?:^|\n)[^\S\n]*$/u.test(before)) return before + rest.replace(/^[،,:؛][^\S\n]*/u, '');
  // "…, {{customer}}.": of two signs the one after the name stays.
  if (rest === '' || /^[،,.:؛!؟?\n]/u.test(rest)) return trimEndOf(before, /[^\S\n]|[،,]/u) + rest;
  return /\s$/u.test(before) ? before + rest : before + after;
}

/** A loop, because a pattern that ends in `+$` takes minutes over a long run of spaces in the middle. */
function trimEndOf(text: string, unwanted: RegExp): string {
  let end = text.length;
  while (end > 0 && unwanted.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
