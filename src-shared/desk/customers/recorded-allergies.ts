import { foldText, withoutInvisible, wordsOf } from '../../text/fold-text.ts';

const words = (text: string): ReadonlySet<string> => new Set(wordsOf(foldText(text)));

/** One of them makes an entry say that there is nothing. */
const NOTHING = words(`
  لا لايوجد لاتوجد لاشيء لاشئ ليس ليست مفيش مافيش فيش عندوش عندهاش معندوش معندهاش ماعندوش ماعندهاش بدون بلا خالي خالية
  no not none nil nothing never without nka nkda na denies
`);

/** What is said beside it, and names no substance. */
const BESIDE = words(`
  ما مش يوجد توجد وجد يعاني تعاني من اي ايه عنده عندها لديه لديها له لها شيء شئ حاجة حاليا معروف معروفة
  حساسية حساسيه الحساسية الحساسيه حساسيات تحسس ادوية الادوية دواء لادوية للادوية لاي ضد
  any known drug drugs food medicine medicines medication medications
  allergy allergies allergic adverse reaction reactions to of has he she is does have at all
`);

/** Said of every entry, and said again by what names it. */
const ALLERGY_TO = /^(?:ال)?حساسي[ةه]\s+(?:من|ضد|لـ?)\s+|^allerg(?:y|ic)\s+to\s+/iu;

/**
 * Whether an entry says that none is known, as «لا يوجد», "n/a" and a dash do. What names anything else beside it is for a
 * person to read.
 */
function saysNone(entry: string): boolean {
  if (/^(?:[\s\p{P}]*|\s*n\s*[/.]\s*a\s*)$/iu.test(withoutInvisible(entry))) return true;
  const said = wordsOf(foldText(entry));
  return (
    said.some((word) => NOTHING.has(word)) && said.every((word) => NOTHING.has(word) || BESIDE.has(word))
  );
}

/** What is recorded, entry by entry: a field holds several, between commas, on lines of their own, or with «و» between. */
export function entriesOf(recorded: readonly string[]): string[] {
  return recorded
    .filter((field) => !saysNone(field))
    .flatMap((field) => field.split(/[,،;؛/+|\n\r\u2028\u2029]|\s[و&]\s|\sو(?=\p{L}{3})|\sand\s/iu))
    .map((entry) => entry.trim().replace(ALLERGY_TO, ''))
    .filter((entry) => entry !== '' && !saysNone(entry));
}

/** Whether anything is recorded that somebody must be warned of. */
export const warnsOf = (recorded: string): boolean => entriesOf([recorded]).length > 0;
