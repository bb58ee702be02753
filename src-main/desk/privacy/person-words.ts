import type { Bilingual } from '#shared/domain/bilingual.ts';

/** What each table of a person's data is called on the page that they are given. The others stand in `data.json` alone. */
export const TABLE_WORDS: Readonly<Record<string, Bilingual>> = {
  customers: { ar: 'من أنت عند الصيدلية', en: 'Who you are to the pharmacy' },
  customer_phones: { ar: 'أرقام كتبها الفريق', en: 'Numbers that staff wrote down' },
  tags: { ar: 'وسوم', en: 'Tags' },
  contacts: { ar: 'أرقامك وحساباتك على واتساب', en: 'Your numbers and accounts on WhatsApp' },
  contact_addresses: { ar: 'عناوينك على واتساب', en: 'Your addresses on WhatsApp' },
  former_phones: { ar: 'أرقام سابقة', en: 'Former numbers' },
  conversations: { ar: 'المحادثات', en: 'Conversations' },
  messages: { ar: 'الرسائل', en: 'Messages' },
  attachments: { ar: 'ملفات الرسائل', en: 'Files of messages' },
  quoted_messages: { ar: 'رسائل مقتبسة', en: 'Quoted messages' },
  tickets: { ar: 'التذاكر', en: 'Tickets' },
  ticket_events: { ar: 'ما جرى في التذاكر', en: 'What happened to tickets' },
  ratings: { ar: 'التقييمات', en: 'Ratings' },
  prescriptions: { ar: 'الروشتات', en: 'Prescriptions' },
  prescription_lines: { ar: 'أصناف الروشتات', en: 'Items of prescriptions' },
  prescription_events: { ar: 'ما جرى في الروشتات', en: 'What happened to prescriptions' },
  refills: { ar: 'الأدوية المتكررة', en: 'Refills' },
  refill_reminders: { ar: 'تذكيرات الأدوية المتكررة', en: 'Refill reminders' },
  waitlist_entries: { ar: 'قائمة الانتظار', en: 'Waitlist' },
  scheduled_messages: { ar: 'رسائل مجدولة', en: 'Scheduled messages' },
  notes: { ar: 'ملاحظات الفريق', en: 'Notes of staff' },
  legal_holds: { ar: 'حفظ قانوني', en: 'Legal hold' },
};

export const PAGE_WORDS = {
  title: { ar: 'بياناتك لدى الصيدلية', en: 'Your data at the pharmacy' },
  made: { ar: 'كُتبت في', en: 'Written on' },
  about: {
    ar: 'هنا كل ما تحفظه الصيدلية عنك في روشتة. والملف data.json يحوي الشيء نفسه ليقرأه برنامج، ومجلد files يحوي الملفات.',
    en: 'This is everything that the pharmacy keeps of you in Rosheta. The file data.json has the same for programs, and the folder files has the files.',
  },
  empty: { ar: 'لا شيء', en: 'Nothing' },
  missing: { ar: 'الملف لم يعد موجودًا', en: 'The file is not there any more' },
} as const satisfies Record<string, Bilingual>;
