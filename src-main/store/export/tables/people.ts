import type { ExportedTables } from '../declaration.ts';

/** Who the customers are. */
export const PEOPLE_TABLES = {
  customers: {
    says: {
      en: 'The people of the pharmacy: names, addresses, birthdays, notes, allergies and medicines.',
      ar: 'عملاء الصيدلية: الأسماء والعناوين وتواريخ الميلاد والملاحظات والحساسية والأدوية.',
    },
    columns: {
      id: 'id',
      name: 'text?',
      name_source: 'text',
      created_at: 'time',
      updated_at: 'time',
      sort_key: 'internal',
      address: 'text?',
      latitude: 'real?',
      longitude: 'real?',
      address_source: 'text?',
      address_at: 'time?',
      suggested_address: 'json?',
      birth_date: 'day?',
      notes: 'text',
      allergies: 'json',
      medicines: 'json',
      language: 'text?',
      language_source: 'text?',
      consent: 'text',
      consent_at: 'time?',
      consent_by: 'text?',
      is_phone_book_name: 'flag',
    },
  },
  customer_phones: {
    says: {
      en: 'Further phone numbers of customers, in digits with the country code.',
      ar: 'أرقام أخرى للعملاء، بكود الدولة.',
    },
    columns: {
      customer_id: '>customers',
      phone: 'text',
      typed_at: 'time',
    },
  },
  customer_tags: {
    says: { en: 'Which tag is on which customer.', ar: 'أي وسم على أي عميل.' },
    columns: {
      customer_id: '>customers',
      tag_id: '>tags',
    },
  },
  tags: {
    says: { en: 'The words that staff give customers.', ar: 'الوسوم التي يضعها الموظفون على العملاء.' },
    columns: {
      id: 'id',
      name: 'text',
      name_folded: 'internal',
    },
  },
  contacts: {
    says: {
      en: 'The WhatsApp identities of customers; a customer may have several.',
      ar: 'حسابات واتساب للعملاء؛ وقد يكون للعميل أكثر من حساب.',
    },
    columns: {
      id: 'id',
      customer_id: '>customers',
      phone: 'text?',
      lid: 'text?',
      bsuid: 'text?',
      parent_bsuid: 'text?',
      username: 'text?',
      push_name: 'text?',
      created_at: 'time',
      updated_at: 'time',
      conversation_id: '>conversations?',
      chat_address: 'text',
      phone_at: 'time',
      phone_book_name: 'text?',
    },
  },
  contact_addresses: {
    says: {
      en: 'Every WhatsApp address that a contact has had.',
      ar: 'كل عناوين واتساب التي كانت لجهة اتصال.',
    },
    columns: {
      contact_id: '>contacts',
      address: 'text',
    },
  },
  former_phones: {
    says: { en: "Numbers that were a customer's before.", ar: 'أرقام كانت لعملاء من قبل.' },
    columns: {
      id: 'id',
      contact_id: '>contacts',
      phone: 'text',
      next_phone: 'text?',
      holder_id: '>contacts?',
      shown_at: 'time',
      until_at: 'time',
      seen_at: 'time',
      settled_at: 'time?',
    },
  },
  contact_news: {
    says: {
      en: 'What became known of a contact: another number or id.',
      ar: 'ما عُرف عن جهة اتصال: رقم أو معرّف آخر.',
    },
    columns: {
      id: 'id',
      contact_id: '>contacts',
      kind: 'text',
      value: 'text',
      happened_at: 'time',
    },
  },
  contact_gaps: {
    says: {
      en: 'Spans in which messages of a contact may be missing.',
      ar: 'فترات قد تنقص فيها رسائل من جهة اتصال.',
    },
    columns: {
      contact_id: '>contacts',
      from_at: 'time',
      until_at: 'time',
    },
  },
  profile_pictures: {
    says: {
      en: 'What customers look like on WhatsApp; the picture is in base64.',
      ar: 'صور حسابات العملاء على واتساب، بترميز base64.',
    },
    columns: {
      contact_id: '>contacts',
      version: 'integer',
      asked_at: 'time',
      not_before: 'internal',
      misses: 'internal',
      bytes: 'base64?',
    },
  },
  chat_marks: {
    says: {
      en: 'Which chats are archived, pinned, muted, blocked or marked unread.',
      ar: 'المحادثات المؤرشفة والمثبتة والمكتومة والمحظورة والمعلّمة غير مقروءة.',
    },
    columns: {
      contact_id: '>contacts',
      marked_unread_at: 'time?',
      archived_at: 'time?',
      pinned_at: 'time?',
      muted_until: 'time?',
      blocked_at: 'time?',
    },
  },
  chat_actions: {
    says: {
      en: 'What staff asked WhatsApp to do with a chat.',
      ar: 'ما طلبه الموظفون من واتساب بشأن محادثة.',
    },
    columns: {
      id: 'id',
      contact_id: '>contacts',
      link: 'text',
      kind: 'text',
      value: 'text',
      value_before: 'text',
      state: 'text',
      failure: 'text?',
      asked_by: 'text',
      asked_at: 'time',
      attempts: 'internal',
      not_before: 'internal',
      updated_at: 'time',
    },
  },
  early_id_changes: {
    says: {
      en: 'Changes of an id that came before their contact.',
      ar: 'تغييرات معرّفات وصلت قبل جهة اتصالها.',
    },
    columns: {
      id: 'id',
      from_bsuid: 'text',
      to_bsuid: 'text',
      from_phone: 'text?',
      to_phone: 'text?',
      happened_at: 'time',
    },
  },
  own_account: {
    says: { en: "The pharmacy's own number and id.", ar: 'رقم الصيدلية ومعرّفها.' },
    columns: {
      id: 'id',
      phone: 'text?',
      lid: 'text?',
    },
  },
} as const satisfies ExportedTables;
