/** What NFKD splits off its letter. */
const HAMZA_AND_MADDA = /[\u0653-\u0655]/g;

/** Arabic vowel signs and Koranic marks, and Latin accents. */
const MARKS =
  /[\u0300-\u036F\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08D3-\u08FF]/g;

/** Tatweel, soft hyphen, zero-width characters and bidi controls: seen by nobody, typed by nobody. */
const INVISIBLE = /[\u00AD\u0640\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** What somebody sees of a text that was pasted: bidi controls come along from WhatsApp and from tables. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Letters that Arabic and Persian keyboards write differently for the same word. */
const LETTERS: Readonly<Record<string, string>> = {
  '\u0671': '\u0627', // alef wasla → alef
  '\u0629': '\u0647', // teh marbuta → heh
  '\u06C3': '\u0647',
  '\u06C1': '\u0647',
  '\u06D5': '\u0647',
  '\u0649': '\u064A', // alef maksura → yeh
  '\u06CC': '\u064A', // Persian yeh
  '\u06A9': '\u0643', // Persian kaf
  '\u06A4': '\u0641', // ڤ → ف: Arabic keyboards have the letters of foreign names only under Shift
  '\u067E': '\u0628', // پ → ب
  '\u06AF': '\u0643', // گ → ك
  '\u0686': '\u062C', // چ → ج
};
const FOLDED_LETTERS = /[\u0629\u0649\u0671\u067E\u0686\u06A4\u06A9\u06AF\u06C1\u06C3\u06CC\u06D5]/g;

/** مسؤول, مسئول and مسءول. The hamza stands apart from its seat, and its vowel signs are gone. */
const HAMZA_BEFORE_WAW = /(?:[\u0648\u0649\u064A]\u0654|\u0621)(?=\u0648)/g;
/** قراءة and قرائة, إجراءات and اجرائات. */
const HAMZA_INSIDE = /\u0621(?=[\u0622-\u064A])/g;

/** كتيييير; a word of one letter, as a laugh is, stays. */
const DRAWN_OUT =
  /(?<![\u0621-\u064A])([\u0621-\u064A])\1{2,}(?=(?!\1)[\u0621-\u064A])|(?<=([\u0621-\u064A]))(?!\2)([\u0621-\u064A])\3{2,}/g;

/** Arabic-Indic and Persian digits become Latin ones; nothing else changes. */
export function foldDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** A message's text is folded by one after the other: its index, the rules, its language. */
const MOST_REMEMBERED = 16;
const remembered = new Map<string, string>();

/**
 * The form in which text is indexed and searched, query and stored text alike: without tashkeel, tatweel,
 * hamza seats, accents and invisible characters, ة as ه and ى as ي, ڤ as ف, Latin digits, lower case.
 * SQLite's own tokenizers do none of the Arabic part. Changing this needs a migration that indexes anew.
 */
export function foldText(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const folded = fold(text);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, folded);
  return folded;
}

function fold(text: string): string {
  const bare = withoutInvisible(text.normalize('NFKD').replace(MARKS, ''))
    .replace(HAMZA_BEFORE_WAW, '\u0648')
    .replace(HAMZA_INSIDE, '\u064A')
    .replace(HAMZA_AND_MADDA, '');
  const letters = bare.replace(FOLDED_LETTERS, (letter) => LETTERS[letter] ?? letter);
  return foldDigits(letters.replace(DRAWN_OUT, '$1$3')).toLowerCase().normalize('NFC');
}

/** The words of folded text: runs of letters, digits and what joins them inside a script. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
