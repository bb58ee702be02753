import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** What staff are told of while they look elsewhere. */
export const alertsTexts = {
  'alerts.tab': 'التنبيهات',
  'alerts.sounds': 'الأصوات',
  'alerts.sounds-hint': 'المحادثة المكتومة، هنا أو على الهاتف، لا صوت لها ولا إشعار.',
  'alerts.volume': 'مستوى الصوت على هذا الجهاز',
  'alerts.volume-off': 'بلا صوت',
  'alerts.volume-low': 'منخفض',
  'alerts.volume-middle': 'متوسط',
  'alerts.volume-high': 'عالٍ',
  'alerts.kind-message': 'رسالة من عميل',
  'alerts.kind-prescription': 'صورة روشتة',
  'alerts.kind-late': 'رد متأخر',
  'alerts.kind-mention': 'إشارة في ملاحظة داخلية',
  'alerts.play': 'سماع صوت «{{kind}}»',
  'alerts.quiet': 'ساعات الهدوء',
  'alerts.quiet-hint': 'تظهر الإشعارات فيها بلا صوت، بتوقيت الصيدلية.',
  'alerts.quiet-on': 'كتم الأصوات في ساعات محددة كل يوم',
  'alerts.quiet-from': 'من',
  'alerts.quiet-to': 'إلى',
  'alerts.notifications': 'الإشعارات',
  'alerts.shows-text': 'إظهار نص الرسالة في الإشعار',
  'alerts.shows-text-hint':
    'بدون هذا الخيار يظهر اسم العميل وحده. وعندما تكون روشتة مقفلة لا يظهر اسم ولا نص، بل أن رسالة وصلت.',
  'alerts.who-hint':
    'يُنبَّه المسجَّل دخوله إلى ما يخصه وإلى ما لا يخص أحدًا، وإلى ما يخص زميلًا خارج الوردية. وإلى رسالة تخص زميلًا في الوردية أيضًا، مع اسم الزميل، فهذا الجهاز لا يُسمع غيره.',
  'alerts.managers': 'تنبيه المسؤول والمدير إلى الرد المتأخر',
  'alerts.managers-hint':
    'يُنبَّه أولًا من استلم التذكرة عند موعد الرد، ثم المسؤول والمدير، أو من كان على هذا الجهاز، بعد هذه المدة إن ظل العميل ينتظر.',
  'alerts.minutes': 'دقيقة',
  'alerts.background': 'على هذا الجهاز',
  'alerts.closing': 'عند إغلاق النافذة',
  'alerts.closing-ask': 'السؤال أول مرة',
  'alerts.closing-stay': 'الاستمرار في الاستقبال',
  'alerts.closing-quit': 'الإغلاق تمامًا',
  'alerts.closing-hint':
    'إذا استمرت روشتة في الاستقبال بقيت أيقونتها بجوار الساعة، ومنها تُفتح وتُقفل وتُغلق. وعلى سطح مكتب بلا مكان لهذه الأيقونة يكون إغلاق النافذة إغلاقًا تامًا.',
  'alerts.startup': 'التشغيل مع الجهاز',
  'alerts.startup-hint': 'تبدأ روشتة في الخلفية عند تشغيل الجهاز، وتستقبل الرسائل وهي مقفلة.',
  'alerts.startup-cannot': 'غير متاح لهذه النسخة من روشتة؛ فهي غير مثبتة على هذا الجهاز.',
  'alerts.opened-below': 'المحادثة مفتوحة تحت هذه النافذة.',
  'alerts.said-here': 'من {{name}}: {{text}}',
  'alerts.said-from': 'رسالة جديدة من {{name}}',
} as const satisfies OwnTexts<'alerts'>;

export const alertsPlurals = {
  'alerts.said-messages': {
    zero: 'لا رسائل جديدة',
    one: 'رسالة جديدة',
    two: 'رسالتان جديدتان',
    few: '{{count}} رسائل جديدة',
    many: '{{count}} رسالة جديدة',
    other: '{{count}} رسالة جديدة',
  },
} as const satisfies ArabicPlurals<'alerts'>;
