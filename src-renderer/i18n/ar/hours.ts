import type { OwnTexts } from '../text-files.ts';

/** When the pharmacy is open. */
export const hoursTexts = {
  'hours.tab': 'مواعيد العمل',
  'hours.week': 'الأسبوع',
  'hours.week-hint': 'لكل يوم أي عدد من الفترات. فترة تنتهي بعد منتصف الليل تُحسب على اليوم الذي بدأت فيه.',
  'hours.closed': 'مغلق',
  'hours.from': '{{day}}: من',
  'hours.to': '{{day}}: إلى',
  'hours.next-day': 'حتى {{time}} في اليوم التالي',
  'hours.add-period': 'فترة أخرى',
  'hours.open-day': 'فتح هذا اليوم',
  'hours.add-period-to': '{{day}}: إضافة فترة',
  'hours.remove-period': '{{day}}: حذف الفترة',
  'hours.copy-of': 'نسخ مواعيد {{day}} إلى أيام أخرى',
  'hours.copy-to': 'نسخ إلى',
  'hours.copy': 'نسخ',

  'hours.ramadan': 'رمضان',
  'hours.ramadan-hint': 'أسبوع خاص بأيام رمضان، ثم تعود المواعيد المعتادة وحدها.',
  'hours.ramadan-on': 'مواعيد خاصة في رمضان',
  'hours.ramadan-suggest': 'استخدام الموعد المتوقع: {{from}} – {{to}}',
  'hours.moon': 'التواريخ حسب التقويم، ورؤية الهلال قد تقدّمها أو تؤخرها يومًا.',
  'hours.first-day': 'أول يوم',
  'hours.last-day': 'آخر يوم',

  'hours.holidays': 'الإجازات والأيام الخاصة',
  'hours.holidays-hint': 'يوم هنا يسبق مواعيد الأسبوع ورمضان.',
  'hours.holiday': 'إجازة',
  'hours.holiday-add': 'يوم خاص آخر',
  'hours.holiday-suggest': 'إضافة إجازة معروفة',
  'hours.holiday-remove': 'حذف {{name}}',
  'hours.about': 'حوالي',
  'hours.name-ar': 'الاسم بالعربية',
  'hours.name-en': 'الاسم بالإنجليزية',
  'hours.name-needed': 'اكتب اسمًا بالعربية.',
  'hours.closed-all-day': 'مغلق طوال اليوم',

  'hours.time-zone': 'المنطقة الزمنية',
  'hours.time-zone-hint': 'تُحسب بها المواعيد والتوقيت الصيفي.',

  'hours.now-open': 'الصيدلية مفتوحة الآن، وتغلق {{when}}.',
  'hours.now-closed': 'الصيدلية مغلقة الآن، وتفتح {{when}}.',
  'hours.open-always': 'الصيدلية مفتوحة طوال اليوم كل يوم.',
  'hours.closed-long': 'الصيدلية مغلقة، ولا موعد لفتحها في هذه المواعيد.',
  'hours.strip': 'الأسبوعان القادمان',
  'hours.in-ramadan': 'رمضان',

  'hours.problem-period-empty':
    'فترة تنتهي عند بدايتها. لليوم كله اكتب من 12 منتصف الليل إلى 12 منتصف الليل.',
  'hours.problem-periods-overlap': 'فترتان متداخلتان، أو تتداخل فترة مع سهرة اليوم السابق.',
  'hours.problem-range-backwards': 'آخر يوم قبل أول يوم.',
  'hours.problem-holidays-overlap': 'يوم من هذه الأيام في إجازة أخرى أيضًا.',
  'hours.problem-never-open': 'كل أيام هذا الأسبوع مغلقة. افتح يومًا واحدًا على الأقل.',
  'hours.problem-time-zone-unknown': 'اختر منطقة زمنية من القائمة.',
} as const satisfies OwnTexts<'hours'>;
