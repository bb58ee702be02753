import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { Generated } from 'kysely';
import type { Automation } from '#shared/domain/messages/automation.ts';
import type {
  FailureReason,
  MessageDirection,
  MessageStatus,
  MessageType,
} from '#shared/domain/messages/message.ts';
import type { OutboxState } from '../contract/store.ts';
import type {
  PaceTable,
  PacedTextsTable,
  RefillRemindersTable,
  RefillsTable,
  ScheduledMessagesTable,
  WaitlistEntriesTable,
  WaitlistItemsTable,
} from './follow-ups.ts';
import type {
  CustomerPhonesTable,
  CustomerSearchTable,
  CustomersTable,
  CustomerTagsTable,
  ContactNewsTable,
  EarlyIdChangesTable,
  FormerPhonesTable,
  OwnAccountTable,
  ProfilePicturesTable,
  TagsTable,
} from './people.ts';
import type { AgentsTable, AuditTable } from './staff.ts';
import type { AppTextsTable, MutedConversationsTable, RatingsTable, TicketMenusTable } from './automation.ts';
import type { CloudCredentialsTable, WebhookArrivalsTable, WebhookInboxTable } from './cloud.ts';
import type { AccountNoticesTable, FreePeriodsTable, MessagePricingTable } from './account.ts';
import type { ConversationTables } from './conversations.ts';
import type { EarlyChangesTable } from './early-changes.ts';
import type { EarlyStatusesTable, LimitedLinksTable, SendKeysTable } from './send-keys.ts';
import type { LastNarrowingsTable, SavedViewsTable } from './views.ts';
import type { MessageWordsTable, SearchUpkeepTable } from './search.ts';
import type { ConversationLabelsTable, LabelsTable } from './labels.ts';
import type { AttachmentsTable, MediaFilesTable } from './media.ts';
import type { ChatActionsTable, ChatMarksTable } from './chat-marks.ts';
import type { EditDraftsTable, MessageActionsTable, MessageTimesTable } from './message-actions.ts';
import type { FillingChatsTable, FillingTable, ImportedMessagesTable, PastImportsTable } from './past.ts';
import type { NoteMentionsTable, NotesTable } from './notes.ts';
import type { TicketEventsTable, TicketsTable, TicketTransfersTable } from './tickets.ts';
import type {
  KnownItemsTable,
  KnownItemWordsTable,
  PrescriptionEventsTable,
  PrescriptionLinesTable,
  PrescriptionPhotosTable,
  PrescriptionsTable,
} from './prescriptions.ts';
import type {
  ProgramCallsTable,
  ProgramKeysTable,
  ProgramRequestsTable,
  WebhookDeliveriesTable,
  WebhooksTable,
} from './programs.ts';
import type { BetterFilesTable, CalledPeopleTable, DraftQuotesTable, QuotedMessagesTable } from './quoted.ts';
import type { PrivacyTables } from './privacy.ts';
import type { ReportTables } from './reports.ts';
import type { FailedStepsTable, UnrecordedMessagesTable } from './unfinished.ts';
import type {
  ApprovedTemplatesReadTable,
  ApprovedTemplatesTable,
  MessageTemplatesTable,
} from './approved-templates.ts';
import type {
  TemplateCategoriesTable,
  TemplateVersionsTable,
  TemplateFilesTable,
  TemplatesTable,
} from './templates.ts';

// The tables as the newest migration leaves them, for Kysely. Times are epoch ms, phones E.164 digits.

export interface ContactsTable {
  id: Generated<number>;
  customer_id: number;
  /** Where its messages are; null only while both are being made. */
  conversation_id: number | null;
  phone: string | null;
  /** When the number was last seen with the privacy id, epoch ms. */
  phone_at: number;
  lid: string | null;
  /** The business-scoped id that it has now; those of before are among its addresses. */
  bsuid: string | null;
  parent_bsuid: string | null;
  /** Without @; it can be somebody else's later. */
  username: string | null;
  push_name: string | null;
  /** As the pharmacy's phone calls them. */
  phone_book_name: Generated<string | null>;
  /** Where it wrote from last. */
  chat_address: string;
  created_at: number;
  updated_at: number;
}

/** Every address that a contact has had; one that somebody else has now stays with who had it. */
export interface ContactAddressesTable {
  contact_id: number;
  address: string;
}

/** One row while free texts go only for a while after a customer's last message; none while they always go. */
export interface ReplyWindowTable {
  id: number;
  link: Link;
  length_ms: number;
  ahead_ms: number;
}

export interface MessagesTable {
  id: Generated<number>;
  conversation_id: number;
  /** Whom it came from or goes to. */
  contact_id: number;
  ticket_id: number | null;
  type: MessageType;
  wa_type: string;
  content: string;
  direction: MessageDirection;
  status: MessageStatus;
  failure_reason: FailureReason | null;
  wa_message_id: string | null;
  client_key: string | null;
  /** `agent:3`, `phone`, `program:…`; null for what came. */
  sent_by: string | null;
  /** The colleague of `sent_by`; null where it is nobody of the staff. */
  sent_by_agent_id: number | null;
  automation: Automation | null;
  /** Where it stands: by this PC's clock, and never where no time can be. */
  sent_at: number;
  /** WhatsApp's own time, where that is not sent_at. */
  whatsapp_at: number | null;
  created_at: number;
  updated_at: number;
  edited_at: number | null;
  /** JSON: string[]. */
  earlier_texts: Generated<string>;
  revoked_at: number | null;
  /** By which link it came or goes. */
  link: Generated<Link>;
  /** How often it had been passed on, as WhatsApp counts it; 0 when somebody wrote it. */
  forward_score: Generated<number>;
  album_id: string | null;
  /** JSON: MessageDetails. */
  details: string | null;
  /** JSON: Reaction[]; one taken back stays with an empty emoji, so that an older one cannot return. */
  reactions: Generated<string>;
  /** Epoch ms; null without a star. */
  starred_at: Generated<number | null>;
}

