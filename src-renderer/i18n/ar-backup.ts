/** Arabic: recovery key, backups and the restore screen. */
export const arBackup = {
  'error.recovery-key-typo': 'المفتاح غير مكتمل أو فيه حرف خطأ. راجعه مع الورقة مجموعةً مجموعة.',
  'error.recovery-key-wrong':
    'هذا المفتاح سليم لكنه لا يفتح هذه البيانات. تأكد أن الورقة تخص هذا الجهاز؛ لم يتغيّر شيء.',
  'error.recovery-key-needed': 'هذه النسخة لا تُفتح بمفتاح هذا الجهاز. أدخل مفتاح الاستعادة أولًا.',
  'error.backup-failed':
    'لم تكتمل النسخة الاحتياطية، والنسخ السابقة كما هي. تأكد من وجود مساحة فارغة على القرص ثم حاول مرة أخرى.',
  'error.backup-unreadable': 'هذه النسخة تالفة ولا تُفتح. اختر نسخة أخرى؛ لم يتغيّر شيء.',
  'error.backup-newer': 'هذه النسخة كتبتها روشتة أحدث. ثبّت أحدث إصدار ثم حاول مرة أخرى.',
  'error.restore-failed': 'لم تكتمل الاستعادة. تأكد من وجود مساحة فارغة على القرص ثم حاول مرة أخرى.',

  'restore.needs-recovery-key-title': 'أدخل مفتاح الاستعادة',
  'restore.needs-recovery-key-body':
    'محادثاتك موجودة على هذا الجهاز ومشفّرة، لكن المفتاح الذي يفتحها لم يعد متاحًا. يحدث هذا بعد إعادة تثبيت ويندوز أو تغيير حساب المستخدم. مفتاح الاستعادة المطبوع يفتحها.',
  'restore.unreadable-title': 'ملف المحادثات تالف',
  'restore.unreadable-body':
    'تعذّر فتح ملف المحادثات. لم يُحذف شيء ولم تُنشأ بيانات جديدة مكانه. يمكنك الرجوع إلى آخر نسخة سليمة.',
  'restore.missing-title': 'ملف المحادثات غير موجود',
  'restore.missing-body': 'اختفى ملف المحادثات من مكانه، ونسخه الاحتياطية موجودة. اختر نسخة لنعيدها.',
  'restore.newer-version-title': 'يلزم تحديث روشتة',
  'restore.newer-version-body':
    'هذه البيانات كتبتها نسخة أحدث من روشتة. ثبّت أحدث إصدار لتفتحها. لم يتغيّر شيء في بياناتك.',
  'restore.way': 'طريقة الاستعادة',
  'restore.way-key': 'مفتاح الاستعادة',
  'restore.way-copy': 'نسخة على هذا الجهاز',
  'restore.key-label': 'مفتاح الاستعادة',
  'restore.key-hint': 'ستون حرفًا ورقمًا في 12 مجموعة. لا فرق بين الحروف الكبيرة والصغيرة، والمسافات لا تهم.',
  'restore.key-count': '{{count}} من {{total}}',
  'restore.key-submit': 'افتح المحادثات',
  'restore.copies-label': 'النسخ الموجودة',
  'restore.copies-none': 'لا توجد نسخ احتياطية على هذا الجهاز.',
  'restore.copy-daily': 'نسخة احتياطية',
  'restore.copy-before-update': 'نسخة قبل التحديث',
  'restore.copy-submit': 'استعد هذه النسخة',
  'restore.copy-confirm-title': 'الرجوع إلى نسخة {{time}}؟',
  'restore.copy-confirm-body':
    'ما وصل بعد هذا الوقت لن يظهر في روشتة، ويبقى على هاتف الصيدلية. الملف الحالي يُحفظ جانبًا ولا يُحذف.',
  'restore.copy-confirm': 'نعم، استعد النسخة',
  'restore.folder': 'مجلد البيانات',
  'restore.open-folder': 'افتح المجلد',
  'restore.retry': 'حاول فتح المحادثات مرة أخرى',

  'recovery-key.title': 'مفتاح الاستعادة',
  'recovery-key.why':
    'محادثاتك مشفّرة، ومفتاحها مقفول على حساب ويندوز هذا. إذا أُعيد تثبيت ويندوز أو تعطّل الجهاز فلن يفتحها إلا هذا المفتاح المطبوع.',
  'recovery-key.keep':
    'اطبعه أو اكتبه، واحفظه خارج هذا الجهاز: في خزنة الصيدلية أو البيت. لا تصوّره ولا ترسله لأحد؛ من معه المفتاح وملف البيانات يقرأ كل المحادثات.',
  'recovery-key.lost': 'لا يستطيع أحد استرجاعه لك، ولا نحن.',
  'recovery-key.ask': 'تأكد أن لا أحد يرى الشاشة.',
  'recovery-key.show': 'أظهر المفتاح',
  'recovery-key.print': 'طباعة',
  'recovery-key.saved': 'حفظته في مكان آمن',
  'recovery-key.value': 'مفتاح الاستعادة، اثنتا عشرة مجموعة',
  'recovery-key.sheet-title': 'روشتة: مفتاح الاستعادة',
  'recovery-key.sheet-date': 'طُبع في {{date}}',
  'recovery-key.sheet-use': 'عند الحاجة: افتح روشتة واكتب هذا المفتاح في شاشة الاستعادة.',
  'recovery-key.banner': 'احفظ مفتاح الاستعادة: بدونه لا تُفتح محادثاتك إذا تعطّل الجهاز أو أُعيد تثبيت ويندوز.',
  'recovery-key.banner-open': 'احفظه الآن',
  'recovery-key.banner-later': 'لاحقًا',

  'settings.tab-backup': 'النسخ والاستعادة',
  'backup.title': 'النسخ الاحتياطي',
  'backup.last': 'آخر نسخة: {{time}}، حجمها {{size}}.',
  'backup.none': 'لا توجد نسخة احتياطية بعد. تُؤخذ الأولى وحدها بعد دقائق من التشغيل.',
  'backup.explain':
    'تُؤخذ نسخة مشفّرة كل يوم وتُفحص قبل اعتمادها، وتبقى نسخ آخر 7 أيام و4 أسابيع على هذا الجهاز. احفظ مفتاح الاستعادة لتُفتح على جهاز آخر.',
  'backup.run': 'خذ نسخة الآن',
  'backup.running': 'جارٍ أخذ النسخة وفحصها…',
  'backup.open-folder': 'افتح مجلد النسخ',
  'settings.recovery-key': 'مفتاح الاستعادة',
  'settings.recovery-key-saved': 'قلتَ إنه محفوظ في مكان آمن يوم {{date}}.',
  'settings.recovery-key-not-saved': 'لم يُحفظ بعد.',
  'settings.recovery-key-show': 'إظهار مفتاح الاستعادة',
} as const;
