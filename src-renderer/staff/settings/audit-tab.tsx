import { Button, Select } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { AUDIT_ACTIONS, type AuditEntry, type AuditFilter } from '#shared/domain/staff/audit.ts';
import { addDays } from '#shared/time/local-date.ts';
import { instantOf } from '#shared/time/zone.ts';
import { useAudit, useExportAudit } from '../staff-api.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { pharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import classes from '../staff.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Who did what, newest first. */
export function AuditTab() {
  const { t } = useWords();
  const agents = useSignedIn()?.agents ?? [];
  const [filter, setFilter] = useState<AuditFilter>({});
  const audit = useAudit(filter);
  const exporting = useExportAudit();
  const entries = audit.data?.pages.flatMap(({ items }) => items);
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  const words = {
    columns: [t('audit.time'), t('audit.who'), t('audit.what'), t('audit.subject'), t('audit.detail')] as [
      string,
      string,
      string,
      string,
      string,
    ],
    actions: Object.fromEntries(AUDIT_ACTIONS.map((action) => [action, t(`audit-action.${action}`)])),
  };
  return (
    <div className={classes.form}>
      <Filters filter={filter} onChange={setFilter} names={names} />
      {audit.data === undefined ? <QueryStates query={audit} /> : null}
      {entries?.length === 0 ? <p className={classes.body}>{t('audit.empty')}</p> : null}
      <ol className={classes.entries} data-testid="audit-entries">
        {entries?.map((entry) => (
          <Entry key={entry.id} entry={entry} names={names} />
        ))}
      </ol>
      <div className={classes.buttons}>
        {audit.hasNextPage ? (
          <Button
            variant="default"
            loading={audit.isFetchingNextPage}
            onClick={() => void audit.fetchNextPage()}
          >
            {t('audit.more')}
          </Button>
        ) : null}
        <Button
          variant="light"
          leftSection={<IconFileSpreadsheet {...ICON.control} />}
          loading={exporting.isPending}
          onClick={() => exporting.mutate({ ...filter, words })}
          data-testid="audit-export"
        >
          {t('audit.export')}
        </Button>
      </div>
    </div>
  );
}

function Filters({
  filter,
  onChange,
  names,
}: {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
  names: ReadonlyMap<number, string>;
}) {
  const { t } = useWords();
  const [day, setDay] = useState('');
  return (
    <div className={classes.filters}>
      <Select
        label={t('audit.who')}
        placeholder={t('audit.all-people')}
        data={[...names].map(([id, name]) => ({ value: String(id), label: name }))}
        value={filter.agentId === undefined ? null : String(filter.agentId)}
        clearable
        onChange={(value) => {
          const { agentId: _before, ...rest } = filter;
          onChange(value === null ? rest : { ...rest, agentId: Number(value) });
        }}
        data-testid="audit-who"
      />
      <Select
        label={t('audit.what')}
        placeholder={t('audit.all-actions')}
        data={AUDIT_ACTIONS.map((action) => ({ value: action, label: t(`audit-action.${action}`) }))}
        value={filter.action ?? null}
        clearable
        searchable
        onChange={(value) => {
          const { action: _before, ...rest } = filter;
          const action = AUDIT_ACTIONS.find((known) => known === value);
          onChange(action === undefined ? rest : { ...rest, action });
        }}
        data-testid="audit-what"
      />
      <DateField
        label={t('audit.day')}
        value={day}
        isClearable
        onChange={(value) => {
          setDay(value);
          onChange(withDay(filter, value));
        }}
        testId="audit-day"
      />
    </div>
  );
}

/** `day` as the field gives it (2026-05-07), or '' for every day. The day is the pharmacy's. */
function withDay({ from: _from, until: _until, ...rest }: AuditFilter, day: string): AuditFilter {
  if (day === '') return rest;
  const { timeZone } = pharmacyClock();
  return { ...rest, from: instantOf(day, 0, timeZone), until: instantOf(addDays(day, 1), 0, timeZone) };
}

function Entry({ entry, names }: { entry: AuditEntry; names: ReadonlyMap<number, string> }) {
  const { t, language } = useWords();
  const nameOf = (id: number): string => names.get(id) ?? t('audit.nobody');
  const about = /^agent:(\d+)$/.exec(entry.subject ?? '')?.[1];
  return (
    <li className={classes.entry} data-testid="audit-entry" data-action={entry.action}>
      <time className={classes.entryTime}>{formatFull(entry.at, language)}</time>
      <span>
        <b>
          <bdi>{entry.agentId === null ? t('audit.nobody') : nameOf(entry.agentId)}</bdi>
        </b>
        {` · ${t(`audit-action.${entry.action}`)}`}
        {about === undefined || Number(about) === entry.agentId ? null : (
          <>
            {' · '}
            <bdi>{nameOf(Number(about))}</bdi>
          </>
        )}
      </span>
    </li>
  );
}
