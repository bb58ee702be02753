import { Switch } from '@mantine/core';
import { IconKey, IconTrash } from '@tabler/icons-react';
import type { Webhook } from '#shared/domain/programs/webhook.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useMinute } from '../../ui/time/use-clock.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { useSetWebhookDisabled } from '../programs-api.ts';
import classes from './programs.module.css';

/** An address that is called, how that goes, and its buttons. */
export function WebhookRow(props: { webhook: Webhook; onAsk: (what: 'remove' | 'rotate') => void }) {
  const { t, count } = useWords();
  const setDisabled = useSetWebhookDisabled();
  const { webhook, onAsk } = props;
  const { id, url, waiting, givenUp, disabled } = webhook;
  return (
    <li className={classes.row} data-revoked={disabled !== null} data-testid="webhook-row">
      <div className={classes.words}>
        <span className={`${classes.url} selectable`}>{isolateLtr(url)}</span>
        <WebhookState webhook={webhook} />
        {waiting > 0 ? <span className={classes.hint}>{count('programs.waiting', waiting)}</span> : null}
        {givenUp > 0 ? <span className={classes.hint}>{count('programs.given-up', givenUp)}</span> : null}
      </div>
      <Switch
        checked={disabled === null}
        onChange={(event) => setDisabled.mutate({ id, isDisabled: !event.currentTarget.checked })}
        label={t('programs.webhook-on')}
        aria-label={`${t('programs.webhook-on')}: ${url}`}
      />
      <TooltipIconButton label={t('programs.rotate')} onClick={() => onAsk('rotate')} size="row">
        <IconKey {...ICON.control} />
      </TooltipIconButton>
      <TooltipIconButton label={t('programs.remove')} onClick={() => onAsk('remove')} size="row">
        <IconTrash {...ICON.control} />
      </TooltipIconButton>
    </li>
  );
}

function WebhookState({ webhook }: { webhook: Webhook }) {
  const { t, language } = useWords();
  const now = useMinute();
  const { disabled, problem, problemStatus, lastSuccessAt } = webhook;
  if (disabled !== null) return <span className={classes.hint}>{t(`programs.disabled-${disabled}`)}</span>;
  if (problem !== null)
    return (
      <span className={classes.problem}>
        {t(`programs.problem-${problem}`, { status: isolateLtr(String(problemStatus ?? '')) })}
      </span>
    );
  return (
    <span className={classes.hint}>
      {lastSuccessAt === null
        ? t('programs.webhook-unused')
        : t('programs.webhook-used', { time: isolate(formatMoment(lastSuccessAt, now, language)) })}
    </span>
  );
}
