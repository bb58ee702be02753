import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCopy, IconFolder } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LOG_LEVELS, type LogLevel, type LogLine } from '#shared/domain/inspection/log-page.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useCommand } from '../../api/use-command.ts';
import { useWords } from '../../i18n/use-words.ts';
import settings from '../../settings-form/settings.module.css';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { useLog, useLoggedAt } from '../inspection-api.ts';
import classes from './inspection.module.css';

const SEARCH_AFTER_MS = 250;

/** The log, newest first. What is written meanwhile comes on a press: lines do not move under who reads them. */
export function LogSection() {
  const { t } = useWords();
  const client = useQueryClient();
  const showLog = useCommand('inspection.showLog');
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, SEARCH_AFTER_MS);
  const [level, setLevel] = useState<LogLevel | null>(null);
  const [part, setPart] = useState<string | null>(null);
  const filter = { text, level, part };
  const log = useLog(filter);
  const loggedAt = useLoggedAt();
  const pages = log.data?.pages;
  const lines = pages?.flatMap((page) => page.lines);
  const parts = [
    ...new Set([...(part === null ? [] : [part]), ...(pages?.flatMap((page) => page.parts) ?? [])]),
  ];
  const state = pages?.[0]?.state;
  const isNew = pages !== undefined && loggedAt > log.dataUpdatedAt;
  return (
    <SettingsSection
      title={t('inspection.log')}
      hint={t('inspection.log-hint')}
      testId="inspection-log"
      action={
        <Button
          variant="default"
          leftSection={<IconFolder {...ICON.control} />}
          onClick={() => showLog.mutate()}
          data-testid="log-show"
        >
          {t('inspection.log-show')}
        </Button>
      }
    >
      <div className={classes.filters}>
        <SearchField
          label={t('inspection.log-search')}
          value={typed}
          onChange={setTyped}
          data-testid="log-search"
        />
        <Select
          label={t('inspection.log-level')}
          placeholder={t('inspection.log-all')}
          data={LOG_LEVELS.map((one) => ({ value: one, label: t(`inspection.level-${one}`) }))}
          value={level}
          clearable
          onChange={(value) => setLevel(LOG_LEVELS.find((one) => one === value) ?? null)}
          data-testid="log-level"
        />
        <Select
          label={t('inspection.log-part')}
          placeholder={t('inspection.log-all')}
          data={parts.sort()}
          value={part}
          clearable
          onChange={setPart}
          data-testid="log-part"
        />
      </div>
      {isNew ? (
        <Button
          variant="light"
          onClick={() => void client.resetQueries({ queryKey: queryKeys.log(filter) })}
          data-testid="log-new"
        >
          {t('inspection.log-new')}
        </Button>
      ) : null}
      {lines === undefined ? <QueryStates query={log} skeleton={<RowsSkeleton />} /> : null}
      {state === 'absent' ? <p className={settings.hint}>{t('inspection.log-absent')}</p> : null}
      {state === 'unreadable' ? <p className={settings.hint}>{t('inspection.log-unreadable')}</p> : null}
      {state === 'read' && lines?.length === 0 ? (
        <p className={settings.hint} role="status">
          {t('inspection.log-none')}
        </p>
      ) : null}
      <ol className={classes.lines} data-testid="log-lines">
        {lines?.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
      {log.hasNextPage ? (
        <Button
          variant="default"
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
          data-testid="log-more"
        >
          {t('inspection.log-more')}
        </Button>
      ) : null}
    </SettingsSection>
  );
}

function Line({ line }: { line: LogLine }) {
  const { t } = useWords();
  const { at, level, part, text, isCut } = line;
  const whole = [at, level, part, text].filter((one) => one !== null).join(' ');
  return (
    <li className={classes.line} data-level={level} data-testid="log-line">
      <span className={classes.level}>{level === null ? null : t(`inspection.level-${level}`)}</span>
      <span className={classes.words} dir="ltr">
        <span className={classes.when}>
          {at} {part}
        </span>{' '}
        <span className="selectable">{text}</span>
        {isCut ? <span className={classes.when}>{` … ${t('inspection.log-cut')}`}</span> : null}
      </span>
      <TooltipIconButton
        label={t('inspection.log-copy')}
        onClick={() => void navigator.clipboard.writeText(whole)}
      >
        <IconCopy {...ICON.control} />
      </TooltipIconButton>
    </li>
  );
}
