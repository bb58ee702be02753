import type { FoundHyperlink, Hyperlink, ReadNumber } from './hyperlink.ts';
import { readBareDomain, readEmail, readNumber, readPerson, readPlace, readWeb } from './read-hyperlink.ts';

/** Where an address ends whatever follows: spaces, quotation marks, and the marks of an Arabic sentence. */
const REST = String.raw`[^\s<>"«»“”‘’،؛؟\u0060]`;
const DOMAIN = String.raw`(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,18}(?![a-z0-9@-]|\.[a-z0-9])`;
const DIGIT = String.raw`[0-9\u0660-\u0669\u06F0-\u06F9]`;
/** As WhatsApp writes it: the digits of an id alone, which people do not type. */
const PERSON = /(?<![a-z0-9@._%+-])@[1-9]\d{9,16}(?![a-z0-9@%]|[.-][a-z0-9])/giu;
/** Every repetition has an end, so that no text takes longer than its length. */
const KINDS: readonly {
  pattern: RegExp;
  read: (written: string, number: ReadNumber) => Hyperlink | undefined;
}[] = [
  { pattern: new RegExp(String.raw`(?<![a-z0-9])https?:\/\/${REST}{1,2048}`, 'giu'), read: readWeb },
  {
    pattern: /(?<![a-z0-9._%+-])(?:mailto:)?[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,18}/giu,
    read: readEmail,
  },
  { pattern: PERSON, read: readPerson },
  { pattern: /(?<![a-z0-9])geo:-?[\d.]{1,20},-?[\d.]{1,20}/giu, read: readPlace },
  { pattern: /(?<![a-z0-9])tel:\+?[\d().-]{3,20}/giu, read: readNumber },
  {
    pattern: new RegExp(
      String.raw`(?<![a-z0-9@._/%+\\-]|(?!\p{Script=Arabic})\p{L})${DOMAIN}(?::\d{2,5})?(?:[/?#]${REST}{0,2048})?`,
      'giu',
    ),
    read: readBareDomain,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:/+_=#-])[+(]{0,2}${DIGIT}(?:[ \u00A0().-]{0,2}${DIGIT}){6,15}(?![\p{L}\p{N}%])`,
      'giu',
    ),
    read: readNumber,
  },
];

/** What a sentence ends with, and the marks of WhatsApp's formatting. */
const LOOSE_END = /[.,:;!?'…*_~\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]$/u;

/** Everything in a text that leads somewhere, from its beginning; none overlaps another. */
export function findHyperlinks(text: string, number: ReadNumber): FoundHyperlink[] {
  const found = KINDS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const written = withoutLooseEnd(match[0]);
      const link = read(written, number);
      return link === undefined ? [] : [{ from: match.index, to: match.index + written.length, link }];
    }),
  );
  let end = 0;
  return found
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/** A bracket belongs to the address if it was opened there. */
function withoutLooseEnd(written: string): string {
  let open = written.split('(').length - written.split(')').length;
  let to = written.length;
  for (;;) {
    const last = written.slice(to - 1, to);
    if (last === ')' && open < 0) open += 1;
    else if (!LOOSE_END.test(last) && last !== ']' && last !== '}') return written.slice(0, to);
    to -= 1;
  }
}
