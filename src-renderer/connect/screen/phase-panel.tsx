import { useState, type ReactNode } from 'react';
import { isAccessLost, type ConnectionState } from '#shared/domain/connection.ts';
import { LinkByPhone } from './link-by-phone.tsx';
import { LinkByQr } from './link-by-qr.tsx';
import { NoAccess } from './no-access.tsx';
import { Blocked, LoggedOut, Offline, Online, Starting, Syncing, Unavailable } from './waiting-panels.tsx';

/** What can be done about the link just now: the code, or why there is none. */
export function PhasePanel({ connection }: { connection: ConnectionState }): ReactNode {
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
