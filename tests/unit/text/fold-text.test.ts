import { describe, expect, test } from 'vitest';
import { foldDigits, foldText, wordsOf } from '#shared/text/fold-text.ts';

describe('foldText', () => {
  test.each([
    ['tashkeel', 'مُحَمَّدٌ', 'محمد'],
    ['superscript alef', 'هٰذا', 'هذا'],
    ['alef with hamza above', 'أحمد', 'احمد'],
    ['alef with hamza below', 'إيمان', 'ايمان'],
    ['alef with madda', 'آلام', 'الام'],
    ['alef wasla', 'ٱلدواء', 'الدواء'],
    ['teh marbuta', 'صيدلية', 'صيدليه'],
    ['alef maksura', 'مستشفى', 'مستشفي'],
    ['waw with hamza', 'مؤمن', 'مومن'],
    ['yeh with hamza', 'فائزة', 'فايزه'],
    ['tatweel', 'دـــواء', 'دواء'],
    ['Persian yeh and kaf', 'کریم', 'كريم'],
    ['presentation forms', 'ﺳﻼﻡ', 'سلام'],
    ['Arabic-Indic digits', '٥٠٠ مجم', '500 مجم'],
    ['Persian digits', '۱۲۳', '123'],
    ['bidi controls', '\u202Bبنادول\u202C\u200F', 'بنادول'],
    ['zero-width non-joiner', 'می\u200Cخواهم', 'ميخواهم'],
    ['case', 'PANADOL Extra', 'panadol extra'],
    ['Latin accents', 'Café', 'cafe'],
    ['full-width', 'ＡＢＣ１', 'abc1'],
    ['non-breaking space', 'a\u00A0b', 'a b'],
    ['foreign letters', 'ڤولتارين پنادول گلوكوفاچ', 'فولتارين بنادول كلوكوفاج'],
    ['hamza before waw', 'مسؤول مسئول مسءول شُئُون', 'مسوول مسوول مسوول شوون'],
    ['hamza inside', 'قراءة قرائة إجراءات', 'قرايه قرايه اجرايات'],
    ['drawn out', 'سلااااام بسرعههههه ممممكن', 'سلام بسرعه مكن'],
    ['a word of one letter', 'ههههه قققق', 'ههههه قققق'],
    ['Hangul comes together again', '약국', '약국'],
  ])('%s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('folding twice changes nothing', () => {
    const text = 'أَهْلاً بِكُم فى الصيدليّة ٢٤ ساعة – Café ﷺ';
    expect(foldText(foldText(text))).toBe(foldText(text));
  });

  test('composed and decomposed letters are the same', () => {
    expect(foldText('أحمد'.normalize('NFD'))).toBe(foldText('أحمد'.normalize('NFC')));
  });
});

test('foldDigits leaves everything else alone', () => {
  expect(foldDigits('أ ٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ é')).toBe('أ 0123456789 0123456789 é');
});

test('wordsOf splits at everything that is no letter or digit', () => {
  expect(wordsOf('بنادول 500mg، "اكسترا" (x2)!')).toEqual(['بنادول', '500mg', 'اكسترا', 'x2']);
  expect(wordsOf(' ?! ')).toEqual([]);
});
