import type { Database } from 'better-sqlite3';
import { PERSON_TABLES } from '#main/store/schema/person-data/person-data.ts';

export const PHONE = '201098765432';
export const LID = '987654321987654@lid';
/** In every word that the seed writes. */
export const TOKEN = 'zqx';

export const IDS = { customer: 501, contact: 502, conversation: 503, message: 504, other: 604 } as const;

type Value = string | number | null | Uint8Array;
type Row = Record<string, Value>;

/** What a word of the seed says: lower case letters, so that the search's folding leaves it as it is. */
export const tokenOf = (table: string, column: string): string =>
  `${TOKEN}${table}x${column}`.replaceAll('_', 'x');

const json = (table: string, column: string): string => JSON.stringify([tokenOf(table, column)]);

const { customer, contact, conversation, message, other } = IDS;
const ids = {
  customer_id: customer,
  contact_id: contact,
  conversation_id: conversation,
  message_id: message,
};

/**
 * Where a word of the seed cannot stand, what does: ids, words of a fixed list, JSON. Every other column of text gets its
 * word by itself, also one that is added to the schema later.
 */
const GIVEN: Record<string, Row> = {
  customers: {
    id: customer,
    name_source: 'staff',
    address_source: 'staff',
    suggested_address: json('customers', 'suggested_address'),
    allergies: json('customers', 'allergies'),
    medicines: json('customers', 'medicines'),
    language: 'ar',
    language_source: 'staff',
    consent: 'opted-in',
    is_phone_book_name: 0,
  },
  contacts: { id: contact, phone: PHONE, lid: LID, chat_address: `${PHONE}@c.us` },
  conversations: {
    id: conversation,
    chat_address: `${PHONE}@c.us`,
    last_message_type: 'text',
    last_message_direction: 'incoming',
    last_message_status: 'read',
  },
  messages: {
    id: message,
    type: 'text',
    wa_type: 'chat',
    direction: 'incoming',
    status: 'read',
    client_key: null,
    sent_by: null,
    details: json('messages', 'details'),
    earlier_texts: json('messages', 'earlier_texts'),
    reactions: '[]',
    link: 'web',
    automation: null,
    failure_reason: null,
    ticket_id: 1,
  },
  attachments: {
    kind: 'voice',
    state: 'stored',
    file_id: 'seeded-file',
    waveform: '[1,2]',
    failure: null,
  },
  better_files: { state: 'stored' },
  called_people: { contact_id: contact },
  failed_steps: { ticket_id: null, input: json('failed_steps', 'input') },
  imported_messages: { import_id: 1 },
  message_actions: { kind: 'edit', state: 'done', failure: null },
  message_times: { stage: 'read' },
  quoted_messages: {
    quoted_by: 'customer',
    quoted_place: 'chat',
    quoted_message_id: null,
    quoted_left_out: 0,
  },
  outbox: { id: 1, state: 'sent', session_id: null, link: 'web' },
  // By the ids of messages.
  message_pricing: { wa_message_id: tokenOf('messages', 'wa_message_id'), is_billable: 1 },
  early_statuses: { wa_message_id: tokenOf('messages', 'wa_message_id'), status: 'read' },
  early_changes: {
    wa_message_id: tokenOf('early_changes', 'wa_message_id'),
    change: json('early_changes', 'change'),
    addresses: JSON.stringify([LID]),
    direction: 'incoming',
  },
  media_files: { id: 'seeded-file' },
  prescriptions: {
    id: 1,
    status: 'cancelled',
    cancel_reason: 'other',
    quoted_message_id: null,
    ticket_id: 1,
    needs_check: 0,
    read_by: null,
    priced_by: null,
    checked_by: null,
    ready_by: null,
    closed_by: null,
  },
  prescription_lines: { stock: 'yes', prescription_id: 1 },
  prescription_events: { change: json('prescription_events', 'change'), prescription_id: 1 },
  prescription_photos: { prescription_id: 1 },
  known_items: { id: 1, first_in: 1, last_in: 1 },
  known_item_words: { item_id: 1 },
  tickets: {
    id: 1,
    kind: 'order',
    classification: json('tickets', 'classification'),
    status: 'resolved',
    is_kind_by_staff: 0,
    priority: 'normal',
    assignee_id: null,
    waiting_since: null,
    due_at: null,
    due_minutes: null,
    snoozed_until: null,
    joined_into: null,
  },
  ticket_events: { change: json('ticket_events', 'change') },
  ticket_menus: { state: json('ticket_menus', 'state') },
  ticket_times: { promise: 'kept', is_joined: 0 },
  ticket_transfers: { by_id: 1, to_id: 1, ended_at: null },
  ratings: { score: 5, agent_id: null },
  notes: { id: 1, author_id: 1, put_aside_by: null, earlier_texts: json('notes', 'earlier_texts') },
  note_mentions: { note_id: 1, agent_id: 1 },
  note_search: { rowid: 1 },
  message_search: { rowid: message },
  conversation_search: { rowid: conversation },
  customer_search: { rowid: customer },
  refills: { id: 1, days_supply: 30, remind_before_days: 2, state: 'active', created_by: 1 },
  refill_reminders: { state: 'sent', refill_id: 1, decided_by: 1 },
  waitlist_entries: { state: 'told', item_id: 1, added_by: 1 },
  scheduled_messages: { state: 'waiting', settled_at: null, only_if_silent: 0, created_by: 1 },
  paced_texts: { kind: 'refill', state: 'waiting', settled_at: null, approved_by: 1 },
  chat_actions: { kind: 'archive', state: 'done', failure: null },
  contact_news: { kind: 'number-known' },
  conversation_labels: { label_id: 1, added_by: 1 },
  former_phones: { holder_id: null },
  app_texts: { is_known: 0 },
  hand_merges: {
    from_id: 700,
    into_id: conversation,
    from_before: json('hand_merges', 'from_before'),
    into_before: json('hand_merges', 'into_before'),
  },
  past_imports: { id: 1, state: 'done' },
  customer_tags: { tag_id: 1 },
  tags: { id: 1 },
  legal_holds: {},
  unrecorded_messages: { direction: 'incoming', chat_address: LID },
  early_id_changes: { from_phone: PHONE },
  free_periods: { name: PHONE },
  filling_chats: { chat_address: LID, state: 'waiting', reached_from_me: 0 },
  webhook_inbox: {
    state: 'unreadable',
    body: Buffer.from(`{"from":"${PHONE}","x":"${tokenOf('webhook_inbox', 'body')}"}`),
  },
  webhook_deliveries: {
    webhook_id: 1,
    body: `{"data":{"phone":"${PHONE}","text":"${tokenOf('webhook_deliveries', 'body')}"}}`,
  },
  audit: {
    agent_id: null,
    action: 'customer.edited',
    subject: `customer:${customer}`,
    detail: JSON.stringify({ fields: tokenOf('audit', 'detail') }),
  },
  chat_marks: {},
  draft_quotes: { agent_id: null },
  edit_drafts: { agent_id: 1 },
  program_requests: { key_id: 1 },
};

