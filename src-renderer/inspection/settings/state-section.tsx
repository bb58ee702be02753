import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { deskProblems, type DeskProblem } from '#shared/desk/inspection/desk-problems.ts';
import type { DeskState } from '#shared/domain/inspection/desk-state.ts';
import { useAppInfo } from '../../api/queries/app.ts';
import { useWords } from '../../i18n/use-words.ts';
import settings from '../../settings-form/settings.module.css';
import { HelpLink } from '../../ui/help/help-link.tsx';
import type { HelpTopicName } from '../../ui/help/help-topic-name.ts';
import { ICON } from '../../ui/icon-size.ts';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';
import notes from '../../ui/settings/notes.module.css';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useDeskState } from '../inspection-api.ts';
import { factsOf, stateAsText } from '../state-facts.ts';
import classes from './inspection.module.css';

/** Where the help says more about each. */
const HELP: Record<DeskProblem, HelpTopicName> = {
  'store-silent': 'inspection',
  damaged: 'restore',
  'disk-low': 'disk-full',
  'link-lost': 'link-phone',
  'link-offline': 'phone-off',
  'queue-stuck': 'phone-off',
  'backup-failed': 'backup',
  'external-overdue': 'backup',
  'backup-old': 'backup',
  'clock-wrong': 'inspection',
  'webhooks-unreadable': 'cloud-api',
  unfinished: 'inspection',
  'log-large': 'inspection',
  'store-slow': 'inspection',
  'memory-low': 'inspection',
};

/** First what is not well and what to do about it, then every figure. */
export function StateSection() {
  const words = useWords();
  const { t } = words;
  const asked = useDeskState();
  const isTraining = useAppInfo().data?.training ?? false;
  const [isCopied, setCopied] = useState(false);
  const state = asked.data;
  if (state === undefined)
    return (
      <SettingsSection title={t('inspection.state')}>
        <QueryStates query={asked} skeleton={<RowsSkeleton />} />
      </SettingsSection>
    );
  // Nobody takes copies of a training.
  const problems = deskProblems(state).filter((problem) => !isTraining || problem !== 'backup-old');
  const copy = async (): Promise<void> => {
    const sentences = problems.map((problem) => t(`inspection.problem-${problem}`));
    await navigator.clipboard.writeText(stateAsText(state, sentences, words));
    setCopied(true);
  };
  return (
    <SettingsSection title={t('inspection.state')} testId="inspection-state">
      <Problems problems={problems} />
      {factsOf(state, words).map(({ title, facts }) => (
        <div key={title}>
          <h4 className={classes.part}>{t(title)}</h4>
          <dl className={`${settings.facts} ${classes.facts}`}>
            {facts.map(({ name, value }) => (
              <Fact key={name} name={name} value={value} />
            ))}
          </dl>
        </div>
      ))}
      <Slowest operations={state.operations} />
      <div className={settings.buttons}>
        <Button
          variant="light"
          leftSection={<IconCopy {...ICON.control} />}
          onClick={() => void copy()}
          data-testid="inspection-copy"
        >
          {t('inspection.copy')}
        </Button>
        <span className={settings.hint} role="status">
          {isCopied ? t('inspection.copied') : null}
        </span>
      </div>
    </SettingsSection>
  );
}

function Problems({ problems }: { problems: readonly DeskProblem[] }) {
  const { t } = useWords();
  if (problems.length === 0)
    return (
      <div className={notes.note} data-testid="inspection-well">
        <IconCircleCheck {...ICON.button} />
        <span>{t('inspection.well')}</span>
      </div>
    );
  return (
    <ul className={notes.notes}>
      {problems.map((problem) => (
        <li
          key={problem}
          className={notes.note}
          data-tone="amber"
          data-testid="inspection-problem"
          data-problem={problem}
        >
          <IconAlertTriangle {...ICON.button} />
          <span>
            {t(`inspection.problem-${problem}`)} <HelpLink topic={HELP[problem]} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="selectable">{value}</dd>
    </>
  );
}

function Slowest({ operations }: { operations: DeskState['operations'] }) {
  const { t } = useWords();
  if (operations.length === 0) return null;
  return (
    <div>
      <h4 className={classes.part}>{t('inspection.part-slowest')}</h4>
      <p className={settings.hint}>{t('inspection.slowest-hint')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('inspection.operation')}</th>
            <th scope="col">{t('inspection.times')}</th>
            <th scope="col">{t('inspection.half')}</th>
            <th scope="col">{t('inspection.most')}</th>
            <th scope="col">{t('inspection.longest')}</th>
          </tr>
        </thead>
        <tbody>
          {operations.map(({ name, count, p50, p95, max }) => (
            <tr key={name}>
              <th scope="row">
                <bdi dir="ltr">{name}</bdi>
              </th>
              <td>{count}</td>
              <td>{p50}</td>
              <td>{p95}</td>
              <td>{max}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
