import type { ServiceMenu } from './service-menu.ts';

/** What a new pharmacy starts with; every line can be changed in the settings. */
export const DEFAULT_MENU: ServiceMenu = {
  intro: {
    ar: 'كيف نقدر نساعدك؟ اكتب رقم الخدمة:',
    en: 'How can we help? Please reply with a number:',
  },
  person: { ar: 'التحدث مع أحد الزملاء', en: 'Talk to a person' },
  items: [
    {
      id: 'prescription',
      label: { ar: 'إرسال روشتة', en: 'Send a prescription' },
      answer: {
        ar: 'تفضّل بإرسال صورة واضحة للروشتة كاملة، وسيرد عليك الصيدلي.',
        en: 'Please send a clear photo of the whole prescription, and the pharmacist will reply to you.',
      },
      ticketKind: 'prescription',
      items: [],
    },
    {
      id: 'availability',
      label: { ar: 'سؤال عن سعر أو توفر صنف', en: 'Ask about a price or availability' },
      answer: {
        ar: 'اكتب اسم الصنف والتركيز، أو أرسل صورة العلبة، وسنرد عليك.',
        en: 'Please write the name and strength of the item, or send a photo of its box, and we will reply.',
      },
      ticketKind: 'inquiry',
      items: [],
    },
    {
      id: 'order',
      label: { ar: 'طلب جديد', en: 'A new order' },
      answer: {
        ar: 'اكتب الأصناف والكميات والعنوان، وسنراجع الطلب معك.',
        en: 'Please write the items, the quantities and your address, and we will go through the order with you.',
      },
      ticketKind: 'order',
      items: [],
    },
    {
      id: 'delivery',
      label: { ar: 'التوصيل ومواعيد العمل', en: 'Delivery and opening hours' },
      answer: null,
      ticketKind: 'delivery',
      items: [
        {
          id: 'delivery-status',
          label: { ar: 'أين طلبي؟', en: 'Where is my order?' },
          answer: {
            ar: 'اكتب الاسم أو رقم الطلب، وسنتابعه لك.',
            en: 'Please write your name or the order number, and we will follow it up for you.',
          },
          ticketKind: 'delivery',
        },
        {
          id: 'delivery-area',
          label: { ar: 'مناطق التوصيل', en: 'Delivery areas' },
          answer: {
            ar: 'اكتب منطقتك أو أرسل موقعك، وسنؤكد لك التوصيل.',
            en: 'Please write your area or send your location, and we will confirm the delivery.',
          },
          ticketKind: 'delivery',
        },
      ],
    },
    {
      id: 'complaint',
      label: { ar: 'شكوى أو اقتراح', en: 'A complaint or suggestion' },
      answer: {
        ar: 'نأسف لأي إزعاج. اكتب ما حدث، وسيتابع المسؤول معك.',
        en: 'We are sorry for any trouble. Please write what happened, and the person in charge will follow up.',
      },
      ticketKind: 'complaint',
      items: [],
    },
  ],
};
