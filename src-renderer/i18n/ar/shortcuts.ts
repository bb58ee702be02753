import type { OwnTexts } from '../text-files.ts';

/** What each key of the window does. */
export const shortcutsTexts = {
  'shortcut.lock': 'قفل الشاشة',
  'shortcut.zoom-in': 'تكبير الشاشة',
  'shortcut.zoom-out': 'تصغير الشاشة',
  'shortcut.zoom-whole': 'الشاشة بحجمها المعتاد',
  'shortcut.chats-search': 'البحث في المحادثات',
  'shortcut.chats-move': 'التنقل بين المحادثات',
  'shortcut.chats-next': 'فتح المحادثة التالية أو السابقة',
  'shortcut.chats-close': 'إغلاق المحادثة',
  'shortcut.note-mode': 'التبديل بين الرسالة والملاحظة الداخلية',
  'shortcut.ticket-take-over': 'استلام التذكرة',
  'shortcut.ticket-resolve': 'إنهاء التذكرة',
  'shortcut.bench-close': 'الرجوع إلى قائمة الروشتات',
  'shortcut.bench-next': 'الخطوة التالية للروشتة',
  'shortcut.photo-turn': 'تدوير صورة الروشتة',
  'shortcut.photo-zoom-in': 'تكبير صورة الروشتة',
  'shortcut.photo-zoom-out': 'تصغير صورة الروشتة',
  'shortcut.photo-whole': 'عرض صورة الروشتة كاملة',
  'shortcut.recording-discard': 'إلغاء التسجيل',
  'shortcut.viewer-close': 'إغلاق العرض',
  'shortcut.viewer-turn': 'تدوير الصورة المعروضة',
  'shortcut.pin-digit': 'كتابة رقم من الرقم السري',
  'shortcut.pin-erase': 'مسح آخر رقم من الرقم السري',
  'shortcut.pin-enter': 'الدخول بالرقم السري',
} as const satisfies OwnTexts<'shortcut'>;
