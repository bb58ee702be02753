import { Button, Progress } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { UpdateState } from '#shared/domain/updates.ts';
import { useCommand } from '../../api/use-command.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import classes from '../../settings-form/settings.module.css';
import { useMinute } from '../../ui/time/use-clock.ts';
import own from './updates.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** How this program stands to its next version, and what can be done about it. */
export function UpdateStatus({ state }: { state: UpdateState }) {
  return (
    <div data-testid="update-status" data-phase={state.phase}>
      <Words state={state} />
      <Buttons state={state} />
    </div>
  );
}

function Words({ state }: { state: UpdateState }): ReactNode {
  const { t } = useWords();
  switch (state.phase) {
    case 'unavailable':
      return <p className={classes.hint}>{t(`updates.none-${state.why}`)}</p>;
    case 'idle':
      return (
        <>
          <p className={classes.linkState} role="status">
            {t(state.checkedAt === null ? 'updates.never-checked' : 'updates.idle')}
          </p>
          <Checked at={state.checkedAt} />
        </>
      );
    case 'checking':
      return (
        <>
          <p className={classes.linkState} role="status">
            {t('updates.checking')}
          </p>
          <Checked at={state.checkedAt} />
        </>
      );
    case 'failed':
      return (
        <>
          <p className={own.failure} role="alert" data-testid="update-failure" data-reason={state.reason}>
            <IconAlertCircle {...ICON.control} />
            <span>{t(`updates.failed-${state.reason}`)}</span>
          </p>
          <Checked at={state.checkedAt} />
        </>
      );
    case 'downloading': {
      const words = t('updates.downloading', { version: isolateLtr(state.version) });
      return (
        <div className={classes.hint}>
          <p className={classes.linkState} role="status">
            {words}
          </p>
          <Progress value={state.progress * 100} animated aria-label={words} data-testid="update-progress" />
        </div>
      );
    }
    case 'ready':
    case 'waiting':
    case 'preparing':
    case 'restarting':
      return (
        <p className={own.next} role="status">
          {t(`updates.${state.phase}`, { version: isolateLtr(state.version) })}
        </p>
      );
  }
}

function Checked({ at }: { at: number | null }) {
  const { t, language } = useWords();
  const now = useMinute();
  if (at === null) return null;
  return (
    <p className={classes.hint} data-testid="update-checked">
      {t('updates.checked', { time: isolate(formatMoment(at, now, language)) })}
    </p>
  );
}

function Buttons({ state }: { state: UpdateState }): ReactNode {
  const { t } = useWords();
  const check = useCommand('updates.check');
  const restart = useCommand('updates.restart');
  const cancel = useCommand('updates.cancel');
  switch (state.phase) {
    case 'idle':
    case 'checking':
      return (
        <Button
          variant="default"
          loading={state.phase === 'checking'}
          onClick={() => check.mutate()}
          data-testid="update-check"
        >
          {t('updates.check')}
        </Button>
      );
    case 'ready':
      return (
        <Button loading={restart.isPending} onClick={() => restart.mutate()} data-testid="update-restart">
          {t('updates.restart')}
        </Button>
      );
    case 'waiting':
    case 'preparing':
      return (
        <Button variant="default" onClick={() => cancel.mutate()} data-testid="update-cancel">
          {t('updates.cancel')}
        </Button>
      );
    case 'failed':
      return state.isRetryable ? (
        <Button
          variant="default"
          onClick={() => (state.update === null ? check : restart).mutate()}
          data-testid="update-retry"
        >
          {t('updates.retry')}
        </Button>
      ) : null;
    case 'unavailable':
    case 'downloading':
    case 'restarting':
      return null;
  }
}
