import type { StarterTemplate } from '../../domain/templates/template.ts';

/** Greeting, following up, complaints and opening hours. */
export const TALKING_TEMPLATES: StarterTemplate[] = [
  {
    shortcut: 'اهلا',
    category: 'greeting',
    kind: null,
    name: { ar: 'ترحيب', en: 'Greeting' },
    body: {
      ar: 'أهلًا {{customer|بحضرتك}}، معك {{agent}} من {{pharmacy}}. كيف أقدر أساعدك؟',
      en: 'Hello {{customer}}, this is {{agent}} from {{pharmacy}}. How can I help you?',
    },
  },
  {
    shortcut: 'لحظة',
    category: 'greeting',
    kind: null,
    name: { ar: 'لحظة من فضلك', en: 'One moment' },
    body: {
      ar: 'لحظة من فضلك {{customer|يا فندم}}، أراجع وأرد عليك حالا.',
      en: 'One moment please, {{customer}}. I am checking and will be right back.',
    },
  },
  {
    shortcut: 'شكرا',
    category: 'greeting',
    kind: null,
    name: { ar: 'شكر وختام', en: 'Thanks and goodbye' },
    body: {
      ar: 'شكرًا {{customer|لحضرتك}} على تواصلك مع {{pharmacy}}. نتمنى لك دوام الصحة.',
      en: 'Thank you {{customer}} for writing to {{pharmacy}}. We wish you good health.',
    },
  },
  {
    shortcut: 'زميل',
    category: 'greeting',
    kind: null,
    name: { ar: 'تحويل إلى زميل', en: 'Passing to a colleague' },
    body: {
      ar: 'سأحوّل المحادثة إلى {{اسم الزميل}}، وسيكمل مع حضرتك.',
      en: '{{Colleague}} will take over from here and continue with you.',
    },
  },
  {
    shortcut: 'متابعة',
    category: 'follow-up',
    kind: null,
    name: { ar: 'متابعة بعد الرد', en: 'Following up' },
    body: {
      ar: 'أهلًا {{customer|بحضرتك}}، هل وصلتك إجابتنا؟ نحن هنا إذا احتجت أي شيء.',
      en: 'Hello {{customer}}, did you get our answer? We are here if you need anything.',
    },
  },
  {
    shortcut: 'اطمئنان',
    category: 'follow-up',
    kind: null,
    name: { ar: 'اطمئنان بعد الاستلام', en: 'After receiving an order' },
    body: {
      ar: 'نتمنى أن يكون كل شيء وصلك كما طلبت {{customer|يا فندم}}. لأي ملاحظة اكتب لنا هنا.',
      en: 'We hope everything arrived as you asked, {{customer}}. If anything is not right, please tell us here.',
    },
  },
  {
    shortcut: 'استشارة',
    category: 'follow-up',
    kind: 'inquiry',
    name: { ar: 'السؤال يحتاج طبيبا', en: 'A question for the doctor' },
    body: {
      ar: 'نفهم قلقك. هذا السؤال يحتاج إلى طبيبك المعالج، ويسعد الصيدلي أن يرد على حضرتك بالهاتف أو في الصيدلية.',
      en: 'We understand your concern. This is a question for your doctor; our pharmacist is also glad to talk to you by phone or at the counter.',
    },
  },
  {
    shortcut: 'اسف',
    category: 'complaints',
    kind: 'complaint',
    name: { ar: 'اعتذار واستلام الشكوى', en: 'Apology, complaint received' },
    body: {
      ar: 'نعتذر لحضرتك {{customer|}} عما حدث. سجّلنا الشكوى، وسيتواصل معك {{المسؤول=مدير الصيدلية}} اليوم.',
      en: 'We are sorry for what happened, {{customer}}. Your complaint is noted, and {{Who=the manager}} will contact you today.',
    },
  },
  {
    shortcut: 'تفاصيل',
    category: 'complaints',
    kind: 'complaint',
    name: { ar: 'طلب تفاصيل الشكوى', en: 'Asking for details' },
    body: {
      ar: 'حتى نتابع الأمر بسرعة: اكتب لنا من فضلك رقم الطلب وما حدث، وأرسل صورة إن أمكن.',
      en: 'So that we can follow this up quickly: please send the order number, what happened, and a photo if you can.',
    },
  },
  {
    shortcut: 'حل',
    category: 'complaints',
    kind: 'complaint',
    name: { ar: 'تم حل الشكوى', en: 'Complaint solved' },
    body: {
      ar: 'راجعنا ما حدث {{customer|}}، وهذا ما تم: {{ما تم}}. نشكرك لأنك نبّهتنا.',
      en: 'We looked into it, {{customer}}, and this is what we did: {{What was done}}. Thank you for telling us.',
    },
  },
  {
    shortcut: 'مواعيد',
    category: 'hours',
    kind: 'inquiry',
    name: { ar: 'مواعيد العمل', en: 'Opening hours' },
    body: {
      ar: 'مواعيد {{pharmacy}}: {{المواعيد}}. نسعد بزيارتك.',
      en: '{{pharmacy}} is open {{Hours}}. You are welcome any time.',
    },
  },
  {
    shortcut: 'عنوان',
    category: 'hours',
    kind: 'inquiry',
    name: { ar: 'العنوان', en: 'Address' },
    body: {
      ar: 'عنوان {{pharmacy}}: {{العنوان}}.',
      en: 'You can find {{pharmacy}} at {{Address}}.',
    },
  },
  {
    shortcut: 'اجازة',
    category: 'hours',
    kind: null,
    name: { ar: 'إجازة', en: 'Holiday' },
    body: {
      ar: 'تكون {{pharmacy}} مغلقة حتى {{تاريخ العودة:date=tomorrow}}. اترك رسالتك، وسنرد عليها أول ما نعود.',
      en: '{{pharmacy}} is closed until {{Back on:date=tomorrow}}. Leave us a message, and we will answer as soon as we are back.',
    },
  },
];
