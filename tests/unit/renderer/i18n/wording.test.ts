import { describe, expect, it } from 'vitest';
import { arPlurals, arTexts } from '#renderer/i18n/ar.ts';
import { enPlurals, enTexts } from '#renderer/i18n/en.ts';

type Line = readonly [key: string, text: string];

const linesOf = (
  texts: Readonly<Record<string, string>>,
  plurals: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Line[] => [
  ...Object.entries(texts),
  ...Object.entries(plurals).flatMap(([key, forms]) => Object.values(forms).map((text): Line => [key, text])),
];

const arabic = linesOf(arTexts, arPlurals);
const english = linesOf(enTexts, enPlurals);

/** A word alone: `\b` knows no Arabic letters. */
const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

const withWord = (lines: readonly Line[], pattern: RegExp): Line[] =>
  lines.filter(([, text]) => pattern.test(text));

/** What a button, a label or an option says; a sentence ends with a full stop or a question. */
const isSentence = (text: string): boolean =>
  /[.؟?:]$/u.test(text) || text.includes('،') || text.includes('؛');

describe('Arabic words', () => {
  it.each([
    ['كاملاً، أهلاً', /اً/u],
    ['أهلا، شكرا، تقريبا', word('أهلا|شكرا|تقريبا|جدا|مثلا|غدا|دائما|أيضا|فورا|أولا|تلقائيا|يدويا')],
  ])('write their tanwin as dictionaries do, and not %s', (_example, pattern) => {
    expect(withWord(arabic, pattern)).toEqual([]);
  });

  it('do what a button does by its noun: «حفظ», not «احفظ»', () => {
    const orders = word(
      'احفظ|احذف|أضف|أرسل|أرسله|ابحث|افتح|انسخ|أظهر|خذ|أبلغ|أجّل|ابدأ|أعد|اعرض|حاول|تخطَّ|سعّر|صغّر',
    );
    // What is asked of a person in a field, a step or under a title.
    const asked =
      /(placeholder|hint|step|title|body|lead|search|-again)|^connect\.|^inbox\.search|caption|address-sent/u;
    const buttons = arabic.filter(([key, text]) => !isSentence(text) && !asked.test(key));
    expect(withWord(buttons, new RegExp(`^${orders.source}`, 'u'))).toEqual([]);
  });

  it('leave open whether a colleague is a man or a woman', () => {
    const named = arabic.filter(([, text]) => /\{\{(?:name|author)\}\}/u.test(text));
    const done = word('أضافه|أضافها|راجعها|استلمها|سجّله|وافق|يرد|نُحّيت بيد|كتبها|أنهاها|حوّلها');
    expect(withWord(named, done)).toEqual([]);
    // The book of what was done: «تعديل الإعدادات», and not «عدّل الإعدادات».
    const acts = arabic.filter(([key]) => key.startsWith('audit-action.'));
    expect(
      withWord(acts, /^(?:أضاف|أوقف|أعاد|أبلغ|أسند|أغلق|أنهى|أظهر|غيّر|صدّر|وافق|استعاد|تعامل|جهّز|سجّل|بدأ) /u),
    ).toEqual([]);
  });

  it.each([
    ['a phone', 'هاتف', word('التليفون|تليفون')],
    ['a ticket that nobody has', 'غير مستلمة', /بلا موظف|بدون موظف/u],
    ['a mention', 'إشارة', /تناديك|مناداة|يناد/u],
    ['the end of a ticket', 'إنهاء', /أغلق التذكرة|أُغلقت|التذاكر لا تُغلق|الإغلاق التلقائي|التذكرة مغلقة/u],
    ['the book of what was done', 'سجل الأعمال', /سجل النشاط/u],
    ['taking something away', 'حذف', word('إزالة')],
    ['filtering', 'تصفية', /تُرشَّح|ترشيح/u],
    ['no new messages', 'بلا رسائل جديدة', /سكوت|سكت/u],
    ['putting into a text', 'إدراج', word('أدرج')],
    ['a scheduled message', 'مجدولة', /إرسال لاحق|أرسل لاحق/u],
    ['a customer, man or woman', 'العميل', /العميلة/u],
  ])('have one word for %s: «%s»', (_what, _word, another) => {
    expect(withWord(arabic, another)).toEqual([]);
  });
});

describe('English words', () => {
  it('have the apostrophe of print', () => {
    expect(withWord(english, /[\p{L}]'[\p{L}]|s' /u)).toEqual([]);
  });

  it.each([
    ['a chat', /\bconversations?\b/iu],
    ['unassigned', /nobody’s|\bto nobody\b/iu],
    ['characters', /\bletters? (left|too long|each)\b|\d+ letters\b/iu],
    ['starting over', /\banew\b/iu],
    ['doing it automatically', /\bby (itself|themselves)\b/iu],
    ['setting aside', /\bput aside\b/iu],
    ['resolving a ticket', /\bclos(e|es|ed|ing) (the |a )?tickets?\b|\bclosed by\b/iu],
    ['scheduling a message', /\bsend later\b/iu],
    ['a customer, man or woman', /\b(she|he|her|his) (is|was|has|wants|waits)\b/iu],
    ['a photo', /\bthis picture\b|\bthe picture\b/iu],
    ['what a pharmacist would say', /nothing spoke|who served|both sides are silent|is waited for/iu],
  ])('say it one way: %s', (_what, another) => {
    expect(withWord(english, another)).toEqual([]);
  });
});
