import type { Bilingual } from '#shared/domain/bilingual.ts';

interface TableWords {
  title: Bilingual;
  /** The headings, in the order in which they stand. */
  columns: Readonly<Record<string, Bilingual>>;
}

const AT = { ar: 'الوقت', en: 'Time' };
const CREATED = { ar: 'أُضيف في', en: 'Added' };
const TEXT = { ar: 'النص', en: 'Text' };
const STATE = { ar: 'الحالة', en: 'State' };
const SETTLED = { ar: 'انتهى في', en: 'Settled' };
const PHONE = { ar: 'الرقم', en: 'Number' };
const NOTE = { ar: 'ملاحظة', en: 'Note' };
const ITEM = { ar: 'الصنف', en: 'Item' };
const QUANTITY = { ar: 'الكمية', en: 'Quantity' };
const DOSE = { ar: 'الجرعة', en: 'Dose' };
const NUMBER = { ar: 'رقم', en: 'No.' };
const NAME = { ar: 'الاسم', en: 'Name' };
const FILE = { ar: 'الملف', en: 'File' };
const KIND = { ar: 'النوع', en: 'Kind' };

/**
 * What a person reads on the page of their data: each table with the headings of its columns. What says nothing to a person (ids,
 * histories for programs) stands in `data.json` alone; {@link LEFT_TO_JSON} says which that is.
 */
