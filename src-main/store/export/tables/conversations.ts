import type { ExportedTables } from '../declaration.ts';

/** The threads, and what stands beside them. */
export const CONVERSATIONS_TABLES = {
  conversations: {
    says: {
      en: 'Threads with customers, with what is being drafted in them.',
      ar: 'المحادثات مع العملاء، ومسودات الكتابة فيها.',
    },
    columns: {
      id: 'id',
      customer_id: '>customers',
      contact_id: '>contacts',
      chat_address: 'text',
      draft: 'text',
      unread_count: 'integer',
      last_message_at: 'time',
      last_message_id: '>messages?',
      last_message_preview: 'internal',
      last_message_type: 'internal',
      last_message_wa_type: 'internal',
      last_message_direction: 'internal',
      last_message_status: 'internal',
      created_at: 'time',
      updated_at: 'time',
      draft_by: '>agents?',
      draft_at: 'time?',
      beside: 'internal',
    },
  },
  merged_conversations: {
    says: {
      en: 'Numbers of conversations that are part of another one now.',
      ar: 'أرقام محادثات صارت جزءًا من محادثة أخرى.',
    },
    columns: {
      old_id: 'integer',
      conversation_id: '>conversations',
    },
  },
  hand_merges: {
    says: { en: 'Conversations that staff merged by hand.', ar: 'محادثات دمجها الموظفون.' },
    columns: {
      id: 'id',
      from_id: '>conversations',
      into_id: '>conversations',
      contact_id: '>contacts',
      customer_id: '>customers',
      merged_at: 'time',
      from_before: 'json',
      into_before: 'json?',
    },
  },
  labels: {
    says: { en: 'The coloured names for conversations.', ar: 'التصنيفات الملونة للمحادثات.' },
    columns: {
      id: 'id',
      name: 'text',
      name_folded: 'internal',
      colour: 'text',
      is_archived: 'flag',
      created_at: 'time',
      updated_at: 'time',
    },
  },
  conversation_labels: {
    says: { en: 'Which label is on which conversation.', ar: 'أي تصنيف على أي محادثة.' },
    columns: {
      conversation_id: '>conversations',
      label_id: '>labels',
      contact_id: '>contacts',
      added_by: '>agents',
      added_at: 'time',
    },
  },
  saved_views: {
    says: { en: 'Searches that staff keep.', ar: 'القوائم المحفوظة للموظفين.' },
    columns: {
      id: 'id',
      agent_id: '>agents?',
      name: 'text',
      name_folded: 'internal',
      narrowing: 'json',
      position: 'integer',
      created_at: 'time',
      updated_at: 'time',
    },
  },
  muted_conversations: {
    says: {
      en: 'Conversations in which nothing is answered automatically.',
      ar: 'محادثات متوقف فيها الرد التلقائي.',
    },
    columns: {
      conversation_id: '>conversations',
      muted_at: 'time',
    },
  },
  notes: {
    says: { en: 'What colleagues wrote each other beside a thread.', ar: 'الملاحظات الداخلية بين الموظفين.' },
    columns: {
      id: 'id',
      conversation_id: '>conversations',
      contact_id: '>contacts',
      message_id: '>messages?',
      author_id: '>agents',
      put_aside_by: '>agents?',
      text: 'text',
      earlier_texts: 'json',
      created_at: 'time',
      edited_at: 'time?',
      deleted_at: 'time?',
    },
  },
  note_mentions: {
    says: { en: 'Who is mentioned in a note.', ar: 'من أُشير إليه في ملاحظة.' },
    columns: {
      note_id: '>notes',
      agent_id: '>agents',
      seen_at: 'time?',
    },
  },
  draft_quotes: {
    says: { en: 'Which message a draft answers.', ar: 'الرسالة التي ترد عليها مسودة.' },
    columns: {
      conversation_id: '>conversations',
      message_id: '>messages',
      agent_id: '>agents?',
    },
  },
  past_imports: {
    says: { en: 'Exported chats that were taken in.', ar: 'محادثات مصدَّرة استُوردت.' },
    columns: {
      id: 'id',
      conversation_id: '>conversations',
      fingerprint: 'internal',
      file_name: 'text',
      state: 'text',
      total: 'integer',
      looked: 'integer',
      added: 'integer',
      started_by: 'text',
      started_at: 'time',
      updated_at: 'time',
    },
  },
  catch_up: {
    says: {
      en: 'Until when everything was read from WhatsApp, and how far back the desk sees.',
      ar: 'إلى متى قُرئ كل شيء من واتساب، وإلى أي مدى في الماضي.',
    },
    columns: {
      id: 'id',
      caught_up_to: 'time',
      sees_from: 'time?',
    },
  },
} as const satisfies ExportedTables;
