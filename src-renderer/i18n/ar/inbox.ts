import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** The list of conversations. */
export const inboxTexts = {
  'inbox.title': 'المحادثات',
  'inbox.search': 'اسم أو رقم أو رسالة',
  'inbox.search-clear': 'مسح البحث',
  'inbox.all': 'الكل',
  'inbox.mine': 'تذاكري',
  'inbox.needs-reply': 'تحتاج ردًا',
  'inbox.unread': 'غير مقروءة',
  'inbox.filters': 'تصفية المحادثات',
  'inbox.list-label': 'قائمة المحادثات',
  'inbox.empty-title': 'لا توجد محادثات بعد',
  'inbox.empty-body': 'أول رسالة من عميل ستظهر هنا فورًا.',
  'inbox.empty-unlinked': 'اربط هاتف الصيدلية، وتظهر هنا أول رسالة من عميل.',
  'inbox.no-unread-title': 'كل الرسائل مقروءة',
  'inbox.no-unread-body': 'لا يوجد عميل في انتظار قراءة رسالته.',
  'inbox.nobody-waits-title': 'لا أحد ينتظر ردًا',
  'inbox.nobody-waits-body': 'كل عميل كتب وصله رد. من يكتب بعد الآن يظهر هنا.',
  'inbox.no-results-title': 'لا توجد نتائج',
  'inbox.you': 'أنت:',
  'inbox.draft': 'مسودة:',
  'inbox.draft-of': 'مسودة من {{name}} ({{ago}}):',
  'inbox.no-messages': 'لا رسائل بعد',
  'inbox.hidden-number': 'رقم مخفي',
  'inbox.yesterday': 'أمس',
} as const satisfies OwnTexts<'inbox'>;

export const inboxPlurals = {
  'inbox.unread-messages': {
    zero: 'لا رسائل غير مقروءة',
    one: 'رسالة واحدة غير مقروءة',
    two: 'رسالتان غير مقروءتين',
    few: '{{count}} رسائل غير مقروءة',
    many: '{{count}} رسالة غير مقروءة',
    other: '{{count}} رسالة غير مقروءة',
  },
} as const satisfies ArabicPlurals<'inbox'>;
