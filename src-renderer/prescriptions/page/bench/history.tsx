import type { PrescriptionChange, PrescriptionEvent } from '#shared/domain/prescriptions/prescription.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { formatFull } from '../../../i18n/time-format.ts';
import { useWords, type Words } from '../../../i18n/use-words.ts';
import { useAgents } from '../../../staff/words/use-agents.ts';
import classes from './bench.module.css';

/** Who did what, the last first. */
export function History({ events }: { events: readonly PrescriptionEvent[] }) {
  const words = useWords();
  const { nameOf } = useAgents('prescriptions.someone');
  const who = (by: string): string =>
    by.startsWith('agent:') ? nameOf(Number(by.slice('agent:'.length))) : words.t('prescriptions.customer');
  return (
    <details className={classes.history} data-testid="prescription-history">
      <summary>{words.t('prescriptions.history')}</summary>
      <ol>
        {events.toReversed().map(({ id, at, by, change }) => (
          <li key={id}>
            <span className={classes.event}>
              {changeText(change, words)}
              <bdi className={classes.by}>{who(by)}</bdi>
            </span>
            <time className={classes.by}>{formatFull(at, words.language)}</time>
          </li>
        ))}
      </ol>
    </details>
  );
}

function changeText(change: PrescriptionChange, { t, language }: Words): string {
  switch (change.what) {
    case 'opened':
      return t(`prescriptions.event-opened-${change.because}`);
    case 'priced':
      return t('prescriptions.event-priced', { total: moneyText(change.total / 100, language, 'latin') });
    case 'status':
      return t('prescriptions.event-status', { status: t(`prescriptions.status-${change.to}`) });
    case 'cancelled': {
      const reason = t(`prescriptions.reason-${change.reason}`);
      return t('prescriptions.event-cancelled', {
        reason: change.note === '' ? reason : `${reason} (${change.note})`,
      });
    }
    case 'photo':
    case 'lines':
    case 'check-asked':
    case 'checked':
    case 'quoted':
    case 'asked-again':
      return t(`prescriptions.event-${change.what}`);
  }
}
