import { IconMessages, IconRestore, IconSchool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ConnectionState } from '../../src-shared/domain/connection.ts';
import { useCommand } from '../api/commands.ts';
import { useAppInfo } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { ConnectionStatus } from '../shell/banners/connection-status.tsx';
import { useDeskState } from '../shell/desk/desk-state.tsx';
import { QuickControls } from '../shell/frame/quick-controls.tsx';
import { useAppReady } from '../shell/start/use-app-ready.ts';
import { useSwitchTraining } from '../shell/desk/use-switch-training.ts';
import { Logo } from '../ui/logo.tsx';
import classes from './connect-screen.module.css';
import { LinkByPhone } from './link-by-phone.tsx';
import { LinkByQr } from './link-by-qr.tsx';
import { LoggedOut, Offline, Online, Starting, Syncing, Unavailable } from './waiting-panels.tsx';

/** The door of the desk: links the pharmacy's phone, or tells truthfully why WhatsApp is not there. */
export function ConnectScreen({ connection }: { connection: ConnectionState }) {
  const { t } = useWords();
  useAppReady(true);
  return (
    <div className={classes.screen} data-testid="connect-screen">
      <header className={classes.header}>
        <Logo size={38} />
        <div className={classes.brand}>
          <span className={classes.name}>{t('app.name')}</span>
          <span className={classes.tagline}>{t('app.tagline')}</span>
        </div>
        <ConnectionStatus connection={connection} />
        <QuickControls orientation="row" />
      </header>
      <main className={classes.main}>
        <div className={classes.card} data-testid="connect-phase" data-phase={connection.phase}>
          <PhasePanel connection={connection} />
        </div>
        <OtherWays />
      </main>
    </div>
  );
}

function PhasePanel({ connection }: { connection: ConnectionState }): ReactNode {
  const [isByPhone, setByPhone] = useState(false);
  switch (connection.phase) {
    case 'starting':
      return <Starting />;
    case 'qr':
      return isByPhone ? (
        <LinkByPhone pairing={null} onUseQr={() => setByPhone(false)} />
      ) : (
        <LinkByQr state={connection} onUsePhone={() => setByPhone(true)} />
      );
    case 'pairing':
      return <LinkByPhone pairing={connection} onUseQr={() => setByPhone(false)} />;
    case 'syncing':
      return <Syncing />;
    case 'online':
      return <Online />;
    case 'offline':
      return <Offline state={connection} />;
    case 'logged-out':
      return <LoggedOut reason={connection.reason} />;
    case 'unavailable':
      return <Unavailable retryAt={connection.retryAt} />;
  }
}

/** What can be done without a link. */
function OtherWays() {
  const { t } = useWords();
  const { setView } = useDeskState();
  const isTraining = useAppInfo().data?.training ?? false;
  const enterRestore = useCommand('app.enterRestore');
  const enterTraining = useSwitchTraining('app.enterTraining');
  return (
    <div className={classes.ways}>
      <button type="button" className={classes.way} onClick={() => setView('desk')} data-testid="open-desk">
        <IconMessages size={24} stroke={1.5} aria-hidden="true" />
        <span className={classes.wayWords}>
          <strong>{t('connect.open-desk')}</strong>
          <small>{t('connect.open-desk-hint')}</small>
        </span>
      </button>
      {isTraining ? null : (
        <button
          type="button"
          className={classes.way}
          disabled={enterRestore.isPending}
          onClick={() => enterRestore.mutate()}
          data-testid="restore-enter"
        >
          <IconRestore size={24} stroke={1.5} aria-hidden="true" />
          <span className={classes.wayWords}>
            <strong>{t('connect.restore')}</strong>
            <small>{t('connect.restore-hint')}</small>
          </span>
        </button>
      )}
      {isTraining ? null : (
        <button
          type="button"
          className={classes.way}
          disabled={enterTraining.isPending}
          onClick={() => enterTraining.mutate()}
          data-testid="training-enter"
        >
          <IconSchool size={24} stroke={1.5} aria-hidden="true" />
          <span className={classes.wayWords}>
            <strong>{t('connect.enter-training')}</strong>
            <small>{t('connect.enter-training-hint')}</small>
          </span>
        </button>
      )}
    </div>
  );
}
