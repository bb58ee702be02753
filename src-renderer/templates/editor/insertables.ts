import type { Language } from '#shared/domain/bilingual.ts';
import type { BlankType, TemplateVariable } from '#shared/desk/templates/template-names.ts';

/** What the buttons put into a text, in the language of that text. */
export const VARIABLE_TEXTS: Record<Language, Record<TemplateVariable, string>> = {
  ar: {
    customer: '{{العميل|يا فندم}}',
    agent: '{{الموظف}}',
    pharmacy: '{{الصيدلية}}',
    total: '{{الإجمالي}}',
    today: '{{اليوم}}',
  },
  en: {
    customer: '{{customer}}',
    agent: '{{agent}}',
    pharmacy: '{{pharmacy}}',
    total: '{{total}}',
    today: '{{today}}',
  },
};

export const BLANK_TEXTS: Record<Language, Record<BlankType, string>> = {
  ar: {
    text: '{{ملاحظة}}',
    number: '{{السعر:رقم}}',
    date: '{{الموعد:تاريخ=غدا}}',
    choice: '{{الحجم:اختيار(صغير|كبير)}}',
  },
  en: {
    text: '{{Note}}',
    number: '{{Price:number}}',
    date: '{{Day:date=tomorrow}}',
    choice: '{{Size:choice(small|large)}}',
  },
};

/** Who stands in the preview. */
export const SAMPLE_VALUES = {
  ar: { customer: 'أستاذة منى', agent: 'أحمد', pharmacy: 'صيدلية الشفاء', total: 250 },
  en: { customer: 'Mona', agent: 'Ahmed', pharmacy: 'Al Shifa Pharmacy', total: 250 },
} as const;
