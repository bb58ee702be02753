import type { PersonTable } from './person-table.ts';

/** What hangs on a message, and goes with it. */
export const OF_MESSAGES = {
  attachments: {
    by: ['message', 'message_id'],
    gives: 'message_id kind state file_id file_name mime_type size_bytes width height duration_ms',
    keeps: 'waveform failure attempts not_before updated_at remote_id',
  },
  better_files: {
    by: ['message', 'message_id'],
    gives: '',
    keeps: 'message_id better_wa_id state width height duration_ms size_bytes attempts not_before updated_at',
  },
  called_people: {
    by: ['message', 'message_id'],
    gives: 'message_id digits phone',
    // As the phone's address book calls somebody else.
    keeps: 'contact_id lid phone_book_name',
  },
  draft_quotes: { by: ['message', 'message_id'], gives: '', keeps: 'conversation_id message_id agent_id' },
  edit_drafts: {
    by: ['message', 'message_id'],
    gives: '',
    keeps: 'agent_id message_id text text_before updated_at',
  },
  failed_steps: {
    by: ['message', 'message_id'],
    gives: '',
    keeps: 'id message_id ticket_id step code input attempts failed_at retry_at',
  },
  imported_messages: { by: ['message', 'message_id'], gives: 'message_id import_id', keeps: '' },
  message_actions: {
    by: ['message', 'message_id'],
    gives: 'message_id kind value state asked_at',
    keeps: 'id failure asked_by attempts not_before updated_at',
  },
  message_templates: { by: ['message', 'message_id'], gives: 'message_id template', keeps: '' },
  message_times: { by: ['message', 'message_id'], gives: 'message_id stage at', keeps: '' },
  message_search: { by: ['message', 'rowid'], gives: '', keeps: 'folded stems' },
  prescription_photos: {
    by: ['message', 'message_id'],
    gives: 'message_id prescription_id round position',
    keeps: '',
  },
  quoted_messages: {
    by: ['message', 'message_id'],
    gives: 'message_id quoted_by quoted_place quoted_text quoted_message_id',
    keeps: 'quoted_wa_id quoted_wa_type quoted_left_out',
  },
  send_keys: {
    by: ['message', 'message_id'],
    gives: '',
    keeps: 'send_key message_id wa_message_id created_at',
  },
  program_requests: {
    by: ['message', 'message_id'],
    gives: '',
    keeps: 'id key_id idempotency_key fingerprint message_id conversation_id created_at',
  },
  outbox: {
    by: ['message', 'message_id'],
    gives: '',
    keeps:
      'id message_id conversation_id state attempts not_before session_id created_at updated_at sent_to link',
  },
  messages: {
    by: ['message', 'id'],
    gives:
      'id conversation_id contact_id ticket_id type content direction status sent_by automation sent_at whatsapp_at edited_at earlier_texts revoked_at details reactions link starred_at forward_score',
    keeps: 'wa_type wa_message_id client_key created_at updated_at album_id failure_reason sent_by_agent_id',
  },
  message_pricing: {
    by: ['own', 'wa_message_id'],
    gives: '',
    keeps: 'wa_message_id category is_billable model type priced_at',
  },
  early_statuses: {
    by: ['own', 'wa_message_id'],
    gives: '',
    keeps: 'id wa_message_id status failure_reason seen_at',
  },
  early_changes: {
    by: ['own', 'wa_message_id'],
    gives: '',
    keeps: 'id wa_message_id change happened_at seen_at addresses direction',
  },
  // A file may be several messages'.
  media_files: { by: ['own', 'id'], gives: '', keeps: 'id sha256 size_bytes mime_type created_at' },
} as const satisfies Record<string, PersonTable>;
