import type { Database } from 'better-sqlite3';
import type { Hours } from '#shared/domain/rules/hours.ts';
import { RecountClock } from './recount-clock.ts';
import { PROMISED_MINUTES } from './seeded-desk.ts';

// The figures of docs/design/reports.md once more, by another way: all rows are read, days come from Intl, opening time is
// counted minute by minute, and nothing is used that the desk counts with.

type Row = Record<string, string | number | null>;

const MINUTE = 60_000;

export interface Range {
  from: string;
  to: string;
}

const CALLS = ['missed_call', 'missed_video_call', 'answered_call', 'answered_video_call', 'call_log'];
const isWritten = (waType: unknown): boolean =>
  !CALLS.includes(String(waType)) && waType !== 'revoked' && !String(waType).startsWith('notice_');

export class Recount {
  readonly #rows: Record<string, Row[]> = {};
  readonly #clock: RecountClock;

  constructor(database: Database, hours: Hours, from: number, until: number) {
    for (const table of [
      'messages',
      'tickets',
      'ticket_events',
      'ratings',
      'ticket_menus',
      'prescriptions',
      'refill_reminders',
      'waitlist_entries',
      'template_uses',
      'message_templates',
    ])
      this.#rows[table] = database.prepare<[], Row>(`SELECT * FROM ${table}`).all();
    this.#clock = new RecountClock(hours, from, until);
  }

