// What each row adds to the sums, as SQL: as step 540 has it, with the views cut by what changes them together, so that a
// ticket's answer touches no line about its opening.

/** One view; `name` is report_of_<name>, and `counted` whose mark says which rows are counted already. */
export interface FigureView {
  readonly name: string;
  readonly counted: string;
  readonly sql: string;
  /** The same lines of a row that a trigger has in hand (NEW or OLD), where nothing else is needed to tell them. */
  readonly ofRow?: (row: 'NEW' | 'OLD') => string;
}

/** How far local clocks are ahead at an instant, in ms. */
const offsetAt = (at: string): string =>
  `coalesce((SELECT offset_ms FROM report_zone WHERE from_at <= ${at} ORDER BY from_at DESC LIMIT 1), 0)`;

/** The days since 1970 of the pharmacy's calendar; nothing that a clock can say fails. */
export const dayOf = (at: string): string => `min(max((${at} + ${offsetAt(at)}) / 86400000, 0), 2932896)`;

/** The hour of the week, 0 is Saturday's first. */
const hourOf = (at: string): string => {
  const hours = `((${at} + ${offsetAt(at)}) / 3600000)`;
  return `((${hours} / 24 + 5) % 7) * 24 + ${hours} % 24`;
};

/** The least minute of the range that a duration is counted in: exact up to an hour, then ever coarser. */
const binOf = (ms: string): string => {
  const minutes = `(${ms} / 60000)`;
  return `CASE WHEN ${ms} < 60000 THEN 0 WHEN ${minutes} < 60 THEN ${minutes}
    WHEN ${minutes} < 240 THEN ${minutes} / 5 * 5 WHEN ${minutes} < 720 THEN ${minutes} / 15 * 15
    WHEN ${minutes} < 7200 THEN ${minutes} / 60 * 60 ELSE ${minutes} / 600 * 600 END`;
};

/** Lines that no person wrote: notices, calls, and what was deleted before it was seen. */
const NOT_WRITTEN = `'missed_call', 'missed_video_call', 'answered_call', 'answered_video_call', 'call_log', 'revoked',
  'notice_security', 'notice_disappearing_on', 'notice_disappearing_off', 'notice_blocked', 'notice_unblocked'`;

const MISSED_CALLS = `'missed_call', 'missed_video_call'`;

/** Somebody wrote to the pharmacy. @param m the message's alias. */
export const isFromCustomer = (m: string): string =>
  `${m}.direction = 'incoming' AND ${m}.wa_type NOT IN (${NOT_WRITTEN})`;

const isOurs = (m: string): string => `${m}.direction = 'outgoing' AND ${m}.wa_type NOT IN (${NOT_WRITTEN})`;

interface Arm {
  figure: string;
  from: string;
  id: string;
  at: string;
  key?: string;
  amount?: string;
  where?: string;
  /** Whose it is, and of which kind: it is added once more for each, and for both. */
  agent?: string;
  kind?: string;
}

function arm({ figure, from, id, at, key = "''", amount = '0', where = '1', agent, kind }: Arm): string {
  const says = `'${figure}' AS figure, CAST(${key} AS TEXT) AS key, 1 AS count, ${amount} AS amount`;
  if (agent === undefined && kind === undefined)
    return `SELECT ${id} AS id, ${dayOf(at)} AS day, '' AS slice, ${says} ${from} WHERE ${where} AND ${at} IS NOT NULL`;
  const whose = agent ?? 'NULL';
  const what = kind ?? 'NULL';
  return `SELECT ${id} AS id, ${dayOf(at)} AS day,
      CASE slices.n WHEN 0 THEN '' WHEN 1 THEN 'kind:' || ${what} WHEN 2 THEN 'agent:' || ${whose}
        ELSE 'agent:' || ${whose} || '/kind:' || ${what} END AS slice,
      ${says}
    ${from === '' ? 'FROM' : `${from} CROSS JOIN`} report_slices AS slices
    WHERE ${where} AND ${at} IS NOT NULL
      AND (slices.n NOT IN (1, 3) OR ${what} IS NOT NULL) AND (slices.n NOT IN (2, 3) OR ${whose} IS NOT NULL)`;
}

const union = (arms: readonly Arm[]): string => arms.map(arm).join('\nUNION ALL\n');

