import type { PersonTable } from './person-table.ts';

/** Who the person is: customer, numbers and accounts, conversations. */
export const OF_CONTACTS = {
  chat_actions: {
    by: ['contact', 'contact_id'],
    gives: '',
    keeps:
      'id contact_id link kind value value_before state failure asked_by asked_at attempts not_before updated_at',
  },
  chat_marks: {
    by: ['contact', 'contact_id'],
    gives: 'contact_id archived_at pinned_at muted_until blocked_at',
    keeps: 'marked_unread_at',
  },
  contact_addresses: { by: ['contact', 'contact_id'], gives: 'contact_id address', keeps: '' },
  // Triggers of the reports keep it: it goes with the messages.
  contact_days: { by: ['own', 'contact_id'], gives: '', keeps: 'contact_id day messages' },
  contact_gaps: { by: ['contact', 'contact_id'], gives: 'contact_id from_at until_at', keeps: '' },
  contact_news: {
    by: ['contact', 'contact_id'],
    gives: 'contact_id kind value happened_at',
    keeps: 'id',
  },
  conversation_labels: {
    by: ['conversation', 'conversation_id'],
    gives: 'conversation_id label_id added_at',
    keeps: 'contact_id added_by',
  },
  former_phones: {
    by: ['contact', 'contact_id'],
    gives: 'contact_id phone next_phone shown_at until_at',
    keeps: 'id holder_id seen_at settled_at',
  },
  profile_pictures: {
    by: ['contact', 'contact_id'],
    gives: 'contact_id bytes',
    keeps: 'version asked_at not_before misses',
  },
  app_texts: { by: ['own', 'contact_id'], gives: '', keeps: 'id text contact_id is_known seen_at told_at' },
  hand_merges: {
    by: ['contact', 'contact_id'],
    gives: 'contact_id merged_at',
    keeps: 'id from_id into_id customer_id from_before into_before',
  },
  merged_conversations: {
    by: ['conversation', 'conversation_id'],
    gives: '',
    keeps: 'old_id conversation_id',
  },
  muted_conversations: {
    by: ['conversation', 'conversation_id'],
    gives: '',
    keeps: 'conversation_id muted_at',
  },
  conversation_search: { by: ['conversation', 'rowid'], gives: '', keeps: 'terms' },
  past_imports: {
    by: ['own', 'conversation_id'],
    gives: 'id conversation_id file_name total looked added started_at',
    keeps: 'fingerprint state started_by updated_at',
  },
  customer_phones: { by: ['customer', 'customer_id'], gives: 'phone', keeps: 'customer_id typed_at' },
  customer_tags: { by: ['customer', 'customer_id'], gives: 'tag_id', keeps: 'customer_id' },
  tags: { by: ['own', 'id'], gives: 'id name', keeps: 'name_folded' },
  customer_search: { by: ['customer', 'rowid'], gives: '', keeps: 'terms' },
  legal_holds: { by: ['customer', 'customer_id'], gives: 'reason set_at', keeps: 'customer_id set_by' },
  conversations: {
    by: ['own', 'id'],
    gives: 'id contact_id chat_address last_message_at created_at',
    keeps:
      'customer_id draft unread_count last_message_id last_message_preview last_message_type last_message_wa_type last_message_direction last_message_status updated_at draft_by draft_at beside',
  },
  contacts: {
    by: ['own', 'id'],
    gives: 'id phone lid bsuid username push_name phone_book_name chat_address created_at',
    keeps: 'customer_id parent_bsuid updated_at conversation_id phone_at',
  },
  customers: {
    by: ['own', 'id'],
    gives:
      'id name name_source address latitude longitude address_source address_at suggested_address birth_date notes allergies medicines language consent consent_at created_at',
    keeps: 'sort_key language_source consent_by is_phone_book_name updated_at',
  },

  // By an address or an id inside of them.
  unrecorded_messages: {
    by: ['own', 'chat_address'],
    gives: 'sent_at preview',
    keeps: 'id wa_message_id direction chat_address push_name message code attempts failed_at retry_at',
  },
  early_id_changes: {
    by: ['own', 'from_bsuid'],
    gives: '',
    keeps: 'id from_bsuid to_bsuid from_phone to_phone happened_at',
  },
  free_periods: { by: ['own', 'name'], gives: '', keeps: 'name until_at' },
  filling_chats: {
    by: ['own', 'chat_address'],
    gives: '',
    keeps: 'chat_address newest_at state tries reached_id reached_from_me updated_at',
  },
  webhook_inbox: {
    by: ['own', 'body'],
    gives: '',
    keeps: 'id body digest received_at state attempts error not_before',
  },
  webhook_deliveries: {
    by: ['own', 'body'],
    gives: '',
    keeps: 'id webhook_id event_id body attempts not_before created_at',
  },
  // The deed stays, without the person.
  audit: { by: ['own', 'subject'], gives: '', keeps: 'id at agent_id action subject detail' },
} as const satisfies Record<string, PersonTable>;
