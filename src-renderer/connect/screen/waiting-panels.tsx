import { Button, Loader, Skeleton } from '@mantine/core';
import {
  IconCircleCheck,
  IconClockPause,
  IconCloudOff,
  IconPhoneOff,
  IconQrcode,
  IconRefresh,
  IconRefreshAlert,
  IconUnlink,
  IconWifiOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Logo } from '../../ui/logo.tsx';
import { RetryCountdown } from '../../ui/time/retry-countdown.tsx';
import { DoorTitle } from '../../window/door.tsx';
import classes from './link.module.css';
import { useIsLate } from './use-is-late.ts';
import { ICON } from '../../ui/icon-size.ts';

/** The words promise a few seconds. */
const LATE_AFTER_MS = 10_000;

export function Panel(props: {
  picture: ReactNode;
  tone?: 'amber' | 'red';
  title: string;
  body: string;
  children?: ReactNode;
}) {
  return (
    <section className={classes.panel}>
      <div className={classes.picture} data-tone={props.tone}>
        {props.picture}
      </div>
      <DoorTitle>{props.title}</DoorTitle>
      <p className={classes.body}>{props.body}</p>
      {props.children}
    </section>
  );
}

export function Starting() {
  const { t } = useWords();
  const isLate = useIsLate(LATE_AFTER_MS);
  return (
    <Panel
      picture={<Logo size={48} />}
      title={t('connect.starting-title')}
      body={t(isLate ? 'connect.starting-late' : 'connect.starting-body')}
    >
      <div className={classes.skeletons} aria-hidden="true">
        <Skeleton height={10} radius="xl" />
        <Skeleton height={10} width="70%" radius="xl" />
      </div>
      {isLate ? <TryNow retryAt={null} /> : null}
    </Panel>
  );
}

export function Syncing() {
  const { t } = useWords();
  return (
    <Panel
      picture={<Loader size={40} />}
      title={t('connect.syncing-title')}
      body={t('connect.syncing-body')}
    />
  );
}

export function Online() {
  const { t } = useWords();
  return (
    <Panel
      picture={<IconCircleCheck {...ICON.page} />}
      title={t('connect.online-title')}
      body={t('connect.online-body')}
    />
  );
}

export function Offline({ state }: { state: Extract<ConnectionState, { phase: 'offline' }> }) {
  const { t } = useWords();
  const Icon = state.reason === 'no-network' ? IconWifiOff : IconCloudOff;
  return (
    <Panel
      tone="red"
      picture={<Icon {...ICON.page} />}
      title={t(state.reason === 'storage-failed' ? 'connect.storage-title' : 'connect.offline-title')}
      body={t(`offline.${state.reason}`)}
    >
      <TryNow retryAt={state.retryAt} />
      <p className={classes.note}>{t('connect.offline-note')}</p>
    </Panel>
  );
}

export function LoggedOut({
  reason,
}: {
  reason: Extract<ConnectionState, { phase: 'logged-out' }>['reason'];
}) {
  const { t } = useWords();
  const showQr = useCommand('connection.linkByQr');
  const timedOut = reason === 'link-timed-out';
  return (
    <Panel
      tone="amber"
      picture={timedOut ? <IconClockPause {...ICON.page} /> : <IconUnlink {...ICON.page} />}
      title={t(timedOut ? 'connect.timed-out-title' : 'connect.logged-out-title')}
      body={t(timedOut ? 'connect.timed-out-body' : 'connect.logged-out-body')}
    >
      <Button
        size="md"
        leftSection={<IconQrcode {...ICON.button} />}
        loading={showQr.isPending}
        onClick={() => showQr.mutate()}
        data-testid="qr-refresh"
      >
        {t('connect.show-qr')}
      </Button>
    </Panel>
  );
}

export function Unavailable({ retryAt }: { retryAt: number | null }) {
  const { t } = useWords();
  return (
    <Panel
      tone="red"
      picture={<IconRefreshAlert {...ICON.page} />}
      title={t('connect.unavailable-title')}
      body={t('connect.unavailable-body')}
    >
      <TryNow retryAt={retryAt} />
    </Panel>
  );
}

export function Blocked() {
  const { t } = useWords();
  return (
    <Panel
      tone="red"
      picture={<IconPhoneOff {...ICON.page} />}
      title={t('connect.blocked-title')}
      body={t('connect.blocked-body')}
    >
      <TryNow retryAt={null} />
      <p className={classes.note}>{t('connect.blocked-note')}</p>
    </Panel>
  );
}

export function TryNow({ retryAt }: { retryAt: number | null }) {
  const { t } = useWords();
  const reconnect = useCommand('connection.reconnect');
  return (
    <div className={classes.actions}>
      <Button
        leftSection={<IconRefresh {...ICON.control} />}
        loading={reconnect.isPending}
        onClick={() => reconnect.mutate()}
        data-testid="reconnect"
      >
        {t('offline.retry-now')}
      </Button>
      <RetryCountdown retryAt={retryAt} />
    </div>
  );
}
