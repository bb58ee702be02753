import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** Snapshots outside of this PC, and the drill. */
export const externalTexts = {
  'external.title': 'نسخ خارج الجهاز',
  'external.explain':
    'نسخة كاملة مشفّرة على فلاشة أو قرص خارجي أو مجلد على الشبكة، تُؤخذ وحدها في موعدها، وتُقرأ من هناك قبل اعتمادها. إن ضاع هذا الجهاز أو تعطل، تعود المحادثات منها على جهاز آخر.',
  'external.none': 'لم يُختر مكان بعد: لو ضاع هذا الجهاز اليوم ضاعت معه المحادثات.',
  'external.none-here': 'لم يُختر مكان بعد. اطلب من المدير أن يختاره.',
  'external.choose': 'اختيار المكان…',
  'external.change': 'تغيير الإعدادات…',
  'external.change-folder': 'اختيار مكان آخر…',
  'external.folder': 'المكان: {{folder}}',
  'external.last': 'آخر نسخة سليمة {{ago}} ({{time}}).',
  'external.last-none': 'لا توجد نسخة سليمة هناك بعد.',
  'external.last-files': 'فيها {{files}}، منها {{new}} في آخر مرة.',
  'external.lost': '{{files}} تعرفها المحادثات وليست سليمة على هذا الجهاز، فليست في النسخة.',
  'external.overdue': 'لم تُؤخذ نسخة سليمة خارج الجهاز منذ أكثر من يومين.',
  'external.banner-overdue': 'آخر نسخة سليمة خارج الجهاز {{ago}}. راجع الفلاشة أو الشبكة.',
  'external.banner-never': 'لم تُؤخذ أي نسخة خارج الجهاز حتى الآن. راجع الفلاشة أو الشبكة.',
  'external.banner-lost': 'توقفت النسخ خارج الجهاز: تعذّرت قراءة إعداداتها. اختر المكان من جديد.',
  'external.banner-open': 'فتح النسخ الاحتياطي',
  'external.unreachable': 'المكان غير متصل الآن. تُستكمل النسخة وحدها عندما يعود.',
  'external.phase-copying': 'جارٍ نسخ المحادثات…',
  'external.phase-writing': 'جارٍ الكتابة والقراءة للتأكد…',
  'external.phase-proving': 'جارٍ فحص ما كُتب…',
  'external.phase-tidying': 'جارٍ اعتماد النسخة وترتيب القديم…',
  'external.run': 'أخذ نسخة خارج الجهاز الآن',
  'external.forget': 'إيقاف النسخ إلى هذا المكان',
  'external.forget-title': 'إيقاف النسخ إلى هذا المكان؟',
  'external.forget-body': 'لن تُؤخذ نسخ جديدة خارج الجهاز. ما هو موجود هناك يبقى، ويُفتح بعبارة المرور.',
  'external.same-disk':
    'هذا المكان على نفس القرص الذي عليه البيانات: إن تعطل القرص ضاعت معه النسخ. الأفضل فلاشة أو قرص خارجي أو جهاز آخر على الشبكة.',
  'external.own-there': 'في هذا المكان نسخ سابقة لهذه الصيدلية ({{count}}). تُستكمل، ويُكتب الجديد فقط.',
  'external.others-there': 'في هذا المكان نسخ لبرنامج آخر أو صيدلية أخرى. تبقى كما هي في مجلدها.',
  'external.needs': 'تحتاج أول نسخة نحو {{needed}}، والمتاح هناك {{free}}.',
  'external.too-little':
    'المكان لا يكفي: تحتاج أول نسخة نحو {{needed}}، والمتاح {{free}}. أفرغ مساحة، أو اختر مكانًا آخر، أو اترك الصور والملفات.',
  'external.when': 'الموعد',
  'external.when-daily': 'كل يوم في ساعة محددة',
  'external.when-every': 'كل عدة ساعات',
  'external.at': 'الساعة',
  'external.at-hint': 'إن كان الجهاز مغلقًا وقتها تُؤخذ النسخة بعد تشغيله بدقائق.',
  'external.hours': 'كل كم ساعة',
  'external.media': 'الصور والملفات مع المحادثات',
  'external.media-hint': 'يُكتب كل ملف مرة واحدة، فلا تكبر النسخ اليومية إلا بالجديد.',
  'external.session': 'ربط واتساب معها',
  'external.session-hint': 'ينقطع واتساب ثوانيَ عند كل نسخة ثم يعود.',
  'external.session-warning':
    'من معه النسخة وعبارة المرور يستطيع الكتابة باسم الصيدلية. وبعد استعادتها على جهاز آخر لا تفتح روشتة هنا: الربط واحد، وإن عمل الجهازان معًا فقد يلغي واتساب ربطهما أو تُعالَج الرسائل مرتين.',
  'external.passphrase': 'عبارة المرور للنسخ',
  'external.passphrase-hint':
    '10 أحرف على الأقل؛ أربع كلمات متفرقة اختيار جيد. بدونها أو بدون مفتاح الاستعادة لا تُفتح النسخ.',
  'external.passphrase-new': 'عبارة مرور جديدة (اتركها فارغة لتبقى الحالية)',
  'external.not-kept':
    'لا يوجد على هذا الجهاز مخزن آمن لكلمات السر، فلا تُحفظ العبارة هنا. اكتبها على ورقة: ستُطلب عند كل تجربة استعادة.',
  'external.kept': 'تُحفظ العبارة في مخزن كلمات السر الخاص بالنظام على هذا الجهاز. احتفظ بها أيضًا خارجه.',
  'external.save': 'حفظ وبدء أول نسخة',
  'external.save-changes': 'حفظ',
  'external.cancel': 'إلغاء',
  'external.keep-title': 'احتفظ بعبارة المرور خارج الجهاز',
  'external.keep-body':
    'إن ضاع هذا الجهاز فلن تُفتح النسخ إلا بهذه العبارة أو بمفتاح الاستعادة. اطبعها أو اكتبها، واحفظها بعيدًا عن الجهاز وعن الفلاشة.',
  'external.keep-print': 'طباعة',
  'external.keep-done': 'احتفظت بها',
  'external.sheet-title': 'عبارة المرور لنسخ روشتة',
  'external.sheet-use':
    'عند الاستعادة: افتح روشتة على جهاز آخر، اختر «استعادة نسخة» ثم «نسخ خارج الجهاز»، ثم اكتب هذه العبارة.',
  'external.sheet-folder': 'مكان النسخ: {{folder}}',
  'external.sheet-date': 'بتاريخ {{date}}',
  'external.reveal': 'عرض عبارة المرور…',
  'external.reveal-show': 'عرض',
  'external.drill-title': 'تجربة الاستعادة',
  'external.drill-explain':
    'تُفتح النسخة في مجلد مؤقت وتُفحص كما لو كانت ستُستعاد، ولا تتغيّر المحادثات هنا. جرّبها مرة كل شهر.',
  'external.drill-which': 'أي نسخة',
  'external.drill-newest': 'الأحدث',
  'external.drill-passphrase': 'عبارة المرور',
  'external.drill-passphrase-kept': 'عبارة المرور (اتركها فارغة لتُستعمل المحفوظة)',
  'external.drill-run': 'تجربة هذه النسخة',
  'external.drill-running': 'جارٍ التجربة…',
  'external.drill-cancel': 'إيقاف التجربة',
  'external.drill-good':
    'هذه النسخة صالحة للاستعادة: {{messages}} حتى {{until}}، و{{customers}}، و{{tickets}}.',
  'external.drill-good-empty': 'هذه النسخة صالحة للاستعادة، ولا رسائل فيها.',
  'external.drill-files': 'الملفات: {{present}} من {{total}} موجودة، وقُرئ منها {{read}} حتى آخرها.',
  'external.drill-files-empty': 'ولا صور أو ملفات بعد.',
  'external.drill-files-none': 'لم يُطلب حفظ الصور والملفات في هذه النسخة.',
  'external.drill-files-bad':
    'المحادثات تعود كاملة، لكن {{files}} تالفة أو ناقصة في هذه النسخة. تُكتب من جديد في النسخة القادمة إن كانت سليمة هنا.',
  'external.drill-link': 'وفيها ربط واتساب.',
  'external.problem-target-missing':
    'المكان غير موجود الآن: الفلاشة غير موصلة أو الشبكة مقطوعة. وصّلها؛ تُستكمل النسخة وحدها.',
  'external.problem-target-other':
    'المكان موجود وليس فيه نسخ هذه الصيدلية: قد تكون فلاشة أخرى أو أُفرغت. وصّل الفلاشة الصحيحة، أو اختر المكان من جديد.',
  'external.problem-target-inside': 'هذا المكان داخل مجلد بيانات روشتة نفسه. اختر مكانًا خارجه.',
  'external.problem-target-blocked':
    'في هذا المكان ملف أو اختصار باسم مجلد نسخ روشتة، فلم يُكتب شيء. غيّر اسمه أو اختر مكانًا آخر.',
  'external.problem-target-read-only': 'لا يمكن الكتابة هنا: المكان محمي من الكتابة أو غير مسموح به.',
  'external.problem-target-full': 'لا توجد مساحة كافية هناك. أفرغ مساحة؛ النسخ السابقة كما هي.',
  'external.problem-target-hangs':
    'المكان لا يرد. راجع الشبكة أو الفلاشة؛ تُعاد المحاولة وحدها، والنسخ السابقة كما هي.',
  'external.problem-target-damages':
    'ما قُرئ من المكان ليس ما كُتب فيه، فلم تُعتمد النسخة. قد تكون الفلاشة تالفة: جرّب غيرها.',
  'external.problem-path-too-long': 'مسار المجلد طويل جدًا. اختر مجلدًا أقرب إلى بداية القرص.',
  'external.problem-pc-full': 'قرص هذا الجهاز ممتلئ، فلم تكتمل. أفرغ مساحة ثم أعد المحاولة.',
  'external.problem-passphrase-wrong':
    'عبارة المرور لا تفتح هذه النسخة. راجع لغة لوحة المفاتيح والحروف الكبيرة ثم أعد المحاولة.',
  'external.problem-passphrase-needed':
    'اكتب عبارة المرور: ليست محفوظة على هذا الجهاز، أو استُعيدت بيانات أخرى منذ حفظها.',
  'external.problem-snapshot-damaged':
    'هذه النسخة تالفة أو ناقصة ولا تُستعاد. جرّب نسخة أقدم، وخذ نسخة جديدة الآن.',
  'external.problem-snapshot-gone':
    'لم تعد هذه النسخة موجودة هناك: حُذفت أو حلّت محلها نسخ أحدث. اختر نسخة أخرى.',
  'external.problem-snapshot-newer': 'أُخذت هذه النسخة بإصدار أحدث من روشتة. حدّث البرنامج ثم أعد المحاولة.',
  'external.problem-link-not-copied': 'لم يُنسخ ربط واتساب، فلم تكتمل النسخة. تُعاد المحاولة وحدها.',
  'external.problem-settings-lost':
    'تعذّرت قراءة إعدادات النسخ خارج الجهاز، فتوقفت. اختر المكان من جديد؛ النسخ السابقة هناك كما هي.',
  'external.problem-stopped': 'أُوقفت قبل أن تكتمل.',
  'external.problem-failed': 'لم تكتمل. النسخ السابقة كما هي، وتُعاد المحاولة وحدها.',
} as const satisfies OwnTexts<'external'>;

export const externalPlurals = {
  'external.messages': {
    zero: 'لا رسائل',
    one: 'رسالة واحدة',
    two: 'رسالتان',
    few: '{{count}} رسائل',
    many: '{{count}} رسالة',
    other: '{{count}} رسالة',
  },
  'external.customers': {
    zero: 'لا عملاء',
    one: 'عميل واحد',
    two: 'عميلان',
    few: '{{count}} عملاء',
    many: '{{count}} عميلًا',
    other: '{{count}} عميل',
  },
  'external.tickets': {
    zero: 'لا تذاكر',
    one: 'تذكرة واحدة',
    two: 'تذكرتان',
    few: '{{count}} تذاكر',
    many: '{{count}} تذكرة',
    other: '{{count}} تذكرة',
  },
} as const satisfies ArabicPlurals<'external'>;
