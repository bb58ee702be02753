/** A substance, or substances that are one allergy, by the names under which staff write it down. */
export interface DrugNames {
  /** In either script, each as a whole word. */
  names: readonly string[];
  /** What the members' own names begin or end with. */
  begins?: readonly string[];
  ends?: readonly string[];
  /** What begins or ends like them and is another substance. */
  others?: readonly string[];
}

const named = (...names: string[]): DrugNames => ({ names });

/**
 * One name in two scripts, and families whose members are told by the stem of their non-proprietary name. Source of the
 * stems: WHO, “The use of stems in the selection of International Nonproprietary Names (INN) for pharmaceutical
 * substances” (-cillin, cef-, sulfa-, -cycline, -oxacin); the Arabic spellings are those usual in Egypt.
 *
 * It is not complete, and cannot be: trade names are not in it. What is not found here is not thereby safe, so nothing
 * on the screen may say so, and what is recorded is always shown as well.
 */
export const DRUG_NAMES: readonly DrugNames[] = [
  {
    names: [
      'penicillin',
      'penicillins',
      'pencillin',
      'penecillin',
      'بنسلين',
      'بنسيلين',
      'بينسيلين',
      'بنسلينات',
    ],
    ends: ['cillin', 'cilline', 'سيلين', 'سلين'],
    others: ['انسلين', 'انسيلين'],
  },
  {
    names: [
      'cephalosporin',
      'cephalosporins',
      'cefalosporin',
      'سيفالوسبورين',
      'سيفالوسبورينات',
      'كيفالوسبورين',
    ],
    begins: ['cef', 'ceph', 'سيف'],
  },
  {
    names: ['sulfa', 'sulpha', 'sulfonamide', 'sulfonamides', 'سلفا', 'سلفوناميد'],
    begins: ['sulfa', 'سلفا'],
    // Salts: iron and magnesium are given to whom sulfonamides harm.
    others: ['sulfate', 'sulfates', 'sulphate', 'sulphates', 'سلفات'],
  },
  {
    names: ['tetracycline', 'tetracyclines', 'تتراسيكلين', 'تتراسايكلين'],
    ends: ['cycline', 'سيكلين', 'سايكلين'],
  },
  { names: ['quinolone', 'quinolones', 'كينولون', 'كينولونات'], ends: ['oxacin', 'وكساسين'] },
  named('amoxicillin', 'amoxycillin', 'أموكسيسيلين', 'اموكسسلين'),
  named('ampicillin', 'أمبيسيلين', 'امبسلين'),
  named('aspirin', 'أسبرين', 'اسبيرين'),
  named('ibuprofen', 'إيبوبروفين', 'ايبروفين'),
  named('ketoprofen', 'كيتوبروفين'),
  named('naproxen', 'نابروكسين'),
  named('diclofenac', 'ديكلوفيناك', 'دايكلوفيناك'),
  named('paracetamol', 'acetaminophen', 'باراسيتامول', 'براسيتامول'),
  named('metamizole', 'dipyrone', 'ميتاميزول', 'ديبيرون'),
  named('codeine', 'كودايين', 'كوديين'),
  named('morphine', 'مورفين'),
  named('tramadol', 'ترامادول'),
  named('lidocaine', 'lignocaine', 'ليدوكايين', 'ليدوكاين'),
  named('erythromycin', 'إريثرومايسين', 'اريثروميسين'),
  named('azithromycin', 'أزيثرومايسين', 'ازيثروميسين'),
  named('clindamycin', 'كليندامايسين', 'كليندامسين'),
  named('metronidazole', 'ميترونيدازول'),
  named('insulin', 'أنسولين', 'انسولين', 'انسلين', 'انسيلين'),
  named('iodine', 'يود', 'اليود'),
  named('latex', 'لاتكس'),
];