export const TABLE_WORDS: Readonly<Record<string, TableWords>> = {
  customers: {
    title: { ar: 'من أنت عند الصيدلية', en: 'Who you are to the pharmacy' },
    columns: {
      name: NAME,
      address: { ar: 'العنوان', en: 'Address' },
      latitude: { ar: 'خط العرض', en: 'Latitude' },
      longitude: { ar: 'خط الطول', en: 'Longitude' },
      birth_date: { ar: 'تاريخ الميلاد', en: 'Date of birth' },
      allergies: { ar: 'الحساسية', en: 'Allergies' },
      medicines: { ar: 'أدوية تتناولها', en: 'Medicines that you take' },
      notes: { ar: 'ملاحظات الصيدلية', en: 'The pharmacy’s notes' },
      language: { ar: 'اللغة', en: 'Language' },
      consent: { ar: 'الموافقة على الرسائل', en: 'Consent to messages' },
      consent_at: { ar: 'وقت الموافقة أو الرفض', en: 'When you agreed or refused' },
      created_at: CREATED,
    },
  },
  customer_phones: {
    title: { ar: 'أرقام كتبها الفريق', en: 'Numbers that staff wrote down' },
    columns: { phone: PHONE },
  },
  tags: { title: { ar: 'وسوم', en: 'Tags' }, columns: { name: { ar: 'الوسم', en: 'Tag' } } },
  contacts: {
    title: { ar: 'أرقامك وحساباتك على واتساب', en: 'Your numbers and accounts on WhatsApp' },
    columns: {
      phone: PHONE,
      username: { ar: 'اسم المستخدم', en: 'Username' },
      push_name: { ar: 'اسمك على واتساب', en: 'Your name on WhatsApp' },
      phone_book_name: { ar: 'الاسم في هاتف الصيدلية', en: 'Name in the pharmacy’s phone' },
      created_at: CREATED,
    },
  },
  contact_addresses: {
    title: { ar: 'عناوينك على واتساب', en: 'Your addresses on WhatsApp' },
    columns: { address: { ar: 'العنوان', en: 'Address' } },
  },
  former_phones: {
    title: { ar: 'أرقام سابقة', en: 'Former numbers' },
    columns: {
      phone: PHONE,
      next_phone: { ar: 'الرقم الذي بعده', en: 'Number after it' },
      until_at: { ar: 'حتى', en: 'Until' },
    },
  },
  profile_pictures: {
    title: { ar: 'صورتك على واتساب', en: 'Your picture on WhatsApp' },
    columns: { bytes: { ar: 'الصورة', en: 'Picture' } },
  },
  conversations: {
    title: { ar: 'المحادثات', en: 'Conversations' },
    columns: { id: NUMBER, created_at: CREATED, last_message_at: { ar: 'آخر رسالة', en: 'Last message' } },
  },
  messages: {
    title: { ar: 'الرسائل', en: 'Messages' },
    columns: {
      sent_at: AT,
      direction: { ar: 'ممن', en: 'From' },
      type: KIND,
      content: TEXT,
      status: STATE,
      edited_at: { ar: 'عُدّلت في', en: 'Edited' },
      revoked_at: { ar: 'حُذفت في', en: 'Deleted' },
    },
  },
  attachments: {
    title: { ar: 'ملفات الرسائل', en: 'Files of messages' },
    columns: {
      sent_at: AT,
      kind: KIND,
      file_name: NAME,
      size_bytes: { ar: 'الحجم (بايت)', en: 'Size (bytes)' },
      file_id: FILE,
    },
  },
  quoted_messages: {
    title: { ar: 'رسائل مقتبسة', en: 'Quoted messages' },
    columns: { sent_at: AT, quoted_by: { ar: 'ممن', en: 'From' }, quoted_text: TEXT },
  },
  tickets: {
    title: { ar: 'التذاكر', en: 'Tickets' },
    columns: {
      id: NUMBER,
      kind: KIND,
      status: STATE,
      opened_at: { ar: 'فُتحت في', en: 'Opened' },
      first_answered_at: { ar: 'أول رد', en: 'First answer' },
      resolved_at: { ar: 'انتهت في', en: 'Resolved' },
      closing_note: NOTE,
    },
  },
  ticket_transfers: {
    title: { ar: 'تحويل التذاكر بين الزملاء', en: 'Tickets handed from one colleague to another' },
    columns: { ticket_id: NUMBER, at: AT, note: NOTE },
  },
  ratings: {
    title: { ar: 'التقييمات', en: 'Ratings' },
    columns: {
      asked_at: { ar: 'سُئلت في', en: 'Asked' },
      score: { ar: 'تقييمك', en: 'Your rating' },
      comment: { ar: 'تعليقك', en: 'Your comment' },
      answered_at: { ar: 'أجبت في', en: 'Answered' },
    },
  },
  prescriptions: {
    title: { ar: 'الروشتات', en: 'Prescriptions' },
    columns: {
      id: NUMBER,
      status: STATE,
      created_at: { ar: 'وصلت في', en: 'Came' },
      read_at: { ar: 'قُرئت في', en: 'Read' },
      priced_at: { ar: 'سُعّرت في', en: 'Priced' },
      ready_at: { ar: 'جُهّزت في', en: 'Made ready' },
      closed_at: { ar: 'انتهت في', en: 'Closed' },
      discount: { ar: 'الخصم (جنيه)', en: 'Discount (EGP)' },
      delivery_fee: { ar: 'التوصيل (جنيه)', en: 'Delivery (EGP)' },
      total: { ar: 'الإجمالي (جنيه)', en: 'Total (EGP)' },
      note: NOTE,
      cancel_note: { ar: 'ملاحظة الإلغاء', en: 'Note on cancelling' },
    },
  },
  prescription_lines: {
    title: { ar: 'أصناف الروشتات', en: 'Items of prescriptions' },
    columns: {
      prescription_id: { ar: 'رقم الروشتة', en: 'Prescription no.' },
      item: ITEM,
      dose: DOSE,
      quantity: QUANTITY,
      unit_price: { ar: 'سعر الوحدة (جنيه)', en: 'Unit price (EGP)' },
      stock: { ar: 'متوفر', en: 'In stock' },
      alternative: { ar: 'البديل', en: 'Alternative' },
    },
  },
  refills: {
    title: { ar: 'الأدوية المتكررة', en: 'Refills' },
    columns: {
      item: ITEM,
      dose_note: DOSE,
      started_on: { ar: 'بدأ في', en: 'Began' },
      days_supply: { ar: 'يكفي (يوم)', en: 'Lasts (days)' },
      next_due: { ar: 'الموعد التالي', en: 'Next due' },
      state: STATE,
      last_reminded_at: { ar: 'آخر تذكير', en: 'Last reminder' },
      created_at: CREATED,
    },
  },
  refill_reminders: {
    title: { ar: 'تذكيرات الأدوية المتكررة', en: 'Refill reminders' },
    columns: {
      due_on: { ar: 'الموعد', en: 'Due' },
      state: STATE,
      decided_at: SETTLED,
      sent_at: { ar: 'أُرسل في', en: 'Sent' },
    },
  },
  waitlist_entries: {
    title: { ar: 'قائمة الانتظار', en: 'Waitlist' },
    columns: {
      item_id: { ar: 'رقم الصنف', en: 'Item no.' },
      quantity: QUANTITY,
      state: STATE,
      created_at: CREATED,
      settled_at: SETTLED,
    },
  },
  scheduled_messages: {
    title: { ar: 'رسائل مجدولة', en: 'Scheduled messages' },
    columns: {
      text: TEXT,
      send_at: { ar: 'تُرسل في', en: 'To be sent' },
      state: STATE,
      created_at: CREATED,
      settled_at: SETTLED,
    },
  },
  paced_texts: {
    title: { ar: 'رسائل تذكير وإشعار من الصيدلية', en: 'Reminders and notices of the pharmacy' },
    columns: { text: TEXT, state: STATE, created_at: CREATED, settled_at: SETTLED },
  },
  notes: {
    title: { ar: 'ملاحظات الفريق', en: 'Notes of staff' },
    columns: {
      created_at: AT,
      text: TEXT,
      edited_at: { ar: 'عُدّلت في', en: 'Edited' },
      deleted_at: { ar: 'حُذفت في', en: 'Deleted' },
    },
  },
  legal_holds: {
    title: { ar: 'حفظ قانوني', en: 'Legal hold' },
    columns: { set_at: AT, reason: { ar: 'السبب', en: 'Reason' } },
  },
  unrecorded_messages: {
    title: { ar: 'رسائل لم تُقرأ بعد', en: 'Messages that could not be read yet' },
    columns: { sent_at: AT, preview: TEXT },
  },
};