/** One row: everything WhatsApp had until then is in. */
export interface CatchUpTable {
  id: number;
  caught_up_to: number;
  /** How far back the desk sees; null while nobody knows. */
  sees_from: Generated<number | null>;
}

export interface ContactGapsTable {
  contact_id: number;
  from_at: number;
  until_at: number;
}

export interface OutboxTable {
  id: Generated<number>;
  message_id: number;
  conversation_id: number;
  state: OutboxState;
  attempts: number;
  not_before: number;
  /** The session of the last dispatch, and where that went to. */
  session_id: number | null;
  sent_to: string | null;
  /** By which link it goes; null until an id was chosen for it there. */
  link: Link | null;
  created_at: number;
  updated_at: number;
}

/** Every link of this PC to the pharmacy's phone; the newest row is the one that counts. */
export interface SessionsTable {
  id: Generated<number>;
  started_at: number;
}

export interface SettingsTable {
  key: string;
  /** JSON. */
  value: string;
}

/** Full-text index: what it returns is the message's id, the text itself is not kept in it. */
export interface MessageSearchTable {
  rowid: number;
  folded: string;
  stems: string;
}

/** Trigram index of a conversation's name and phone forms, one row per conversation. */
export interface ConversationSearchTable {
  rowid: number;
  terms: string;
}

export interface Schema extends ConversationTables, ReportTables, PrivacyTables {
  customers: CustomersTable;
  tags: TagsTable;
  customer_tags: CustomerTagsTable;
  customer_phones: CustomerPhonesTable;
  contacts: ContactsTable;
  contact_addresses: ContactAddressesTable;
  former_phones: FormerPhonesTable;
  contact_news: ContactNewsTable;
  early_id_changes: EarlyIdChangesTable;
  own_account: OwnAccountTable;
  messages: MessagesTable;
  media_files: MediaFilesTable;
  attachments: AttachmentsTable;
  better_files: BetterFilesTable;
  quoted_messages: QuotedMessagesTable;
  called_people: CalledPeopleTable;
  edit_drafts: EditDraftsTable;
  draft_quotes: DraftQuotesTable;
  message_actions: MessageActionsTable;
  message_times: MessageTimesTable;
  past_imports: PastImportsTable;
  imported_messages: ImportedMessagesTable;
  profile_pictures: ProfilePicturesTable;
  chat_marks: ChatMarksTable;
  chat_actions: ChatActionsTable;
  filling: FillingTable;
  filling_chats: FillingChatsTable;
  catch_up: CatchUpTable;
  contact_gaps: ContactGapsTable;
  early_changes: EarlyChangesTable;
  early_statuses: EarlyStatusesTable;
  send_keys: SendKeysTable;
  limited_links: LimitedLinksTable;
  outbox: OutboxTable;
  sessions: SessionsTable;
  reply_window: ReplyWindowTable;
  settings: SettingsTable;
  cloud_credentials: CloudCredentialsTable;
  webhook_inbox: WebhookInboxTable;
  webhook_arrivals: WebhookArrivalsTable;
  account_notices: AccountNoticesTable;
  message_pricing: MessagePricingTable;
  free_periods: FreePeriodsTable;
  agents: AgentsTable;
  audit: AuditTable;
  templates: TemplatesTable;
  template_files: TemplateFilesTable;
  template_categories: TemplateCategoriesTable;
  template_versions: TemplateVersionsTable;
  approved_templates: ApprovedTemplatesTable;
  approved_templates_read: ApprovedTemplatesReadTable;
  message_templates: MessageTemplatesTable;
  tickets: TicketsTable;
  ticket_events: TicketEventsTable;
  ticket_transfers: TicketTransfersTable;
  scheduled_messages: ScheduledMessagesTable;
  waitlist_items: WaitlistItemsTable;
  waitlist_entries: WaitlistEntriesTable;
  refills: RefillsTable;
  refill_reminders: RefillRemindersTable;
  paced_texts: PacedTextsTable;
  pace: PaceTable;
  app_texts: AppTextsTable;
  muted_conversations: MutedConversationsTable;
  ticket_menus: TicketMenusTable;
  ratings: RatingsTable;
  prescriptions: PrescriptionsTable;
  prescription_photos: PrescriptionPhotosTable;
  prescription_lines: PrescriptionLinesTable;
  prescription_events: PrescriptionEventsTable;
  known_items: KnownItemsTable;
  known_item_words: KnownItemWordsTable;
  notes: NotesTable;
  note_mentions: NoteMentionsTable;
  labels: LabelsTable;
  conversation_labels: ConversationLabelsTable;
  saved_views: SavedViewsTable;
  last_narrowings: LastNarrowingsTable;
  failed_steps: FailedStepsTable;
  unrecorded_messages: UnrecordedMessagesTable;
  program_keys: ProgramKeysTable;
  program_requests: ProgramRequestsTable;
  program_calls: ProgramCallsTable;
  webhooks: WebhooksTable;
  webhook_deliveries: WebhookDeliveriesTable;
  message_search: MessageSearchTable;
  note_search: MessageSearchTable;
  message_words: MessageWordsTable;
  search_upkeep: SearchUpkeepTable;
  conversation_search: ConversationSearchTable;
  customer_search: CustomerSearchTable;
}
