import { IconCloudOff } from '@tabler/icons-react';
import { isAccessLost, type ConnectionState } from '#shared/domain/connection.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './writing-line.module.css';
import { ICON } from '../icon-size.ts';

/** Why a message would wait, if it would. */
const WAITS: Partial<
  Record<ConnectionState['phase'], 'composer.queued-offline' | 'composer.queued-unlinked'>
> = {
  starting: 'composer.queued-offline',
  offline: 'composer.queued-offline',
  unavailable: 'composer.queued-offline',
  blocked: 'composer.queued-offline',
  qr: 'composer.queued-unlinked',
  pairing: 'composer.queued-unlinked',
  'logged-out': 'composer.queued-unlinked',
};

/** Says that what is sent now goes out later. */
export function QueuedNote({ connection }: { connection: ConnectionState }) {
  const { t } = useWords();
  const waits = isAccessLost(connection) ? 'links.no-access-queued' : WAITS[connection.phase];
  if (waits === undefined) return null;
  return (
    <p className={classes.waits} role="status" data-testid="composer-queued">
      <IconCloudOff {...ICON.line} />
      {t(waits)}
    </p>
  );
}
