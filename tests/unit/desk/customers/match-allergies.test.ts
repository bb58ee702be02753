import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchAllergies } from '#shared/desk/customers/match-allergies.ts';

describe('an item is marked that says a recorded allergy', () => {
  test.each([
    ['بنسلين', 'بنسلين', 'بنسلين'],
    ['البنسلين طويل المفعول', 'بنسلين', 'بنسلين'],
    ['حقن بَنْسِلِين', 'البنسلين', 'البنسلين'],
    ['بنسـلين', 'حساسية من البنسلين', 'البنسلين'],
    ['إسبرين أطفال', 'أسبرين', 'أسبرين'],
    ['سلفاميثوكسازول', 'سلفا', 'سلفا'],
    ['Augmentin 1g', 'augmentin', 'augmentin'],
    ['AUGMENTIN1G', 'Augmentin', 'Augmentin'],
    ['Aspirin Protect', 'أسبرين', 'أسبرين'],
    ['بنسيلين V', 'penicilin', 'penicilin'],
    ['Flucloxacillin 500', 'بنسلين', 'بنسلين'],
    ['أموكسيسيلين ٥٠٠', 'Penicillin', 'Penicillin'],
    ['Cefixime', 'سيفالوسبورين', 'سيفالوسبورين'],
    ['Sulfasalazine', 'سلفا', 'سلفا'],
    ['Doxycycline', 'tetracycline', 'tetracycline'],
    ['بروفين أقراص', 'بروفين', 'بروفين'],
    ['ڤولتارين أمبول', 'فولتارين', 'فولتارين'],
    ['فلاجيل شراب', 'فلاچيل', 'فلاچيل'],
    ['پنادول', 'بنادول', 'بنادول'],
    ['Flucloxacillin', 'allergic to pencillin', 'pencillin'],
    ['\u202Eنيلسنب\u202C بنسلين', 'بنسلين', 'بنسلين'],
  ])('%s, with «%s» recorded', (item, recorded, told) =>
    expect(matchAllergies(item, [recorded])).toEqual([told]),
  );

  test('several in one entry are told apart: commas, lines, «و»', () => {
    const recorded = ['بنسلين، أسبرين', 'سلفا\nlatex', 'كودايين وترامادول', 'يود و موز'];
    expect(matchAllergies('أسبرين', recorded)).toEqual(['أسبرين']);
    expect(matchAllergies('Latex gloves', recorded)).toEqual(['latex']);
    expect(matchAllergies('ترامادول', recorded)).toEqual(['ترامادول']);
    expect(matchAllergies('صبغة اليود', recorded)).toEqual(['يود']);
    expect(matchAllergies('أسبرين وكودايين', recorded)).toEqual(['أسبرين', 'كودايين']);
  });
});

test.each([
  ['بنادول إكسترا', 'بنسلين'],
  ['أقراص بنادول', 'أقراص بنسلين'],
  ['دواء للكحة', 'دواء الضغط'],
  ['Panadol tablets', 'aspirin tablets'],
  ['موزاييك', 'موز'],
  ['من', 'من'],
  ['', 'بنسلين'],
  ['بنسلين', ''],
  ['500', '500'],
  ['ab', 'ab'],
  ['سلين', 'بنسلين'],
  ['سلفات الحديد', 'سلفا'],
  ['Ferrous sulfate 190 mg', 'سلفا'],
  ['Magnesium sulphate', 'sulpha'],
  ['سلف', 'سلفا'],
  ['انسلين ميكستارد', 'بنسلين'],
  ['شراب لا يوجد', 'لا يوجد حساسية'],
  ['مفيش', 'مفيش'],
  ['Known', 'No known drug allergies'],
  ['None', 'none'],
])('«%s» is not marked because of «%s»', (item, recorded) =>
  expect(matchAllergies(item, [recorded])).toEqual([]),
);

test.each([
  ['Sulfadiazine silver', 'سلفا'],
  ['سلفات الزنك', 'سلفات'],
  ['أنسولين', 'انسلين'],
  ['بنسلين', 'مفيش غير البنسلين'],
  ['بنسلين', 'لا يوجد، بنسلين'],
])('«%s» is marked because of «%s»', (item, recorded) =>
  expect(matchAllergies(item, [recorded])).toHaveLength(1),
);

test('whatever is typed, it answers at once and only with what is recorded', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '\u202E',
      '\uD800',
      '\u0000',
      'م'.repeat(10_000),
      `ب${'\u064B'.repeat(9_999)}`,
      '👍🏽'.repeat(500),
      ',،\nو',
    ),
  );
  fc.assert(
    fc.property(odd, fc.array(odd, { maxLength: 5 }), (item, recorded) => {
      for (const told of matchAllergies(item, recorded)) {
        expect(recorded.some((entry) => entry.includes(told))).toBe(true);
      }
    }),
  );
});

test('a recorded word is found in any item that has it as a word, however it is dressed', () => {
  const name = fc.constantFrom('بنسلين', 'أسبرين', 'كيتوبروفين', 'codeine', 'Augmentin', 'فولتارين');
  const dress = fc.constantFrom(
    (word: string) => word,
    (word: string) => word.toUpperCase(),
    (word: string) => Array.from(word).join('\u064E'),
    (word: string) => `${word.slice(0, 2)}\u0640${word.slice(2)}`,
    (word: string) => `(${word})`,
    (word: string) => `${word}-500`,
    (word: string) => (/^\p{Script=Arabic}/u.test(word) ? `ال${word}` : word),
    (word: string) => (/^\p{Script=Arabic}/u.test(word) ? `و${word}` : word),
  );
  fc.assert(
    fc.property(name, dress, dress, (word, onItem, onRecord) => {
      expect(matchAllergies(`شراب ${onItem(word)} 100`, [`لبن، ${onRecord(word)}`])).toHaveLength(1);
    }),
  );
});
