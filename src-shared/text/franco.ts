// Arabic in Latin letters, with digits for the letters that Latin has not: 3ayez, 7aga, 5alas.

/** A digit for a letter, at the beginning, inside or at the end. B12, 500mg and omega3 have none. */
const FRANCO = /^(?:[235789][a-z][a-z0-9]{2,}|[a-z]+[2356789][a-z][a-z0-9]*|[a-z]{2,}[a-z0-9]*[237])$/u;

/** Numbers written as one with what they count, and names with a number of their own. */
const NO_FRANCO =
  /^(?:\d+(?:days?|weeks?|months?|years?|hours?|hrs?|mins?|times|tabs?|tablets?|caps|capsules?|box(?:es)?|strips?|packs?|pieces?|pcs|bottles?|amps?|ampoules?|vials?|sachets?|drops?|doses?|units?|ml|mg|mcg|gm?|kg|cm|mm|am|pm|in|per|plus|for)|omega\d|vit(?:amin)?[a-z]?\d*|covid\d*|mp\d|h2o|co2|b2b|.*\d{2,}.*)$/u;

/**
 * Nobody writes a longer word. A customer may hold a key until a message is full, and of tens of thousands of letters
 * each way to divide them between the parts of a pattern would be tried, and each reading of each.
 */
const LONGEST = 64;

/** Whether a folded word is surely one. */
export const isFranco = (word: string): boolean =>
  word.length <= LONGEST && FRANCO.test(word) && !NO_FRANCO.test(word);

/** More readings than these are guessed. */
const MOST_FORMS = 24;
const MOST_TRIED = 96;

/** The likeliest reading first; ties of sound are read both ways. */
const LETTERS: readonly (readonly [latin: string, readings: readonly string[]])[] = [
  ['sh', ['ش']],
  ['ch', ['ش', 'تش']],
  ['kh', ['خ']],
  ['gh', ['غ']],
  ['th', ['ث', 'ت']],
  ['ou', ['و']],
  ['oo', ['و']],
  ['ee', ['ي']],
  ['aa', ['ا']],
  ['ay', ['اي', 'ي']],
  ['ai', ['اي', 'ي']],
  ['ei', ['ي', 'اي']],
  ['ey', ['ي', 'اي']],
  ['aw', ['و', 'او']],
  ['ow', ['و', 'او']],
  ['a', ['', 'ا']],
  ['e', ['', 'ي']],
  ['i', ['ي', '']],
  ['o', ['', 'و']],
  ['u', ['', 'و']],
  ['2', ['ا', 'ق', 'ي', '']],
  ['3', ['ع']],
  ['5', ['خ']],
  ['6', ['ط']],
  ['7', ['ح']],
  ['8', ['غ', 'ق']],
  ['9', ['ص', 'ق']],
  ['b', ['ب']],
  ['c', ['ك', 'س']],
  ['d', ['د', 'ض']],
  ['f', ['ف']],
  ['g', ['ج']],
  ['h', ['ه']],
  ['j', ['ج']],
  ['k', ['ك']],
  ['l', ['ل']],
  ['m', ['م']],
  ['n', ['ن']],
  ['p', ['ب']],
  ['q', ['ق']],
  ['r', ['ر']],
  ['s', ['س', 'ص']],
  ['t', ['ت', 'ط']],
  ['v', ['ف']],
  ['w', ['و']],
  ['x', ['كس']],
  ['y', ['ي']],
  ['z', ['ز', 'ظ']],
];
const AT_BEGINNING: Readonly<Record<string, readonly string[]>> = {
  a: ['ا'],
  e: ['ا'],
  i: ['ا'],
  o: ['ا'],
  u: ['ا'],
  '2': ['ا', 'ق'],
};
const AT_END: Readonly<Record<string, readonly string[]>> = {
  a: ['ه', 'ا', 'ي'],
  e: ['ي', 'ه'],
  i: ['ي'],
  o: ['ه', 'و'],
  u: ['و'],
  '2': ['ا', 'ق', 'اء', 'ء'],
};

/** "The", and what is written onto it: el3elag, bel3elag. The search finds the word without it. */
const ARTICLE = /^[wbf]?[eia]l-?(?=[a-z0-9]{3})/u;

/**
 * The Arabic words, folded, that a word in Latin letters may be, the likeliest first. A reading that is no word finds
 * nothing, so that many may be tried.
 * @returns none for a word that is not surely franco.
 */
export function francoForms(word: string): readonly string[] {
  if (!isFranco(word)) return [];
  let readings: { text: string; cost: number }[] = [{ text: '', cost: 0 }];
  for (const options of lettersOf(word.replace(ARTICLE, ''))) {
    readings = readings
      .flatMap(({ text, cost }) =>
        options.map((option, index) => ({ text: text + option, cost: cost + index })),
      )
      .toSorted((one, other) => one.cost - other.cost)
      .slice(0, MOST_TRIED);
  }
  const forms = readings.map(({ text }) => text).filter((text) => text.length >= 2);
  return [...new Set(forms)].slice(0, MOST_FORMS);
}

function lettersOf(word: string): (readonly string[])[] {
  // A doubled consonant is one letter with a shadda.
  const plain = word.replace(/([^aeo\d])\1+/gu, '$1');
  const letters: (readonly string[])[] = [];
  for (let at = 0; at < plain.length;) {
    const [latin, readings] = LETTERS.find(([one]) => plain.startsWith(one, at)) ?? ['?', ['']];
    const end = at + latin.length;
    letters.push(
      (at === 0 ? AT_BEGINNING[latin] : end === plain.length ? AT_END[latin] : undefined) ?? readings,
    );
    at = end;
  }
  return letters;
}
