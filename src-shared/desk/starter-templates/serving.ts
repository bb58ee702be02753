import type { StarterTemplate } from '../../domain/templates/template.ts';

/** Prices and availability, prescriptions, orders, delivery and refills. */
export const SERVING_TEMPLATES: StarterTemplate[] = [
  {
    shortcut: 'سعر',
    category: 'prices',
    kind: 'inquiry',
    name: { ar: 'سعر صنف', en: 'Price of an item' },
    body: {
      ar: 'سعر {{الصنف}} اليوم {{السعر:number}} جنيه. هل نحجزه لحضرتك؟',
      en: '{{Item}} is EGP {{Price:number}} today. Shall we keep it for you?',
    },
  },
  {
    shortcut: 'متوفر',
    category: 'prices',
    kind: 'inquiry',
    name: { ar: 'الصنف متوفر', en: 'In stock' },
    body: {
      ar: 'نعم {{customer|يا فندم}}، {{الصنف}} متوفر لدينا.',
      en: 'Yes {{customer}}, we have {{Item}} in stock.',
    },
  },
  {
    shortcut: 'ناقص',
    category: 'prices',
    kind: 'inquiry',
    name: { ar: 'الصنف غير متوفر', en: 'Out of stock' },
    body: {
      ar: 'نعتذر {{customer|لحضرتك}}، {{الصنف}} غير متوفر الآن. هل تحب أن نبلغك عند وصوله؟',
      en: 'Sorry {{customer}}, {{Item}} is out of stock right now. Shall we tell you when it arrives?',
    },
  },
  {
    shortcut: 'وصل',
    category: 'prices',
    kind: 'inquiry',
    name: { ar: 'الصنف وصل', en: 'Back in stock' },
    body: {
      ar: 'أهلًا {{customer|بحضرتك}}، {{الصنف}} الذي سألت عنه وصل إلى {{pharmacy}}. هل نحجزه لك؟',
      en: 'Hello {{customer}}, {{Item}} that you asked about has arrived at {{pharmacy}}. Shall we keep it for you?',
    },
  },
  {
    shortcut: 'بديل',
    category: 'prices',
    kind: 'inquiry',
    name: { ar: 'سؤال عن البديل', en: 'About an alternative' },
    body: {
      ar: 'الصنف المطلوب غير متوفر الآن. البديل يحدده الطبيب أو الصيدلي؛ هل تحب أن يتصل بك الصيدلي؟',
      en: 'The item is not in stock now. An alternative is for the doctor or the pharmacist to decide; shall the pharmacist call you?',
    },
  },
  {
    shortcut: 'روشتة',
    category: 'prescriptions',
    kind: 'prescription',
    name: { ar: 'استلام الروشتة', en: 'Prescription received' },
    body: {
      ar: 'وصلتنا الروشتة {{customer|يا فندم}}. يراجعها الصيدلي الآن، ونرد عليك بالتفاصيل.',
      en: 'We have your prescription, {{customer}}. The pharmacist is reading it, and we will come back with the details.',
    },
  },
  {
    shortcut: 'صورة',
    category: 'prescriptions',
    kind: 'prescription',
    name: { ar: 'الصورة غير واضحة', en: 'Unreadable photo' },
    body: {
      ar: 'الصورة غير واضحة لنا. من فضلك صوّر الروشتة كاملة في ضوء جيد ومن أعلى، ثم أرسلها مرة أخرى.',
      en: 'We cannot read the photo. Please take one of the whole prescription in good light and from above, and send it again.',
    },
  },
  {
    shortcut: 'تسعير',
    category: 'prescriptions',
    kind: 'prescription',
    name: { ar: 'إجمالي الروشتة', en: 'Prescription total' },
    body: {
      ar: 'راجعنا الروشتة {{customer|يا فندم}}. الإجمالي {{total}}. هل نجهزها لحضرتك؟',
      en: 'We have gone through your prescription, {{customer}}. The total is {{total}}. Shall we prepare it?',
    },
  },
  {
    shortcut: 'اصل',
    category: 'prescriptions',
    kind: 'prescription',
    name: { ar: 'أصل الروشتة مطلوب', en: 'Original needed' },
    body: {
      ar: 'لصرف هذه الروشتة نحتاج إلى الأصل عند الاستلام. نرجو إحضاره معك.',
      en: 'To dispense this prescription we need the original. Please have it with you.',
    },
  },
  {
    shortcut: 'جاهز',
    category: 'orders',
    kind: 'order',
    name: { ar: 'الطلب جاهز', en: 'Ready to collect' },
    body: {
      ar: 'طلبك جاهز {{customer|يا فندم}}، والإجمالي {{total}}. نحن في انتظارك في {{pharmacy}}.',
      en: 'Your order is ready, {{customer}}. The total is {{total}}. We are waiting for you at {{pharmacy}}.',
    },
  },
  {
    shortcut: 'تأكيد',
    category: 'orders',
    kind: 'order',
    name: { ar: 'تأكيد الطلب', en: 'Confirming an order' },
    body: {
      ar: 'نؤكد مع حضرتك الطلب:\n{{الأصناف}}\nالإجمالي {{total}}. هل هذا صحيح؟',
      en: 'Let us confirm your order:\n{{Items}}\nThe total is {{total}}. Is this right?',
    },
  },
  {
    shortcut: 'توصيل',
    category: 'delivery',
    kind: 'delivery',
    name: { ar: 'طلب العنوان', en: 'Asking for the address' },
    body: {
      ar: 'من فضلك أرسل العنوان بالتفصيل أو موقعك، ورقما نتصل به عند الوصول.',
      en: 'Please send your full address or location, and a number to call on arrival.',
    },
  },
  {
    shortcut: 'خرج',
    category: 'delivery',
    kind: 'delivery',
    name: { ar: 'الطلب خرج للتوصيل', en: 'Out for delivery' },
    body: {
      ar: 'طلبك في الطريق {{customer|يا فندم}}، ويصلك خلال {{الدقائق:number=45}} دقيقة تقريبًا.',
      en: 'Your order is on its way, {{customer}}, and should arrive in about {{Minutes:number=45}} minutes.',
    },
  },
  {
    shortcut: 'تأخير',
    category: 'delivery',
    kind: 'delivery',
    name: { ar: 'تأخر التوصيل', en: 'Delivery is late' },
    body: {
      ar: 'نعتذر {{customer|لحضرتك}}، سيتأخر طلبك حوالي {{الدقائق:number=30}} دقيقة. شكرًا لصبرك.',
      en: 'Sorry {{customer}}, your order will be about {{Minutes:number=30}} minutes late. Thank you for your patience.',
    },
  },
  {
    shortcut: 'منطقة',
    category: 'delivery',
    kind: 'delivery',
    name: { ar: 'مصاريف التوصيل', en: 'Delivery fee' },
    body: {
      ar: 'التوصيل إلى {{المنطقة}} متاح، ومصاريفه {{المصاريف:number=0}} جنيه، {{الموعد:choice(اليوم|غدا)=اليوم}}.',
      en: 'We deliver to {{Area}} for EGP {{Fee:number=0}}, {{When:choice(today|tomorrow)=today}}.',
    },
  },
  {
    shortcut: 'تذكير',
    category: 'refill',
    kind: 'order',
    name: { ar: 'تذكير بإعادة الصرف', en: 'Refill reminder' },
    body: {
      ar: 'أهلًا {{customer|بحضرتك}}، قد يقترب موعد تجديد طلبك الشهري من {{pharmacy}}. هل نجهزه لك؟ لإيقاف التذكير اكتب: إلغاء.',
      en: 'Hello {{customer}}, your regular order at {{pharmacy}} may be due soon. Shall we prepare it? To stop reminders, reply STOP.',
    },
  },
  {
    shortcut: 'تجديد',
    category: 'refill',
    kind: 'order',
    name: { ar: 'تم تجديد الطلب', en: 'Refill prepared' },
    body: {
      ar: 'جهّزنا طلبك الشهري {{customer|يا فندم}}. يمكنك استلامه من {{تاريخ الاستلام:date=tomorrow}}.',
      en: 'Your regular order is prepared, {{customer}}. You can collect it from {{Collect from:date=tomorrow}}.',
    },
  },
];
