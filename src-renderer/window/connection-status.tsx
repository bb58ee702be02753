import type { ConnectionState } from '#shared/domain/connection.ts';
import { formatClock } from '../i18n/time-format.ts';
import { useWords } from '../i18n/use-words.ts';
import classes from './connection-status.module.css';

const LIGHTS: Record<ConnectionState['phase'], 'green' | 'amber' | 'red' | 'grey'> = {
  starting: 'amber',
  qr: 'grey',
  pairing: 'grey',
  syncing: 'amber',
  online: 'green',
  offline: 'red',
  'logged-out': 'grey',
  unavailable: 'red',
  blocked: 'red',
};

/** The light that tells the truth about the link, with its words and how fresh the proof is. */
export function ConnectionStatus({ connection }: { connection: ConnectionState }) {
  const { t, language } = useWords();
  const { phase } = connection;
  const words = t(`status.${phase}`);
  return (
    <span
      className={classes.status}
      role="status"
      aria-label={t('status.label', { status: words })}
      data-testid="connection-status"
      data-phase={phase}
      title={
        connection.phase === 'online'
          ? t('status.proven', { time: formatClock(connection.provenAt, language) })
          : undefined
      }
    >
      <span className={classes.light} data-light={LIGHTS[phase]} aria-hidden="true" />
      <span className={classes.words}>{words}</span>
    </span>
  );
}
