import { knowsFilter, type ReportSection } from '#shared/desk/reports/figures-of-filter.ts';
import type { Report, ReportFigures, ReportFilter, ReportList } from '#shared/domain/reports/report.ts';
import type { Words } from '../../i18n/use-words.ts';
import { sayMean, sayMoney, sayPercentile, sayRating, sayShare } from './say.ts';

/** A figure of a period beside the one of before. Numbers are numbers, so that a table program can reckon with them. */
export type Line = {
  label: string;
  now: string | number;
  before: string | number;
  /** Behind it lie conversations that can be listed. */
  list?: ReportList;
};

export type Part = { id: string; section: ReportSection; title: string; lines: Line[] };

/** Reads the same of both periods. */
type Read = (figures: ReportFigures) => string | number;

type Told = {
  words: Words;
  filter: ReportFilter;
  figures: ReportFigures;
  /** A figure of both periods. */
  line: (label: string, read: Read, list?: ReportList) => Line;
};

/** What the report says, part by part, without what the filter says nothing about. */
export function partsOf(report: Report, filter: ReportFilter, words: Words): Part[] {
  const { figures, figuresBefore } = report;
  const line: Told['line'] = (label, read, list) => ({
    label,
    now: read(figures),
    before: read(figuresBefore),
    ...(list === undefined ? {} : { list }),
  });
  const told: Told = { words, filter, figures, line };
  return [partsOfTalk, partsOfTickets, partsOfPrescriptions, partsOfTexts]
    .flatMap((parts) => parts(told))
    .filter(({ section, lines }) => lines.length > 0 && knowsFilter(section, filter));
}

/** What came and went, with whom and by which way. */
function partsOfTalk({ figures, line, words }: Told): Part[] {
  const { t } = words;
  return [
    {
      id: 'messages',
      section: 'messages',
      title: t('reports.part-messages'),
      lines: [
        line(t('reports.in'), ({ messages }) => messages.in),
        line(t('reports.out'), ({ messages }) => messages.out),
        line(t('reports.out-staff'), ({ messages }) => messages.outBy.staff),
        line(t('reports.out-phone'), ({ messages }) => messages.outBy.phone),
        line(t('reports.out-automatic'), ({ messages }) => messages.outBy.automatic),
        line(t('reports.out-other'), ({ messages }) => messages.outBy.other),
        line(t('reports.failed'), ({ messages }) => messages.failed),
        line(t('reports.missed-calls'), ({ messages }) => messages.missedCalls, 'missed-calls'),
      ],
    },
    {
      id: 'customers',
      section: 'customers',
      title: t('reports.part-customers'),
      lines: [
        line(t('reports.new'), ({ customers }) => customers.new, 'new'),
        line(t('reports.returning'), ({ customers }) => customers.returning, 'returning'),
      ],
    },
    {
      id: 'links',
      section: 'messages',
      title: t('reports.part-links'),
      lines: figures.messages.links.flatMap(({ link }) => {
        const of = (field: 'in' | 'out' | 'failed'): Read => {
          return ({ messages }) => messages.links.find((other) => other.link === link)?.[field] ?? 0;
        };
        const name = t(`links.${link}`);
        return (['in', 'out', 'failed'] as const).map((field) =>
          line(`${name}: ${t(`reports.${field}`)}`, of(field)),
        );
      }),
    },
  ];
}

/** The work, how long it took, and how it was found. */
function partsOfTickets({ figures, filter, line, words }: Told): Part[] {
  const { t } = words;
  return [
    {
      id: 'tickets',
      section: 'tickets',
      title: t('reports.part-tickets'),
      lines: [
        line(t('reports.opened'), ({ tickets }) => tickets.opened, 'opened'),
        line(t('reports.resolved'), ({ tickets }) => tickets.resolved, 'resolved'),
        line(t('reports.resolved-staff'), ({ tickets }) => tickets.resolvedByStaff),
        line(t('reports.unanswered'), ({ tickets }) => tickets.unanswered, 'unanswered'),
        ...(filter.agentId === null && filter.kind === null
          ? [line(t('reports.reopened'), ({ tickets }) => tickets.reopened, 'reopened')]
          : []),
      ],
    },
    {
      id: 'times',
      section: 'answer',
      title: t('reports.part-times'),
      lines: [
        line(t('reports.answer-median'), ({ answer }) => sayPercentile(words, answer.median)),
        line(t('reports.answer-ninetieth'), ({ answer }) => sayPercentile(words, answer.ninetieth)),
        line(`${t('reports.answer')}: ${t('reports.mean')}`, ({ answer }) => sayMean(words, answer.meanMs)),
        line(t('reports.promise'), ({ promise }) => sayShare(promise.kept, promise.kept + promise.late)),
        line(t('reports.late'), ({ promise }) => promise.late, 'late'),
        line(t('reports.resolution-median'), ({ resolution }) => sayPercentile(words, resolution.median)),
        line(t('reports.resolution-ninetieth'), ({ resolution }) =>
          sayPercentile(words, resolution.ninetieth),
        ),
      ],
    },
    {
      id: 'kinds',
      section: 'tickets',
      title: t('reports.part-kinds'),
      lines: figures.tickets.kinds.map(({ kind }) =>
        line(
          t(`ticket-kind.${kind}`),
          ({ tickets }) => tickets.kinds.find((other) => other.kind === kind)?.count ?? 0,
        ),
      ),
    },
    {
      id: 'sources',
      section: 'tickets',
      title: t('reports.part-sources'),
      lines: figures.tickets.sources.map(({ source }) =>
        line(
          t(`reports.source-${source}`),
          ({ tickets }) => tickets.sources.find((other) => other.source === source)?.count ?? 0,
        ),
      ),
    },
    {
      id: 'ratings',
      section: 'ratings',
      title: t('reports.part-ratings'),
      lines: [
        line(t('reports.rated'), ({ ratings }) => sayRating(ratings.average)),
        line(t('reports.rating-asked'), ({ ratings }) => ratings.asked),
        ...[5, 4, 3, 2, 1].map((score) =>
          line(
            t('reports.score', { score: String(score) }),
            ({ ratings }) => ratings.scores[score - 1] ?? 0,
            score === 5 ? 'rated' : undefined,
          ),
        ),
      ],
    },
  ];
}

