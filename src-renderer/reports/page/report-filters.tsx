import { Select } from '@mantine/core';
import { PERIOD_NAMES, type PeriodName } from '#shared/desk/reports/periods.ts';
import type { ReportFilter, ReportPeriod } from '#shared/domain/reports/report.ts';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import { LINKS, linkSchema } from '#shared/domain/transport-capabilities.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import classes from './reports.module.css';

/** A period by its name, or from a day to a day. */
export type Chosen = { name: PeriodName } | { name: 'chosen'; period: ReportPeriod };

const ANY = 'any';

/** Which period, and whose figures. */
export function ReportFilters(props: {
  today: string;
  chosen: Chosen;
  period: ReportPeriod;
  filter: ReportFilter;
  onChoose: (chosen: Chosen) => void;
  onFilter: (filter: ReportFilter) => void;
}) {
  const { t } = useWords();
  const { today, chosen, period, filter, onChoose, onFilter } = props;
  const agents = useSignedIn()?.agents ?? [];
  const choose = (change: Partial<ReportPeriod>): void => {
    const next = { ...period, ...change };
    // A day that contradicts the other one takes it along.
    const from = change.to !== undefined && next.from > next.to ? next.to : next.from;
    const to = next.to < from ? from : next.to;
    onChoose({ name: 'chosen', period: { from, to } });
  };
  return (
    <>
      <Select
        className={classes.select}
        aria-label={t('reports.period')}
        value={chosen.name}
        data={[...PERIOD_NAMES, 'chosen' as const].map((name) => ({
          value: name,
          label: t(`reports.period-${name}`),
        }))}
        allowDeselect={false}
        onChange={(value) => {
          const name = PERIOD_NAMES.find((one) => one === value);
          onChoose(name === undefined ? { name: 'chosen', period } : { name });
        }}
        data-testid="reports-period"
      />
      {chosen.name === 'chosen' ? (
        <>
          <DateField
            className={classes.day}
            aria-label={t('reports.from')}
            value={period.from}
            max={today}
            mayBeEmpty={false}
            onChange={(from) => (from === '' ? undefined : choose({ from }))}
            testId="reports-from"
          />
          <DateField
            className={classes.day}
            aria-label={t('reports.to')}
            value={period.to}
            max={today}
            mayBeEmpty={false}
            onChange={(to) => (to === '' ? undefined : choose({ to }))}
            testId="reports-to"
          />
        </>
      ) : null}
      <Select
        className={classes.select}
        aria-label={t('reports.agent')}
        value={filter.agentId === null ? ANY : String(filter.agentId)}
        data={[
          { value: ANY, label: t('reports.everybody') },
          ...agents.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        allowDeselect={false}
        onChange={(value) => onFilter({ ...filter, agentId: value === ANY ? null : Number(value) })}
        data-testid="reports-agent"
      />
      <Select
        className={classes.select}
        aria-label={t('reports.kind')}
        value={filter.kind ?? ANY}
        data={[
          { value: ANY, label: t('reports.every-kind') },
          ...ticketKindSchema.options.map((kind) => ({ value: kind, label: t(`ticket-kind.${kind}`) })),
        ]}
        allowDeselect={false}
        onChange={(value) => onFilter({ ...filter, kind: ticketKindSchema.safeParse(value).data ?? null })}
        data-testid="reports-kind"
      />
      <Select
        className={classes.select}
        aria-label={t('reports.link')}
        value={filter.link ?? ANY}
        data={[
          { value: ANY, label: t('reports.every-link') },
          ...LINKS.map((link) => ({ value: link, label: t(`links.${link}`) })),
        ]}
        allowDeselect={false}
        onChange={(value) => onFilter({ ...filter, link: linkSchema.safeParse(value).data ?? null })}
        data-testid="reports-link"
      />
    </>
  );
}
