import { foldText, wordsOf } from '../../text/fold-text.ts';
import { stemOf } from '../../text/word-stems.ts';
import { DRUG_NAMES, type DrugNames } from './drug-names.ts';
import { entriesOf } from './recorded-allergies.ts';

/** Shorter words say too little: they would mark half the shelf. */
const LEAST = 3;
/** A longer name may begin with what is recorded: «سلفا» and «سلفاميثوكسازول». */
const LEAST_PREFIX = 4;

/** Letters that Arabic has for foreign names only, and the ones that most people write for them. */
const FOREIGN: Readonly<Record<string, string>> = { ڤ: 'ف', پ: 'ب', چ: 'ج' };

/** «ڤولتارين» and «فولتارين» are one name. */
const namesIn = (text: string): string[] =>
  wordsOf(foldText(text).replace(/[ڤپچ]/gu, (letter) => FOREIGN[letter] ?? letter));

const dictionary = (text: string): ReadonlySet<string> => new Set(namesIn(text).map(squeeze));

/** What stands around the name of a substance and says nothing of it. */
const AROUND = dictionary(`
  من ضد عند على الى في مع او ام كل اي بعض جدا شديدة شديد بسيطة حساسية حساسيه الحساسية تحسس يتحسس عنده عندها لديه لديها
  دواء دوا الدواء ادوية الادوية مادة المادة مواد علاج مضاد مضادات حيوي حيوية مجموعة مشتقات عائلة انواع نوع جميع
  قرص اقراص حبوب كبسول كبسولات شراب حقن حقنة امبول كريم مرهم نقط بخاخ لبوس فوار مجم ملجم جرام مل وحدة
  and the for from all any some very severe mild allergy allergic allergies intolerance sensitive sensitivity hypersensitivity
  drug drugs medicine medicines medication medications family group type types derivatives
  tab tabs tablet tablets cap caps capsule capsules syrup injection amp ampoule cream ointment drops spray gel mcg
`);

/** One name as people spell it: a letter that is doubled, or not. */
function squeeze(word: string): string {
  return word.replace(/(\p{L})\1+/gu, '$1');
}

/** Arabic writes foreign vowels as it pleases: «بنسلين», «بنسيلين» and «بينسلين» are one name. */
const bones = (word: string): string =>
  /^\p{Script=Arabic}+$/u.test(word) ? (word[0] ?? '') + word.slice(1).replace(/[اوي]/gu, '') : word;

/** Each word as it stands, without its article, and without the "and" that is written as one with it. */
function formsOf(text: string): string[] {
  return namesIn(text).flatMap((word) => {
    const bare = /^و\p{L}{3}/u.test(word) ? word.slice(1) : undefined;
    const forms = [word, stemOf(word), bare, bare === undefined ? undefined : stemOf(bare)];
    return forms.filter((form) => form !== undefined).map(squeeze);
  });
}

const tellingForms = (text: string): string[] =>
  formsOf(text).filter((form) => form.length >= LEAST && /\p{L}/u.test(form) && !AROUND.has(form));

/** With their names as they are compared. */
const FAMILIES = DRUG_NAMES.map((family) => ({
  ...family,
  names: new Set(family.names.flatMap(formsOf)),
  others: new Set(family.others?.flatMap(formsOf)),
}));
type Family = Omit<DrugNames, 'names' | 'others'> & Record<'names' | 'others', ReadonlySet<string>>;

function isSame(recorded: string, named: string): boolean {
  if (recorded === named) return true;
  if (recorded.length >= LEAST_PREFIX && named.startsWith(recorded)) return true;
  const frame = bones(recorded);
  return frame.length >= LEAST_PREFIX && frame === bones(named);
}

function isOfFamily({ names, begins = [], ends = [] }: Family, named: string): boolean {
  if (names.has(named)) return true;
  const isLonger = (part: string): boolean => named.length >= part.length + 2;
  return (
    begins.some((part) => isLonger(part) && named.startsWith(squeeze(part))) ||
    ends.some((part) => isLonger(part) && named.endsWith(squeeze(part)))
  );
}

/**
 * The recorded allergies that the name of an item says, as they are recorded. It compares names and knows little of
 * medicine: nothing found does not mean that the customer may take it.
 * @param recorded as they were typed, several in one entry or not.
 */
export function matchAllergies(item: string, recorded: readonly string[]): string[] {
  const named = [...new Set(tellingForms(item))];
  if (named.length === 0) return [];
  const matched = entriesOf(recorded).filter((entry) => {
    const words = new Set(tellingForms(entry));
    const families = FAMILIES.filter(({ names }) => [...words].some((word) => names.has(word)));
    return named.some(
      (name) =>
        words.has(name) ||
        (!families.some(({ others }) => others.has(name)) &&
          ([...words].some((word) => isSame(word, name)) ||
            families.some((family) => isOfFamily(family, name)))),
    );
  });
  return [...new Set(matched)];
}