  #all(table: string): Row[] {
    return this.#rows[table] ?? [];
  }

  #isIn(at: unknown, { from, to }: Range): boolean {
    if (typeof at !== 'number') return false;
    const { date } = this.#clock.wall(at);
    return from <= date && date <= to;
  }

  /** Everything of a period, in the shape of the report's figures. */
  figures(range: Range, only: { agentId?: number; kind?: string } = {}): object {
    const incoming = this.#all('messages').filter(
      (m) => m['direction'] === 'incoming' && isWritten(m['wa_type']) && this.#isIn(m['sent_at'], range),
    );
    const ours = this.#all('messages').filter(
      (m) => m['direction'] === 'outgoing' && isWritten(m['wa_type']) && this.#isIn(m['sent_at'], range),
    );
    const out = ours.filter((m) => m['status'] !== 'failed');
    const isStaff = (m: Row): boolean =>
      m['automation'] === null && String(m['sent_by']).startsWith('agent:');
    const missed = this.#all('messages').filter(
      (m) =>
        m['direction'] === 'incoming' &&
        ['missed_call', 'missed_video_call'].includes(String(m['wa_type'])) &&
        this.#isIn(m['sent_at'], range),
    );
    return {
      messages: {
        in: incoming.length,
        out: out.length,
        staff: out.filter(isStaff).length,
        phone: out.filter((m) => m['automation'] === null && m['sent_by'] === 'phone').length,
        automatic: out.filter((m) => m['automation'] !== null).length,
        failed: ours.length - out.length,
        missedCalls: missed.length,
        cloudIn: incoming.filter((m) => m['link'] === 'cloud').length,
        cloudOut: out.filter((m) => m['link'] === 'cloud').length,
      },
      customers: this.#customers(range),
      automatic: countBy(
        out.filter((m) => m['automation'] !== null),
        (m) => String(m['automation']),
      ),
      ...this.#tickets(range, only),
      prescriptions: this.#prescriptions(range),
      refills: countBy(
        this.#all('refill_reminders').filter((r) => this.#isIn(r['decided_at'], range)),
        (r) => String(r['state']),
      ),
      waitlist: {
        added: this.#all('waitlist_entries').filter((w) => this.#isIn(w['created_at'], range)).length,
        ...countBy(
          this.#all('waitlist_entries').filter((w) => this.#isIn(w['settled_at'], range)),
          (w) => String(w['state']),
        ),
      },
      approved: this.#all('message_templates').filter(({ message_id: id }) => out.some((m) => m['id'] === id))
        .length,
      templates: countBy(
        this.#all('template_uses').filter((u) => this.#isIn(u['at'], range)),
        (u) => String(u['template_id']),
      ),
    };
  }

  #customers(range: Range): { new: number; returning: number } {
    const days = new Map<unknown, Set<string>>();
    for (const m of this.#all('messages')) {
      if (m['direction'] !== 'incoming' || !isWritten(m['wa_type'])) continue;
      const of = days.get(m['contact_id']) ?? new Set();
      days.set(m['contact_id'], of.add(this.#clock.wall(Number(m['sent_at'])).date));
    }
    const counts = { new: 0, returning: 0 };
    for (const of of days.values()) {
      const [first, ...later] = [...of].toSorted();
      const isIn = (day: string): boolean => range.from <= day && day <= range.to;
      if (first !== undefined && isIn(first)) counts.new += 1;
      counts.returning += later.filter(isIn).length;
    }
    return counts;
  }

  /** Those whose work went into another ticket when they were resolved last. */
  #joined(): Set<unknown> {
    const joined = new Set<unknown>();
    for (const e of this.#all('ticket_events').toSorted((a, b) => Number(a['id']) - Number(b['id']))) {
      const { what, because } = JSON.parse(String(e['change'])) as { what: string; because?: string };
      if (what === 'reopened' || what === 'resolved') joined.delete(e['ticket_id']);
      if (what === 'resolved' && because === 'joined') joined.add(e['ticket_id']);
    }
    return joined;
  }

  /** When its customer asked: the message that opened it, if that is older. */
  #askedAt(ticket: Row): number {
    const opener = this.#all('messages').find(
      (m) =>
        m['direction'] === 'incoming' &&
        m['created_at'] === ticket['opened_at'] &&
        m['contact_id'] === ticket['contact_id'],
    );
    return Math.min(Number(ticket['opened_at']), Number(opener?.['sent_at'] ?? ticket['opened_at']));
  }

  #tickets(range: Range, { agentId, kind }: { agentId?: number; kind?: string }): object {
    const joined = this.#joined();
    const tickets = this.#all('tickets').filter(
      (t) =>
        !joined.has(t['id']) &&
        (agentId === undefined || t['assignee_id'] === agentId) &&
        (kind === undefined || t['kind'] === kind),
    );
    const opened = tickets.filter((t) => this.#isIn(t['opened_at'], range));
    const resolved = tickets.filter((t) => this.#isIn(t['resolved_at'], range));
    const answered = tickets.filter((t) => this.#isIn(t['first_answered_at'], range));
    const answers = answered.map((t) =>
      this.#clock.openTime(this.#askedAt(t), Number(t['first_answered_at'])),
    );
    const ratings = this.#all('ratings').filter((r) => agentId === undefined || r['agent_id'] === agentId);
    const isMenu = (t: Row): boolean => this.#all('ticket_menus').some((m) => m['ticket_id'] === t['id']);
    const reopened = this.#all('ticket_events').filter((e) => {
      const change = JSON.parse(String(e['change'])) as { what: string; because?: string };
      return change.what === 'reopened' && change.because !== 'separated' && this.#isIn(e['at'], range);
    });
    return {
      tickets: {
        opened: opened.length,
        kinds: countBy(opened, (t) => String(t['kind'])),
        sources: countBy(
          opened,
          (t) => (JSON.parse(String(t['classification'])) as { because: { by: string } }).because.by,
        ),
        resolved: resolved.length,
        resolvedByStaff: resolved.filter((t) => String(t['resolved_by']).startsWith('agent:')).length,
        unanswered: resolved.filter((t) => t['first_answered_at'] === null).length,
        menus: opened.filter(isMenu).length,
        menusToPerson: opened.filter((t) => isMenu(t) && t['first_answered_at'] !== null).length,
      },
      reopened: reopened.length,
      answers: answers.toSorted((a, b) => a - b),
      kept: answers.filter((ms) => ms <= PROMISED_MINUTES * MINUTE).length,
      resolutions: resolved
        .map((t) => this.#clock.openTime(this.#askedAt(t), Number(t['resolved_at'])))
        .toSorted((a, b) => a - b),
      ratingsAsked: ratings.filter((r) => this.#isIn(r['asked_at'], range)).length,
      ratings: countBy(
        ratings.filter((r) => this.#isIn(r['answered_at'], range)),
        (r) => String(r['score']),
      ),
    };
  }

  #prescriptions(range: Range): object {
    const all = this.#all('prescriptions');
    const at = (column: string): Row[] => all.filter((p) => this.#isIn(p[column], range));
    const done = at('status_at').filter((p) => p['status'] === 'collected' || p['status'] === 'delivered');
    const total = (rows: Row[]): number => rows.reduce((sum, p) => sum + Number(p['total'] ?? 0), 0);
    const took = (column: string): number[] =>
      at(column)
        .map((p) => Math.max(0, Number(p[column]) - Number(p['created_at'])))
        .toSorted((a, b) => a - b);
    return {
      new: at('created_at').length,
      read: at('read_at').length,
      priced: at('priced_at').length,
      pricedAmount: total(at('priced_at')),
      ready: at('ready_at').length,
      collected: done.filter((p) => p['status'] === 'collected').length,
      delivered: done.filter((p) => p['status'] === 'delivered').length,
      doneAmount: total(done),
      cancelled: countBy(
        at('status_at').filter((p) => p['status'] === 'cancelled'),
        (p) => String(p['cancel_reason']),
      ),
      toPrice: took('priced_at'),
      toReady: took('ready_at'),
    };
  }

  /** Customers' messages of an hour of the week, 0 is Saturday's first. */
  hours(range: Range): number[] {
    const days = ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
    const counts = Array.from({ length: 168 }, () => 0);
    for (const m of this.#all('messages')) {
      if (m['direction'] !== 'incoming' || !isWritten(m['wa_type']) || !this.#isIn(m['sent_at'], range))
        continue;
      const { weekday, hour } = this.#clock.wall(Number(m['sent_at']));
      const index = days.indexOf(weekday) * 24 + hour;
      counts[index] = (counts[index] ?? 0) + 1;
    }
    return counts;
  }

  written(range: Range, agentId: number): number {
    return this.#all('messages').filter(
      (m) =>
        m['direction'] === 'outgoing' &&
        m['automation'] === null &&
        m['status'] !== 'failed' &&
        m['sent_by'] === `agent:${agentId}` &&
        this.#isIn(m['sent_at'], range),
    ).length;
  }
}

function countBy(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}
