/** What staff of a pharmacy in Egypt look for, and Unicode's names do not know; a name of its own where it means something else. */
export const COUNTER_WORDS: Readonly<Record<string, { name?: string; words: string } | undefined>> = {
  '💊': { name: 'حبوب علاج دواء', words: 'دوا برشام برشامة حباية علاج كبسولة قرص أقراص' },
  '❤️': { name: 'قلب', words: 'أحمر حب' },
  '💉': { words: 'علاج حقن أنسولين' },
  '🩹': { words: 'لزقة لصقة بلاستر شاش' },
  '🩸': { words: 'سكر تحليل قياس' },
  '🩺': { words: 'ضغط قياس' },
  '🌡️': { words: 'حرارة سخونية قياس' },
  '🤒': { words: 'سخونية سخن' },
  '🤧': { words: 'برد رشح زكام' },
  '🧴': { words: 'كريم غسول' },
  '🍼': { words: 'لبن أطفال بيبي' },
  '🛵': { words: 'توصيل دليفري طيار' },
  '📦': { words: 'طلب أوردر علبة' },
  '💵': { words: 'كاش حساب فلوس' },
  '📍': { words: 'عنوان لوكيشن موقع' },
};