/** Kept, because they are about nobody: a test of their own says so. */
export const NOT_SEEDED = new Set(['waitlist_items', 'contact_days', 'legal_holds']);

interface Column {
  name: string;
  type: string;
}

const columnsOf = (database: Database, table: string): Column[] =>
  database.prepare<[string], Column>('SELECT name, type FROM pragma_table_info(?)').all(table);

/** A row in every table that has something of a person, with a word of its own in every column of text. */
export function seedPerson(database: Database): void {
  database.pragma('foreign_keys = OFF');
  database.exec(`
    INSERT INTO agents (id, name, role, created_at, updated_at) VALUES (1, 'ع', 'admin', 1, 1);
    INSERT INTO labels (id, name, name_folded, colour, created_at, updated_at) VALUES (1, 'a', 'a', 'red', 1, 1);
    INSERT INTO webhooks (id, url, events, secret, created_at) VALUES (1, 'https://x', '[]', 's', 1);
    INSERT INTO program_keys (id, name, hash, hint, scopes, created_at) VALUES (1, 'k', 'h', 'i', '[]', 1);
    INSERT INTO waitlist_items (id, name, folded, created_at, updated_at) VALUES (1, 'دواء', 'دواء', 1, 1);
  `);
  for (const table of Object.keys(PERSON_TABLES))
    if (!NOT_SEEDED.has(table)) insert(database, table, rowOf(database, table));
  seedOthers(database);
  seedLeftovers(database);
  database.pragma('foreign_keys = ON');
  const violations = database.pragma('foreign_key_check') as unknown[];
  if (violations.length > 0) throw new Error(`The seed dangles: ${JSON.stringify(violations)}`);
}

