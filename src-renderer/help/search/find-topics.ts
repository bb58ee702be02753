import { foldText, wordsOf } from '#shared/text/fold-text.ts';
import { otherLayout } from '#shared/text/other-layout.ts';
import { isMetBy, soughtForms, type SoughtForm } from '#shared/text/sought-forms.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import type { HelpTopic } from '../markdown/help-block.ts';
import { plainText } from './plain-text.ts';

/** What a question is asked with, and not what it is about. */
const ASKING = new Set(
  wordsOf(
    foldText(
      'ازاي إزاي كيف هل ليه لماذا ما ماذا ايه إيه اية من في فى على عن الى إلى لو اذا إذا انا أنا احنا عايز عايزة عاوز عاوزه اريد أريد ممكن هو هي مش لا لم لن ده دي دا ال و او أو بعد قبل مع كل اللي الذي اعمل أعمل اعملها بعمل يعني فين أين امتى متى عندي عند علي ' +
        'how to do i we you the a an is are it my our what why when where can cannot does of in on for with and or not from at this that me',
    ),
  ),
);

const WEIGHT = { title: 6, asked: 4, text: 1 } as const;

/** What a word counts that only goes on where the sought one ends: «connection» for «connect». */
const BEGUN = 0.6;

/** A word that most pages have says little of which one is meant. */
const rarity = (pages: number, having: number): number => Math.log(1 + pages / Math.max(having, 1));

type ReadTopic = { topic: HelpTopic; title: string[]; asked: string[]; text: string[] };

const known = new WeakMap<readonly HelpTopic[], readonly ReadTopic[]>();

function readTopics(topics: readonly HelpTopic[], words: (key: TextKey) => string): readonly ReadTopic[] {
  const before = known.get(topics);
  if (before !== undefined) return before;
  const split = (text: string): string[] => [...new Set(wordsOf(foldText(text)))];
  const read = topics.map((topic) => ({
    topic,
    title: split(topic.title),
    asked: split(topic.asked.join(' ')),
    text: split(plainText(topic, words)),
  }));
  known.set(topics, read);
  return read;
}

/** How well the words of a part meet what is sought: 1 as it stands, less as a beginning, 0 not at all. */
function meeting(words: readonly string[], forms: readonly SoughtForm[]): number {
  const whole = forms.map((form) => ({ ...form, isWhole: true }));
  if (words.some((word) => isMetBy(word, whole))) return 1;
  return words.some((word) => isMetBy(word, forms)) ? BEGUN : 0;
}

/** For each word that a question is about its forms. */
function soughtIn(query: string): SoughtForm[][] {
  const all = wordsOf(foldText(query));
  const telling = all.filter((word) => !ASKING.has(word));
  return (telling.length === 0 ? all : telling).map(soughtForms);
}

/** Whether a page is called what was typed, and does not only speak of it: every word is of its title or how it is asked for. */
export function isCalled({ title, asked }: HelpTopic, query: string): boolean {
  const words = wordsOf(foldText([title, ...asked].join(' ')));
  return soughtIn(query).every((forms) => words.some((word) => isMetBy(word, forms)));
}

/**
 * The pages that a question is about, the best first: by its rare words, those of a title counting most. A word counts in
 * every form in which the desk's own search takes it.
 * @param topics all pages of a language.
 * @param words the window's words in that language.
 */
export function findTopics(
  topics: readonly HelpTopic[],
  query: string,
  words: (key: TextKey) => string,
): HelpTopic[] {
  const sought = soughtIn(query);
  const pages = readTopics(topics, words);
  const scores = new Map<HelpTopic, number>();
  for (const forms of sought) {
    const weights = pages.map(({ title, asked, text }) =>
      Math.max(
        WEIGHT.title * meeting(title, forms),
        WEIGHT.asked * meeting(asked, forms),
        WEIGHT.text * meeting(text, forms),
      ),
    );
    const worth = rarity(pages.length, weights.filter((weight) => weight > 0).length);
    pages.forEach(({ topic }, at) => {
      const weight = weights[at] ?? 0;
      if (weight > 0) scores.set(topic, (scores.get(topic) ?? 0) + weight * worth);
    });
  }
  return [...scores].toSorted(([, one], [, other]) => other - one).map(([topic]) => topic);
}

/** What was meant in the other keyboard layout, where only that finds a page. */
export function meantTopics(
  topics: readonly HelpTopic[],
  query: string,
  words: (key: TextKey) => string,
): string | undefined {
  if (findTopics(topics, query, words).length > 0) return undefined;
  return otherLayout(query).find((one) => findTopics(topics, one, words).length > 0);
}
