import { VIEWS, dayOf, isFromCustomer } from './figures.ts';

/** What of a table says something in a view; without `columns` nothing of its rows ever changes. */
interface Watch {
  table: string;
  /** Where a table has several. */
  part?: string;
  /** The column that is the view's id. */
  id: string;
  views: readonly string[];
  columns: readonly string[];
  /** What else of an update counts, in words of OLD and NEW. */
  also?: string;
  /** What stands in a view only with a row of another table, which comes later and goes earlier. */
  isOnlyChanged?: true;
}

const FAILED = `(OLD.status = 'failed') <> (NEW.status = 'failed')`;

const WATCHES: readonly Watch[] = [
  {
    table: 'messages',
    id: 'id',
    views: ['messages'],
    columns: ['direction', 'sent_by', 'automation', 'sent_at', 'wa_type', 'link'],
    also: FAILED,
  },
  {
    table: 'messages',
    part: 'approved',
    id: 'id',
    views: ['approved'],
    columns: ['direction', 'sent_at'],
    also: FAILED,
    isOnlyChanged: true,
  },
  { table: 'message_templates', id: 'message_id', views: ['approved'], columns: ['template'] },
  ...(
    [
      ['opened', ['classification', 'opened_at']],
      ['resolved', ['resolved_at', 'resolved_by']],
      ['unanswered', ['resolved_at', 'first_answered_at']],
      ['answers', []],
      ['resolutions', []],
      ['menus', ['opened_at', 'first_answered_at']],
    ] as const
  ).map(([view, columns]): Watch => ({
    table: 'tickets',
    part: view,
    id: 'id',
    views: [view],
    columns: ['kind', 'assignee_id', ...columns],
    isOnlyChanged: true,
  })),
  {
    table: 'ticket_times',
    id: 'ticket_id',
    views: ['opened', 'resolved', 'unanswered', 'menus'],
    columns: ['is_joined'],
  },
  {
    table: 'ticket_times',
    part: 'answers',
    id: 'ticket_id',
    views: ['answers'],
    columns: ['answered_at', 'answer_ms', 'promise', 'is_joined'],
  },
  {
    table: 'ticket_times',
    part: 'resolutions',
    id: 'ticket_id',
    views: ['resolutions'],
    columns: ['resolved_at', 'resolve_ms', 'is_joined'],
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

/** Adds what a row says, or takes it back. @param row in whose name the trigger knows it. */
function tell(watch: Watch, row: 'NEW' | 'OLD', sign: '' | '-'): string {
  const id = `${row}.${watch.id}`;
  return VIEWS.filter(({ name }) => watch.views.includes(name))
    .map(({ name, counted, ofRow }) => {
      const lines = ofRow === undefined ? `report_of_${name}` : `(${ofRow(row)})`;
      const own = ofRow === undefined ? `id = ${id} AND ` : '';
      return `INSERT INTO report_add SELECT day, slice, figure, key, ${sign}count, ${sign}amount FROM ${lines}
        WHERE ${own}${id} >= ${countedFrom(counted)};`;
    })
    .join('\n');
}

const differs = (columns: readonly string[]): string =>
  columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');

function triggersOf(watch: Watch): string {
  const { table, part, columns, also = '0', isOnlyChanged } = watch;
  const name = part === undefined ? `report_${table}` : `report_${table}_${part}`;
  const isOther = `WHEN ${differs(columns)} OR ${also}`;
  const comes = `CREATE TRIGGER ${name}_new AFTER INSERT ON ${table} BEGIN ${tell(watch, 'NEW', '')} END;`;
  return `
    ${isOnlyChanged === true ? '' : comes}
    CREATE TRIGGER ${name}_gone BEFORE DELETE ON ${table} BEGIN ${tell(watch, 'OLD', '-')} END;
    CREATE TRIGGER ${name}_before BEFORE UPDATE ON ${table} ${isOther} BEGIN ${tell(watch, 'OLD', '-')} END;
    CREATE TRIGGER ${name}_after AFTER UPDATE ON ${table} ${isOther} BEGIN ${tell(watch, 'NEW', '')} END;`;
}

/** A line of a view becomes two sums; a day of the past makes the running totals from it on untrue. */
const ADD_UP = `
  CREATE TRIGGER report_add_up INSTEAD OF INSERT ON report_add BEGIN
    INSERT INTO report_sums (slice, level, figure, period, key, count, amount) VALUES
      (NEW.slice, 0, NEW.figure, NEW.day, coalesce(NEW.key, ''), NEW.count, NEW.amount),
      (NEW.slice, 1, NEW.figure, strftime('%Y', NEW.day * 86400, 'unixepoch') * 12
        + strftime('%m', NEW.day * 86400, 'unixepoch') - 1, coalesce(NEW.key, ''), NEW.count, NEW.amount)
      ON CONFLICT (slice, level, figure, period, key)
        DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount;
    UPDATE report_calendar SET running_until = NEW.day WHERE running_until > NEW.day;
  END;`;

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

export const TRIGGERS_SQL = [ADD_UP, ...WATCHES.map(triggersOf), DAYS, VISITS, TEMPLATES].join('\n');
