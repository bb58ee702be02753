import { VIEWS, dayOf, isFromCustomer } from './figures.ts';

/** What of a table says something in a view; without `columns` nothing of its rows ever changes. */
interface Watch {
  table: string;
  /** The column that is the view's id. */
  id: string;
  views: readonly string[];
  columns: readonly string[];
  /** What else of an update counts, in words of OLD and NEW. */
  also?: string;
}

const WATCHES: readonly Watch[] = [
  {
    table: 'messages',
    id: 'id',
    views: ['messages', 'approved'],
    columns: ['direction', 'sent_by', 'automation', 'sent_at', 'wa_type', 'link'],
    also: `(OLD.status = 'failed') <> (NEW.status = 'failed')`,
  },
  { table: 'message_templates', id: 'message_id', views: ['approved'], columns: ['template'] },
  {
    table: 'tickets',
    id: 'id',
    views: ['tickets', 'times', 'menus'],
    columns: [
      'kind',
      'classification',
      'assignee_id',
      'first_answered_at',
      'opened_at',
      'resolved_at',
      'resolved_by',
    ],
  },
  {
    table: 'ticket_times',
    id: 'ticket_id',
    views: ['tickets', 'times', 'menus'],
    columns: ['answered_at', 'answer_ms', 'promise', 'resolved_at', 'resolve_ms', 'is_joined'],
  },
  { table: 'ticket_menus', id: 'ticket_id', views: ['menus'], columns: ['ticket_id'] },
  {
    table: 'ratings',
    id: 'ticket_id',
    views: ['ratings'],
    columns: ['ticket_id', 'agent_id', 'asked_at', 'answered_at', 'score'],
  },
  { table: 'ticket_events', id: 'id', views: ['events'], columns: ['at', 'change'] },
  {
    table: 'prescriptions',
    id: 'id',
    views: ['prescriptions'],
    columns: [
      'status',
      'status_at',
      'created_at',
      'total',
      'read_at',
      'read_by',
      'priced_at',
      'priced_by',
      'ready_at',
      'ready_by',
      'closed_by',
      'cancel_reason',
    ],
  },
  { table: 'refill_reminders', id: 'id', views: ['reminders'], columns: ['state', 'decided_at'] },
  {
    table: 'waitlist_entries',
    id: 'id',
    views: ['waitlist'],
    columns: ['state', 'settled_at', 'created_at'],
  },
  { table: 'template_uses', id: 'id', views: ['templates'], columns: ['template_id', 'at'] },
];

const countedFrom = (source: string): string =>
  `(SELECT counted_from FROM report_sources WHERE name = '${source}')`;

/** Adds what a row says, or takes it back. */
function tell(views: readonly string[], id: string, sign: '' | '-'): string {
  return VIEWS.filter(({ name }) => views.includes(name))
    .map(
      ({ name, counted }) => `INSERT INTO report_add
        SELECT day, slice, figure, key, ${sign}count, ${sign}amount FROM report_of_${name}
        WHERE id = ${id} AND ${id} >= ${countedFrom(counted)};`,
    )
    .join('\n');
}

const differs = (columns: readonly string[]): string =>
  columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');

function triggersOf({ table, id, views, columns, also = '0' }: Watch): string {
  const isOther = `WHEN ${differs(columns)} OR ${also}`;
  return `
    CREATE TRIGGER report_${table}_new AFTER INSERT ON ${table} BEGIN ${tell(views, `NEW.${id}`, '')} END;
    CREATE TRIGGER report_${table}_gone BEFORE DELETE ON ${table} BEGIN ${tell(views, `OLD.${id}`, '-')} END;
    CREATE TRIGGER report_${table}_before BEFORE UPDATE ON ${table} ${isOther}
      BEGIN ${tell(views, `OLD.${id}`, '-')} END;
    CREATE TRIGGER report_${table}_after AFTER UPDATE ON ${table} ${isOther}
      BEGIN ${tell(views, `NEW.${id}`, '')} END;`;
}

