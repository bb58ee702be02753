import type { OwnTexts } from '../text-files.ts';

/** Fields of a day and of a time. */
export const datesTexts = {
  'dates.placeholder': 'يوم/شهر/سنة',
  'dates.unreadable': 'اكتب التاريخ هكذا: 25/12/2027',
  'dates.clear': 'مسح التاريخ',
  'dates.day': 'اليوم',
  'dates.hour': 'الساعة',
  'dates.minute': 'الدقيقة',
  'dates.half-of-day': 'صباحًا أو مساءً',
  'dates.am': 'ص',
  'dates.pm': 'م',
  'dates.choose-month': 'اختر الشهر',
  'dates.choose-year': 'اختر السنة',
  'dates.next-month': 'الشهر التالي',
  'dates.previous-month': 'الشهر السابق',
  'dates.next-year': 'السنة التالية',
  'dates.previous-year': 'السنة السابقة',
  'dates.next-decade': 'السنوات التالية',
  'dates.previous-decade': 'السنوات السابقة',
} as const satisfies OwnTexts<'dates'>;