/** A view over one table alone, whose triggers read no row that they have in hand already. */
const ofTable = (
  { name, counted, table }: { name: string; counted: string; table: string },
  arms: (row: string) => readonly Omit<Arm, 'from'>[],
): FigureView => {
  const from = (row: string, clause: string): string =>
    union(arms(row).map((one) => ({ ...one, from: clause })));
  return { name, counted, sql: from('r', `FROM ${table} AS r`), ofRow: (row) => from(row, '') };
};

const messages = (m: string): readonly Omit<Arm, 'from'>[] => {
  const message = { id: `${m}.id`, at: `${m}.sent_at` };
  const ours = `${isOurs(m)} AND ${m}.status <> 'failed'`;
  const isOfStaff = `${m}.automation IS NULL AND ${m}.sent_by LIKE 'agent:%'`;
  return [
    { ...message, figure: 'in', key: `${m}.link`, where: isFromCustomer(m) },
    { ...message, figure: 'hour', key: hourOf(`${m}.sent_at`), where: isFromCustomer(m) },
    {
      ...message,
      figure: 'out',
      key: `${m}.link || '/' || CASE WHEN ${m}.automation IS NOT NULL THEN 'automatic'
        WHEN ${m}.sent_by LIKE 'agent:%' THEN 'staff' WHEN ${m}.sent_by = 'phone' THEN 'phone' ELSE 'other' END`,
      where: ours,
      agent: `CASE WHEN ${isOfStaff} THEN CAST(substr(${m}.sent_by, 7) AS INTEGER) END`,
    },
    {
      ...message,
      figure: 'automatic',
      key: `${m}.automation`,
      where: `${ours} AND ${m}.automation IS NOT NULL`,
    },
    { ...message, figure: 'failed', key: `${m}.link`, where: `${isOurs(m)} AND ${m}.status = 'failed'` },
    {
      ...message,
      figure: 'missed-call',
      key: `${m}.link`,
      where: `${m}.direction = 'incoming' AND ${m}.wa_type IN (${MISSED_CALLS})`,
    },
  ];
};

const approved: Arm = {
  from: 'FROM message_templates AS mt JOIN messages AS m ON m.id = mt.message_id',
  id: 'mt.message_id',
  at: 'm.sent_at',
  figure: 'approved-template',
  key: `CASE WHEN json_valid(mt.template) THEN coalesce(json_extract(mt.template, '$.name'), '') ELSE '' END`,
  where: `m.direction = 'outgoing' AND m.status <> 'failed'`,
};

const ticket = {
  from: 'FROM tickets AS t JOIN ticket_times AS tt ON tt.ticket_id = t.id',
  id: 't.id',
  agent: 't.assignee_id',
  kind: 't.kind',
};
// The work of one that was joined into another is the other's.
const own = 'tt.is_joined = 0';

const opened: readonly Arm[] = [
  { ...ticket, figure: 'opened', at: 't.opened_at', key: 't.kind', where: own },
  {
    ...ticket,
    figure: 'source',
    at: 't.opened_at',
    key: `CASE WHEN json_valid(t.classification)
      THEN coalesce(json_extract(t.classification, '$.because.by'), 'default') ELSE 'default' END`,
    where: own,
  },
];

const resolved: Arm = {
  ...ticket,
  figure: 'resolved',
  at: 't.resolved_at',
  key: `CASE WHEN t.resolved_by LIKE 'agent:%' THEN 'staff' ELSE 'automatic' END`,
  where: own,
};

const unanswered: Arm = {
  ...ticket,
  figure: 'unanswered',
  at: 't.resolved_at',
  where: `${own} AND t.first_answered_at IS NULL`,
};

const answers: readonly Arm[] = [
  {
    ...ticket,
    figure: 'answer',
    at: 'tt.answered_at',
    key: binOf('tt.answer_ms'),
    amount: 'tt.answer_ms',
    where: own,
  },
  {
    ...ticket,
    figure: 'promise',
    at: 'tt.answered_at',
    key: 'tt.promise',
    where: `${own} AND tt.promise IS NOT NULL`,
  },
];

const resolutions: Arm = {
  ...ticket,
  figure: 'resolution',
  at: 'tt.resolved_at',
  key: binOf('tt.resolve_ms'),
  amount: 'tt.resolve_ms',
  where: own,
};

const menus: Arm = {
  ...ticket,
  from: `${ticket.from} JOIN ticket_menus AS tm ON tm.ticket_id = t.id`,
  figure: 'menu',
  at: 't.opened_at',
  key: `CASE WHEN t.first_answered_at IS NULL THEN 'alone' ELSE 'person' END`,
  where: own,
};

