import type { Bilingual } from '../../domain/bilingual.ts';
import { replyWords } from '../../text/reply-words.ts';
import { stemOf } from '../../text/word-stems.ts';
import { numberOfWord } from './number-words.ts';

/**
 * What a customer's reply to a menu says.
 * - `choice`: an item, by its place from 0 on. `person`: wants to talk to somebody.
 * - `wrong-choice`: looks like an answer to the menu and fits no item. `own-words`: a sentence of their own.
 */
export type MenuReply =
  | { kind: 'choice'; index: number }
  | { kind: 'person' }
  | { kind: 'wrong-choice' }
  | { kind: 'own-words' };

const folded = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).flatMap((word) => replyWords(word).map(bare)));

/** Said around a choice without changing it. */
const AROUND = folded(
  'رقم اختيار خيار الخدمة number no option choice item the من فضلك فضلكم لو سمحت سمحتم رجاء شكرا please pls thanks',
);

/** Each alone means 0. */
const PERSON = folded(
  'موظف موظفة الموظف صيدلي صيدلانية دكتور دكتورة زميل مسؤول مسئول شخص حد احد انسان بشر agent human person someone pharmacist staff',
);
/** Said with one of the words above: "عايز أكلم موظف". */
const ASKING = folded(
  'عايز عاوز عايزة عاوزة اريد ابغى ممكن محتاج محتاجة اكلم كلم اتكلم تكلم التحدث اتحدث تحدث مع الي خدمة عملاء talk speak to a an the with i want need real customer service',
);

/** Said in every label. */
const EMPTY_WORDS = folded('عن او في من و علي الي مع a an the or and of to about my');

/** Longer than a label. */
const MAX_WORDS = 8;
const SHORT_REPLY_WORDS = 2;

/**
 * Reads a reply: "1", "١", "1.", "رقم ١", "الأول", "one", a label or the words that only one label has.
 * A number inside a sentence ("عايز 2 علبة") is no choice.
 */
export function parseMenuReply(text: string, labels: readonly Bilingual[]): MenuReply {
  const words = replyWords(text).map(bare);
  if (words.length === 0) return { kind: 'wrong-choice' };
  if (words.length > MAX_WORDS) return { kind: 'own-words' };

  const core = words.filter((word) => !AROUND.has(word));
  const number = core.length === 1 && isBareNumber(text) ? numberOfWord(core[0] ?? '') : undefined;
  if (number === 0) return { kind: 'person' };
  if (number !== undefined) {
    return number <= labels.length ? { kind: 'choice', index: number - 1 } : { kind: 'wrong-choice' };
  }

  const index = labelOf(core, labels);
  if (index !== undefined) return { kind: 'choice', index };
  if (asksForPerson(core)) return { kind: 'person' };
  return { kind: core.length <= SHORT_REPLY_WORDS && !hasNumber(core) ? 'wrong-choice' : 'own-words' };
}

/** The word as two people write it: without article, "الأول" as "اول". */
function bare(word: string): string {
  return stemOf(word) ?? word;
}

/** "1.5", "-2" and "50%" are one number each, and none of them a choice. */
function isBareNumber(text: string): boolean {
  return !/[-+٪%$£€\u066B]|\p{Nd}[.,/:]\p{Nd}/u.test(text);
}

function hasNumber(words: readonly string[]): boolean {
  return words.some((word) => /\p{Nd}/u.test(word));
}

function asksForPerson(words: readonly string[]): boolean {
  return (
    words.some((word) => PERSON.has(word)) && words.every((word) => PERSON.has(word) || ASKING.has(word))
  );
}

/** The one item whose label, in either language, has all these words. */
function labelOf(words: readonly string[], labels: readonly Bilingual[]): number | undefined {
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  if (telling.length === 0 || hasNumber(telling)) return undefined;
  const fitting = labels.flatMap((label, index) =>
    [label.ar, label.en].some((line) => {
      const labelWords = new Set(replyWords(line).map(bare));
      return telling.every((word) => labelWords.has(word));
    })
      ? [index]
      : [],
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
