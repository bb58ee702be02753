import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** The frame around every screen: connection, banners, navigation. */
export const shellTexts = {
  'status.proven': 'آخر تأكيد من واتساب: {{time}}',
  'status.label': 'حالة الاتصال بواتساب: {{status}}',
  'status.starting': 'جارٍ التشغيل…',
  'status.qr': 'في انتظار ربط الهاتف',
  'status.pairing': 'في انتظار رمز الربط',
  'status.syncing': 'جارٍ المزامنة…',
  'status.online': 'متصل بواتساب',
  'status.offline': 'غير متصل',
  'status.logged-out': 'غير مرتبط بهاتف',
  'status.unavailable': 'يلزم تحديث روشتة',

  'offline.no-network': 'لا يوجد إنترنت على هذا الجهاز. تأكد من الراوتر أو الواي فاي.',
  'offline.connection-lost': 'انقطع الاتصال بواتساب. نحاول إعادته الآن.',
  'offline.page-crashed': 'توقفت صفحة واتساب فجأة. نعيد تشغيلها.',
  'offline.start-failed': 'لم يبدأ واتساب. نحاول مرة أخرى.',
  'offline.used-elsewhere': 'واتساب مفتوح في نافذة أخرى بنفس الربط. أغلقها هناك ثم حاول.',
  'offline.retry-in': 'المحاولة التالية بعد {{time}}',
  'offline.retrying': 'جارٍ المحاولة الآن…',
  'offline.retry-now': 'حاول الآن',

  'banner.starting': 'نجهّز الاتصال بواتساب. يمكنك تصفّح المحادثات من الآن.',
  'banner.syncing': 'نحمّل ما وصل أثناء الغياب…',
  'banner.unlinked': 'روشتة غير مرتبطة بهاتف الصيدلية. ما تكتبه يُحفظ ويُرسل بعد الربط.',
  'banner.unavailable': 'تغيّر واتساب ويلزم تحديث روشتة. محادثاتك متاحة للقراءة.',
  'banner.connect': 'ربط الهاتف',
  'banner.details': 'التفاصيل',

  'catch-up.all-in': 'كلها محفوظة.',
  'catch-up.first':
    'تم ربط الهاتف. هنا كل ما كُتب منذ {{since}}، وما لم يُقرأ قبله. الأقدم من ذلك تجده على هاتف الصيدلية فقط.',
  'catch-up.but': 'لكن',
  'catch-up.dismiss': 'إخفاء هذا الإشعار',

  'disk.low': 'القرص ممتلئ وروشتة تعمل على مساحتها الاحتياطية. احذف ملفات لا تحتاجها الآن.',
  'disk.full': 'القرص ممتلئ تمامًا ولا يمكن حفظ رسائل جديدة. احذف ملفات لا تحتاجها، وستُحفظ الرسائل وحدها.',

  'clock.ahead':
    'ساعة هذا الجهاز متقدمة عن ساعة واتساب بمقدار {{by}}. اضبط الوقت في الجهاز، فمواعيد الرد والرسائل المجدولة تُحسب به.',
  'clock.behind':
    'ساعة هذا الجهاز متأخرة عن ساعة واتساب بمقدار {{by}}. اضبط الوقت في الجهاز، فمواعيد الرد والرسائل المجدولة تُحسب به.',

  'training.title': 'وضع التدريب',
  'training.body': 'العملاء هنا وهميون، ولا تُرسل أي رسالة إلى واتساب.',
  'training.leave': 'الخروج من التدريب',

  'nav.label': 'التنقل',
  'nav.settings': 'الإعدادات',
  'nav.to-light': 'الوضع الفاتح',
  'nav.to-dark': 'الوضع الداكن',
  'nav.language': 'English',
  'page.chats': 'المحادثات',
  'page.tickets': 'التذاكر',
  'page.prescriptions': 'الروشتات',
  'page.customers': 'العملاء',
  'page.follow-ups': 'متابعات',
  'page.templates': 'الردود',
  'page.ratings': 'التقييمات',
} as const satisfies OwnTexts<
  'status' | 'offline' | 'banner' | 'catch-up' | 'disk' | 'clock' | 'training' | 'nav' | 'page'
