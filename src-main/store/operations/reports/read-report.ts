import { figuresOf, durationsIn, promiseOf, ratingsOf } from '#shared/desk/reports/figures-of.ts';
import { dateOfDay, dayNumber, firstOf, monthNumber, rangesOf } from '#shared/desk/reports/periods.ts';
import { Sums } from '#shared/desk/reports/sums.ts';
import type {
  ReportAgent,
  ReportBucket,
  ReportFigures,
  ReportFilter,
  ReportPeriod,
} from '#shared/domain/reports/report.ts';
import { addDays, daysFrom } from '#shared/time/local-date.ts';
import { sumRanges } from '../../rows/reports/running-totals.ts';
import { listSteps, sliceOf, type StepSum } from '../../rows/reports/sums.ts';
import { listAgents } from '../../rows/staff/agents.ts';
import { readTemplates } from '../../rows/templates/templates.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** A year of days would be bars that nobody can tell apart. */
const MOST_DAYS = 62;

export const stepOf = ({ from, to }: ReportPeriod): 'day' | 'month' =>
  daysFrom(from, to) < MOST_DAYS ? 'day' : 'month';

/** All that a slice has of a period. */
export const sumsIn = (tx: ReadTx, period: ReportPeriod, slice: string): Sums =>
  new Sums(sumRanges(tx, 'all', { slice, ranges: rangesOf(period) }));

export function figuresFrom(tx: ReadTx, sums: Sums, filter: ReportFilter): ReportFigures {
  const templates = sums.of('template').length === 0 ? [] : readTemplates(tx);
  const names = new Map(templates.map(({ id, name }) => [id, name]));
  return figuresOf(sums, filter.link, (id) => names.get(id));
}

/** Customers' messages by hour of the week. */
export function hoursFrom(sums: Sums): number[] {
  const hours = Array.from({ length: 168 }, () => 0);
  for (const { key, count } of sums.of('hour')) hours[Number(key)] = (hours[Number(key)] ?? 0) + count;
  return hours;
}

type Drawn = Exclude<keyof ReportBucket, 'from' | 'to'>;

/** Every step of the period, also those in which nothing was. */
export function bucketsOf(tx: ReadTx, period: ReportPeriod, filter: ReportFilter): ReportBucket[] {
  const isByDay = stepOf(period) === 'day';
  const ranges = isByDay
    ? [{ level: 0 as const, from: dayNumber(period.from), to: dayNumber(period.to) }]
    : rangesOf(period);
  const buckets = isByDay ? daysOf(period) : monthsOf(period);
  const byStart = new Map(buckets.map((bucket) => [bucket.from, bucket]));
  const startOf = (step: StepSum): string => {
    if (isByDay) return dateOfDay(step.period);
    const month = step.level === 1 ? step.period : monthNumber(dateOfDay(step.period));
    return firstOf(month) < period.from ? period.from : firstOf(month);
  };
  for (const step of listSteps(tx, { slice: sliceOf(filter), ranges, link: filter.link ?? '' })) {
    const bucket = byStart.get(startOf(step));
    if (bucket !== undefined) bucket[step.figure as Drawn] += step.count;
  }
  return buckets;
}

const EMPTY = { in: 0, out: 0, new: 0, returning: 0, opened: 0, resolved: 0 };

const daysOf = ({ from, to }: ReportPeriod): ReportBucket[] =>
  Array.from({ length: daysFrom(from, to) + 1 }, (_, index) => {
    const day = addDays(from, index);
    return { from: day, to: day, ...EMPTY };
  });

/** The first and the last one may be a part of a month. */
function monthsOf({ from, to }: ReportPeriod): ReportBucket[] {
  const first = monthNumber(from);
  return Array.from({ length: monthNumber(to) - first + 1 }, (_, index) => {
    const begin = firstOf(first + index);
    const end = addDays(firstOf(first + index + 1), -1);
    return { from: begin < from ? from : begin, to: end > to ? to : end, ...EMPTY };
  });
}

/** Who did anything, those who are there first, by name. */
export function agentsOf(tx: ReadTx, period: ReportPeriod, { agentId, kind }: ReportFilter): ReportAgent[] {
  const ranges = rangesOf(period);
  return listAgents(tx)
    .filter(({ id }) => agentId === null || id === agentId)
    .map(({ id, name, isActive }) => {
      const slice = sliceOf({ agentId: id, kind: null });
      const sumsOf = (of: string): Sums => new Sums(sumRanges(tx, 'agent', { slice: of, ranges }));
      const whole = sumsOf(slice);
      const ofKind = kind === null ? whole : sumsOf(sliceOf({ agentId: id, kind }));
      return {
        agentId: id,
        name,
        isActive,
        written: whole.count('out'),
        tickets: ofKind.count('opened'),
        resolved: ofKind.count('resolved'),
        answer: durationsIn(ofKind, 'answer'),
        promise: promiseOf(ofKind),
        prescriptions: whole.count('rx-read') + whole.count('rx-priced') + whole.count('rx-ready'),
        ratings: ratingsOf(whole),
      };
    })
    .filter((agent) => agent.isActive || agent.written + agent.tickets + agent.resolved > 0)
    .toSorted(
      (one, other) => Number(other.isActive) - Number(one.isActive) || (one.name < other.name ? -1 : 1),
    );
}
