import { automationSchema } from '../../domain/messages/automation.ts';
import { CANCEL_REASONS } from '../../domain/prescriptions/prescription.ts';
import { TICKET_SOURCES, type Durations, type ReportFigures } from '../../domain/reports/report.ts';
import { ticketKindSchema } from '../../domain/tickets/ticket-kind.ts';
import { LINKS, type Link } from '../../domain/transport-capabilities.ts';
import { durationsOf } from './durations.ts';
import type { Sums } from './sums.ts';

/** What a template is called now; one that is gone keeps its number. */
export type NameOfTemplate = (id: number) => string | undefined;

/** The figures of a period. @param link only its messages; null for those of all. */
export function figuresOf(sums: Sums, link: Link | null, nameOf: NameOfTemplate): ReportFigures {
  return {
    messages: messagesOf(sums, link),
    customers: { new: sums.count('new'), returning: sums.count('returning') },
    tickets: ticketsOf(sums),
    answer: durationsIn(sums, 'answer'),
    promise: promiseOf(sums),
    resolution: durationsIn(sums, 'resolution'),
    prescriptions: prescriptionsOf(sums),
    refills: {
      approved: sums.countOf('refill', 'approved'),
      skipped: sums.countOf('refill', 'skipped'),
      sent: sums.countOf('refill', 'sent'),
      answered: sums.countOf('refill', 'answered'),
    },
    waitlist: {
      added: sums.count('waitlist-new'),
      told: sums.countOf('waitlist', 'told'),
      removed: sums.countOf('waitlist', 'removed'),
    },
    templates: mostFirst(
      sums.of('template').map(({ key, count }) => {
        const id = Number(key);
        return { id, name: nameOf(id) ?? `#${id}`, count };
      }),
    ),
    approvedTemplates: mostFirst(
      sums.of('approved-template').map(({ key, count }) => ({ name: key, count })),
    ),
    automation: {
      texts: automationSchema.options
        .map((automation) => ({ automation, count: sums.countOf('automatic', automation) }))
        .filter(({ count }) => count > 0),
      menus: sums.count('menu'),
      menusToPerson: sums.countOf('menu', 'person'),
    },
    ratings: { asked: sums.count('rating-asked'), ...ratingsOf(sums) },
  };
}

export const durationsIn = (sums: Sums, figure: string): Durations =>
  durationsOf(
    sums.of(figure).map(({ key, count, amount }) => ({ minutes: Number(key), count, totalMs: amount })),
  );

export const promiseOf = (sums: Sums): ReportFigures['promise'] => ({
  kept: sums.countOf('promise', 'kept'),
  late: sums.countOf('promise', 'late'),
});

export function ratingsOf(sums: Sums): Omit<ReportFigures['ratings'], 'asked'> {
  const scores = [1, 2, 3, 4, 5].map((score) => sums.countOf('rating', String(score)));
  const count = scores.reduce((sum, one) => sum + one, 0);
  const points = scores.reduce((sum, one, index) => sum + one * (index + 1), 0);
  return { scores, average: count === 0 ? null : points / count };
}

function messagesOf(sums: Sums, link: Link | null): ReportFigures['messages'] {
  const links = LINKS.filter((one) => link === null || one === link);
  const ofLinks = (key: string): boolean => links.some((one) => key === one || key.startsWith(`${one}/`));
  const by = (whose: string): number => sums.count('out', (key) => ofLinks(key) && key.endsWith(`/${whose}`));
  return {
    in: sums.count('in', ofLinks),
    out: sums.count('out', ofLinks),
    outBy: { staff: by('staff'), phone: by('phone'), automatic: by('automatic'), other: by('other') },
    links: links.map((one) => ({
      link: one,
      in: sums.countOf('in', one),
      out: sums.count('out', (key) => key.startsWith(`${one}/`)),
      failed: sums.countOf('failed', one),
      missedCalls: sums.countOf('missed-call', one),
    })),
    failed: sums.count('failed', ofLinks),
    missedCalls: sums.count('missed-call', ofLinks),
  };
}

function ticketsOf(sums: Sums): ReportFigures['tickets'] {
  return {
    opened: sums.count('opened'),
    kinds: ticketKindSchema.options.map((kind) => ({ kind, count: sums.countOf('opened', kind) })),
    sources: TICKET_SOURCES.map((source) => ({ source, count: sums.countOf('source', source) })),
    resolved: sums.count('resolved'),
    resolvedByStaff: sums.countOf('resolved', 'staff'),
    unanswered: sums.count('unanswered'),
    reopened: sums.count('reopened'),
  };
}

function prescriptionsOf(sums: Sums): ReportFigures['prescriptions'] {
  return {
    new: sums.count('rx-new'),
    read: sums.count('rx-read'),
    priced: sums.count('rx-priced'),
    pricedAmount: sums.amount('rx-priced'),
    ready: sums.count('rx-ready'),
    collected: sums.countOf('rx-done', 'collected'),
    delivered: sums.countOf('rx-done', 'delivered'),
    doneAmount: sums.amount('rx-done'),
    cancelled: CANCEL_REASONS.map((reason) => ({ reason, count: sums.countOf('rx-cancelled', reason) })),
    toPrice: durationsIn(sums, 'rx-price-time'),
    toReady: durationsIn(sums, 'rx-ready-time'),
  };
}

const mostFirst = <T extends { count: number; name: string }>(used: readonly T[]): T[] =>
  used.toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