const prescriptions = (p: string): readonly Omit<Arm, 'from'>[] => {
  const rx = { id: `${p}.id` };
  const took = (to: string): string => `max(${to} - ${p}.created_at, 0)`;
  return [
    { ...rx, figure: 'rx-new', at: `${p}.created_at` },
    { ...rx, figure: 'rx-read', at: `${p}.read_at`, agent: `${p}.read_by` },
    {
      ...rx,
      figure: 'rx-priced',
      at: `${p}.priced_at`,
      amount: `coalesce(${p}.total, 0)`,
      agent: `${p}.priced_by`,
    },
    {
      ...rx,
      figure: 'rx-price-time',
      at: `${p}.priced_at`,
      key: binOf(took(`${p}.priced_at`)),
      amount: took(`${p}.priced_at`),
    },
    { ...rx, figure: 'rx-ready', at: `${p}.ready_at`, agent: `${p}.ready_by` },
    {
      ...rx,
      figure: 'rx-ready-time',
      at: `${p}.ready_at`,
      key: binOf(took(`${p}.ready_at`)),
      amount: took(`${p}.ready_at`),
    },
    {
      ...rx,
      figure: 'rx-done',
      at: `${p}.status_at`,
      key: `${p}.status`,
      amount: `coalesce(${p}.total, 0)`,
      where: `${p}.status IN ('collected', 'delivered')`,
      agent: `${p}.closed_by`,
    },
    {
      ...rx,
      figure: 'rx-cancelled',
      at: `${p}.status_at`,
      key: `${p}.cancel_reason`,
      where: `${p}.status = 'cancelled'`,
    },
  ];
};

export const VIEWS: readonly FigureView[] = [
  ofTable({ name: 'messages', counted: 'messages', table: 'messages' }, messages),
  { name: 'approved', counted: 'messages', sql: union([approved]) },
  { name: 'opened', counted: 'tickets', sql: union(opened) },
  { name: 'resolved', counted: 'tickets', sql: union([resolved]) },
  { name: 'unanswered', counted: 'tickets', sql: union([unanswered]) },
  { name: 'answers', counted: 'tickets', sql: union(answers) },
  { name: 'resolutions', counted: 'tickets', sql: union([resolutions]) },
  { name: 'menus', counted: 'tickets', sql: union([menus]) },
  ofTable({ name: 'ratings', counted: 'tickets', table: 'ratings' }, (r) => {
    const rating = { id: `${r}.ticket_id`, agent: `${r}.agent_id` };
    return [
      { ...rating, figure: 'rating-asked', at: `${r}.asked_at` },
      {
        ...rating,
        figure: 'rating',
        at: `${r}.answered_at`,
        key: `${r}.score`,
        where: `${r}.score IS NOT NULL`,
      },
    ];
  }),
  ofTable({ name: 'events', counted: 'ticket_events', table: 'ticket_events' }, (e) => [
    {
      id: `${e}.id`,
      at: `${e}.at`,
      figure: 'reopened',
      key: `CASE WHEN json_valid(${e}.change) THEN json_extract(${e}.change, '$.because') END`,
      // What comes back because a merge was taken back was never done.
      where: `substr(${e}.change, 1, 18) = '{"what":"reopened"' AND instr(${e}.change, '"separated"') = 0`,
    },
  ]),
  ofTable({ name: 'prescriptions', counted: 'prescriptions', table: 'prescriptions' }, prescriptions),
  ofTable({ name: 'reminders', counted: 'refill_reminders', table: 'refill_reminders' }, (f) => [
    { id: `${f}.id`, at: `${f}.decided_at`, figure: 'refill', key: `${f}.state` },
  ]),
  ofTable({ name: 'waitlist', counted: 'waitlist_entries', table: 'waitlist_entries' }, (w) => [
    { id: `${w}.id`, at: `${w}.created_at`, figure: 'waitlist-new' },
    { id: `${w}.id`, at: `${w}.settled_at`, figure: 'waitlist', key: `${w}.state` },
  ]),
  ofTable({ name: 'templates', counted: 'template_uses', table: 'template_uses' }, (u) => [
    { id: `${u}.id`, at: `${u}.at`, figure: 'template', key: `${u}.template_id` },
  ]),
];