function rowOf(database: Database, table: string): Row {
  const given: Row = { ...GIVEN[table] };
  for (const { name, type } of columnsOf(database, table)) {
    if (given[name] !== undefined) continue;
    if (name in ids) given[name] = ids[name as keyof typeof ids];
    else if (name === 'ticket_id' || name === 'note_id') given[name] = 1;
    else if (type === 'BLOB') given[name] = Buffer.from(tokenOf(table, name));
    else given[name] = type === 'TEXT' || type === '' ? tokenOf(table, name) : 1;
  }
  return given;
}

function insert(database: Database, table: string, row: Row): void {
  const names = Object.keys(row);
  const sql = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  try {
    database.prepare(sql).run(...Object.values(row));
  } catch (error) {
    throw new Error(`${table}: ${String(error)}`, { cause: error });
  }
}

/** Somebody else, who quotes them in a private answer and calls them by their number. */
function seedOthers(database: Database): void {
  const base = { customer_id: 601, contact_id: 602, conversation_id: 603 };
  insert(database, 'customers', {
    ...rowOf(database, 'customers'),
    id: 601,
    name: 'سمير',
    sort_key: 'سمير',
    address: null,
    address_source: null,
    suggested_address: null,
    notes: '',
    allergies: '[]',
    medicines: '[]',
    birth_date: null,
    consent_by: null,
  });
  insert(database, 'contacts', {
    id: 602,
    customer_id: 601,
    conversation_id: 603,
    phone: '201011112222',
    chat_address: '201011112222@c.us',
    created_at: 1,
    updated_at: 1,
  });
  insert(database, 'conversations', {
    id: 603,
    customer_id: 601,
    contact_id: 602,
    chat_address: '201011112222@c.us',
    last_message_at: 1,
    created_at: 1,
    updated_at: 1,
  });
  insert(database, 'messages', {
    id: other,
    conversation_id: base.conversation_id,
    contact_id: base.contact_id,
    type: 'text',
    wa_type: 'chat',
    content: `اسأل @${PHONE} عن الدواء`,
    direction: 'incoming',
    status: 'read',
    wa_message_id: 'OTHER',
    sent_at: 5000,
    created_at: 1,
    updated_at: 1,
  });
  insert(database, 'called_people', {
    message_id: other,
    digits: PHONE,
    contact_id: contact,
    phone: PHONE,
    lid: LID,
    phone_book_name: `${TOKEN}bookname`,
  });
  insert(database, 'quoted_messages', {
    message_id: other,
    quoted_wa_id: tokenOf('messages', 'wa_message_id'),
    quoted_by: 'customer',
    quoted_place: 'elsewhere',
    quoted_wa_type: 'chat',
    quoted_text: `${TOKEN}quotedelsewhere`,
  });
  database
    .prepare('INSERT INTO message_search (rowid, folded, stems) VALUES (?, ?, ?)')
    .run(other, `@${PHONE} dawa`, '');
}

/** What a program deleted that did not overwrite yet: it lies in free pages, in no row. */
function seedLeftovers(database: Database): void {
  database.pragma('secure_delete = OFF');
  database.exec('CREATE TABLE leftovers (text TEXT)');
  const add = database.prepare('INSERT INTO leftovers VALUES (?)');
  for (let index = 0; index < 200; index += 1) add.run(`${TOKEN}leftover `.repeat(40));
  database.exec('DROP TABLE leftovers');
  database.pragma('secure_delete = ON');
}
