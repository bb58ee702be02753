import type { OwnTexts } from '../text-files.ts';

/** Everything in open files. */
export const fullExportTexts = {
  'full-export.tab': 'تصدير كل البيانات',
  'full-export.title': 'كل البيانات في ملفات مفتوحة',
  'full-export.explain':
    'العملاء والمحادثات والرسائل والتذاكر والروشتات وكل ما سجّلته روشتة، في ملفات نصية يقرؤها أي برنامج، لتنتقل إلى نظام آخر. لا تُصدَّر الأرقام السرية والمفاتيح. هذا ليس نسخة احتياطية: لا تُستعاد منه روشتة.',
  'full-export.warning':
    'هذه الملفات غير مشفّرة، وفيها أسماء العملاء وأرقامهم ورسائلهم وأدويتهم وصور روشتاتهم. من يحصل عليها يقرؤها كلها. احفظها في مكان مقفول، ولا ترسلها بالبريد أو واتساب، واحذفها عندما تنتهي منها.',
  'full-export.form': 'الشكل',
  'full-export.form-folder': 'مجلد',
  'full-export.form-zip': 'ملف zip واحد',
  'full-export.with-files': 'تضمين الصور والتسجيلات والمستندات',
  'full-export.with-files-size': 'تضمين الصور والتسجيلات والمستندات ({{size}})',
  'full-export.understood': 'فهمت أن الملفات غير مشفّرة، وأنا مسؤول عن حفظها',
  'full-export.begin': 'اختيار المكان والتصدير',
  'full-export.running': 'جارٍ التصدير. يمكنك متابعة العمل.',
  'full-export.cancel': 'إيقاف التصدير',
  'full-export.done': 'اكتمل التصدير: {{place}}',
  'full-export.done-counts': 'الجداول: {{tables}}. الصفوف: {{rows}}. الملفات: {{files}}. الحجم: {{size}}.',
  'full-export.done-missing':
    'ملفات غير موجودة على هذا الجهاز أو تالفة: {{missing}}. تجد قائمتها في missing-files.jsonl.',
  'full-export.cancelled': 'أُوقف التصدير وحُذف ما كُتب منه.',
  'full-export.show': 'فتح مكانه',
} as const satisfies OwnTexts<'full-export'>;
