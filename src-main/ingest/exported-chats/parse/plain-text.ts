import { foldDigits } from '#shared/text/fold-text.ts';

/** Marks of direction and the byte order mark: phones put them before and inside dates, names and files. */
const MARKS = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** Longer than any date with its marks. */
const HEAD_LENGTH = 80;

const PLAIN: Readonly<Record<string, string>> = {
  '\u00A0': ' ',
  '\u2009': ' ',
  '\u202F': ' ',
  '،': ',',
  '–': '-',
  '\u2011': '-',
};

/** The beginning of a line as every phone would write it, and where each of its characters stands in the line. */
export interface PlainHead {
  text: string;
  /** Of the character, and one more for its end. */
  at: number[];
}

/** Without marks, with common spaces, digits and commas; what stands behind the beginning stays as it is. */
export function plainHead(line: string): PlainHead {
  let text = '';
  const at: number[] = [];
  let index = 0;
  for (; index < line.length && text.length < HEAD_LENGTH; index += 1) {
    const character = line.charAt(index);
    if (MARKS.test(character)) continue;
    text += PLAIN[character] ?? foldDigits(character);
    at.push(index);
  }
  at.push(index);
  return { text, at };
}

/** Without the marks that WhatsApp puts around what it says itself. */
export const withoutMarks = (text: string): string => text.replaceAll(new RegExp(MARKS, 'g'), '');

/** Whether WhatsApp itself put a mark before it: what a person typed has none. */
export const isMarked = (text: string): boolean => /^[\u200E\u200F]/.test(text);
