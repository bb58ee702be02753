import { IconAlertTriangle, IconCloudOff, IconLinkOff, IconPhoneOff, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { RetryCountdown } from '../../ui/time/retry-countdown.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { isAccessLost } from '#shared/domain/connection.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import classes from '../../ui/notes/banner.module.css';
import { OtherLink } from './other-link.tsx';
import { ICON } from '../../ui/icon-size.ts';

const SAME = { role: 'status', 'data-testid': 'link-banner' } as const;

/** Tells, above the desk and without stopping the work, what is wrong with the link and what to do. */
export function LinkBanner({ connection }: { connection: ConnectionState }) {
  const { t } = useWords();
  const { setView, openSettings } = useNavigation();
  const mayMend = useMay('whatsapp.cloud');
  const reconnect = useCommand('connection.reconnect');
  const tryNow = (
    <NoteAction
      disabled={reconnect.isPending}
      onClick={() => reconnect.mutate()}
      data-testid="banner-reconnect"
    >
      {t('offline.retry-now')}
    </NoteAction>
  );
  const toConnect = (label: string): ReactNode => (
    <NoteAction onClick={() => setView('connect')} data-testid="banner-connect">
      {label}
    </NoteAction>
  );

  if (isAccessLost(connection))
    return (
      <Banner
        {...SAME}
        tone="red"
        icon={<IconLinkOff {...ICON.control} />}
        words={t('links.no-access-banner')}
      >
        {tryNow}
        {mayMend ? (
          <NoteAction onClick={() => openSettings('whatsapp')} data-testid="banner-settings">
            {t('links.open-settings')}
          </NoteAction>
        ) : null}
        <OtherLink />
      </Banner>
    );
  switch (connection.phase) {
    case 'online':
      return null;
    case 'starting':
    case 'syncing':
      return (
        <Banner
          {...SAME}
          tone="calm"
          icon={<IconRefresh {...ICON.control} className={classes.turning} />}
          words={t(`banner.${connection.phase}`)}
        />
      );
    case 'offline':
      return (
        <Banner
          {...SAME}
          tone="red"
          icon={<IconCloudOff {...ICON.control} />}
          data-reason={connection.reason}
          words={
            <>
              {t(`offline.${connection.reason}`)} <RetryCountdown retryAt={connection.retryAt} />
            </>
          }
        >
          {tryNow}
          {toConnect(t('banner.details'))}
        </Banner>
      );
    case 'blocked':
      return (
        <Banner {...SAME} tone="red" icon={<IconPhoneOff {...ICON.control} />} words={t('banner.blocked')}>
          {tryNow}
          {toConnect(t('banner.details'))}
          <OtherLink />
        </Banner>
      );
    case 'unavailable':
      return (
        <Banner
          {...SAME}
          tone="red"
          icon={<IconAlertTriangle {...ICON.control} />}
          words={t('banner.unavailable')}
        >
          {toConnect(t('banner.details'))}
          <OtherLink />
        </Banner>
      );
    case 'qr':
    case 'pairing':
    case 'logged-out':
      return (
        <Banner {...SAME} tone="amber" icon={<IconLinkOff {...ICON.control} />} words={t('banner.unlinked')}>
          {toConnect(t('banner.connect'))}
          <OtherLink />
        </Banner>
      );
  }
}
