import type { RoomTexts } from '../rooms.ts';

/** Backups and backup files. */
export const backupTexts = {
  'backup.title': 'النسخ الاحتياطي',
  'backup.last': 'آخر نسخة: {{time}}، حجمها {{size}}.',
  'backup.none': 'لا توجد نسخة احتياطية بعد. تُؤخذ الأولى وحدها بعد دقائق من التشغيل.',
  'backup.explain':
    'تُؤخذ نسخة مشفّرة كل يوم وتُفحص قبل اعتمادها، وتبقى نسخ آخر 7 أيام و4 أسابيع على هذا الجهاز. احفظ مفتاح الاستعادة لتُفتح على جهاز آخر.',
  'backup.run': 'خذ نسخة الآن',
  'backup.running': 'جارٍ أخذ النسخة وفحصها…',
  'backup.open-folder': 'افتح مجلد النسخ',

  'export.title': 'نسخة في ملف واحد',
  'export.explain':
    'ملف واحد مشفّر بعبارة مرور، يُفتح على أي جهاز من شاشة الاستعادة. احفظه على فلاشة أو قرص خارجي. يحتوي على المحادثات والعملاء، ولا يحتوي على ربط واتساب.',
  'export.open': 'احفظ نسخة في ملف…',
  'export.passphrase': 'عبارة مرور للملف',
  'export.passphrase-hint': '10 أحرف على الأقل؛ أربع كلمات متفرقة اختيار جيد. بدونها لا يُفتح الملف أبدًا.',
  'export.passphrase-again': 'أعد كتابتها',
  'export.passphrase-differs': 'العبارتان مختلفتان.',
  'export.submit': 'اختر المكان واحفظ',
  'export.running': 'جارٍ التشفير والفحص…',
  'export.done': 'تم حفظ الملف وفحصه: {{file}}',
  'export.restore': 'استعادة نسخة…',
} as const satisfies RoomTexts<'backup' | 'export'>;
