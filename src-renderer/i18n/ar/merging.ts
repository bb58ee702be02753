import type { OwnTexts } from '../text-files.ts';

/** Merging two conversations of one customer, and separating them again. */
export const mergingTexts = {
  'merge.menu': 'خيارات المحادثة',
  'merge.open': 'دمج مع محادثة أخرى…',
  'merge.title': 'محادثتان لعميل واحد؟',
  'merge.intro': 'إذا كان العميل يكتب من رقمين، اجمع محادثتيه في مكان واحد. اختر المحادثة الأخرى.',
  'merge.search': 'ابحث بالاسم أو الرقم',
  'merge.list-label': 'المحادثات التي يمكن دمجها',
  'merge.none': 'لا توجد محادثة أخرى بهذا الاسم أو الرقم.',
  'merge.kept': 'هذه المحادثة',
  'merge.added': 'تُضاف إليها',
  'merge.explain-history': 'تظهر رسائل الرقمين معًا بترتيب وقتها، في محادثة {{name}}.',
  'merge.explain-reply': 'يذهب ردّك إلى الرقم الذي كتب منه العميل آخر مرة.',
  'merge.explain-undo': 'لا يتغيّر شيء على الهاتف، ويمكنك فصلهما متى شئت: تعود كل رسالة إلى رقمها.',
  'merge.submit': 'دمج المحادثتين',
  'merge.done': 'أصبحت المحادثتان محادثة واحدة.',
  'merge.undone': 'فُصلت المحادثتان، وعادت كل رسالة إلى رقمها.',
  'merge.note': 'مدموجة مع محادثة {{names}}',
  'merge.names-joint': '، و',
  'merge.reply-to': 'ردّك يذهب إلى {{phone}}',
  'merge.reply-hidden': 'ردّك يذهب إلى الرقم المخفي',
  'merge.separate': 'فصل محادثة {{name}}…',
  'merge.separate-title': 'فصل محادثة {{name}}؟',
  'merge.separate-body': 'تعود رسائل كل رقم إلى محادثته، ومنها ما وصل بعد الدمج. ويمكنك دمجهما من جديد.',
  'merge.separate-confirm': 'فصل المحادثتين',
} as const satisfies OwnTexts<'merge'>;