/** What is given and says nothing to a person on a page, by table; whatever is added to the schema is looked at here or above. */
export const LEFT_TO_JSON: Readonly<Record<string, string>> = {
  customers: 'id name_source address_source address_at suggested_address',
  tags: 'id',
  contacts: 'id lid bsuid chat_address',
  contact_addresses: 'contact_id',
  former_phones: 'contact_id shown_at',
  profile_pictures: 'contact_id',
  conversations: 'contact_id chat_address',
  messages:
    'id conversation_id contact_id ticket_id sent_by automation whatsapp_at earlier_texts details reactions link starred_at forward_score',
  attachments: 'message_id state mime_type width height duration_ms',
  quoted_messages: 'message_id quoted_place quoted_message_id',
  tickets: 'conversation_id contact_id priority reopened_at',
  ratings: 'ticket_id',
  prescriptions: 'contact_id ticket_id status_at round checked_at cancel_reason quoted_message_id',
  prescription_lines: 'position',
  refills: 'id contact_id remind_before_days',
  refill_reminders: 'refill_id',
  waitlist_entries: 'contact_id',
  scheduled_messages: 'contact_id',
  paced_texts: 'contact_id kind',
  notes: 'id conversation_id message_id',
  called_people: 'message_id digits phone',
  imported_messages: 'message_id import_id',
  message_actions: 'message_id kind value state asked_at',
  message_templates: 'message_id template',
  message_times: 'message_id stage at',
  prescription_photos: 'message_id prescription_id round position',
  prescription_events: 'prescription_id at by change',
  ticket_events: 'ticket_id at by change',
  ticket_times: 'ticket_id asked_at answered_at resolved_at',
  chat_marks: 'contact_id archived_at pinned_at muted_until blocked_at',
  contact_gaps: 'contact_id from_at until_at',
  contact_news: 'contact_id kind value happened_at',
  conversation_labels: 'conversation_id label_id added_at',
  hand_merges: 'contact_id merged_at',
  past_imports: 'id conversation_id file_name total looked added started_at',
  customer_tags: 'tag_id',
};
