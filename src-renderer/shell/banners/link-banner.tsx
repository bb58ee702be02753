import { IconAlertTriangle, IconCloudOff, IconLinkOff, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ConnectionState } from '../../../src-shared/domain/connection.ts';
import { useCommand } from '../../api/commands.ts';
import { useWords } from '../../i18n/use-words.ts';
import { RetryCountdown } from '../../ui/retry-countdown.tsx';
import { useDeskState } from '../desk/desk-state.tsx';
import classes from './link-banner.module.css';

/** Tells, above the desk and without stopping the work, what is wrong with the link and what to do. */
export function LinkBanner({ connection }: { connection: ConnectionState }) {
  const { t } = useWords();
  const { setView } = useDeskState();
  const reconnect = useCommand('connection.reconnect');
  const toConnect = (label: string): ReactNode => (
    <button
      type="button"
      className={classes.action}
      onClick={() => setView('connect')}
      data-testid="banner-connect"
    >
      {label}
    </button>
  );

  switch (connection.phase) {
    case 'online':
      return null;
    case 'starting':
    case 'syncing':
      return (
        <Banner tone="calm" icon={<IconRefresh size={18} className={classes.turning} />}>
          <span className={classes.words}>{t(`banner.${connection.phase}`)}</span>
        </Banner>
      );
    case 'offline':
      return (
        <Banner tone="red" icon={<IconCloudOff size={18} />}>
          <span className={classes.words}>
            {t(`offline.${connection.reason}`)} <RetryCountdown retryAt={connection.retryAt} />
          </span>
          <button
            type="button"
            className={classes.action}
            disabled={reconnect.isPending}
            onClick={() => reconnect.mutate()}
            data-testid="banner-reconnect"
          >
            {t('offline.retry-now')}
          </button>
          {toConnect(t('banner.details'))}
        </Banner>
      );
    case 'unavailable':
      return (
        <Banner tone="red" icon={<IconAlertTriangle size={18} />}>
          <span className={classes.words}>{t('banner.unavailable')}</span>
          {toConnect(t('banner.details'))}
        </Banner>
      );
    case 'qr':
    case 'pairing':
    case 'logged-out':
      return (
        <Banner tone="amber" icon={<IconLinkOff size={18} />}>
          <span className={classes.words}>{t('banner.unlinked')}</span>
          {toConnect(t('banner.connect'))}
        </Banner>
      );
  }
}

function Banner({
  tone,
  icon,
  children,
}: {
  tone: 'calm' | 'amber' | 'red';
  icon: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={classes.banner} data-tone={tone} role="status" data-testid="link-banner">
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      {children}
    </div>
  );
}
