import type { ObservedMessage } from '#main/store/contract/store.ts';

/** In every third message, and too long for the prefixes that the index keeps. */
export const LONG_WORD = 'المستحضرات';

const ATTACHED = ['و', 'ب', 'ل', 'وال', 'لل', 'بال'];
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** As people write: words stand with what is attached to them, strengths and long words among them. */
export function* written(messages: Generator<ObservedMessage>): Generator<ObservedMessage> {
  let index = 0;
  for (const message of messages) {
    index += 1;
    const words = message.content.split(' ').map((word, at) => attach(word, index * 7 + at));
    if (index % 3 === 0) words.push(LONG_WORD);
    if (index % 4 === 0) words.push('500', 'مجم');
    if (index % 9 === 0) words.push(`${(index * 7919) % 100_000}`);
    if (index % 50_000 === 0) words.push('1234567', '3elag');
    // Names and misspellings: a word that hardly another message has.
    words.push(seldom(index));
    yield { ...message, content: words.join(' ') };
  }
}

function attach(word: string, seedling: number): string {
  const attached = ATTACHED[seedling % 29];
  return attached === undefined || !/^\p{Script=Arabic}{3,}$/u.test(word) ? word : attached + word;
}

/** Spread over some hundred thousand words. */
function seldom(index: number): string {
  let rest = (index * 2_654_435_761) % 400_000;
  let word = '';
  for (let length = 0; length < 5; length += 1) {
    word += LETTERS[rest % LETTERS.length] ?? '';
    rest = Math.floor(rest / LETTERS.length) + (index % 3);
  }
  return word;
}