>;

export const shellPlurals = {
  'clock.minutes': {
    zero: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتين',
    few: '{{count}} دقائق',
    many: '{{count}} دقيقة',
    other: '{{count}} دقيقة',
  },
  'clock.hours': {
    zero: 'أقل من ساعة',
    one: 'ساعة واحدة',
    two: 'ساعتين',
    few: '{{count}} ساعات',
    many: '{{count}} ساعة',
    other: '{{count}} ساعة',
  },
  'clock.days': {
    zero: 'أقل من يوم',
    one: 'يوم واحد',
    two: 'يومين',
    few: '{{count}} أيام',
    many: '{{count}} يومًا',
    other: '{{count}} يوم',
  },
  'catch-up.arrived-closed': {
    zero: 'لم تصل رسائل أثناء الإغلاق،',
    one: 'وصلت رسالة واحدة أثناء الإغلاق،',
    two: 'وصلت رسالتان أثناء الإغلاق،',
    few: 'وصلت {{count}} رسائل أثناء الإغلاق،',
    many: 'وصلت {{count}} رسالة أثناء الإغلاق،',
    other: 'وصلت {{count}} رسالة أثناء الإغلاق،',
  },
  'catch-up.arrived-away': {
    zero: 'لم تصل رسائل أثناء انقطاع الاتصال،',
    one: 'وصلت رسالة واحدة أثناء انقطاع الاتصال،',
    two: 'وصلت رسالتان أثناء انقطاع الاتصال،',
    few: 'وصلت {{count}} رسائل أثناء انقطاع الاتصال،',
    many: 'وصلت {{count}} رسالة أثناء انقطاع الاتصال،',
    other: 'وصلت {{count}} رسالة أثناء انقطاع الاتصال،',
  },
  'catch-up.arrived-incomplete': {
    zero: 'كل المحادثات مكتملة.',
    one: 'قد تنقص رسائل في محادثة واحدة؛ مكانها مبيّن فيها.',
    two: 'قد تنقص رسائل في محادثتين؛ مكانها مبيّن فيهما.',
    few: 'قد تنقص رسائل في {{count}} محادثات؛ مكانها مبيّن فيها.',
    many: 'قد تنقص رسائل في {{count}} محادثة؛ مكانها مبيّن فيها.',
    other: 'قد تنقص رسائل في {{count}} محادثة؛ مكانها مبيّن فيها.',
  },
  'catch-up.unplaced': {
    zero: 'كل المحادثات ظاهرة هنا.',
    one: 'تعذّرت قراءة محادثة واحدة ولا يمكن عرضها هنا؛ راجع هاتف الصيدلية.',
    two: 'تعذّرت قراءة محادثتين ولا يمكن عرضهما هنا؛ راجع هاتف الصيدلية.',
    few: 'تعذّرت قراءة {{count}} محادثات ولا يمكن عرضها هنا؛ راجع هاتف الصيدلية.',
    many: 'تعذّرت قراءة {{count}} محادثة ولا يمكن عرضها هنا؛ راجع هاتف الصيدلية.',
    other: 'تعذّرت قراءة {{count}} محادثة ولا يمكن عرضها هنا؛ راجع هاتف الصيدلية.',
  },
  'catch-up.unreadable': {
    zero: 'كل الرسائل مقروءة.',
    one: 'تعذّرت قراءة رسالة واحدة؛ راجع هاتف الصيدلية.',
    two: 'تعذّرت قراءة رسالتين؛ راجع هاتف الصيدلية.',
    few: 'تعذّرت قراءة {{count}} رسائل؛ راجع هاتف الصيدلية.',
    many: 'تعذّرت قراءة {{count}} رسالة؛ راجع هاتف الصيدلية.',
    other: 'تعذّرت قراءة {{count}} رسالة؛ راجع هاتف الصيدلية.',
  },
} as const satisfies ArabicPlurals<
  'status' | 'offline' | 'banner' | 'catch-up' | 'disk' | 'clock' | 'training' | 'nav'
>;
