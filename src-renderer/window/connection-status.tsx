import type { ConnectionState } from '#shared/domain/connection.ts';
import { useAppInfo } from '../api/queries/app.ts';
import { formatClock } from '../i18n/time-format.ts';
import { useWords } from '../i18n/use-words.ts';
import classes from './connection-status.module.css';
import { LinkLight } from './link-light.tsx';
import { statusKey } from './link-words.ts';

/** The light that tells the truth about the link, with its words and how fresh the proof is. */
export function ConnectionStatus({ connection }: { connection: ConnectionState }) {
  const { t, language } = useWords();
  const { phase } = connection;
  const isTraining = useAppInfo().data?.training ?? false;
  // In training the link is a play, and nothing goes out.
  const isPlay = isTraining && phase === 'online';
  const words = t(isPlay ? 'status.training' : statusKey(connection));
  return (
    <span
      className={classes.status}
      role="status"
      aria-label={t('status.label', { status: words })}
      data-testid="connection-status"
      data-phase={phase}
      title={
        connection.phase === 'online' && !isPlay
          ? t('status.proven', { time: formatClock(connection.provenAt, language) })
          : undefined
      }
    >
      <LinkLight state={connection} isPlay={isPlay} />
      <span className={classes.words}>{words}</span>
    </span>
  );
}
