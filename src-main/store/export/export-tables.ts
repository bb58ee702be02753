import type { ExportedTables } from './declaration.ts';
import { CONVERSATIONS_TABLES } from './tables/conversations.ts';
import { DESK_TABLES } from './tables/desk.ts';
import { MESSAGES_TABLES } from './tables/messages.ts';
import { PEOPLE_TABLES } from './tables/people.ts';
import { WORK_TABLES } from './tables/work.ts';

/** Everything of the pharmacy's, in the order in which it is written. A test compares it with the real tables. */
export const EXPORTED_TABLES: ExportedTables = {
  ...PEOPLE_TABLES,
  ...CONVERSATIONS_TABLES,
  ...MESSAGES_TABLES,
  ...WORK_TABLES,
  ...DESK_TABLES,
};

/** Tables that stay, and why: a new table is either here or above. Indexes of the search are tables of SQLite's own making. */
export const LEFT_OUT_TABLES: Readonly<Record<string, 'secret' | 'internal'>> = {
  cloud_credentials: 'secret',
  erasure_keys: 'secret',
  // Who was erased, as keyed hashes.
  erased_names: 'secret',
  // Copies of what other tables say, on their way to another program.
  webhook_deliveries: 'internal',
  program_requests: 'internal',
  // Sums and indexes, made of the tables above.
  contact_days: 'internal',
  known_item_words: 'internal',
  report_calendar: 'internal',
  report_running: 'internal',
  report_slices: 'internal',
  report_sources: 'internal',
  report_sums: 'internal',
  report_zone: 'internal',
  search_upkeep: 'internal',
  unread_total: 'internal',
  // How far a mechanism is.
  approved_templates_read: 'internal',
  doomed_files: 'internal',
  erasure_subjects: 'internal',
  filling: 'internal',
  filling_chats: 'internal',
  last_narrowings: 'internal',
  limited_links: 'internal',
  // A folder of this PC.
  monthly_report: 'internal',
  open_doors: 'internal',
  pace: 'internal',
  reply_window: 'internal',
  retention_runs: 'internal',
  send_keys: 'internal',
  sessions: 'internal',
  webhook_arrivals: 'internal',
};

/** Of the settings: what may leave. A new one is decided here; one that is not named stays. */
export const EXPORTED_SETTINGS: readonly string[] = [
  'language',
  'theme',
  'clockFace',
  'pharmacyName',
  'pharmacyPlace',
  'defaultCountry',
  'sendingLink',
  'linkTimeoutMs',
  'showsTyping',
  'showsPictures',
  'idleLockMs',
  'mediaRetentionMonths',
  'retention',
  'updateChannel',
  'hours',
  'serviceMenu',
  'keywordRules',
  'automation',
  'tickets',
  'rating',
  'followUps',
  'prescriptions',
  'localApi',
  'alerts',
];

/** What reminds or opens the first run: nothing of it is the pharmacy's. */
export const LEFT_OUT_SETTINGS: readonly string[] = [
  'recoveryKeySavedAt',
  'recoveryKeyOfferedAt',
  'recoveryKeyPutOffAt',
  'automationHintHiddenAt',
  'firstRun',
  'firstStepsHiddenAt',
  'updatePutOffAt',
];
