import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConnectionStatus } from '../../window/connection-status.tsx';
import { Door, DoorCard } from '../../window/door.tsx';
import { QuickControls } from '../../window/quick-controls.tsx';
import { isAccessLost } from '#shared/domain/connection.ts';
import { useAppReady } from '../../window/use-app-ready.ts';
import { LinkByPhone } from './link-by-phone.tsx';
import { LinkByQr } from './link-by-qr.tsx';
import { OtherWays } from './other-ways.tsx';
import { NoAccess } from './no-access.tsx';
import { Blocked, LoggedOut, Offline, Online, Starting, Syncing, Unavailable } from './waiting-panels.tsx';

/** The door of the desk: links the pharmacy's phone, or tells truthfully why WhatsApp is not there. */
export function ConnectScreen({ connection }: { connection: ConnectionState }) {
  const { t } = useWords();
  useAppReady(true);
  return (
    <Door
      width="wide"
      tagline={t('app.tagline')}
      controls={
        <>
          <ConnectionStatus connection={connection} />
          <QuickControls orientation="row" />
        </>
      }
      data-testid="connect-screen"
    >
      <DoorCard
        data-testid="connect-phase"
        data-phase={connection.phase}
        data-reason={connection.phase === 'offline' ? connection.reason : undefined}
      >
        <PhasePanel connection={connection} />
      </DoorCard>
      <OtherWays />
    </Door>
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
      return isAccessLost(connection) ? <NoAccess /> : <LoggedOut reason={connection.reason} />;
    case 'unavailable':
      return <Unavailable retryAt={connection.retryAt} />;
    case 'blocked':
      return <Blocked />;
  }
}