const isCounted = (row: string): string =>
  `${isFromCustomer(row)} AND ${row}.id >= ${countedFrom('messages')}`;

const giveDay = (row: string): string => `
  INSERT INTO contact_days (contact_id, day, messages)
    SELECT ${row}.contact_id, ${dayOf(`${row}.sent_at`)}, 1 WHERE ${isCounted(row)}
    ON CONFLICT (contact_id, day) DO UPDATE SET messages = messages + 1;`;

const takeDay = (row: string): string => `
  UPDATE contact_days SET messages = messages - 1
    WHERE contact_id = ${row}.contact_id AND day = ${dayOf(`${row}.sent_at`)} AND ${isCounted(row)};
  DELETE FROM contact_days
    WHERE contact_id = ${row}.contact_id AND day = ${dayOf(`${row}.sent_at`)} AND messages <= 0;`;

const otherDay = `WHEN ${differs(['direction', 'sent_at', 'wa_type', 'contact_id'])}`;

/** On which days somebody wrote. */
const DAYS = `
  CREATE TRIGGER report_day_new AFTER INSERT ON messages BEGIN ${giveDay('NEW')} END;
  CREATE TRIGGER report_day_gone BEFORE DELETE ON messages BEGIN ${takeDay('OLD')} END;
  CREATE TRIGGER report_day_before BEFORE UPDATE ON messages ${otherDay} BEGIN ${takeDay('OLD')} END;
  CREATE TRIGGER report_day_after AFTER UPDATE ON messages ${otherDay} BEGIN ${giveDay('NEW')} END;`;

/** The first of the other days of who wrote on one. */
const firstOther = (row: string): string =>
  `(SELECT min(day) FROM contact_days WHERE contact_id = ${row}.contact_id AND day <> ${row}.day)`;

/** Somebody's first day makes them new, each later one a return; an older day that comes later makes the first a return. */
const visit = (row: string, sign: '' | '-', opposite: '' | '-'): string => `
  INSERT INTO report_add SELECT ${row}.day, '',
    CASE WHEN ${firstOther(row)} < ${row}.day THEN 'returning' ELSE 'new' END, '', ${sign}1, 0;
  INSERT INTO report_add SELECT ${firstOther(row)}, '', 'new', '', ${opposite}1, 0
    WHERE ${firstOther(row)} > ${row}.day;
  INSERT INTO report_add SELECT ${firstOther(row)}, '', 'returning', '', ${sign}1, 0
    WHERE ${firstOther(row)} > ${row}.day;`;

/** Without a calendar nothing is a day: then they are being counted anew. */
const hasCalendar = `WHEN (SELECT zone FROM report_calendar) <> ''`;

const VISITS = `
  CREATE TRIGGER report_visit_new AFTER INSERT ON contact_days ${hasCalendar} BEGIN ${visit('NEW', '', '-')} END;
  CREATE TRIGGER report_visit_gone AFTER DELETE ON contact_days ${hasCalendar} BEGIN ${visit('OLD', '-', '')} END;`;

const TEMPLATES = `
  CREATE TRIGGER report_template_used AFTER UPDATE OF uses ON templates WHEN NEW.uses > OLD.uses BEGIN
    INSERT INTO template_uses (template_id, at) SELECT NEW.id, NEW.last_used_at WHERE NEW.last_used_at IS NOT NULL;
  END;`;

/** Who wrote on which day, a line for each message. */
const WRITERS = `CREATE VIEW report_writers AS
  SELECT m.id AS id, m.contact_id AS contact_id, ${dayOf('m.sent_at')} AS day FROM messages AS m
    WHERE ${isFromCustomer('m')};`;

export const VIEWS_SQL = [
  ...VIEWS.map(({ name, sql }) => `CREATE VIEW report_of_${name} AS ${sql};`),
  WRITERS,
].join('\n');

export const TRIGGERS_SQL = [...WATCHES.map(triggersOf), DAYS, VISITS, TEMPLATES].join('\n');
