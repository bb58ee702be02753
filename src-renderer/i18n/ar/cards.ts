import type { OwnTexts } from '../text-files.ts';

/** Places and contact cards that staff send. */
export const cardsTexts = {
  'cards.open': 'إرسال موقع أو بطاقة اسم',
  'cards.send-pharmacy': 'موقع الصيدلية',
  'cards.pharmacy-unknown': 'موقع الصيدلية (يُسجَّل أولًا في الإعدادات)',
  'cards.send-place': 'موقع آخر',
  'cards.send-contact': 'بطاقة اسم ورقم',
  'cards.send': 'إرسال',
  'cards.where': 'رابط الخريطة أو الإحداثيات',
  'cards.where-hint': 'انسخ رابط المكان من خرائط جوجل أو غيرها، أو اكتب مثلًا {{example}}',
  'cards.short-link':
    'هذا رابط مختصر لا يحمل المكان نفسه. افتحه في المتصفح، ثم انسخ الرابط الطويل من أعلى الصفحة.',
  'cards.no-place': 'لا يوجد في هذا النص مكان على الخريطة.',
  'cards.see-on-map': 'فتح الخريطة للتأكد',
  'cards.place-name': 'اسم المكان',
  'cards.place-address': 'العنوان بالكلام',
  'cards.known': 'من العملاء',
  'cards.known-hint': 'أو اكتب الاسم والرقم لأي شخص آخر: طبيب، مندوب، زميل.',
  'cards.contact-name': 'الاسم',
  'cards.contact-phone': 'الرقم',
  'cards.pharmacy-place': 'موقع الصيدلية',
  'cards.pharmacy-place-hint': 'يُرسل للعملاء من زر الموقع بجوار مكان الكتابة.',
  'cards.pharmacy-none': 'لم يُسجَّل بعد',
  'cards.pharmacy-set': 'تسجيل الموقع',
  'cards.pharmacy-change': 'تعديل',
  'cards.pharmacy-forget': 'حذف',
  'cards.write-to': 'الكتابة إلى هذا الرقم',
  'cards.save-customer': 'حفظ كعميل',
} as const satisfies OwnTexts<'cards'>;