/** From the photo to the counter. */
function partsOfPrescriptions({ figures, line, words }: Told): Part[] {
  const { t } = words;
  return [
    {
      id: 'prescriptions',
      section: 'prescriptions',
      title: t('reports.part-prescriptions'),
      lines: [
        line(t('reports.rx-new'), ({ prescriptions }) => prescriptions.new),
        line(t('reports.rx-read'), ({ prescriptions }) => prescriptions.read),
        line(t('reports.rx-priced'), ({ prescriptions }) => prescriptions.priced),
        line(t('reports.rx-priced-amount'), ({ prescriptions }) =>
          sayMoney(words, prescriptions.pricedAmount),
        ),
        line(t('reports.rx-ready'), ({ prescriptions }) => prescriptions.ready),
        line(t('reports.rx-collected'), ({ prescriptions }) => prescriptions.collected),
        line(t('reports.rx-delivered'), ({ prescriptions }) => prescriptions.delivered),
        line(t('reports.rx-done-amount'), ({ prescriptions }) => sayMoney(words, prescriptions.doneAmount)),
        line(t('reports.rx-to-price'), ({ prescriptions }) =>
          sayPercentile(words, prescriptions.toPrice.median),
        ),
        line(t('reports.rx-to-ready'), ({ prescriptions }) =>
          sayPercentile(words, prescriptions.toReady.median),
        ),
        ...figures.prescriptions.cancelled.map(({ reason }) =>
          line(
            t('reports.rx-cancelled', { reason: t(`prescriptions.reason-${reason}`) }),
            ({ prescriptions }) =>
              prescriptions.cancelled.find((other) => other.reason === reason)?.count ?? 0,
          ),
        ),
      ],
    },
  ];
}

/** What goes later, what is said again, and what the desk says by itself. */
function partsOfTexts({ figures, line, words }: Told): Part[] {
  const { t } = words;
  return [
    {
      id: 'follow-ups',
      section: 'refills',
      title: t('reports.part-follow-ups'),
      lines: [
        line(t('reports.refill-approved'), ({ refills }) => refills.approved),
        line(t('reports.refill-sent'), ({ refills }) => refills.sent),
        line(t('reports.refill-answered'), ({ refills }) => refills.answered),
        line(t('reports.refill-skipped'), ({ refills }) => refills.skipped),
        line(t('reports.waitlist-added'), ({ waitlist }) => waitlist.added),
        line(t('reports.waitlist-told'), ({ waitlist }) => waitlist.told),
        line(t('reports.waitlist-removed'), ({ waitlist }) => waitlist.removed),
      ],
    },
    {
      id: 'templates',
      section: 'templates',
      title: t('reports.part-templates'),
      lines: [
        ...figures.templates.map(({ id, name }) =>
          line(name, ({ templates }) => templates.find((other) => other.id === id)?.count ?? 0),
        ),
        ...figures.approvedTemplates.map(({ name }) =>
          line(
            t('reports.approved', { name }),
            ({ approvedTemplates }) => approvedTemplates.find((other) => other.name === name)?.count ?? 0,
          ),
        ),
      ],
    },
    {
      id: 'automation',
      section: 'automation',
      title: t('reports.part-automation'),
      lines: [
        ...figures.automation.texts.map(({ automation: kind }) =>
          line(
            t(`automatic.${kind}`),
            ({ automation }) => automation.texts.find((other) => other.automation === kind)?.count ?? 0,
          ),
        ),
        line(t('reports.menus'), ({ automation }) => automation.menus),
        line(t('reports.menus-to-person'), ({ automation }) => automation.menusToPerson),
      ],
    },
  ];
}

/** What counts first, over everything else. */
export function mainLines(parts: readonly Part[], words: Words): Line[] {
  const { t } = words;
  const wanted = [
    t('reports.in'),
    t('reports.out'),
    t('reports.new'),
    t('reports.returning'),
    t('reports.opened'),
    t('reports.resolved'),
    t('reports.answer-median'),
    t('reports.promise'),
    t('reports.rx-done-amount'),
    t('reports.rated'),
  ];
  const lines = parts.flatMap((part) => part.lines);
  return wanted.flatMap((label) => lines.find((line) => line.label === label) ?? []);
}
