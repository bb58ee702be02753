import { Button, Progress } from '@mantine/core';
import type { ShownFilling } from '#shared/domain/past/filling.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import classes from '../past.module.css';
import { usePauseFilling, useResumeFilling } from './filling-api.ts';

/** How far the phone's past is in, and what it waits for; a person can pause it. */
export function FillingProgress({ filling }: { filling: ShownFilling }) {
  const { t } = useWords();
  const pause = usePauseFilling();
  const resume = useResumeFilling();
  const { state, reach, chats, done, hold } = filling;
  const failure = pause.error ?? resume.error;
  const isRunning = state === 'running';
  // It has gone no further than the link itself.
  if (state === 'done' && reach === 'day') return null;
  return (
    <div
      className={classes.import}
      data-testid="filling"
      data-state={state}
      data-hold={hold ?? undefined}
      data-done={done}
      data-chats={chats}
    >
      <div className={classes.importHead}>
        <strong className={classes.file}>{t(`past.fill-${reach}`)}</strong>
        {state === 'done' ? null : (
          <Button
            size="xs"
            variant="default"
            loading={pause.isPending || resume.isPending}
            onClick={() => (isRunning ? pause : resume).mutate(undefined)}
            data-testid={isRunning ? 'filling-pause' : 'filling-resume'}
          >
            {t(isRunning ? 'past.fill-pause' : 'past.fill-resume')}
          </Button>
        )}
      </div>
      {state === 'done' ? null : (
        <Progress
          value={chats === 0 ? 0 : (done / chats) * 100}
          animated={isRunning && hold === null}
          aria-label={t('past.fill-title')}
        />
      )}
      <p className={classes.hint} role="status" data-testid="filling-words">
        <FillingWords filling={filling} />
      </p>
      {failure === null ? null : <ErrorNotice code={errorCodeOf(failure)} />}
    </div>
  );
}

function FillingWords({ filling }: { filling: ShownFilling }) {
  const { t, count } = useWords();
  const { state, hold, chats, done, added, beginnings, unanswered } = filling;
  const numbers = { done: String(done), chats: String(chats) };
  const said = [
    state === 'running' && chats === 0
      ? t('past.fill-listing')
      : `${t(`past.fill-state-${state}`, numbers)} ${count('past.fill-added', added)}`,
    hold === null ? null : t(`past.fill-hold-${hold}`),
    beginnings > 0 ? count('past.fill-beginnings', beginnings) : null,
    unanswered > 0 ? count('past.fill-unanswered', unanswered) : null,
  ];
  return said.filter((sentence) => sentence !== null).join(' ');
}
